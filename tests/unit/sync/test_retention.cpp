// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/practiceservice.h"
#include "core/sync/calllog.h"
#include "core/sync/retentionjob.h"
#include "tests/support/practicefixture.h"

#include <QFileInfo>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::RetentionProof;

namespace {

constexpr auto day = 24h;
// Wednesday, 10:50 in Sydney.
const base::Instant sessionEnd = base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 2)) + 23h + 50min;

} // namespace

/// What is deleted when its time is over, and what is not.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void meetingsGo24HoursAfterTheirSession_data();
    void meetingsGo24HoursAfterTheirSession();
    void aMeetingThatSomebodyStillNeedsStays_data();
    void aMeetingThatSomebodyStillNeedsStays();
    void aMeetingThatIsGoneAlreadyIsProvedToo();
    void aMeetingThatChangesWhileItGoesIsNotProved_data();
    void aMeetingThatChangesWhileItGoesIsNotProved();
    void aMeetingWhoseCallIsOpenIsLeftAlone_data();
    void aMeetingWhoseCallIsOpenIsLeftAlone();
    void whatZoomDoesNotAnswerIsDoneLater();
    void aMeetingInTheEnginesHandsIsLeftToIt();
    void completedSessionsLoseTheirMeetingsToo();
    void linksAndMailsAreEmptiedAfter30Days_data();
    void linksAndMailsAreEmptiedAfter30Days();
    void linksGoAlsoWhenZoomIsSwitchedOff();
    void attemptsAreForgottenAfter90Days_data();
    void attemptsAreForgottenAfter90Days();
    void manyRowsGoInOneRun();
    void nothingGoesWhileNobodyConfirmsTheClock();
    void aClockAYearAheadDeletesNothing();
    void aClockAYearBackSendsNoMail();
    void aPauseIsSaidWhenSomethingWaitsForIt();
    void mailsAndAttemptsThatWaitArePausedToo();
    void theWriteAheadLogIsEmptiedAfterwards();
    void runsEveryHourAndSoonerWhileItPauses();

private:
    /// Runs the job at this time, with a clock that both services confirm.
    void runAt(base::Instant now);
    /// As an engine does that works on the session.
    void alter(const std::function<void(domain::RemoteObject &)> &change);
    void hear();
    QString proofs();
    int logRows();
    bool hasMailBytes();
    bool hasLink();

    std::unique_ptr<PracticeFixture> m_practice;
    std::shared_ptr<sync::TrustedTime> m_time;
    std::unique_ptr<sync::RetentionJob> m_job;
    QUuid m_id;
};

void TestRetention::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_time = std::make_shared<sync::TrustedTime>(m_practice->clock);
    m_job = std::make_unique<sync::RetentionJob>(m_time);
    m_id = m_practice->book();
    m_practice->settle();
    m_practice->stopEngines();
}

void TestRetention::hear()
{
    m_time->hear(u"zoom"_s, m_practice->clock.now());
    m_time->hear(u"google"_s, m_practice->clock.now());
}

void TestRetention::runAt(base::Instant now)
{
    m_practice->clock.set(now);
    hear();
    m_practice->run(*m_job);
}

QString TestRetention::proofs()
{
    using Answer = base::Result<std::vector<RetentionProof>>;
    QStringList words;
    for (const RetentionProof &proof :
         need(m_practice->store().read([](store::Tables &tables) -> Answer { return tables.retention.proofs(10); }))) {
        words.prepend(proof.rule + u' ' + QString::number(proof.count));
    }
    return words.join(u", "_s);
}

int TestRetention::logRows()
{
    return need(m_practice->store().database().read([](store::Connection &db) -> base::Result<int> {
        return db
            .one(u"SELECT (SELECT count(*) FROM sync_log) + (SELECT count(*) FROM sync_hours)"_s, {},
                 [](const QSqlQuery &row) { return row.value(0).toInt(); })
            .value_or(-1);
    }));
}

bool TestRetention::hasMailBytes()
{
    return need(m_practice->store().database().read([](store::Connection &db) -> base::Result<int> {
               return db
                   .one(u"SELECT count(*) FROM messages WHERE sealed_bytes IS NOT NULL"_s, {},
                        [](const QSqlQuery &row) { return row.value(0).toInt(); })
                   .value_or(-1);
           })) > 0;
}

bool TestRetention::hasLink()
{
    const domain::RemoteIdentity identity = m_practice->meeting(m_id).identity;
    return !identity.link.isEmpty() || !identity.passcode.isEmpty();
}

