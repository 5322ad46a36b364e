// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/objectoutcome.h"

#include "core/sync/prints.h"
#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using ports::FailureKind;
using std::chrono::milliseconds;

/// What a call makes of an object's row.
class TestObjectOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallInFlightIsWrittenDownFirst();
    void successClearsEveryTraceOfTrouble();
    void whatIsGoneForgetsItsSecrets();
    void everyFailureLeadsSomewhere_data();
    void everyFailureLeadsSomewhere();
    void aFailedLookKeepsLooking();
    void aParkedCallOfUnknownOutcomeIsRemembered();
    void nothingFoundTwiceMeansItDidNotHappen();
    void eachUnknownOutcomeWaitsLongerBeforeTheNextCall();
    void aLookThatIsAnsweredEndsLongWaits();
    void anOrphanIsLookedForAtOnce();
    void privacyFaultsAreTheOnesThatHoldTheLinkBack_data();
    void privacyFaultsAreTheOnesThatHoldTheLinkBack();
    void anUnsafeMeetingForgetsItsLink();
};

void TestObjectOutcome::aCallInFlightIsWrittenDownFirst()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    begin(object, "print", sampleNow + 1s);
    QCOMPARE(object.state, ObjectState::Sending);
    QCOMPARE(object.sendingPrint, QByteArray("print"));
    QCOMPARE(object.notBefore, std::optional(sampleNow + 1s));
}

void TestObjectOutcome::successClearsEveryTraceOfTrouble()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = ObjectState::Unknown;
    object.sendingPrint = "print";
    object.attempts = 3;
    object.looks = 1;
    object.slowLook = true;
    object.failure = {u"unknown"_s, u"net.closed"_s, {}};
    recordDone(object, "print");
    QCOMPARE(object.state, ObjectState::Done);
    QCOMPARE(object.donePrint, QByteArray("print"));
    QVERIFY(object.sendingPrint.isEmpty() && object.failure.isEmpty() && !object.notBefore && !object.slowLook);
    QCOMPARE(object.attempts + object.looks, 0);
}

void TestObjectOutcome::whatIsGoneForgetsItsSecrets()
{
    RemoteObject object = sampleDone(ObjectKind::Meeting, 1);
    object.etag = u"etag"_s;
    object.given = {{u"passcode"_s, true}};
    recordGone(object);
    QVERIFY(!object.isThere());
    QCOMPARE(object.identity, (domain::RemoteIdentity{u"ada@example.com"_s, {}, {}, {}, "salt 1"}));
    QVERIFY(object.etag.isEmpty() && object.given.isEmpty());
}

void TestObjectOutcome::everyFailureLeadsSomewhere_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<bool>("slow");
    QTest::addColumn<qint64>("retryAfter");
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<qint64>("wait");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("keepsPrint");
    const auto row = [](const char *name, FailureKind kind, bool slow, milliseconds retryAfter, ObjectState state,
                        milliseconds wait, int attempts, bool keepsPrint) {
        QTest::newRow(name) << kind << slow << qint64(retryAfter.count()) << state << qint64(wait.count()) << attempts
                            << keepsPrint;
    };
    // Half of the second quick try's 4 s.
    row("unreachable", FailureKind::Unreachable, false, 0s, ObjectState::Pending, 2s, 2, false);
    row("temporary", FailureKind::Temporary, false, 0s, ObjectState::Pending, 2s, 2, false);
    row("not found", FailureKind::NotFound, false, 0s, ObjectState::Pending, 2s, 2, false);
    row("conflict", FailureKind::Conflict, false, 0s, ObjectState::Pending, 2s, 2, false);
    row("too many", FailureKind::RateLimited, false, 30s, ObjectState::Pending, 30s, 2, false);
    row("closed", FailureKind::Unknown, false, 0s, ObjectState::Unknown, 0s, 2, true);
    row("deadline", FailureKind::Unknown, true, 0s, ObjectState::Unknown, 60s, 2, true);
    row("rejected", FailureKind::Rejected, false, 0s, ObjectState::Parked, -1ms, 1, false);
    row("sign-in", FailureKind::NeedsSignIn, false, 0s, ObjectState::Parked, -1ms, 1, false);
}

