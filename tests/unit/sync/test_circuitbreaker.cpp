// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/circuitbreaker.h"
#include "core/sync/gates.h"
#include "core/sync/retrypolicy.h"
#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Failure;
using ports::FailureKind;

namespace {

constexpr base::Instant now = sampleNow;
constexpr quint32 noJitter = 0x80000000; // the middle: the pause as it is

CircuitBreaker opened()
{
    CircuitBreaker breaker;
    for (int i = 0; i < CircuitBreaker::failuresToOpen; ++i) {
        breaker.unanswered(now, noJitter);
    }
    return breaker;
}

} // namespace

/// When calls to a remote that does not answer are kept back, and when one is tried again.
class TestCircuitBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAfterFiveInARow();
    void anAnswerInBetweenCountsFromAnew();
    void halfOpenLetsOneCallThrough();
    void aProbeThatIsAnsweredCloses();
    void aProbeThatIsNotAnsweredOpensForLonger();
    void callsInFlightWhenItOpenedDoNotLengthenThePause();
    void aProbeOfWhichNothingIsHeardCountsNoMore();
    void aClockSetBackHoldsNothingUpForLong();
    void waitsAsLongAsTheRemoteAsked();
    void aPersonsTryGoesAtOnce();
    void aPersonsTriesDoNotLengthenThePause();
    void pausesGrowWithJitter_data();
    void pausesGrowWithJitter();
    void tellsSilenceFromAnswers_data();
    void tellsSilenceFromAnswers();
    void oneAccountHoldsUpNoOther();
    void aLimitOfTheAccountIsGivenAsTheReason();
    void ourOwnEndIsNobodysFault();
    void tellsLimitsOfTheAccountFromOthers_data();
    void tellsLimitsOfTheAccountFromOthers();
    void aClockSetBackDuringAProbeLetsTheNextOneGo();
};

void TestCircuitBreaker::opensAfterFiveInARow()
{
    CircuitBreaker breaker;
    for (int i = 1; i < CircuitBreaker::failuresToOpen; ++i) {
        breaker.unanswered(now, noJitter);
        QVERIFY(!breaker.ask(now));
    }
    breaker.unanswered(now, noJitter);
    QVERIFY(breaker.isOpen());
    QCOMPARE(breaker.ask(now), now + 30s);
    QCOMPARE(breaker.ask(now + 29999ms), now + 30s);
}

void TestCircuitBreaker::anAnswerInBetweenCountsFromAnew()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 20; ++i) {
        breaker.unanswered(now, noJitter);
        if (i % 4 == 3) {
            breaker.answered();
        }
    }
    QVERIFY(!breaker.ask(now));
}

void TestCircuitBreaker::halfOpenLetsOneCallThrough()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now + 30s));
    QCOMPARE(breaker.ask(now + 30s), now + 35s);
    QCOMPARE(breaker.ask(now + 36s), now + 41s);
}

void TestCircuitBreaker::aProbeThatIsAnsweredCloses()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now + 30s));
    breaker.answered();
    QVERIFY(!breaker.isOpen());
    QVERIFY(!breaker.ask(now + 30s));
    QVERIFY(!breaker.ask(now + 30s));
}

void TestCircuitBreaker::aProbeThatIsNotAnsweredOpensForLonger()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now + 30s));
    breaker.unanswered(now + 40s, noJitter);
    QCOMPARE(breaker.ask(now + 40s), now + 100s);
    QVERIFY(!breaker.ask(now + 100s));
}

void TestCircuitBreaker::callsInFlightWhenItOpenedDoNotLengthenThePause()
{
    CircuitBreaker breaker = opened();
    breaker.unanswered(now + 20s, noJitter);
    QCOMPARE(breaker.ask(now + 20s), now + 30s);
}

void TestCircuitBreaker::aProbeOfWhichNothingIsHeardCountsNoMore()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now + 30s));
    QVERIFY(breaker.ask(now + 89s));
    QVERIFY(!breaker.ask(now + 90s));
}

void TestCircuitBreaker::aClockSetBackHoldsNothingUpForLong()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now - 8760h));
    CircuitBreaker limited;
    limited.waitUntil(now + 1h);
    QVERIFY(!limited.ask(now - 8760h));
}

void TestCircuitBreaker::waitsAsLongAsTheRemoteAsked()
{
    CircuitBreaker breaker;
    breaker.waitUntil(now + 3s);
    breaker.waitUntil(now + 1s);
    QCOMPARE(breaker.ask(now), now + 3s);
    QVERIFY(!breaker.isOpen());
    QVERIFY(!breaker.ask(now + 3s));
    QVERIFY(!breaker.ask(now + 3s));
}

void TestCircuitBreaker::aPersonsTryGoesAtOnce()
{
    CircuitBreaker breaker = opened();
    breaker.tryNow();
    QVERIFY(!breaker.ask(now + 1s));
    QVERIFY(breaker.ask(now + 1s)); // and only one
}

void TestCircuitBreaker::aPersonsTriesDoNotLengthenThePause()
{
    CircuitBreaker breaker = opened();
    for (int i = 0; i < 10; ++i) {
        breaker.tryNow();
        QVERIFY(!breaker.ask(now));
        breaker.unanswered(now, 0);
    }
    QVERIFY(breaker.ask(now + 50s));
    QVERIFY(!breaker.ask(now + 61s));
}

void TestCircuitBreaker::pausesGrowWithJitter_data()
{
    QTest::addColumn<int>("pauses");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("first") << 1 << qint64(30);
    QTest::newRow("second") << 2 << qint64(60);
    QTest::newRow("third") << 3 << qint64(120);
    QTest::newRow("fourth") << 4 << qint64(240);
    QTest::newRow("fifth") << 5 << qint64(300);
    QTest::newRow("hundredth") << 100 << qint64(300);
}

