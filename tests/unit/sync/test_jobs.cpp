// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Notes that it ran; once an hour, and soon after a session came to rest if it cares.
class HourlyJob : public sync::Job
{
public:
    QString name() const override { return u"hourly"_s; }
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override
    {
        return last && !sessionRests ? *last + 1h : now;
    }
    bool noticeRest() override { return sessionRests = caresForRest; }
    QCoro::Task<> run(sync::StepContext context) override
    {
        sessionRests = false;
        runs.push_back(context.now());
        sessionRests = restsMeanwhile;
        co_return;
    }

    std::vector<base::Instant> runs;
    bool caresForRest = false;
    bool sessionRests = false;
    bool restsMeanwhile = false;
};

} // namespace

/// What an engine does from time to time, apart from any booking.
class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aJobThatNeverRanRunsAtOnce();
    void aJobRunsAgainWhenItIsDueAndNotBefore();
    void aJobThatAnotherLivingProgramIsAtIsLeftAlone();
    void aJobThatADeadProgramBeganIsBegunAgain();
    void noJobBeginsOnceTheProgramEnds();
    void anEngineRunsItsJobsAndIsNotIdleBefore();
    void aJobThatCaresRunsSoonAfterASessionCameToRest();
    void aJobThatIsAskedForWhileItRunsRunsAgainSoon();
    void aJobThatDoesNotCareIsNotWokenByASession();

private:
    /// Runs what is due; when to look next.
    base::Instant runDue(const QString &owner, bool othersAlive = true, bool stop = false);
    void take(const QString &owner);

    std::unique_ptr<PracticeFixture> m_practice;
    std::shared_ptr<HourlyJob> m_job;
};

void TestJobs::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_job = std::make_shared<HourlyJob>();
}

base::Instant TestJobs::runDue(const QString &owner, bool othersAlive, bool stop)
{
    sync::EngineHost host;
    host.owner = owner;
    host.isAlive = [othersAlive](const QString &) { return othersAlive; };
    sync::JobRunner runner(m_practice->store(), m_practice->clock, host);
    runner.add(m_job);
    const auto settings = std::make_shared<sync::SyncSettings>();
    const sync::StepContext context{
        m_practice->store(), m_practice->clock, m_practice->random, {}, settings, owner, {}, {}};
    std::optional<base::Instant> next;
    QCoro::Task<base::Instant> running = runner.runDue(context, [stop] { return stop; });
    running.then([&next](base::Instant instant) { next = instant; });
    [&next] { QTRY_VERIFY(next.has_value()); }();
    return next.value_or(base::Instant());
}

void TestJobs::take(const QString &owner)
{
    QVERIFY(need(m_practice->store().write(
        [owner](store::Tables &tables) -> base::Result<bool> { return tables.jobs.take(u"hourly"_s, {}, owner); })));
}

void TestJobs::aJobThatNeverRanRunsAtOnce()
{
    QCOMPARE(runDue(u"me"_s), m_practice->clock.now() + 1h);
    QCOMPARE(m_job->runs, std::vector{m_practice->clock.now()});
}

void TestJobs::aJobRunsAgainWhenItIsDueAndNotBefore()
{
    const base::Instant first = m_practice->clock.now();
    runDue(u"me"_s);
    m_practice->clock.advance(59min);
    QCOMPARE(runDue(u"me"_s), first + 1h);
    QCOMPARE(m_job->runs.size(), 1u);
    m_practice->clock.advance(1min);
    runDue(u"other"_s);
    QCOMPARE(m_job->runs.size(), 2u);
}

void TestJobs::aJobThatAnotherLivingProgramIsAtIsLeftAlone()
{
    take(u"other"_s);
    QCOMPARE(runDue(u"me"_s), m_practice->clock.now() + 1min);
    QVERIFY(m_job->runs.empty());
}

void TestJobs::aJobThatADeadProgramBeganIsBegunAgain()
{
    take(u"other"_s);
    runDue(u"me"_s, false);
    QCOMPARE(m_job->runs.size(), 1u);
}

void TestJobs::noJobBeginsOnceTheProgramEnds()
{
    runDue(u"me"_s, true, true);
    QVERIFY(m_job->runs.empty());
}

void TestJobs::anEngineRunsItsJobsAndIsNotIdleBefore()
{
    m_practice->jobs = {m_job};
    const auto idle = m_practice->addEngine().syncUntilIdle(1s);
    QTRY_VERIFY(idle.isFinished());
    QCOMPARE(m_job->runs.size(), 1u);
}

void TestJobs::aJobThatCaresRunsSoonAfterASessionCameToRest()
{
    m_job->caresForRest = true;
    m_practice->jobs = {m_job};
    m_practice->settle();
    QTRY_COMPARE(m_job->runs.size(), 1u);
    const QUuid id = m_practice->book();
    m_practice->settle();
    QTRY_COMPARE(m_job->runs.size(), 2u);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestJobs::aJobThatIsAskedForWhileItRunsRunsAgainSoon()
{
    m_job->restsMeanwhile = true;
    QCOMPARE(runDue(u"me"_s), m_practice->clock.now() + 1s);
}

void TestJobs::aJobThatDoesNotCareIsNotWokenByASession()
{
    const auto other = std::make_shared<HourlyJob>();
    sync::JobRunner runner(m_practice->store(), m_practice->clock, {});
    runner.add(m_job);
    QVERIFY(!runner.noticeRest());
    other->caresForRest = true;
    runner.add(other);
    QVERIFY(runner.noticeRest());
    QVERIFY(!m_job->sessionRests);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
