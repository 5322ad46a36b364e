// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/practiceservice.h"
#include "core/sync/latelookjob.h"
#include "core/sync/requests.h"
#include "core/sync/strays.h"
#include "core/sync/sweepjob.h"
#include "tests/support/practicefixture.h"

#include <QSet>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Event;
using ports::Meeting;

/// What is found at the remotes that should not be there.
class TestSweeps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMeetingThatAppearsLateGoesAtTheLook_data();
    void aMeetingThatAppearsLateGoesAtTheLook();
    void aLateMeetingOfACancelledSessionGoes();
    void aCreateWhoseOutcomeIsKnownIsNotLookedAfter();
    void aLookThatZoomDoesNotAnswerIsRepeated();
    void aMeetingThatMayYetBeAdoptedStays();
    void aCreateInTheHandsOfADeadProgramIsLookedAfter();
    void anUpdateThatCameAfterALaterOneIsMadeUpForAtTheLook_data();
    void anUpdateThatCameAfterALaterOneIsMadeUpForAtTheLook();
    void whatAPersonMovedAtZoomStaysWhenNoUpdateWasUnknown();
    void aStrayThatChangesBeforeItGoes_data();
    void aStrayThatChangesBeforeItGoes();
    void aLookSeesOnlyWhatItIsFor();
    void aLookWaitsForZoomToBeSwitchedOn();
    void aLookThatNobodyAnswersIsGivenUp();
    void looksAreDueInTime();
    void whatIsWantedStaysAndIsNotReported();
    void whatCarriesNoMarkIsNeverTouched();
    void aStrayMeetingGoesUnlessSomebodyChangedIt_data();
    void aStrayMeetingGoesUnlessSomebodyChangedIt();
    void aMeetingOfAnotherCopyOfThePracticeIsReported();
    void aMeetingOfAnotherPracticeIsNotOurs();
    void anEventThatNobodyWantsGoesUnlessSomebodyChangedIt_data();
    void anEventThatNobodyWantsGoesUnlessSomebodyChangedIt();
    void anEventOfAnotherCopyOfThePracticeIsReported();
    void aSweepThatIsNotWholeKeepsTheLastReport();
    void sweepsOnceADayAndSoonerAfterAnOutage();
    void aNewPracticeIsSweptADayLater();
    void whatIsSwitchedOffIsNotSwept();
    void aPlaceIsSweptOnce();

private:
    /// A create that the remote did although nobody was told so: adopts one meeting, and leaves a second behind.
    QString leaveAStray();
    QStringList meetingIds();
    QString reported();
    ports::MeetingSpec spec();

    std::unique_ptr<PracticeFixture> m_practice;
    sync::LateLookJob m_looks;
    sync::SweepJob m_sweep;
    QUuid m_id;
};

void TestSweeps::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_looks = sync::LateLookJob();
    m_sweep = sync::SweepJob();
}

ports::MeetingSpec TestSweeps::spec()
{
    const sync::Snapshot snapshot = m_practice->snapshot(m_id);
    ports::MeetingSpec spec = sync::meetingSpec(snapshot, m_practice->meeting(m_id), m_practice->settings.sync);
    spec.passcode = u"late1234"_s;
    return spec;
}

QString TestSweeps::leaveAStray()
{
    m_practice->meetings->fail(u"create"_s, closedUnknown(), FakeRemote::Effect::Applied);
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->settleAfter(10s);
    return m_practice->meetings->addLate(spec());
}

QStringList TestSweeps::meetingIds()
{
    QStringList ids;
    for (const auto &[id, kept] : m_practice->meetings->meetings()) {
        ids << id;
    }
    return ids;
}

QString TestSweeps::reported()
{
    const auto health = need(service::PracticeService(m_practice->context()).health());
    QStringList words;
    for (const store::Stray &stray : health.strays) {
        words << stray.service + u' ' + stray.code + u' ' + stray.place;
    }
    const bool isAlert = !health.alerts.empty() && health.alerts.back().code == u"strays"_s;
    if (isAlert == words.isEmpty()) {
        return u"the alert is wrong"_s;
    }
    return words.join(u", "_s);
}

void TestSweeps::aMeetingThatAppearsLateGoesAtTheLook_data()
{
    QTest::addColumn<qint64>("afterMinutes");
    QTest::addColumn<bool>("goes");
    QTest::newRow("too early") << qint64(9) << false;
    QTest::newRow("ten minutes later") << qint64(10) << true;
}