void TestCircuitBreaker::pausesGrowWithJitter()
{
    QFETCH(int, pauses);
    QFETCH(qint64, seconds);
    QCOMPARE(breakerPause(pauses, noJitter).count(), seconds * 1000);
    QCOMPARE(breakerPause(pauses, 0).count(), seconds * 900);
    QVERIFY(breakerPause(pauses, 0xffffffff).count() <= seconds * 1100);
    QVERIFY(breakerPause(pauses, 0xffffffff).count() > seconds * 1090);
}

void TestCircuitBreaker::tellsSilenceFromAnswers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("silence");
    const auto row = [](FailureKind kind, const char *code, bool silence) {
        QTest::addRow("%s %d", code, int(kind)) << int(kind) << QString::fromLatin1(code) << silence;
    };
    row(FailureKind::Unreachable, "net.dns", true);
    row(FailureKind::Unreachable, "mail.refused", true);
    row(FailureKind::Unknown, "net.deadline", true);
    row(FailureKind::Unknown, "http.503", true);
    row(FailureKind::Temporary, "http.500", true);
    row(FailureKind::Temporary, "net.closed", true);
    row(FailureKind::Temporary, "zoom.meeting-live", false);
    row(FailureKind::Temporary, "mail.temporary", false);
    row(FailureKind::Unknown, "zoom.unusable-answer", false);
    row(FailureKind::Unknown, "mail.unanswered", false);
    row(FailureKind::RateLimited, "zoom.rate-limited", false);
    row(FailureKind::NotFound, "zoom.meeting-gone", false);
    row(FailureKind::NeedsSignIn, "zoom.client-invalid", false);
    row(FailureKind::Rejected, "zoom.validation", false);
    row(FailureKind::Rejected, "http.505", false);
    row(FailureKind::Conflict, "google.etag-conflict", false);
}

void TestCircuitBreaker::tellsSilenceFromAnswers()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QTEST(isUnanswered({FailureKind(kind), code, {}, {}, false}), "silence");
}

void TestCircuitBreaker::oneAccountHoldsUpNoOther()
{
    const RemoteKey own{ports::Remote::Zoom, {}};
    const RemoteKey second{ports::Remote::Zoom, {7}};
    const RemoteKey calendar{ports::Remote::Calendar, {}};
    const Failure silent{FailureKind::Unreachable, u"net.refused"_s, {}, {}, false};
    Gates gates;
    for (int i = 0; i < CircuitBreaker::failuresToOpen; ++i) {
        gates.heard(second, &silent, now, noJitter);
    }
    QVERIFY(!gates.ask(own, now));
    QVERIFY(!gates.ask(calendar, now));
    const std::optional<Wait> wait = gates.ask(second, now);
    QVERIFY(wait);
    QCOMPARE(wait->until, now + 30s);
    QCOMPARE(wait->reason.code, u"sync.not-answering"_s);
}

void TestCircuitBreaker::aLimitOfTheAccountIsGivenAsTheReason()
{
    const RemoteKey own{ports::Remote::Zoom, {}};
    Gates gates;
    const Failure ofHost{FailureKind::RateLimited, u"zoom.host-daily-limit"_s, {}, 2h, false};
    gates.heard(own, &ofHost, now, noJitter);
    QVERIFY(!gates.ask(own, now));
    const Failure daily{FailureKind::RateLimited, u"zoom.daily-limit"_s, {}, 2h, false};
    gates.heard(own, &daily, now, noJitter);
    const std::optional<Wait> wait = gates.ask(own, now + 1h);
    QVERIFY(wait);
    QCOMPARE(wait->until, now + 2h);
    QCOMPARE(wait->reason.code, u"zoom.daily-limit"_s);
    QVERIFY(!gates.ask(own, now + 2h));
}

void TestCircuitBreaker::ourOwnEndIsNobodysFault()
{
    const RemoteKey own{ports::Remote::Zoom, {}};
    const Failure aborted{FailureKind::Unknown, u"net.aborted"_s, {}, {}, false};
    Gates gates;
    for (int i = 0; i < 10; ++i) {
        gates.heard(own, &aborted, now, noJitter);
    }
    QVERIFY(!gates.ask(own, now));
}

void TestCircuitBreaker::tellsLimitsOfTheAccountFromOthers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isLimit");
    const auto row = [](const char *name, FailureKind kind, const char *code, qint64 seconds, bool isLimit) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(code) << seconds << isLimit;
    };
    row("with a time", FailureKind::RateLimited, "zoom.rate-limited", 5, true);
    row("without a time", FailureKind::RateLimited, "google.rate-limited", 0, false);
    row("of a host's day", FailureKind::RateLimited, "zoom.host-daily-limit", 5, false);
    row("of one meeting", FailureKind::RateLimited, "zoom.concurrent", 5, false);
    row("no limit", FailureKind::Temporary, "zoom.meeting-live", 5, false);
}

void TestCircuitBreaker::tellsLimitsOfTheAccountFromOthers()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(qint64, seconds);
    const Failure failure{FailureKind(kind), code, {}, std::chrono::seconds(seconds), false};
    QTEST(limitsAccount(failure), "isLimit");
}

void TestCircuitBreaker::aClockSetBackDuringAProbeLetsTheNextOneGo()
{
    CircuitBreaker breaker = opened();
    QVERIFY(!breaker.ask(now + 30s));
    QVERIFY(breaker.ask(now + 31s)); // the probe is under way
    breaker.tryNow();
    QVERIFY(!breaker.ask(now + 30s));
    QVERIFY(!breaker.ask(now + 29s)); // before the probe began: nobody knows of it any more
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)

#include "test_circuitbreaker.moc"