void TestRetention::meetingsGo24HoursAfterTheirSession_data()
{
    QTest::addColumn<qint64>("afterLimit"); // milliseconds
    QTest::addColumn<QString>("expected");
    QTest::newRow("a millisecond before") << qint64(-1) << QString();
    QTest::newRow("at the limit") << qint64(0) << u"zoom-meetings-24h 1"_s;
    QTest::newRow("later") << qint64(3'600'000) << u"zoom-meetings-24h 1"_s;
}

void TestRetention::meetingsGo24HoursAfterTheirSession()
{
    QFETCH(qint64, afterLimit);
    runAt(sessionEnd + day + std::chrono::milliseconds(afterLimit));
    QTEST(proofs(), "expected");
    const bool gone = afterLimit >= 0;
    QCOMPARE(m_practice->meetings->meetings().empty(), gone);
    QCOMPARE(m_practice->meeting(m_id).isThere(), !gone);
    QCOMPARE(m_practice->attempts(m_id).endsWith(u"meeting look done, meeting delete done"_s), gone);
    QCOMPARE(m_practice->calendar->events().size(), 2u);
    runAt(sessionEnd + 2 * day);
    m_practice->settle();
    QCOMPARE(proofs(), u"zoom-meetings-24h 1"_s);
    QVERIFY(m_practice->meetings->meetings().empty());
}

void TestRetention::aMeetingThatSomebodyStillNeedsStays_data()
{
    using Edit = std::function<void(ports::Meeting &)>;
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("it runs", [](ports::Meeting &meeting) { meeting.isRunning = true; });
    row("moved to a later time", [](ports::Meeting &meeting) { meeting.start += 1min; });
    row("made longer", [](ports::Meeting &meeting) { meeting.length += 1min; });
    row("no longer marked as ours", [](ports::Meeting &meeting) { meeting.agenda.prepend(u"Team. "_s); });
}

void TestRetention::aMeetingThatSomebodyStillNeedsStays()
{
    QFETCH(std::function<void(ports::Meeting &)>, edit);
    m_practice->meetings->editAll(edit);
    runAt(sessionEnd + day);
    QCOMPARE(m_practice->meetings->meetings().size(), 1u);
    QCOMPARE(m_practice->meetings->count(u"remove"_s), 0);
    QVERIFY(proofs().isEmpty());
}

void TestRetention::aMeetingThatIsGoneAlreadyIsProvedToo()
{
    m_practice->meetings->deleteAll();
    runAt(sessionEnd + day);
    QCOMPARE(m_practice->meetings->count(u"remove"_s), 0);
    QCOMPARE(proofs(), u"zoom-meetings-24h 1"_s);
}

void TestRetention::alter(const std::function<void(domain::RemoteObject &)> &change)
{
    domain::RemoteObject meeting = m_practice->meeting(m_id);
    change(meeting);
    QVERIFY(m_practice->store()
                .write([meeting](store::Tables &tables) -> base::Result<> {
                    tables.objects.update(meeting);
                    return {};
                })
                .result());
}