void TestSweeps::aMeetingThatAppearsLateGoesAtTheLook()
{
    QFETCH(qint64, afterMinutes);
    QFETCH(bool, goes);
    const base::Instant begin = m_practice->clock.now();
    const QString late = leaveAStray();
    const QString kept = m_practice->meeting(m_id).identity.remoteId;
    QVERIFY(!late.isEmpty() && late != kept);
    m_practice->clock.set(begin + std::chrono::minutes(afterMinutes));
    m_practice->run(m_looks);
    QCOMPARE(meetingIds(), goes ? QStringList{kept} : (QStringList{kept, late}));
    m_practice->clock.set(begin + 10min);
    m_practice->run(m_looks);
    // And once more a day later.
    const QString later = m_practice->meetings->addLate(spec());
    m_practice->clock.set(begin + 24h - 1min);
    m_practice->run(m_looks);
    QVERIFY(meetingIds().contains(later));
    m_practice->clock.set(begin + 24h);
    m_practice->run(m_looks);
    QCOMPARE(meetingIds(), QStringList{kept});
    const int lists = m_practice->meetings->count(u"list"_s);
    m_practice->run(m_looks);
    QCOMPARE(m_practice->meetings->count(u"list"_s), lists);
}

void TestSweeps::aLateMeetingOfACancelledSessionGoes()
{
    const ports::MeetingSpec late = (leaveAStray(), spec());
    m_practice->cancel(m_id);
    m_practice->settle();
    m_practice->meetings->deleteAll();
    m_practice->meetings->addLate(late);
    m_practice->clock.advance(10min);
    m_practice->run(m_looks);
    QVERIFY(meetingIds().isEmpty());
}

void TestSweeps::aCreateWhoseOutcomeIsKnownIsNotLookedAfter()
{
    m_practice->meetings->fail(u"create"_s, unreachable());
    m_practice->book();
    m_practice->settle();
    m_practice->settleAfter(10s);
    m_practice->clock.advance(25h);
    m_practice->run(m_looks);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 0);
}

void TestSweeps::aLookThatZoomDoesNotAnswerIsRepeated()
{
    leaveAStray();
    m_practice->clock.advance(10min);
    m_practice->meetings->fail(u"list"_s, unreachable());
    m_practice->run(m_looks);
    QCOMPARE(meetingIds().size(), 2);
    m_practice->meetings->fail(u"remove"_s, unreachable());
    m_practice->run(m_looks);
    QCOMPARE(meetingIds().size(), 2);
    m_practice->run(m_looks);
    QCOMPARE(meetingIds().size(), 1);
}

void TestSweeps::aMeetingThatMayYetBeAdoptedStays()
{
    m_practice->meetings->fail(u"create"_s, lateUnknown(), FakeRemote::Effect::Applied);
    m_practice->meetings->fail(u"list"_s, unreachable(), FakeRemote::Effect::NotApplied, 3);
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->clock.advance(10min);
    m_practice->meetings->recover();
    m_practice->run(m_looks);
    QCOMPARE(meetingIds().size(), 1);
    m_practice->settle();
    QCOMPARE(m_practice->meeting(m_id).identity.remoteId, meetingIds().front());
}

void TestSweeps::aCreateInTheHandsOfADeadProgramIsLookedAfter()
{
    m_practice->meetings->hold(u"create"_s);
    m_practice->addEngine(u"dead:1:1"_s);
    m_id = m_practice->book();
    m_practice->settleUntilHeld(*m_practice->meetings);
    m_practice->stopEngines();
    m_practice->settleAfter(10s);
    const QString kept = m_practice->meeting(m_id).identity.remoteId;
    m_practice->meetings->addLate(spec());
    m_practice->clock.advance(10min);
    m_practice->run(m_looks);
    QCOMPARE(meetingIds(), QStringList{kept});
}

void TestSweeps::anUpdateThatCameAfterALaterOneIsMadeUpForAtTheLook_data()
{
    QTest::addColumn<qint64>("lateStart"); // hours after the start that the late update asks for
    QTest::addColumn<qint64>("afterMinutes");
    QTest::addColumn<bool>("isMadeUpFor");
    QTest::newRow("too early") << qint64(0) << qint64(9) << false;
    QTest::newRow("ten minutes later") << qint64(0) << qint64(10) << true;
    QTest::newRow("the session has begun") << qint64(0) << qint64(60 * 24 * 3) << false;
    QTest::newRow("to a time that is past") << -qint64(24 * 365) << qint64(10) << true;
}

