// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace anteroom::base;

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAsManyBytesAsAsked_data();
    void givesAsManyBytesAsAsked();
    void givesNothingTwiceToSeveralThreads();
    void usesEveryValueOfAByte();
};

void TestRandom::givesAsManyBytesAsAsked_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 16, 127, 128, 129, 511, 512, 513, 5000}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestRandom::givesAsManyBytesAsAsked()
{
    QFETCH(int, count);
    SystemRandom random;
    random.bytes(7);
    const QByteArray first = random.bytes(count);
    QCOMPARE(first.size(), count);
    if (count >= 16) {
        QVERIFY(first != random.bytes(count));
        QVERIFY(!first.contains(QByteArray(8, '\0'))); // what was wiped must not be handed out
    }
}

void TestRandom::givesNothingTwiceToSeveralThreads()
{
    constexpr int perThread = 4000;
    SystemRandom random;
    QList<QByteArray> given[3];
    std::vector<std::thread> threads;
    for (QList<QByteArray> &own : given) {
        threads.emplace_back([&random, &own] {
            for (int i = 0; i < perThread; ++i) {
                own << random.bytes(12 + i % 9).first(12);
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QSet<QByteArray> all;
    for (const QList<QByteArray> &own : given) {
        all += QSet<QByteArray>(own.begin(), own.end());
    }
    QCOMPARE(all.size(), 3 * perThread);
}

void TestRandom::usesEveryValueOfAByte()
{
    SystemRandom random;
    QSet<char> seen;
    for (int i = 0; i < 1000; ++i) {
        for (const char byte : random.bytes(20)) {
            seen << byte;
        }
    }
    QCOMPARE(seen.size(), 256); // fails once in 10^31 runs
}

QTEST_GUILESS_MAIN(TestRandom)
#include "test_random.moc"
