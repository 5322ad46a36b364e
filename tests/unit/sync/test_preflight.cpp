// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/preflightwords.h"
#include "core/sync/preflightjob.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Light;
using ports::Event;
using ports::Meeting;

namespace {

// Wednesday, 10:00 in Sydney.
const base::Instant start = base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 2)) + 23h;
const base::Instant evening = base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 2)) + 7h;

} // namespace

/// What is looked at before a session, and how it is put right.
class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void looksOnTheEveningBeforeAndHalfAnHourAndFiveMinutesBefore();
    void theEveningIsThatOfThePracticesZone();
    void isDueWhenTheNextSessionWantsALook();
    void isDueForTheSessionThatWantsItFirst();
    void isDueOnceASessionCameToRest();
    void whatIsNotToTakePlaceIsNotLookedAt();
    void whatIsBeingMadeIsLookedAtLater();
    void aSessionByPhoneHasItsEventsLookedAt();
    void aSessionAsItShouldBeIsOk();
    void findsWhatSomebodyChangedAtZoom_data();
    void findsWhatSomebodyChangedAtZoom();
    void findsWhatSomebodyChangedInACalendar_data();
    void findsWhatSomebodyChangedInACalendar();
    void findsAMailThatDidNotGo();
    void findsAnotherMeetingOfTheHostAtTheSameTime();
    void aServiceThatDoesNotAnswerIsNoDanger();
    void whatIsSwitchedOffIsNotLookedAt();
    void aLookOfAChangedSessionNoLongerCounts();
    void listsShowTheLight();
    void aTroubledLookIsForgottenOnceItsReasonIsPast();
    void aRedLookStaysThoughAMailGoes();
    void aLookThatWasBrokenOffIsNotKept();
    void aLookThatEndsWithTheProgramIsNotKept_data();
    void aLookThatEndsWithTheProgramIsNotKept();
    void looksAtZoomsListOncePerHost();
    void repairMakesTrueWhatSomebodyChanged();
    void repairOfTheRoomTellsTheNewLink();
    void repairReplacesARoomOfSomebodyElse();
    void repairBringsBackAnEventThatSomebodyDeleted();
    void repairIsRefusedOnceTheSessionHasBegun();
    void anotherPasscodeThatZoomGivesIsTold();
    void everyFindingHasWords();
    void checksSurviveTheStore();

private:
    void lookAt(base::Instant now);
    std::optional<domain::Preflight> found() { return m_practice->snapshot(m_id).preflight; }
    /// "danger passcode=danger:other": the light, and what is not in order.
    QString finding();

    std::unique_ptr<PracticeFixture> m_practice;
    sync::PreflightJob m_job;
    QUuid m_id;
};

void TestPreflight::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->clock.set(start - 24h); // the reminder goes
    m_practice->settle();
    m_job = sync::PreflightJob();
}

void TestPreflight::lookAt(base::Instant now)
{
    m_practice->clock.set(now);
    m_practice->run(m_job);
}

QString TestPreflight::finding()
{
    const std::optional<domain::Preflight> preflight = found();
    if (!preflight) {
        return u"none"_s;
    }
    std::vector<domain::PreflightCheck> wrong = preflight->checks;
    std::erase_if(wrong, [](const domain::PreflightCheck &check) { return check.found.isEmpty(); });
    return QString(toText(preflight->light()) + u' ' + domain::toText(wrong)).trimmed();
}

void TestPreflight::looksOnTheEveningBeforeAndHalfAnHourAndFiveMinutesBefore()
{
    lookAt(evening - 1ms);
    QCOMPARE(finding(), u"none"_s);
    for (const base::Instant time : {evening, start - 30min, start - 5min}) {
        lookAt(time);
        QCOMPARE(found()->at, time);
        lookAt(time + 1min);
        QCOMPARE(found()->at, time);
    }
    lookAt(start);
    QCOMPARE(found()->at, start - 5min);
    lookAt(start + 25h);
    QVERIFY(!found());
}

void TestPreflight::theEveningIsThatOfThePracticesZone()
{
    const auto times = domain::preflightTimes(start, "Europe/Berlin");
    QCOMPARE(times.front(), base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 2)) + 17h); // midnight
    QCOMPARE(domain::preflightTimes(start, "Australia/Sydney").front(), evening);
}