void TestSweeps::anUpdateThatCameAfterALaterOneIsMadeUpForAtTheLook()
{
    QFETCH(qint64, lateStart);
    QFETCH(qint64, afterMinutes);
    QFETCH(bool, isMadeUpFor);
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->meetings->fail(u"update"_s, lateUnknown());
    m_practice->move(m_id, u"2027-03-03T11:00"_s);
    m_practice->settle();
    const base::Instant begin = m_practice->clock.now();
    const base::Instant late = m_practice->snapshot(m_id).booking.start + std::chrono::hours(lateStart);
    m_practice->move(m_id, u"2027-03-03T14:00"_s);
    m_practice->settleAfter(2min);
    QCOMPARE(m_practice->meeting(m_id).state, domain::ObjectState::Done);
    m_practice->meetings->editAll([late](Meeting &meeting) { meeting.start = late; });
    m_practice->clock.set(begin + std::chrono::minutes(afterMinutes));
    m_practice->run(m_looks);
    m_practice->settle();
    const base::Instant wanted = m_practice->snapshot(m_id).booking.start;
    const base::Instant stands = m_practice->meetings->meetings().begin()->second.meeting.start;
    QCOMPARE(stands, isMadeUpFor ? wanted : late);
}

void TestSweeps::whatAPersonMovedAtZoomStaysWhenNoUpdateWasUnknown()
{
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->move(m_id, u"2027-03-03T14:00"_s);
    m_practice->settle();
    const base::Instant moved = m_practice->snapshot(m_id).booking.start + 1h;
    m_practice->meetings->editAll([moved](Meeting &meeting) { meeting.start = moved; });
    m_practice->clock.advance(25h);
    m_practice->run(m_looks);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.start, moved);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 0);
}

