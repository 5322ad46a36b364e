// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trustedtime.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// When the machine's clock may say that something's time is over.
class TestTrustedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsTwoWhoConfirmIt_data();
    void needsTwoWhoConfirmIt();
    void oneWhoSpeaksTwiceIsOne();
    void aClockThatIsSetAfterwardsIsNotTrusted_data();
    void aClockThatIsSetAfterwardsIsNotTrusted();
    void aWordCountsForADay();

private:
    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
};

void TestTrustedTime::needsTwoWhoConfirmIt_data()
{
    QTest::addColumn<qint64>("zoomAhead"); // milliseconds
    QTest::addColumn<qint64>("googleAhead");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("both agree") << qint64(0) << qint64(-1000) << true;
    QTest::newRow("five minutes") << qint64(300'000) << qint64(-300'000) << true;
    QTest::newRow("one more than five minutes ahead") << qint64(300'001) << qint64(0) << false;
    QTest::newRow("one more than five minutes behind") << qint64(0) << qint64(-300'001) << false;
    QTest::newRow("both a year off") << qint64(31'536'000'000) << qint64(31'536'000'000) << false;
}

void TestTrustedTime::needsTwoWhoConfirmIt()
{
    QFETCH(qint64, zoomAhead);
    QFETCH(qint64, googleAhead);
    sync::TrustedTime time(m_clock);
    QVERIFY(!time.isTrusted());
    time.hear(u"zoom"_s, m_clock.now() + std::chrono::milliseconds(zoomAhead));
    QVERIFY(!time.isTrusted());
    time.hear(u"google"_s, m_clock.now() + std::chrono::milliseconds(googleAhead));
    QTEST(time.isTrusted(), "trusted");
}

void TestTrustedTime::oneWhoSpeaksTwiceIsOne()
{
    sync::TrustedTime time(m_clock);
    time.hear(u"zoom"_s, m_clock.now());
    m_clock.advance(1min);
    time.hear(u"zoom"_s, m_clock.now());
    QVERIFY(!time.isTrusted());
}

void TestTrustedTime::aClockThatIsSetAfterwardsIsNotTrusted_data()
{
    QTest::addColumn<qint64>("byHours");
    QTest::newRow("a year ahead") << qint64(24 * 365);
    QTest::newRow("a day ahead") << qint64(25);
    QTest::newRow("a year back") << qint64(-24 * 365);
}

void TestTrustedTime::aClockThatIsSetAfterwardsIsNotTrusted()
{
    QFETCH(qint64, byHours);
    sync::TrustedTime time(m_clock);
    time.hear(u"zoom"_s, m_clock.now());
    time.hear(u"google"_s, m_clock.now());
    const base::Instant right = m_clock.now();
    m_clock.set(right + std::chrono::hours(byHours));
    QVERIFY(!time.isTrusted());
    m_clock.set(right);
    QVERIFY(time.isTrusted());
}

void TestTrustedTime::aWordCountsForADay()
{
    sync::TrustedTime time(m_clock);
    time.hear(u"zoom"_s, m_clock.now());
    time.hear(u"google"_s, m_clock.now());
    m_clock.advance(24h);
    QVERIFY(time.isTrusted());
    m_clock.advance(1ms);
    QVERIFY(!time.isTrusted());
    time.hear(u"google"_s, m_clock.now());
    QVERIFY(!time.isTrusted());
    time.hear(u"zoom"_s, m_clock.now());
    QVERIFY(time.isTrusted());
}

QTEST_GUILESS_MAIN(TestTrustedTime)
#include "test_trustedtime.moc"
