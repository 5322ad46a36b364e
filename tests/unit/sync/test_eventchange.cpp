// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventchange.h"
#include "core/sync/prints.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::EventChange;
using domain::ObjectState;

namespace {

const base::Instant start = base::fromMs(1803859200000);
const base::Instant written = start - 48h;

ports::Event eventAsWritten()
{
    ports::Event event{u"abc12"_s, u"\"1\""_s, {}, u"an1:practice:token"_s, u"confirmed"_s};
    event.summary = u"Session"_s;
    event.description = u"Line\nLink"_s;
    event.location = u"Room 2"_s;
    event.start = start;
    event.length = 50min;
    event.updated = written;
    return event;
}

domain::Booking booking()
{
    domain::Booking booking;
    booking.start = start;
    booking.length = 50min;
    return booking;
}

domain::RemoteObject objectAsWritten()
{
    domain::RemoteObject object;
    object.kind = domain::ObjectKind::PracticeEvent;
    object.state = ObjectState::Done;
    object.donePrint = "print"_ba;
    object.identity.salt = "salt"_ba;
    noteEvent(object, eventAsWritten());
    return object;
}

using Alter = std::function<void(ports::Event &, domain::RemoteObject &)>;

/// As a person leaves it: another etag, an hour after our write.
Alter byHand(const Alter &alter)
{
    return [alter](ports::Event &event, domain::RemoteObject &object) {
        event.etag = u"\"2\""_s;
        event.updated = written + 1h;
        alter(event, object);
    };
}

/// The same, but it is moved while the object stands as `alter` says.
Alter movedWhile(const std::function<void(domain::RemoteObject &)> &alter)
{
    return byHand([alter](ports::Event &event, domain::RemoteObject &object) {
        event.start = start + 1h;
        alter(object);
    });
}

QString changeAfter(const Alter &alter)
{
    ports::Event event = eventAsWritten();
    domain::RemoteObject object = objectAsWritten();
    alter(event, object);
    const std::optional<EventChange> found = changeByPerson(event, object, booking());
    return found ? toText(*found) : QString();
}

} // namespace

Q_DECLARE_METATYPE(Alter)

/// A person's change of an event is told from our own writes, from answers, and from what a lagging list says.
class TestEventChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAPersonDid_data();
    void tellsWhatAPersonDid();
    void leavesAloneWhatNobodyDid_data();
    void leavesAloneWhatNobodyDid();
    void theShapeTellsNothingWithoutItsSalt();
    void knowsWhetherAnEventMovedSinceOurWrite();
    void remembersTheAnswerOfThePatient();
};

void TestEventChange::tellsWhatAPersonDid_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<QString>("change");
    const auto row = [](const char *name, const Alter &alter, const QString &change) {
        QTest::newRow(name) << alter << change;
    };
    row("moved", byHand([](auto &event, auto &) { event.start = start + 1h; }), u"moved"_s);
    row("moved a minute ahead", byHand([](auto &event, auto &) { event.start = start - 1min; }), u"moved"_s);
    row("made longer", byHand([](auto &event, auto &) { event.length = 60min; }), u"moved"_s);
    row("made a whole day", byHand([](auto &event, auto &) { event.start.reset(); }), u"moved"_s);
    row("other words", byHand([](auto &event, auto &) { event.summary = u"Lunch"_s; }), u"edited"_s);
    row("another place", byHand([](auto &event, auto &) { event.location.clear(); }), u"edited"_s);
    row("other description", byHand([](auto &event, auto &) { event.description += u'!'; }), u"edited"_s);
    row("moved with other words", movedWhile([](auto &) {}), u"moved"_s);
    row("deleted", byHand([](auto &event, auto &) { event.status = u"cancelled"_s; }), u"deleted"_s);
    const ports::Event gone{u"abc12"_s, {}, {}, {}, u"cancelled"_s};
    row(
        "only the id of a deleted one", [gone](auto &event, auto &) { event = gone; }, u"deleted"_s);
    const auto inOneMillisecond = [](ports::Event &event, auto &) {
        event.etag = u"\"2\""_s;
        event.start = start + 1h;
    };
    row("moved in the millisecond of our write", inOneMillisecond, u"moved"_s);
    const auto isWaiting = [](domain::RemoteObject &object) {
        object.state = ObjectState::Parked;
        object.failure = {domain::needsDecision(), u"google.event-edited"_s, {}};
    };
    row("moved while a decision is open", movedWhile(isWaiting), u"moved"_s);
}