void TestSweeps::aStrayThatChangesBeforeItGoes_data()
{
    using Change = std::function<void(TestSweeps &, const QString &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("goes");
    QTest::newRow("nothing") << Change([](TestSweeps &, const QString &) {}) << true;
    QTest::newRow("somebody writes into it") << Change([](TestSweeps &test, const QString &) {
        test.m_practice->meetings->editAll([](Meeting &meeting) { meeting.agenda += u" Team"_s; });
    }) << false;
    QTest::newRow("Zoom does not answer any more")
        << Change([](TestSweeps &test, const QString &) { test.m_practice->meetings->fail(u"get"_s, unreachable()); })
        << false;
    QTest::newRow("the session takes it") << Change([](TestSweeps &test, const QString &late) {
        domain::RemoteObject meeting = test.m_practice->meeting(test.m_id);
        meeting.identity.remoteId = late;
        QVERIFY(test.m_practice->store()
                    .write([meeting](store::Tables &tables) -> base::Result<> {
                        tables.objects.update(meeting);
                        return {};
                    })
                    .result());
    }) << false;
}

void TestSweeps::aStrayThatChangesBeforeItGoes()
{
    QFETCH(std::function<void(TestSweeps &, const QString &)>, change);
    const QString late = leaveAStray();
    m_practice->stopEngines();
    m_practice->clock.advance(10min);
    m_practice->meetings->interrupt(u"get"_s, [&] { change(*this, late); });
    m_practice->run(m_looks);
    QTEST(!meetingIds().contains(late), "goes");
    QCOMPARE(meetingIds().size(), meetingIds().contains(late) ? 2 : 1);
}

void TestSweeps::aLookSeesOnlyWhatItIsFor()
{
    leaveAStray();
    ports::MeetingSpec unknown = spec();
    unknown.marker = sync::markerPrefix(m_practice->snapshot(m_id).practice) + u":0123456789abcdef0123"_s;
    const QString stranger = m_practice->meetings->addLate(unknown);
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-04T10:00"_s;
    const QUuid other = m_practice->book(form);
    m_practice->settle();
    m_practice->clock.advance(10min);
    m_practice->run(m_looks);
    const QStringList left = meetingIds();
    QCOMPARE(QSet<QString>(
                 {m_practice->meeting(m_id).identity.remoteId, m_practice->meeting(other).identity.remoteId, stranger}),
             QSet<QString>(left.begin(), left.end()));
}

void TestSweeps::aLookWaitsForZoomToBeSwitchedOn()
{
    const QString late = leaveAStray();
    m_practice->stopEngines();
    m_practice->clock.advance(10min);
    const int lists = m_practice->meetings->count(u"list"_s);
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->run(m_looks);
    QCOMPARE(m_practice->meetings->count(u"list"_s), lists);
    m_practice->settings.sync.zoom.enabled = true;
    m_practice->run(m_looks);
    QVERIFY(!meetingIds().contains(late));
}

void TestSweeps::aLookThatNobodyAnswersIsGivenUp()
{
    leaveAStray();
    m_practice->stopEngines();
    m_practice->meetings->fail(u"list"_s, unreachable(), FakeRemote::Effect::NotApplied, 1000);
    m_practice->clock.advance(10min + 48h);
    m_practice->run(m_looks); // the look of ten minutes, and that of a day
    m_practice->run(m_looks);
    const int lists = m_practice->meetings->count(u"list"_s);
    m_practice->clock.advance(24h);
    m_practice->run(m_looks); // that of a day once more, and for the last time
    QCOMPARE(m_practice->meetings->count(u"list"_s), lists + 1);
    m_practice->run(m_looks);
    QCOMPARE(m_practice->meetings->count(u"list"_s), lists + 1);
    QCOMPARE(meetingIds().size(), 2); // what is left is the daily sweep's
}

void TestSweeps::looksAreDueInTime()
{
    const base::Instant begin = m_practice->clock.now();
    QCOMPARE(m_looks.due({}, begin), begin);
    m_practice->run(m_looks);
    QCOMPARE(m_looks.due(begin, begin), begin + 5min);
    leaveAStray();
    m_practice->clock.set(begin + 7min);
    m_practice->run(m_looks);
    QCOMPARE(m_looks.due(begin + 7min, begin + 7min), begin + 10min);
    m_practice->clock.set(begin + 10min);
    m_practice->run(m_looks);
    QCOMPARE(m_looks.due(begin + 10min, begin + 10min), begin + 15min);
}

void TestSweeps::whatIsWantedStaysAndIsNotReported()
{
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->meetings->editAll([](Meeting &meeting) { meeting.agenda += u" Bring the form."_s; });
    m_practice->calendar->touchAll();
    m_practice->run(m_sweep);
    QCOMPARE(meetingIds().size(), 1);
    QCOMPARE(m_practice->calendar->events().size(), 2u);
    QVERIFY(reported().isEmpty());
}

void TestSweeps::whatCarriesNoMarkIsNeverTouched()
{
    m_practice->meetings->addForeign(u"ada@example.com"_s);
    m_practice->run(m_sweep);
    QCOMPARE(meetingIds().size(), 1);
    QCOMPARE(m_practice->meetings->count(u"get"_s), 0);
    QVERIFY(reported().isEmpty());
}

void TestSweeps::aStrayMeetingGoesUnlessSomebodyChangedIt_data()
{
    using Edit = std::function<void(Meeting &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("goes");
    QTest::addColumn<QString>("expected");
    const QString report = u"zoom edited ada@example.com"_s;
    const auto row = [](const char *name, const Edit &edit, bool goes, const QString &expected) {
        QTest::newRow(name) << edit << goes << expected;
    };
    row("as we made it", [](Meeting &) {}, true, {});
    row(
        "words after our mark", [](Meeting &meeting) { meeting.agenda += u" Team"_s; }, false, report);
    row(
        "words before our mark", [](Meeting &meeting) { meeting.agenda.prepend(u"Team "_s); }, false, report);
    row("without our mark", [](Meeting &meeting) { meeting.agenda = u"Team"_s; }, false, {});
    row("it runs", [](Meeting &meeting) { meeting.isRunning = true; }, false, {});
}

void TestSweeps::aStrayMeetingGoesUnlessSomebodyChangedIt()
{
    QFETCH(std::function<void(Meeting &)>, edit);
    QFETCH(bool, goes);
    const QString late = leaveAStray();
    const QString kept = m_practice->meeting(m_id).identity.remoteId;
    m_practice->meetings->editAll([&](Meeting &meeting) {
        if (meeting.id == late) {
            edit(meeting);
        }
    });
    m_practice->run(m_sweep);
    QVERIFY(meetingIds().contains(kept));
    QCOMPARE(meetingIds().contains(late), !goes);
    QTEST(reported(), "expected");
}

void TestSweeps::aMeetingOfAnotherCopyOfThePracticeIsReported()
{
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->meetings->editAll(
        [](Meeting &meeting) { meeting.agenda = meeting.agenda.section(u':', 0, 1) + u":0123456789abcdef0123"_s; });
    m_practice->run(m_sweep);
    QCOMPARE(meetingIds().size(), 1);
    QCOMPARE(reported(), u"zoom unknown ada@example.com"_s);
    m_practice->meetings->deleteAll();
    m_practice->run(m_sweep);
    QVERIFY(reported().isEmpty());
}

void TestSweeps::aMeetingOfAnotherPracticeIsNotOurs()
{
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->cancel(m_id);
    m_practice->settle();
    ports::MeetingSpec other = spec();
    other.host = u"ada@example.com"_s;
    other.marker = u"an1:"_s + QUuid::createUuidV5(QUuid(), u"other"_s).toString(QUuid::Id128) + u":0123"_s;
    m_practice->meetings->addLate(other);
    m_practice->run(m_sweep);
    QCOMPARE(meetingIds().size(), 1);
    QVERIFY(reported().isEmpty());
}

void TestSweeps::anEventThatNobodyWantsGoesUnlessSomebodyChangedIt_data()
{
    QTest::addColumn<bool>("changed");
    QTest::newRow("as we made it") << false;
    QTest::newRow("changed") << true;
}

void TestSweeps::anEventThatNobodyWantsGoesUnlessSomebodyChangedIt()
{
    QFETCH(bool, changed);
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->cancel(m_id);
    m_practice->settle();
    QVERIFY(m_practice->calendar->events().empty());
    m_practice->calendar->restoreAll();
    m_practice->calendar->editAll([changed](Event &event) { *event.start += changed ? 1h : 0h; });
    if (!changed) {
        m_practice->calendar->forgetChanges();
    }
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->calendar->events().size(), changed ? 2u : 0u);
    QCOMPARE(reported().count(u"google edited"_s), changed ? 2 : 0);
}

void TestSweeps::anEventOfAnotherCopyOfThePracticeIsReported()
{
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->calendar->editAll([](Event &event) { event.marker.replace(event.marker.size() - 4, 4, u"0000"_s); });
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->calendar->events().size(), 2u);
    QCOMPARE(reported().count(u"google unknown"_s), 2);
}