void TestObjectOutcome::everyFailureLeadsSomewhere()
{
    QFETCH(FailureKind, kind);
    QFETCH(bool, slow);
    QFETCH(qint64, retryAfter);
    QFETCH(qint64, wait);
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.attempts = 1;
    begin(object, "print", sampleNow);
    recordFailure(object, {kind, u"code"_s, u"detail"_s, milliseconds(retryAfter), slow}, sampleNow, 0x80000000);
    QTEST(object.state, "state");
    QTEST(object.attempts, "attempts");
    QTEST(!object.sendingPrint.isEmpty(), "keepsPrint");
    QCOMPARE(object.notBefore, wait < 0 ? std::nullopt : std::optional(sampleNow + milliseconds(wait)));
    QCOMPARE(object.slowLook, slow);
    QCOMPARE(object.failure, (domain::FailureNote{ports::toText(kind), u"code"_s, u"detail"_s}));
}

void TestObjectOutcome::aFailedLookKeepsLooking()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = ObjectState::Unknown;
    object.sendingPrint = "print";
    object.looks = 1;
    object.slowLook = true;
    recordFailure(object, {FailureKind::Unreachable, u"net.offline"_s, {}, {}, false}, sampleNow, 0x80000000);
    QCOMPARE(object.state, ObjectState::Unknown);
    QCOMPARE(object.sendingPrint, QByteArray("print"));
    QCOMPARE(object.looks, 1);
    QVERIFY(object.slowLook);
    QCOMPARE(object.notBefore, std::optional(sampleNow + 1s));
}

void TestObjectOutcome::aParkedCallOfUnknownOutcomeIsRemembered()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = ObjectState::Unknown;
    object.sendingPrint = "print";
    recordFailure(object, {FailureKind::NeedsSignIn, u"zoom.scope-missing"_s, {}, {}, false}, sampleNow, 0);
    QCOMPARE(object.state, ObjectState::Parked);
    QCOMPARE(object.sendingPrint, QByteArray("print"));
}

void TestObjectOutcome::nothingFoundTwiceMeansItDidNotHappen()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = ObjectState::Unknown;
    object.sendingPrint = "print";
    object.slowLook = true;
    recordNothingFound(object, sampleNow, 0x80000000);
    QCOMPARE(object.state, ObjectState::Unknown);
    QCOMPARE(object.notBefore, std::optional(sampleNow + 60s));
    recordNothingFound(object, sampleNow, 0x80000000);
    QCOMPARE(object.state, ObjectState::Pending);
    QCOMPARE(object.notBefore, std::optional(sampleNow));
    QVERIFY(object.sendingPrint.isEmpty());
}

void TestObjectOutcome::eachUnknownOutcomeWaitsLongerBeforeTheNextCall()
{
    const ports::Failure closed{FailureKind::Unknown, u"net.closed"_s, {}, {}, false};
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    for (const milliseconds wait : {0ms, 2000ms, 4000ms, 60000ms}) {
        begin(object, "print", sampleNow);
        recordFailure(object, closed, sampleNow, 0x80000000);
        recordNothingFound(object, sampleNow, 0x80000000);
        recordNothingFound(object, sampleNow, 0x80000000);
        QCOMPARE(object.state, ObjectState::Pending);
        QCOMPARE(object.notBefore, std::optional(sampleNow + wait));
    }
}

