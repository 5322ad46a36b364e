// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/preflight.h"
#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::MessageState;
using domain::ObjectKind;
using ports::Event;
using ports::FailureKind;
using ports::Meeting;

namespace {

/// A session, and what the remotes say of it.
struct Look {
    Snapshot snapshot = sampleSnapshot();
    PreflightAnswers answers;
    SyncSettings settings = sampleSettings();
};

using Alter = std::function<void(Look &look)>;

Look asItShouldBe()
{
    Look look;
    look.snapshot.objects = {sampleDone(ObjectKind::Meeting, 1), sampleDone(ObjectKind::PracticeEvent, 2),
                             sampleDone(ObjectKind::PsychologistEvent, 3)};
    const domain::Booking &booking = look.snapshot.booking;
    const domain::RemoteIdentity &room = look.snapshot.objects[0].identity;
    Meeting meeting;
    meeting.id = room.remoteId;
    meeting.hostEmail = room.place;
    meeting.joinUrl = room.link;
    meeting.passcode = room.passcode;
    meeting.start = booking.start;
    look.answers.meeting = meeting;
    look.answers.ofHost = std::vector<ports::ListedMeeting>();
    Event event;
    event.start = booking.start;
    event.length = booking.length;
    look.answers.events.emplace(domain::RemoteObjectId{2}, event);
    look.answers.events.emplace(domain::RemoteObjectId{3}, event);
    return look;
}

Meeting &meetingOf(Look &look)
{
    return **look.answers.meeting;
}

void sayOfPracticeEvent(Look &look, const ports::Outcome<Event> &answer)
{
    look.answers.events.insert_or_assign(domain::RemoteObjectId{2}, answer);
}

Alter mailIs(MessageState state, int attempts, std::optional<base::Instant> notBefore)
{
    return [=](Look &look) {
        domain::Message message;
        message.recipient = {3};
        message.state = state;
        message.attempts = attempts;
        message.notBefore = notBefore;
        look.snapshot.messages.push_back(message);
    };
}

/// "room=missing mail=waiting": what is not in order.
QString findings(const Look &look)
{
    QStringList words;
    for (const domain::PreflightCheck &check :
         judgePreflight(look.snapshot, look.answers, look.settings, sampleNow).checks) {
        if (check.light != domain::Light::Ok) {
            words << check.what + u'=' + check.found;
        }
    }
    return words.join(u' ');
}

} // namespace

/// How what the remotes say of a session is judged.
class TestPreflightJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheRoom_data();
    void judgesTheRoom() { judge(); }
    void judgesEvents_data();
    void judgesEvents() { judge(); }
    void judgesMails_data();
    void judgesMails() { judge(); }
    void looksOnlyAtWhatTheSessionHas();

private:
    void judge();
    static void columns();
};

void TestPreflightJudgement::columns()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<QString>("expected");
}

void TestPreflightJudgement::judge()
{
    QFETCH(Alter, alter);
    Look look = asItShouldBe();
    alter(look);
    QTEST(findings(look), "expected");
}

static void row(const char *name, const Alter &alter, const QString &expected = {})
{
    QTest::newRow(name) << alter << expected;
}

void TestPreflightJudgement::judgesTheRoom_data()
{
    columns();
    row("as it should be", [](Look &) {});
    row(
        "of another host", [](Look &look) { meetingOf(look).hostEmail = u"ben@example.com"_s; }, u"host=other"_s);
    row("of a host written otherwise", [](Look &look) { meetingOf(look).hostEmail = u"ADA@example.com"_s; });
    row("of a host who is not said", [](Look &look) { meetingOf(look).hostEmail.clear(); });
    row("of a host of whom only the number is said", [](Look &look) {
        meetingOf(look).hostEmail.clear();
        meetingOf(look).hostId = u"Ab1"_s;
    });
    const auto hostIs = [](const QString &id) {
        return [id](Look &look) {
            look.snapshot.objects[0].identity.place = u"Ab1"_s;
            meetingOf(look).hostId = id;
        };
    };
    row("of the host with this number", hostIs(u"Ab1"_s));
    row("of the host with another number", hostIs(u"Cd2"_s), u"host=other"_s);
    row("of a host of whom only the address is said", hostIs({}));
    row(
        "no waiting room",
        [](Look &look) {
            meetingOf(look).given = {{u"waitingRoom"_s, false}};
        },
        u"waiting-room=off"_s);
    row("no waiting room, and none is wanted", [](Look &look) {
        meetingOf(look).given = {{u"waitingRoom"_s, false}};
        look.settings.waitingRoom = false;
    });
    row(
        "recorded",
        [](Look &look) {
            meetingOf(look).given = {{u"autoRecording"_s, u"cloud"_s}};
        },
        u"recording=on"_s);
    row("recorded, as is wanted", [](Look &look) {
        meetingOf(look).given = {{u"autoRecording"_s, u"cloud"_s}};
        look.settings.autoRecording = u"cloud"_s;
    });
    row(
        "without a link", [](Look &look) { look.snapshot.objects[0].identity.link.clear(); }, u"room=not-made"_s);
    row(
        "not made", [](Look &look) { look.snapshot.objects[0].donePrint.clear(); }, u"room=not-made"_s);
    row(
        "nobody was asked", [](Look &look) { look.answers.meeting.reset(); }, u"room=unchecked"_s);
    row(
        "nobody answered",
        [](Look &look) { look.answers.meeting = ports::failed(FailureKind::Unreachable, u"net.dns"_s); },
        u"room=unchecked"_s);
    row(
        "gone", [](Look &look) { look.answers.meeting = ports::failed(FailureKind::NotFound, u"zoom.gone"_s); },
        u"room=missing"_s);
    row(
        "the host's list is not known",
        [](Look &look) { look.answers.ofHost = ports::failed(FailureKind::Unreachable, u"net.dns"_s); },
        u"host-free=unchecked"_s);
}