void TestRetention::aMeetingThatChangesWhileItGoesIsNotProved_data()
{
    using Change = std::function<void(domain::RemoteObject &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("another meeting", [](domain::RemoteObject &meeting) { meeting.identity.remoteId = u"81999"_s; });
    row("wanted otherwise", [](domain::RemoteObject &meeting) { ++meeting.wantedRevision; });
    row("in flight", [](domain::RemoteObject &meeting) { meeting.state = domain::ObjectState::Sending; });
}

void TestRetention::aMeetingThatChangesWhileItGoesIsNotProved()
{
    QFETCH(std::function<void(domain::RemoteObject &)>, change);
    m_practice->meetings->interrupt(u"remove"_s, [&] { alter(change); });
    runAt(sessionEnd + day);
    QCOMPARE(m_practice->meetings->count(u"remove"_s), 1);
    QVERIFY(proofs().isEmpty());
    QVERIFY(m_practice->meeting(m_id).isThere());
}

void TestRetention::aMeetingWhoseCallIsOpenIsLeftAlone_data()
{
    QTest::addColumn<domain::ObjectState>("state");
    QTest::newRow("in flight") << domain::ObjectState::Sending;
    QTest::newRow("outcome unknown") << domain::ObjectState::Unknown;
}

void TestRetention::aMeetingWhoseCallIsOpenIsLeftAlone()
{
    QFETCH(domain::ObjectState, state);
    alter([state](domain::RemoteObject &meeting) { meeting.state = state; });
    const QStringList calls = m_practice->meetings->calls();
    runAt(sessionEnd + day);
    QCOMPARE(m_practice->meetings->calls(), calls);
    QVERIFY(proofs().isEmpty());
}

void TestRetention::whatZoomDoesNotAnswerIsDoneLater()
{
    m_practice->meetings->fail(u"get"_s, unreachable());
    runAt(sessionEnd + day);
    QVERIFY(proofs().isEmpty());
    m_practice->meetings->fail(u"remove"_s, closedUnknown(), FakeRemote::Effect::Applied);
    runAt(sessionEnd + day + 1h);
    QVERIFY(proofs().isEmpty());
    QVERIFY(m_practice->meeting(m_id).isThere());
    runAt(sessionEnd + day + 2h);
    QCOMPARE(proofs(), u"zoom-meetings-24h 1"_s);
    QVERIFY(!m_practice->meeting(m_id).isThere());
}

void TestRetention::aMeetingInTheEnginesHandsIsLeftToIt()
{
    const domain::BookingId booking = m_practice->snapshot(m_id).booking.id;
    const base::Instant until = sessionEnd + 2 * day;
    const auto take = [booking, until](store::Tables &tables) -> base::Result<bool> {
        return tables.leases.take(booking, {}, u"engine"_s, until);
    };
    QVERIFY(need(m_practice->store().write(take)));
    runAt(sessionEnd + day);
    QVERIFY(proofs().isEmpty());
    QVERIFY(m_practice->meeting(m_id).isThere());
}

void TestRetention::completedSessionsLoseTheirMeetingsToo()
{
    m_practice->clock.set(sessionEnd);
    need(m_practice->bookings().complete(m_id));
    runAt(sessionEnd + day);
    QVERIFY(m_practice->meetings->meetings().empty());
    QCOMPARE(toText(m_practice->snapshot(m_id).booking.status), u"completed"_s);
}

void TestRetention::linksAndMailsAreEmptiedAfter30Days_data()
{
    QTest::addColumn<qint64>("afterLimit"); // milliseconds
    QTest::newRow("a millisecond before") << qint64(-1);
    QTest::newRow("at the limit") << qint64(0);
}

void TestRetention::linksAndMailsAreEmptiedAfter30Days()
{
    QFETCH(qint64, afterLimit);
    m_practice->meetings->editAll([](ports::Meeting &meeting) { meeting.isRunning = true; }); // so that it stays
    runAt(sessionEnd + 30 * day + std::chrono::milliseconds(afterLimit));
    const bool gone = afterLimit >= 0;
    QCOMPARE(hasLink(), !gone);
    QCOMPARE(hasMailBytes(), !gone);
    QCOMPARE(proofs(), gone ? u"links-30d 1, mails-30d 1"_s : QString());
    QVERIFY(!m_practice->meeting(m_id).identity.remoteId.isEmpty());
    QVERIFY(m_practice->mails(m_id).startsWith(u"confirmation sent"_s));
}

void TestRetention::linksGoAlsoWhenZoomIsSwitchedOff()
{
    m_practice->settings.sync.zoom.enabled = false;
    runAt(sessionEnd + 31 * day);
    QVERIFY(!hasLink());
    QCOMPARE(m_practice->meetings->meetings().size(), 1u);
    QCOMPARE(proofs(), u"links-30d 1, mails-30d 1"_s);
}

void TestRetention::attemptsAreForgottenAfter90Days_data()
{
    QTest::addColumn<qint64>("afterLimit"); // milliseconds
    QTest::newRow("a millisecond before") << qint64(-1);
    QTest::newRow("at the limit") << qint64(0);
}

void TestRetention::attemptsAreForgottenAfter90Days()
{
    QFETCH(qint64, afterLimit);
    const base::Instant booked = m_practice->clock.now();
    m_practice->settings.sync.zoom.enabled = false; // no calls, which would be logged
    const int before = logRows();
    QVERIFY(before > 0);
    runAt(booked + 90 * day + std::chrono::milliseconds(afterLimit));
    const bool gone = afterLimit >= 0;
    QCOMPARE(m_practice->attempts(m_id).isEmpty(), gone);
    QCOMPARE(proofs().contains(u"log-90d 4"_s), gone);
    runAt(booked + 91 * day);
    QCOMPARE(logRows(), 0);
}

void TestRetention::manyRowsGoInOneRun()
{
    const base::Instant now = m_practice->clock.now();
    const auto fill = [now](store::Tables &tables) -> base::Result<> {
        for (int n = 0; n < 12'000; ++n) {
            tables.logs.add(sync::callEntry(u"zoom"_s, u"look"_s, {}, 5ms, now));
        }
        return {};
    };
    const base::Result<> filled = m_practice->store().write(fill).result();
    QVERIFY(filled);
    m_practice->settings.sync.zoom.enabled = false;
    runAt(now + 90 * day);
    QVERIFY2(proofs().endsWith(u"log-90d 12004"_s), qPrintable(proofs()));
}

void TestRetention::nothingGoesWhileNobodyConfirmsTheClock()
{
    m_practice->clock.set(sessionEnd + 100 * day);
    const QString before = m_practice->dump({u"retention_pause"_s});
    m_practice->run(*m_job);
    m_time->hear(u"zoom"_s, m_practice->clock.now());
    m_practice->run(*m_job);
    QCOMPARE(m_practice->dump({u"retention_pause"_s}), before);
    QCOMPARE(m_practice->meetings->count(u"get"_s), 0);
}

void TestRetention::aClockAYearAheadDeletesNothing()
{
    hear();
    const QString before = m_practice->dump({u"retention_pause"_s});
    m_practice->clock.set(m_practice->clock.now() + 365 * day);
    m_practice->run(*m_job);
    m_time->hear(u"zoom"_s, m_practice->clock.now() - 365 * day);
    m_time->hear(u"google"_s, m_practice->clock.now() - 365 * day);
    m_practice->run(*m_job);
    QCOMPARE(m_practice->dump({u"retention_pause"_s}), before);
    QCOMPARE(m_practice->meetings->meetings().size(), 1u);
}

void TestRetention::aClockAYearBackSendsNoMail()
{
    const int sent = m_practice->mail->count(u"send"_s);
    hear();
    m_practice->clock.set(m_practice->clock.now() - 365 * day);
    m_practice->settle();
    m_practice->run(*m_job);
    QCOMPARE(m_practice->mail->count(u"send"_s), sent);
    QVERIFY(proofs().isEmpty());
}

void TestRetention::aPauseIsSaidWhenSomethingWaitsForIt()
{
    const auto health = [this] { return need(service::PracticeService(m_practice->context()).health()); };
    m_practice->run(*m_job);
    QVERIFY(!health().retentionPausedSince);
    m_practice->clock.set(sessionEnd + day);
    m_practice->run(*m_job);
    QCOMPARE(health().retentionPausedSince, std::optional(sessionEnd + day));
    QVERIFY(health().alerts.empty());
    m_practice->clock.advance(1h);
    m_practice->run(*m_job);
    QCOMPARE(health().retentionPausedSince, std::optional(sessionEnd + day));
    QCOMPARE(health().alerts.front().code, u"retention-paused"_s);
    hear();
    m_practice->run(*m_job);
    QVERIFY(!health().retentionPausedSince);
    QVERIFY(health().alerts.empty());
    QCOMPARE(health().deleted.size(), 1u);
}

void TestRetention::mailsAndAttemptsThatWaitArePausedToo()
{
    const base::Instant booked = m_practice->clock.now();
    const auto pausedSince = [this] {
        return need(service::PracticeService(m_practice->context()).health()).retentionPausedSince;
    };
    runAt(sessionEnd + day);
    QVERIFY(!hasLink());
    for (const base::Instant time : {sessionEnd + 30 * day, booked + 91 * day}) {
        m_practice->clock.set(time);
        m_practice->run(*m_job);
        QCOMPARE(pausedSince(), std::optional(time));
        runAt(time);
        QVERIFY(!pausedSince());
    }
    QVERIFY(!hasMailBytes());
    QCOMPARE(proofs(), u"zoom-meetings-24h 1, links-30d 1, mails-30d 1, log-90d 4"_s);
}

void TestRetention::theWriteAheadLogIsEmptiedAfterwards()
{
    const QString log = m_practice->profile() + u"/anteroom.sqlite-wal"_s;
    QVERIFY(QFileInfo(log).size() > 0);
    runAt(sessionEnd + day);
    QCOMPARE(QFileInfo(log).size(), 0);
}

void TestRetention::runsEveryHourAndSoonerWhileItPauses()
{
    const base::Instant now = sessionEnd + day;
    QCOMPARE(m_job->due({}, now), now);
    m_practice->clock.set(now);
    m_practice->run(*m_job);
    QCOMPARE(m_job->due(now, now), now + 5min);
    hear();
    m_practice->run(*m_job);
    QCOMPARE(m_job->due(now, now), now + 1h);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
