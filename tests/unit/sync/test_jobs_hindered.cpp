// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"
#include "core/sync/latelookjob.h"
#include "core/sync/preflightjob.h"
#include "core/sync/requests.h"
#include "core/sync/retentionjob.h"
#include "core/sync/sweepjob.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A practice in which a job has something to do, the job, and whether it has done it.
struct Scene {
    PracticeFixture practice;
    std::unique_ptr<sync::Job> job;
    std::function<bool()> isDone;
    QStringList wanted; ///< the meetings that no job may take away
};

using Prepare = std::function<void(Scene &scene)>;

QStringList meetingIds(const PracticeFixture &practice)
{
    QStringList ids;
    for (const auto &[id, kept] : practice.meetings->meetings()) {
        ids << id;
    }
    return ids;
}

/// A create that Zoom did although nobody was told so: one meeting is adopted, a second one stands beside it.
void leaveAStray(Scene &scene)
{
    PracticeFixture &practice = scene.practice;
    practice.meetings->fail(u"create"_s, closedUnknown(), FakeRemote::Effect::Applied);
    const QUuid id = practice.book();
    practice.settle();
    practice.settleAfter(10s);
    scene.wanted = meetingIds(practice);
    practice.meetings->addLate(sync::meetingSpec(practice.snapshot(id), practice.meeting(id), practice.settings.sync));
    scene.isDone = [&scene] { return meetingIds(scene.practice) == scene.wanted; };
}

void prepareLateLook(Scene &scene)
{
    leaveAStray(scene);
    scene.practice.clock.advance(10min);
    scene.job = std::make_unique<sync::LateLookJob>();
}

void prepareSweepOfMeetings(Scene &scene)
{
    leaveAStray(scene);
    scene.job = std::make_unique<sync::SweepJob>();
}

void prepareSweepOfEvents(Scene &scene)
{
    PracticeFixture &practice = scene.practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.cancel(id);
    practice.settle();
    practice.calendar->restoreAll();
    practice.calendar->forgetChanges();
    scene.job = std::make_unique<sync::SweepJob>();
    scene.isDone = [&practice] { return practice.calendar->events().empty(); };
}

void prepareReading(Scene &scene)
{
    PracticeFixture &practice = scene.practice;
    scene.job = std::make_unique<sync::CalendarReading>();
    const QUuid id = practice.book();
    practice.settle();
    practice.run(*scene.job);
    scene.wanted = meetingIds(practice);
    practice.calendar->moveAll(practice.settings.sync.practiceCalendar, 90min);
    scene.isDone = [&practice, id] { return practice.snapshot(id).decisions.size() == 1; };
}

void preparePreflight(Scene &scene)
{
    PracticeFixture &practice = scene.practice;
    const QUuid id = practice.book();
    practice.settle();
    scene.wanted = meetingIds(practice);
    practice.clock.set(practice.snapshot(id).booking.start - 30min);
    scene.job = std::make_unique<sync::PreflightJob>();
    scene.isDone = [&practice, id] { return practice.snapshot(id).preflight.has_value(); };
}

void prepareRetention(Scene &scene)
{
    PracticeFixture &practice = scene.practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.clock.set(practice.snapshot(id).booking.range().end + 24h);
    const auto time = std::make_shared<sync::TrustedTime>(practice.clock);
    time->hear(u"zoom"_s, practice.clock.now());
    time->hear(u"google"_s, practice.clock.now());
    scene.job = std::make_unique<sync::RetentionJob>(time);
    scene.isDone = [&practice, id] {
        return practice.meetings->meetings().empty() && !practice.meeting(id).isThere() &&
               practice.meeting(id).identity.link.isEmpty();
    };
}

} // namespace

/// The jobs with a store that refuses any one statement, or with remotes that want no calls: nothing that is wanted
/// goes, and the next run does the rest.
class TestJobsHindered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementMayFail_data();
    void everyStatementMayFail();
    void nobodyIsCalledWhoWantsNoCalls_data();
    void nobodyIsCalledWhoWantsNoCalls();