void TestPreflight::isDueWhenTheNextSessionWantsALook()
{
    const base::Instant now = evening - 2min;
    QCOMPARE(m_job.due({}, now), now);
    lookAt(now);
    QCOMPARE(m_job.due(now, now), evening);
    lookAt(evening);
    QCOMPARE(m_job.due(evening, evening), evening + 5min);
}

void TestPreflight::isDueForTheSessionThatWantsItFirst()
{
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T10:10"_s; // Ben's, ten minutes later
    form.psychologist = m_practice->ben.uuid;
    form.patient.email = u"sam@example.com"_s;
    m_practice->book(form);
    m_practice->settle();
    lookAt(start - 29min);
    QCOMPARE(m_job.due(start - 29min, start - 29min), start - 24min); // soon: somebody may book meanwhile
    lookAt(start - 21min);
    QCOMPARE(m_job.due(start - 21min, start - 21min), start - 20min); // his, though hers is at start - 5 min
    lookAt(start + 1h);
    QCOMPARE(m_job.due(start + 1h, start + 1h), start + 1h + 5min);
}

void TestPreflight::isDueOnceASessionCameToRest()
{
    lookAt(evening);
    QCOMPARE(m_job.due(evening, evening), evening + 5min);
    QVERIFY(m_job.noticeRest());
    QCOMPARE(m_job.due(evening, evening + 1s), evening + 1s);
    lookAt(evening + 1s);
    QCOMPARE(m_job.due(evening + 1s, evening + 1s), evening + 5min + 1s);
}

void TestPreflight::whatIsNotToTakePlaceIsNotLookedAt()
{
    m_practice->stopEngines();
    m_practice->hold = 10s;
    m_practice->clock.set(start - 30min);
    m_practice->move(m_id, u"2027-03-03T10:20"_s);
    const int gets = m_practice->meetings->count(u"get"_s);
    m_practice->run(m_job);
    QCOMPARE(m_practice->meetings->count(u"get"_s), gets); // it may yet be undone
    m_practice->hold = 0s;
    m_practice->cancel(m_id);
    m_practice->clock.advance(1min);
    m_practice->run(m_job);
    QCOMPARE(m_practice->meetings->count(u"get"_s), gets);
    QCOMPARE(finding(), u"none"_s);
}

void TestPreflight::whatIsBeingMadeIsLookedAtLater()
{
    m_practice->stopEngines();
    const auto stands = [this](domain::ObjectState state, int attempts) {
        domain::RemoteObject meeting = m_practice->meeting(m_id);
        meeting.state = state;
        meeting.attempts = attempts;
        QVERIFY(m_practice->store()
                    .write([meeting](store::Tables &tables) -> base::Result<> {
                        tables.objects.update(meeting);
                        return {};
                    })
                    .result());
    };
    for (const domain::ObjectState state : {domain::ObjectState::Pending, domain::ObjectState::Sending}) {
        stands(state, 0);
        lookAt(start - 30min);
        QCOMPARE(finding(), u"none"_s);
    }
    stands(domain::ObjectState::Pending, 1); // it has failed, so who waits is told
    lookAt(start - 30min);
    QVERIFY(found());
}

void TestPreflight::aSessionByPhoneHasItsEventsLookedAt()
{
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T12:00"_s;
    form.modality = u"phone"_s;
    m_id = m_practice->book(form);
    m_practice->settleAfter(2h); // the reminder goes
    const int gets = m_practice->meetings->count(u"get"_s);
    lookAt(start + 2h - 5min);
    QCOMPARE(m_practice->meetings->count(u"get"_s), gets);
    QCOMPARE(finding(), u"ok"_s);
    QCOMPARE(found()->checks.size(), size_t(3)); // two events and a mail
}

