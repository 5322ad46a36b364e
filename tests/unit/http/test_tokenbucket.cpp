// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/tokenbucket.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace anteroom;
using namespace std::chrono_literals;
using http::TokenBucket;
using std::chrono::milliseconds;

/// So many calls a second, whatever comes.
class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstGoesAtOnceAndTheRestInTurn();
    void aPauseFillsItAgainButNoFurther();
    void noSecondSeesMoreThanItMay_data();
    void noSecondSeesMoreThanItMay();
    void aClockThatStandsStillIsNoTrouble();
};

void TestTokenBucket::aBurstGoesAtOnceAndTheRestInTurn()
{
    TokenBucket bucket(10, 3);
    for (const int wait : {0, 0, 0, 100, 200, 300}) {
        QCOMPARE(bucket.take(5s).count(), wait);
    }
    QCOMPARE(bucket.take(5300ms).count(), 100);
}

void TestTokenBucket::aPauseFillsItAgainButNoFurther()
{
    TokenBucket bucket(10, 2);
    bucket.take(1s);
    bucket.take(1s);
    for (const int wait : {0, 0, 100}) {
        QCOMPARE(bucket.take(1h).count(), wait);
    }
}

void TestTokenBucket::noSecondSeesMoreThanItMay_data()
{
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("gap"); // ms between calls
    QTest::newRow("all at once") << 15 << 15 << 0;
    QTest::newRow("faster than allowed") << 15 << 15 << 20;
    QTest::newRow("just as fast") << 10 << 10 << 100;
    QTest::newRow("slower") << 5 << 5 << 333;
}

void TestTokenBucket::noSecondSeesMoreThanItMay()
{
    QFETCH(int, perSecond);
    QFETCH(int, burst);
    QFETCH(int, gap);
    TokenBucket bucket(perSecond, burst);
    std::vector<qint64> sent;
    for (int i = 0; i < 300; ++i) {
        const milliseconds now(10000 + i * gap);
        sent.push_back((now + bucket.take(now)).count());
    }
    QVERIFY(std::is_sorted(sent.begin(), sent.end()));
    for (size_t i = 0; i < sent.size(); ++i) {
        const auto end = std::lower_bound(sent.begin(), sent.end(), sent[i] + 1000);
        QVERIFY(end - sent.begin() - qint64(i) <= perSecond + burst);
    }
    // And no call waits longer than its place in the queue needs.
    QVERIFY(sent.back() <= std::max<qint64>(10000 + 299 * gap, 10000 + (300 - burst) * 1000 / perSecond + 1000));
}

void TestTokenBucket::aClockThatStandsStillIsNoTrouble()
{
    TokenBucket bucket(10, 1);
    bucket.take(10s);
    QCOMPARE(bucket.take(9s).count(), 100);
    QCOMPARE(bucket.take(10s).count(), 200);
}

QTEST_GUILESS_MAIN(TestTokenBucket)

#include "test_tokenbucket.moc"