void TestPreflightJudgement::judgesEvents_data()
{
    columns();
    row(
        "not made", [](Look &look) { look.snapshot.objects[1].donePrint.clear(); }, u"practice-event=not-made"_s);
    row(
        "nobody was asked", [](Look &look) { look.answers.events.erase(domain::RemoteObjectId{2}); },
        u"practice-event=unchecked"_s);
    row(
        "nobody answered",
        [](Look &look) { sayOfPracticeEvent(look, ports::failed(FailureKind::Unreachable, u"net.dns"_s)); },
        u"practice-event=unchecked"_s);
    row(
        "not found",
        [](Look &look) { sayOfPracticeEvent(look, ports::failed(FailureKind::NotFound, u"google.gone"_s)); },
        u"practice-event=missing"_s);
    const auto altered = [](const std::function<void(Event &, const domain::Booking &)> &edit) {
        return [edit](Look &look) {
            Event event;
            event.start = look.snapshot.booking.start;
            event.length = look.snapshot.booking.length;
            edit(event, look.snapshot.booking);
            sayOfPracticeEvent(look, event);
        };
    };
    row("deleted", altered([](Event &event, const auto &) { event.status = u"cancelled"_s; }),
        u"practice-event=missing"_s);
    row("moved", altered([](Event &event, const auto &booking) { event.start = booking.start + 1h; }),
        u"practice-event=other"_s);
    row("made longer", altered([](Event &event, const auto &booking) { event.length = booking.length + 10min; }),
        u"practice-event=other"_s);
}

void TestPreflightJudgement::judgesMails_data()
{
    columns();
    const base::Instant before = sampleNow - 1min;
    row("sent", mailIs(MessageState::Sent, 0, {}));
    row("refused", mailIs(MessageState::Parked, 1, {}), u"mail=failed"_s);
    row("due", mailIs(MessageState::Pending, 0, before), u"mail=waiting"_s);
    row("planned for later", mailIs(MessageState::Pending, 0, sampleNow + 1h));
    row("tried, and to be tried again", mailIs(MessageState::Pending, 1, sampleNow + 1h), u"mail=waiting"_s);
    row("without a time", mailIs(MessageState::Pending, 0, {}), u"mail=waiting"_s);
    row("overtaken", mailIs(MessageState::Superseded, 0, {}));
    row("not needed", mailIs(MessageState::NotNeeded, 0, {}));
    row(
        "refused, then one is due",
        [before](Look &look) {
            mailIs(MessageState::Parked, 1, {})(look);
            mailIs(MessageState::Pending, 0, before)(look);
        },
        u"mail=failed"_s);
    row("refused, then one went", [](Look &look) {
        mailIs(MessageState::Parked, 1, {})(look);
        mailIs(MessageState::Sent, 0, {})(look);
    });
}

void TestPreflightJudgement::looksOnlyAtWhatTheSessionHas()
{
    Look look = asItShouldBe();
    look.snapshot.objects.clear();
    const auto checks = [&look] {
        return judgePreflight(look.snapshot, look.answers, look.settings, sampleNow).checks;
    };
    QVERIFY(checks().empty());
    look.snapshot.objects = {sampleDone(ObjectKind::PracticeEvent, 2)};
    QCOMPARE(checks().size(), size_t(1));
    look.settings.google.enabled = false;
    QVERIFY(checks().empty());
}

QTEST_GUILESS_MAIN(TestPreflightJudgement)
#include "test_preflightjudgement.moc"