void TestPreflight::aSessionAsItShouldBeIsOk()
{
    lookAt(evening);
    QCOMPARE(finding(), u"ok"_s);
    QCOMPARE(found()->checks.size(), 11u);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestPreflight::findsWhatSomebodyChangedAtZoom_data()
{
    using Edit = std::function<void(Meeting &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Edit &edit, const QString &expected) {
        QTest::newRow(name) << edit << expected;
    };
    row(
        "host", [](Meeting &m) { m.hostEmail = u"ben@example.com"_s; }, u"danger host=danger:other"_s);
    row(
        "host in capitals", [](Meeting &m) { m.hostEmail = u"Ada@Example.com"_s; }, u"ok"_s);
    row(
        "host known by id only",
        [](Meeting &m) {
            m.hostEmail.clear();
            m.hostId = u"x7"_s;
        },
        u"ok"_s);
    row(
        "start", [](Meeting &m) { m.start += 1h; }, u"danger start=danger:other"_s);
    row(
        "waiting room", [](Meeting &m) { m.given[u"waitingRoom"_s] = false; }, u"danger waiting-room=danger:off"_s);
    row(
        "recording", [](Meeting &m) { m.given[u"autoRecording"_s] = u"cloud"_s; }, u"danger recording=danger:on"_s);
    row(
        "passcode", [](Meeting &m) { m.passcode = u"other"_s; }, u"danger passcode=danger:other"_s);
    row(
        "link", [](Meeting &m) { m.joinUrl += u"?pwd=1"_s; }, u"danger link=danger:other"_s);
}

void TestPreflight::findsWhatSomebodyChangedAtZoom()
{
    QFETCH(std::function<void(Meeting &)>, edit);
    m_practice->meetings->editAll(edit);
    lookAt(evening);
    QTEST(finding(), "expected");
}

void TestPreflight::findsWhatSomebodyChangedInACalendar_data()
{
    using Edit = std::function<void(Event &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Edit &edit, const QString &expected) {
        QTest::newRow(name) << edit << expected;
    };
    row(
        "moved", [](Event &e) { *e.start += 1h; },
        u"danger practice-event=danger:other psychologist-event=danger:other"_s);
    row(
        "whole day", [](Event &e) { e.length = 0min; },
        u"danger practice-event=danger:other psychologist-event=danger:other"_s);
    row(
        "deleted", [](Event &e) { e.status = u"cancelled"_s; },
        u"attention practice-event=attention:missing psychologist-event=attention:missing"_s);
}

void TestPreflight::findsWhatSomebodyChangedInACalendar()
{
    QFETCH(std::function<void(Event &)>, edit);
    m_practice->calendar->editAll(edit);
    lookAt(evening);
    QTEST(finding(), "expected");
}

void TestPreflight::findsAMailThatDidNotGo()
{
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    m_practice->move(m_id, u"2027-03-03T11:00"_s);
    m_practice->settle();
    m_practice->stopEngines(); // the reminder is due by then, and would do away with the finding
    lookAt(evening);
    QCOMPARE(finding(), u"danger mail=danger:failed"_s);
}

void TestPreflight::findsAnotherMeetingOfTheHostAtTheSameTime()
{
    m_practice->clock.set(start - 31min);
    m_practice->meetings->addForeign(u"ada@example.com"_s); // in an hour, 50 minutes
    lookAt(start - 30min);
    QCOMPARE(finding(), u"attention host-free=attention:busy"_s);
}

void TestPreflight::aServiceThatDoesNotAnswerIsNoDanger()
{
    m_practice->meetings->fail(u"get"_s, unreachable());
    m_practice->meetings->fail(u"list"_s, unreachable());
    lookAt(evening);
    QCOMPARE(finding(), u"attention room=attention:unchecked host-free=attention:unchecked"_s);
    m_practice->meetings->deleteAll();
    lookAt(start - 30min);
    QCOMPARE(finding(), u"danger room=danger:missing"_s);
}

void TestPreflight::whatIsSwitchedOffIsNotLookedAt()
{
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->settings.sync.google.enabled = false;
    m_practice->configureEngines();
    lookAt(evening);
    QCOMPARE(domain::toText(found()->checks), u"mail=ok"_s);
}

void TestPreflight::aLookOfAChangedSessionNoLongerCounts()
{
    lookAt(evening);
    QVERIFY(found());
    m_practice->move(m_id, u"2027-03-03T10:30"_s);
    QVERIFY(!found());
    m_practice->settle();
    lookAt(evening + 1min);
    QCOMPARE(finding(), u"ok"_s);
}

void TestPreflight::listsShowTheLight()
{
    const auto row = [this] { return need(m_practice->bookings().row(m_id)); };
    QVERIFY(!row().preflight);
    m_practice->meetings->editAll([](Meeting &meeting) { meeting.passcode = u"other"_s; });
    lookAt(evening);
    QCOMPARE(row().preflight, found());
    QCOMPARE(row().preflight->light(), Light::Danger);
    m_practice->move(m_id, u"2027-03-03T10:30"_s);
    QVERIFY(!row().preflight);
}

void TestPreflight::aTroubledLookIsForgottenOnceItsReasonIsPast()
{
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    m_practice->move(m_id, u"2027-03-03T11:00"_s);
    m_practice->settle();
    m_practice->stopEngines(); // the reminder is due by then, and would do away with the finding
    lookAt(evening);
    QCOMPARE(finding(), u"danger mail=danger:failed"_s);
    m_practice->retry(m_id);
    m_practice->settle();
    QVERIFY(!found());
    lookAt(evening + 5min);
    QCOMPARE(finding(), u"ok"_s);

    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s));
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T15:00"_s;
    m_id = m_practice->book(form);
    m_practice->settle();
    lookAt(evening + 10min);
    QVERIFY2(finding().startsWith(u"danger room=danger:not-made"_s), qPrintable(finding()));
    m_practice->retry(m_id);
    m_practice->settle();
    QVERIFY(!found());
    lookAt(evening + 15min);
    QCOMPARE(finding(), u"ok"_s);

    m_practice->calendar->fail(u"insert"_s, rejected(u"google.no-write-access"_s));
    form.start = u"2027-03-03T16:00"_s;
    m_id = m_practice->book(form);
    m_practice->settle();
    lookAt(evening + 20min);
    QVERIFY2(finding().startsWith(u"attention practice-event=attention:not-made"_s), qPrintable(finding()));
    m_practice->retry(m_id);
    m_practice->settle();
    QVERIFY(!found());
}