void TestSweeps::aSweepThatIsNotWholeKeepsTheLastReport()
{
    aMeetingOfAnotherCopyOfThePracticeIsReported();
    m_practice->meetings->addForeign(u"ada@example.com"_s);
    m_practice->meetings->editAll([this](Meeting &meeting) {
        meeting.agenda = sync::markerPrefix(m_practice->snapshot(m_id).practice) + u":0123456789abcdef0123"_s;
    });
    m_practice->run(m_sweep);
    QCOMPARE(reported(), u"zoom unknown ada@example.com"_s);
    m_practice->meetings->deleteAll();
    m_practice->meetings->fail(u"list"_s, unreachable());
    m_practice->run(m_sweep);
    QCOMPARE(reported(), u"zoom unknown ada@example.com"_s);
}

void TestSweeps::sweepsOnceADayAndSoonerAfterAnOutage()
{
    const base::Instant now = m_practice->clock.now();
    m_practice->run(m_sweep);
    QCOMPARE(m_sweep.due(now, now), now + 24h);
    m_practice->calendar->fail(u"list"_s, unreachable());
    m_practice->run(m_sweep);
    QCOMPARE(m_sweep.due(now, now), now + 1h);
}

void TestSweeps::aNewPracticeIsSweptADayLater()
{
    const base::Instant now = m_practice->clock.now();
    QCOMPARE(m_sweep.due({}, now), now);
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 0);
    QCOMPARE(m_sweep.due(now, now), now + 24h);
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 2);
    QCOMPARE(m_practice->calendar->count(u"list"_s), 3);
}

void TestSweeps::whatIsSwitchedOffIsNotSwept()
{
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 0);
    QCOMPARE(m_practice->calendar->count(u"list"_s), 3);
    m_practice->settings.sync.zoom.enabled = true;
    m_practice->settings.sync.google.enabled = false;
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 2);
    QCOMPARE(m_practice->calendar->count(u"list"_s), 3);
}

void TestSweeps::aPlaceIsSweptOnce()
{
    m_practice->settings.sync.practiceCalendar = m_practice->ada.calendarId;
    domain::Psychologist ben = m_practice->ben;
    ben.zoomUser = m_practice->ada.zoomUser;
    ben.calendarId.clear();
    QVERIFY(m_practice->store()
                .write([ben](store::Tables &tables) -> base::Result<> {
                    tables.psychologists.update(ben);
                    return {};
                })
                .result());
    m_practice->run(m_sweep);
    QCOMPARE(m_practice->meetings->count(u"list"_s), 1);
    QCOMPARE(m_practice->calendar->count(u"list"_s), 1);
}

QTEST_GUILESS_MAIN(TestSweeps)
#include "test_sweeps.moc"
