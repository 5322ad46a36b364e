// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failingstatement.h"
#include "tests/support/practicefixture.h"

#include <QFile>
#include <QSysInfo>
#include <QTest>

#include <semaphore>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectState;

/// Several engines on one store, living and dead: each booking is worked on by one.
class TestEngineLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEngineOfAnotherLivingProcessIsLeftAlone();
    void whatADeadEngineLeftInFlightIsLookedFor();
    void twoEnginesMakeEachMeetingOnce();
    void aStoppedEngineAbortsItsCallsAndTheNextOneLooks();
    void aBookingThatCouldNotBeLeasedIsTriedAgain();
    void anEngineThatHasEndedDoesNotWake();

private:
    static QString parentOwner();
};

// The lease owner of the process that started this test: another one, and alive.
QString TestEngineLeases::parentOwner()
{
#ifdef Q_OS_LINUX
    QFile file(u"/proc/%1/stat"_s.arg(getppid()));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.readAll();
    const QByteArray started = text.mid(text.lastIndexOf(')') + 2).split(' ').value(19);
    return u"%1:%2:%3"_s.arg(getppid()).arg(QString::fromLatin1(started),
                                            QString::fromLatin1(QSysInfo::bootUniqueId()));
#else
    return {};
#endif
}

void TestEngineLeases::anEngineOfAnotherLivingProcessIsLeftAlone()
{
    const QString other = parentOwner();
    if (other.isEmpty()) {
        QSKIP("Another process is only known on Linux.");
    }
    PracticeFixture practice;
    const QUuid id = practice.book();
    const domain::BookingId number = practice.snapshot(id).booking.id;
    const auto until = practice.clock.now() + 120s;
    need(practice.store().write([number, other, until](store::Tables &tables) -> base::Result<bool> {
        return tables.leases.take(number, {}, other, until);
    }));
    practice.addEngine();
    QTest::qWait(50);
    QCOMPARE(practice.meetings->calls(), QStringList());
    need(practice.store().write([number, other](store::Tables &tables) -> base::Result<bool> {
        tables.leases.release(number, other);
        return true;
    }));
    practice.settle();
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
}

void TestEngineLeases::whatADeadEngineLeftInFlightIsLookedFor()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    const sync::Snapshot snapshot = practice.snapshot(id);
    const QString dead = u"1:0:"_s + QString::fromLatin1(QSysInfo::bootUniqueId());
    const auto now = practice.clock.now();
    need(practice.store().write([snapshot, dead, now](store::Tables &tables) -> base::Result<bool> {
        domain::RemoteObject meeting = *snapshot.meeting();
        meeting.state = ObjectState::Sending;
        meeting.sendingPrint = "print";
        meeting.identity.passcode = u"abc123"_s;
        tables.objects.update(meeting);
        return tables.leases.take(snapshot.booking.id, {}, dead, now + 120s);
    }));
    practice.settle();
    QCOMPARE(practice.meetings->calls(), QStringList{u"list"_s});
    practice.settleAfter(5s);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"list"_s, u"list"_s, u"create"_s}));
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineLeases::twoEnginesMakeEachMeetingOnce()
{
    const QString other = parentOwner();
    if (other.isEmpty()) {
        QSKIP("Another process is only known on Linux.");
    }
    PracticeFixture practice;
    practice.addEngine();
    practice.addEngine(other);
    for (int i = 0; i < 12; ++i) {
        service::BookingForm form = practice.form();
        form.start = u"2027-03-%1T10:00"_s.arg(10 + i);
        practice.book(form);
    }
    practice.settle();
    QCOMPARE(practice.meetings->count(u"create"_s), 12);
    QCOMPARE(practice.meetings->meetings().size(), 12);
    QCOMPARE(practice.calendar->count(u"insert"_s), 24);
    QCOMPARE(practice.mail->accepted().size(), 12);
}

void TestEngineLeases::aStoppedEngineAbortsItsCallsAndTheNextOneLooks()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    practice.settleUntilHeld(*practice.meetings);
    practice.stopEngines();
    QCOMPARE(practice.meeting(id).state, ObjectState::Unknown);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s, u"get"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineLeases::aBookingThatCouldNotBeLeasedIsTriedAgain()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    // Until the engine has taken notice of everything that was written.
    QTest::qWait(1200);
    practice.clock.set(practice.snapshot(id).booking.start - 24h);
    const FailingStatement failing(practice.store().database(), 1);
    practice.context().wake();
    QTRY_VERIFY(failing.hasFailed());
    QTRY_COMPARE(practice.mails(id), u"confirmation sent, reminder sent"_s);
}

// Whoever committed something last may wake the engine late; what it would begin then would outlive it.
void TestEngineLeases::anEngineThatHasEndedDoesNotWake()
{
    PracticeFixture practice;
    auto engine = std::make_unique<sync::SyncEngine>(practice.store(), practice.clock, practice.random);
    engine->start();
    const QFuture<base::Result<>> ended = engine->shutDown(0ms);
    QTRY_VERIFY(ended.isFinished());
    std::binary_semaphore gate(0);
    const QFuture<base::Result<>> reading = practice.store().read([&gate](store::Tables &) -> base::Result<> {
        gate.acquire();
        return {};
    });
    engine->wake();
    QCoreApplication::sendPostedEvents();
    engine.reset();
    gate.release();
    QTRY_VERIFY(reading.isFinished());
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestEngineLeases)
#include "test_engine_leases.moc"