void TestObjectOutcome::aLookThatIsAnsweredEndsLongWaits()
{
    const ports::Failure silent{FailureKind::Unreachable, u"net.refused"_s, {}, {}, false};
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    begin(object, "print", sampleNow);
    recordOrphaned(object, sampleNow);
    for (int i = 0; i < 12; ++i) {
        recordFailure(object, silent, sampleNow, 0x80000000); // each time the look
    }
    QCOMPARE(object.notBefore, std::optional(sampleNow + 1h));
    recordNothingFound(object, sampleNow, 0x80000000);
    recordNothingFound(object, sampleNow, 0x80000000);
    QCOMPARE(object.state, ObjectState::Pending);
    QCOMPARE(object.notBefore, std::optional(sampleNow + 10min));
}

void TestObjectOutcome::anOrphanIsLookedForAtOnce()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.slowLook = true;
    object.looks = 1;
    begin(object, "print", sampleNow);
    recordOrphaned(object, sampleNow + 3s);
    QCOMPARE(object.state, ObjectState::Unknown);
    QCOMPARE(object.notBefore, std::optional(sampleNow + 3s));
    QCOMPARE(object.sendingPrint, QByteArray("print"));
    QVERIFY(object.looks == 0 && !object.slowLook);
}

void TestObjectOutcome::privacyFaultsAreTheOnesThatHoldTheLinkBack_data()
{
    QTest::addColumn<QJsonObject>("given");
    QTest::addColumn<bool>("lax");
    QTest::addColumn<QString>("code");
    const QJsonObject good{
        {u"waitingRoom"_s, true}, {u"joinBeforeHost"_s, false}, {u"autoRecording"_s, u"none"_s}, {u"passcode"_s, true}};
    const auto with = [&good](const QString &key, const QJsonValue &value) {
        QJsonObject changed = good;
        changed[key] = value;
        return changed;
    };
    QTest::newRow("as asked") << good << false << QString();
    QTest::newRow("nothing said") << QJsonObject() << false << QString();
    QTest::newRow("cloud recording") << with(u"autoRecording"_s, u"cloud"_s) << false << u"zoom.recording-on"_s;
    QTest::newRow("local recording") << with(u"autoRecording"_s, u"local"_s) << false << u"zoom.recording-on"_s;
    QTest::newRow("recording wanted") << with(u"autoRecording"_s, u"cloud"_s) << true << QString();
    QTest::newRow("no passcode") << with(u"passcode"_s, false) << false << u"zoom.no-passcode"_s;
    QTest::newRow("no passcode, lax") << with(u"passcode"_s, false) << true << u"zoom.no-passcode"_s;
    QTest::newRow("early") << with(u"joinBeforeHost"_s, true) << false << u"zoom.join-before-host"_s;
    QTest::newRow("early wanted") << with(u"joinBeforeHost"_s, true) << true << QString();
    QTest::newRow("no waiting room") << with(u"waitingRoom"_s, false) << false << u"zoom.no-waiting-room"_s;
    QTest::newRow("none wanted") << with(u"waitingRoom"_s, false) << true << QString();
}

void TestObjectOutcome::privacyFaultsAreTheOnesThatHoldTheLinkBack()
{
    QFETCH(QJsonObject, given);
    QFETCH(bool, lax);
    SyncSettings settings = sampleSettings();
    if (lax) {
        settings.waitingRoom = false;
        settings.joinBeforeHost = true;
        settings.autoRecording = u"cloud"_s;
    }
    const domain::FailureNote fault = privacyFault(given, settings);
    QTEST(fault.code, "code");
    QCOMPARE(isPrivacyFault(fault), !fault.isEmpty());
}

void TestObjectOutcome::anUnsafeMeetingForgetsItsLink()
{
    RemoteObject object = sampleDone(ObjectKind::Meeting, 1);
    parkUnsafe(object, {u"rejected"_s, u"zoom.no-passcode"_s, {}});
    QCOMPARE(object.state, ObjectState::Parked);
    QVERIFY(object.isThere() && object.identity.link.isEmpty());
    QCOMPARE(object.identity.remoteId, u"81000000001"_s);
    QCOMPARE(object.donePrint, printOfSomethingElse());
}

QTEST_GUILESS_MAIN(TestObjectOutcome)
#include "test_objectoutcome.moc"