private:
    /// Runs the job with one statement of the reader or the writer refused, and then once more. Whether there was such
    /// a statement.
    static bool runOnce(const Prepare &prepare, bool isReader, int number);
};

void TestJobsHindered::everyStatementMayFail_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<bool>("isReader");
    const auto rows = [](const char *name, const Prepare &prepare) {
        QTest::addRow("%s, reading", name) << prepare << true;
        QTest::addRow("%s, writing", name) << prepare << false;
    };
    rows("late look", prepareLateLook);
    rows("sweep of meetings", prepareSweepOfMeetings);
    rows("sweep of events", prepareSweepOfEvents);
    rows("calendar reading", prepareReading);
    rows("preflight", preparePreflight);
    rows("retention", prepareRetention);
}

bool TestJobsHindered::runOnce(const Prepare &prepare, bool isReader, int number)
{
    Scene scene;
    prepare(scene);
    scene.practice.stopEngines(); // they read and write, too
    std::atomic<int> seen = 0;
    const store::StatementHook refuse = [&seen, number](const QString &) {
        if (++seen == number) {
            throw store::StoreError::fromSqlite(13); // SQLITE_FULL
        }
    };
    store::Database &database = scene.practice.store().database();
    isReader ? database.setReadHook(refuse) : database.setStatementHook(refuse);
    scene.practice.run(*scene.job);
    isReader ? database.setReadHook({}) : database.setStatementHook({});
    const auto check = [number](bool holds, const char *what) {
        if (!holds) {
            qFatal("statement %d: %s", number, what);
        }
    };
    const QStringList left = meetingIds(scene.practice);
    check(std::all_of(scene.wanted.begin(), scene.wanted.end(), [&](const QString &id) { return left.contains(id); }),
          "a meeting that is wanted went");
    scene.practice.run(*scene.job);
    check(scene.isDone(), "the next run did not do the rest");
    return seen >= number;
}

void TestJobsHindered::everyStatementMayFail()
{
    QFETCH(Prepare, prepare);
    QFETCH(bool, isReader);
    int number = 1;
    while (runOnce(prepare, isReader, number)) {
        ++number;
        QVERIFY(number < 200);
    }
    QVERIFY(number > 3); // BEGIN, something, COMMIT
}

void TestJobsHindered::nobodyIsCalledWhoWantsNoCalls_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::newRow("late look") << Prepare(prepareLateLook);
    QTest::newRow("sweep of meetings") << Prepare(prepareSweepOfMeetings);
    QTest::newRow("sweep of events") << Prepare(prepareSweepOfEvents);
    QTest::newRow("calendar reading") << Prepare(prepareReading);
    QTest::newRow("preflight") << Prepare(preparePreflight);
    QTest::newRow("retention") << Prepare(prepareRetention);
}

void TestJobsHindered::nobodyIsCalledWhoWantsNoCalls()
{
    QFETCH(Prepare, prepare);
    Scene scene;
    prepare(scene);
    PracticeFixture &practice = scene.practice;
    practice.stopEngines();
    practice.gates = std::make_shared<sync::Gates>();
    const ports::Failure limit = rateLimited(10min);
    for (const ports::Remote remote : {ports::Remote::Zoom, ports::Remote::Calendar}) {
        practice.gates->heard({remote, {}}, &limit, practice.clock.now(), 0);
    }
    const auto calls = [&practice] { return practice.meetings->calls() + practice.calendar->calls(); };
    const QStringList before = calls();
    practice.run(*scene.job);
    QCOMPARE(calls(), before);
    practice.clock.advance(25min); // the next look before a session
    practice.run(*scene.job);
    QVERIFY(calls() != before);
    QVERIFY(scene.isDone());
}

QTEST_GUILESS_MAIN(TestJobsHindered)
#include "test_jobs_hindered.moc"