void TestEventChange::tellsWhatAPersonDid()
{
    QFETCH(Alter, alter);
    QTEST(changeAfter(alter), "change");
}

void TestEventChange::leavesAloneWhatNobodyDid_data()
{
    QTest::addColumn<Alter>("alter");
    const auto row = [](const char *name, const Alter &alter) { QTest::newRow(name) << alter; };
    row("as we left it", [](auto &, auto &) {});
    row("touched", byHand([](auto &, auto &) {}));
    row("answered", byHand([](auto &event, auto &) { event.answer = u"accepted"_s; }));
    const auto lagging = [](ports::Event &event, auto &) {
        event.etag = u"\"0\""_s;
        event.updated = written - 1s;
        event.start = start - 24h;
    };
    row("the list lags behind our move", lagging);
    row("we are about to write", movedWhile([](auto &object) { object.state = ObjectState::Pending; }));
    row("our call is in flight", movedWhile([](auto &object) { object.state = ObjectState::Sending; }));
    row("our call's outcome is unknown", movedWhile([](auto &object) { object.state = ObjectState::Unknown; }));
    row("not wanted any more", movedWhile([](auto &object) { object.wanted = domain::Wanted::Absent; }));
    row("gone by us", movedWhile([](auto &object) { object.donePrint.clear(); }));
    const auto isParked = [](domain::RemoteObject &object) {
        object.state = ObjectState::Parked;
        object.failure = {u"needs-sign-in"_s, u"google.api-disabled"_s, {}};
    };
    row("parked for another reason", movedWhile(isParked));
    const auto isOld = [](ports::Event &event, domain::RemoteObject &object) {
        event.summary = u"Lunch"_s;
        object.given = {};
    };
    row("words of an event written before shapes were kept", byHand(isOld));
}

void TestEventChange::leavesAloneWhatNobodyDid()
{
    QFETCH(Alter, alter);
    QCOMPARE(changeAfter(alter), QString());
}

void TestEventChange::theShapeTellsNothingWithoutItsSalt()
{
    const ports::Event event = eventAsWritten();
    QCOMPARE(shapeOf(event, "salt"), shapeOf(event, "salt"));
    QVERIFY(shapeOf(event, "salt") != shapeOf(event, "pepper"));
}

void TestEventChange::knowsWhetherAnEventMovedSinceOurWrite()
{
    const domain::RemoteObject object = objectAsWritten();
    ports::Event event = eventAsWritten();
    QVERIFY(!wasMovedSince(event, object));
    event.start = start + 1h;
    QVERIFY(wasMovedSince(event, object));
    event = eventAsWritten();
    event.length += 10min;
    QVERIFY(wasMovedSince(event, object));
    event = eventAsWritten();
    event.start.reset(); // made a whole day
    QVERIFY(wasMovedSince(event, object));
    event.updated = written - 1s;
    QVERIFY(!wasMovedSince(event, object));
    QVERIFY(!wasMovedSince(event, domain::RemoteObject()));
}

void TestEventChange::remembersTheAnswerOfThePatient()
{
    domain::RemoteObject object = objectAsWritten();
    ports::Event event = eventAsWritten();
    event.answer = u"accepted"_s;
    noteEvent(object, event);
    QCOMPARE(object.given[u"answer"_s].toString(), u"accepted"_s);
    event.answer = u"declined"_s;
    noteSeen(object, event);
    QCOMPARE(object.given[u"answer"_s].toString(), u"declined"_s);
    event.answer.clear();
    noteEvent(object, event);
    QVERIFY(!object.given.contains(u"answer"_s));
}

QTEST_GUILESS_MAIN(TestEventChange)
#include "test_eventchange.moc"
