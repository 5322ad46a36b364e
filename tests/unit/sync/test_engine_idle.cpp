// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who waits until all is in line is always answered.
class TestEngineIdle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForWhatFallsDueInTime();
    void isAnsweredWhenTheTimeIsUp();
    void isAnsweredWhenTheProgramEnds();
    void isAnsweredWhenTheStoreRefuses();
};

void TestEngineIdle::waitsForWhatFallsDueInTime()
{
    PracticeFixture practice;
    practice.mail->fail(u"send"_s, unreachable());
    const QUuid id = practice.book();
    sync::SyncEngine &engine = practice.addEngine();
    const QFuture<base::Result<store::SyncCounts>> idle = engine.syncUntilIdle(10s);
    QTRY_COMPARE(practice.mail->count(u"send"_s), 1);
    QTRY_COMPARE(practice.status(id), u"synced"_s); // a mail's first failure is no trouble yet
    QVERIFY(!idle.isFinished());
    practice.clock.advance(2s);
    engine.wake();
    QTRY_VERIFY(idle.isFinished());
    QVERIFY(idle.result());
    QCOMPARE(idle.result()->done, 1);
    QCOMPARE(practice.mail->accepted().size(), 1);
}

void TestEngineIdle::isAnsweredWhenTheTimeIsUp()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    sync::SyncEngine &engine = practice.addEngine();
    const QFuture<base::Result<store::SyncCounts>> idle = engine.syncUntilIdle(1s);
    practice.settleUntilHeld(*practice.meetings);
    QVERIFY(!idle.isFinished());
    practice.clock.advance(1s);
    engine.wake();
    QTRY_VERIFY(idle.isFinished());
    QVERIFY(idle.result());
    QCOMPARE(idle.result()->pending, 1);
    practice.meetings->release();
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineIdle::isAnsweredWhenTheProgramEnds()
{
    PracticeFixture practice;
    practice.book();
    practice.meetings->hold(u"create"_s);
    sync::SyncEngine &engine = practice.addEngine();
    const QFuture<base::Result<store::SyncCounts>> idle = engine.syncUntilIdle(1h);
    practice.settleUntilHeld(*practice.meetings);
    QVERIFY(!idle.isFinished());
    practice.stopEngines();
    QTRY_VERIFY(idle.isFinished());
    QVERIFY(idle.result());
    QCOMPARE(idle.result()->pending, 1);
}

void TestEngineIdle::isAnsweredWhenTheStoreRefuses()
{
    PracticeFixture practice;
    practice.book();
    sync::SyncEngine &engine = practice.addEngine();
    practice.store().database().setStatementHook([](const QString &) { throw store::StoreError::fromSqlite(13); });
    const QFuture<base::Result<store::SyncCounts>> idle = engine.syncUntilIdle(10s);
    QTRY_VERIFY(idle.isFinished());
    QVERIFY(!idle.result());
    QCOMPARE(idle.result().error().kind, base::ErrorKind::Store);
    practice.store().database().setStatementHook({});
}

QTEST_GUILESS_MAIN(TestEngineIdle)
#include "test_engine_idle.moc"