void TestPreflight::aRedLookStaysThoughAMailGoes()
{
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T20:00"_s;
    m_id = m_practice->book(form);
    m_practice->settle();
    m_practice->meetings->editAll([](Meeting &meeting) { meeting.passcode = u"other"_s; });
    lookAt(evening);
    m_practice->settleAfter(3h);
    QVERIFY2(m_practice->mails(m_id).contains(u"reminder sent"_s), qPrintable(m_practice->mails(m_id)));
    QCOMPARE(finding(), u"danger passcode=danger:other"_s);
}

void TestPreflight::aLookThatWasBrokenOffIsNotKept()
{
    ports::Failure aborted = unreachable();
    aborted.code = u"net.aborted"_s;
    m_practice->meetings->fail(u"get"_s, aborted);
    lookAt(evening);
    QVERIFY(!found());
}

void TestPreflight::aLookThatEndsWithTheProgramIsNotKept_data()
{
    QTest::addColumn<bool>("ofCalendar");
    QTest::addColumn<QString>("call");
    QTest::newRow("the meeting") << false << u"get"_s;
    QTest::newRow("the host's list") << false << u"list"_s;
    QTest::newRow("an event") << true << u"get"_s;
}

void TestPreflight::aLookThatEndsWithTheProgramIsNotKept()
{
    QFETCH(bool, ofCalendar);
    QFETCH(QString, call);
    const ports::Failure aborted{ports::FailureKind::Unknown, u"net.aborted"_s, {}, {}, false};
    ofCalendar ? m_practice->calendar->fail(call, aborted) : m_practice->meetings->fail(call, aborted);
    lookAt(start - 5min);
    QCOMPARE(finding(), u"none"_s);
    lookAt(start - 4min);
    QCOMPARE(found()->at, start - 4min);
}

void TestPreflight::looksAtZoomsListOncePerHost()
{
    service::BookingForm later = m_practice->form();
    later.start = u"2027-03-03T12:00"_s;
    m_practice->book(later);
    m_practice->settle();
    lookAt(evening);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 1);
}

void TestPreflight::repairMakesTrueWhatSomebodyChanged()
{
    const QString passcode = m_practice->meeting(m_id).identity.passcode;
    m_practice->meetings->editAll([](Meeting &meeting) {
        meeting.passcode = u"other"_s;
        meeting.start += 1h;
        meeting.given[u"waitingRoom"_s] = false;
    });
    m_practice->calendar->editAll([](Event &event) { *event.start += 1h; });
    lookAt(evening);
    QCOMPARE(found()->light(), Light::Danger);
    const QString mailsBefore = m_practice->mails(m_id);
    need(m_practice->bookings().repair(m_id));
    QVERIFY(!found());
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.passcode, passcode);
    lookAt(evening + 1min);
    QCOMPARE(finding(), u"ok"_s);
    QCOMPARE(m_practice->mails(m_id), mailsBefore); // what was sent is true again
}

