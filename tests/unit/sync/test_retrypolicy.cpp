// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include <QTest>

#include <limits>

using namespace anteroom::sync;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsLongerWithEachFailure_data();
    void waitsLongerWithEachFailure();
    void theRemotesWordWinsWithinReason_data();
    void theRemotesWordWinsWithinReason();
    void whoAsksForAMomentAgainAndAgainIsAskedLessOften();
    void looksTwiceAndSlowlyWhereItMayStillHappen();
    void mailWaitsForTheServersOwnDeadline();
};

void TestRetryPolicy::waitsLongerWithEachFailure_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const auto row = [](int attempts, milliseconds least, milliseconds most) {
        QTest::addRow("%d", attempts) << attempts << qint64(least.count()) << qint64(most.count());
    };
    row(0, 0s, 2s);
    row(1, 0s, 2s);
    row(2, 0s, 4s);
    row(3, 0s, 8s);
    row(4, 54s, 66s);
    row(5, 108s, 132s);
    row(9, 1728s, 2112s);
    row(10, 3240s, 3960s);
    row(11, 3240s, 3960s);
    row(std::numeric_limits<int>::max(), 3240s, 3960s);
}

void TestRetryPolicy::waitsLongerWithEachFailure()
{
    QFETCH(int, attempts);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const qint64 shortest = backoff(attempts, 0ms, 0).count();
    const qint64 middle = backoff(attempts, 0ms, 0x80000000).count();
    const qint64 longest = backoff(attempts, 0ms, 0xffffffff).count();
    QCOMPARE(shortest, least);
    QVERIFY(shortest < middle && middle < longest);
    QVERIFY(longest <= most && longest >= most - 2);
}

void TestRetryPolicy::theRemotesWordWinsWithinReason_data()
{
    QTest::addColumn<qint64>("said");
    QTest::addColumn<qint64>("kept");
    QTest::newRow("a minute") << qint64(60000) << qint64(60000);
    QTest::newRow("at once") << qint64(1) << qint64(1000);
    QTest::newRow("years") << qint64(1'000'000'000'000) << qint64(24 * 3600 * 1000);
}

void TestRetryPolicy::theRemotesWordWinsWithinReason()
{
    QFETCH(qint64, said);
    for (const int attempts : {1, 2, 3}) {
        QTEST(qint64(backoff(attempts, milliseconds(said), 0x12345678).count()), "kept");
    }
}

void TestRetryPolicy::whoAsksForAMomentAgainAndAgainIsAskedLessOften()
{
    for (const int attempts : {4, 5, 20}) {
        const milliseconds own = backoff(attempts, 0ms, 0x12345678);
        QVERIFY(own > 30s);
        QCOMPARE(backoff(attempts, 1s, 0x12345678), own);
        QCOMPARE(backoff(attempts, 24h, 0x12345678), milliseconds(24h));
    }
}

void TestRetryPolicy::looksTwiceAndSlowlyWhereItMayStillHappen()
{
    QCOMPARE(looksNeeded, 2);
    QCOMPARE(lookDelay(0, false), milliseconds(0));
    QCOMPARE(lookDelay(1, false), milliseconds(5s));
    QCOMPARE(lookDelay(0, true), milliseconds(60s));
    QCOMPARE(lookDelay(1, true), milliseconds(60s));
}

void TestRetryPolicy::mailWaitsForTheServersOwnDeadline()
{
    QCOMPARE(mailUnknownsAllowed, 2);
    QCOMPARE(mailUnknownDelay(1), milliseconds(10min));
    QCOMPARE(mailUnknownDelay(2), milliseconds(15min));
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retrypolicy.moc"