void TestPreflight::repairOfTheRoomTellsTheNewLink()
{
    m_practice->meetings->deleteAll();
    lookAt(evening);
    need(m_practice->bookings().repair(m_id));
    m_practice->settle();
    QVERIFY(m_practice->mails(m_id).contains(u"link sent"_s));
    lookAt(evening + 1min);
    QCOMPARE(finding(), u"ok"_s);
}

void TestPreflight::repairReplacesARoomOfSomebodyElse()
{
    m_practice->meetings->editAll([](Meeting &meeting) { meeting.hostEmail = u"ben@example.com"_s; });
    lookAt(evening);
    const QString before = m_practice->meeting(m_id).identity.remoteId;
    need(m_practice->bookings().repair(m_id));
    m_practice->settle();
    QCOMPARE(m_practice->meeting(m_id).generation, 2);
    QVERIFY(m_practice->meeting(m_id).identity.remoteId != before);
    QCOMPARE(m_practice->meetings->meetings().size(), 1u);
    QVERIFY(m_practice->mails(m_id).contains(u"link sent"_s));
}

void TestPreflight::repairBringsBackAnEventThatSomebodyDeleted()
{
    m_practice->calendar->deleteAll();
    lookAt(evening);
    need(m_practice->bookings().repair(m_id));
    m_practice->settle();
    QCOMPARE(m_practice->calendar->events().size(), 2u);
    lookAt(evening + 1min);
    QCOMPARE(finding(), u"ok"_s);
}

void TestPreflight::repairIsRefusedOnceTheSessionHasBegun()
{
    m_practice->clock.set(start);
    const auto refused = m_practice->bookings().repair(m_id).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().problems.front().field, u"status"_s);
    m_practice->clock.set(evening);
    m_practice->cancel(m_id);
    QVERIFY(!m_practice->bookings().repair(m_id).result());
}

void TestPreflight::anotherPasscodeThatZoomGivesIsTold()
{
    for (const QString &passcode : {u"second"_s, u"third"_s}) {
        m_practice->meetings->editAll([&passcode](Meeting &meeting) { meeting.passcode = passcode; });
        m_practice->settings.sync.muteUponEntry = !m_practice->settings.sync.muteUponEntry;
        m_practice->configureEngines();
        m_practice->retry(m_id); // asks Zoom for other settings, and reads what it gives
        m_practice->settle();
        QCOMPARE(m_practice->meeting(m_id).identity.passcode, passcode);
    }
    QCOMPARE(m_practice->mails(m_id).count(u"link sent"_s), 2);
}

void TestPreflight::everyFindingHasWords()
{
    m_practice->meetings->editAll([](Meeting &meeting) {
        meeting.passcode = u"other"_s;
        meeting.joinUrl += u"?pwd=1"_s;
        meeting.start += 1h;
        meeting.hostEmail = u"ben@example.com"_s;
        meeting.given = {{u"waitingRoom"_s, false}, {u"autoRecording"_s, u"local"_s}};
    });
    m_practice->calendar->fail(u"get"_s, unreachable(), FakeRemote::Effect::NotApplied, 2);
    lookAt(evening);
    const domain::Preflight preflight = found().value();
    QCOMPARE(preflight.checks.size(), 11u);
    for (const domain::PreflightCheck &check : preflight.checks) {
        QVERIFY2(service::wordsFor(check).endsWith(u'.'), qPrintable(check.what + u' ' + check.found));
    }
}

void TestPreflight::checksSurviveTheStore()
{
    const std::vector<domain::PreflightCheck> checks{{u"room"_s, Light::Ok, {}},
                                                     {u"passcode"_s, Light::Danger, u"other"_s},
                                                     {u"host-free"_s, Light::Attention, u"busy"_s}};
    QCOMPARE(domain::checksFromText(domain::toText(checks)), checks);
    QVERIFY(domain::checksFromText({}).empty());
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
