// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/requests.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// The engine, a real store, and Zoom in memory, which says one thing and does another.
class TestEngineMeetingFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUpdateThatZoomAnswersAndDoesNotDoIsRepeated();
    void aPasscodeThatZoomDoesNotSayIsKept();
    void aSecondCopyThatCannotBeTakenAwayIsLookedForAgain();
    void createsThatStayUnknownEndAfterSome();
    void aMeetingOfACancelledSessionTellsNobodyOfItsLink();
};

void TestEngineMeetingFaults::anUpdateThatZoomAnswersAndDoesNotDoIsRepeated()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->interrupt(
        u"get"_s, [&practice] { practice.meetings->editAll([](ports::Meeting &meeting) { meeting.start -= 1h; }); });
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.meeting(id).failure.code, u"zoom.unusable-answer"_s);
    QCOMPARE(practice.status(id), u"pending"_s);
    practice.settleAfter(2s);
    QCOMPARE(practice.meetings->count(u"update"_s), 2);
    QCOMPARE(practice.meetings->meetings().begin()->second.meeting.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetingFaults::aPasscodeThatZoomDoesNotSayIsKept()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QString passcode = practice.meeting(id).identity.passcode;
    QVERIFY(!passcode.isEmpty());
    practice.meetings->interrupt(u"get"_s, [&practice] {
        practice.meetings->editAll([](ports::Meeting &meeting) { meeting.passcode.clear(); });
    });
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.meeting(id).identity.passcode, passcode);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetingFaults::aSecondCopyThatCannotBeTakenAwayIsLookedForAgain()
{
    PracticeFixture practice;
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied, 1);
    practice.meetings->fail(u"list"_s, unreachable(), Effect::NotApplied, 1);
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->addLate(sync::meetingSpec(practice.snapshot(id), practice.meeting(id), practice.settings.sync));
    QCOMPARE(practice.meetings->meetings().size(), 2);
    practice.meetings->fail(u"remove"_s, unreachable());
    practice.settleAfter(5s);
    QCOMPARE(practice.meetings->count(u"remove"_s), 1);
    QCOMPARE(practice.meetings->meetings().size(), 2);
    practice.settleAfter(10s);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
    QCOMPARE(practice.meeting(id).identity.remoteId, practice.meetings->meetings().begin()->first);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetingFaults::createsThatStayUnknownEndAfterSome()
{
    PracticeFixture practice;
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::NotApplied, 1000);
    const QUuid id = practice.book();
    for (int i = 0; i < 400; ++i) {
        practice.settleAfter(1min);
    }
    QCOMPARE(practice.meetings->count(u"create"_s), 5);
    QCOMPARE(practice.meeting(id).state, ObjectState::Parked);
    QCOMPARE(practice.meeting(id).failure.code, u"sync.too-many-creates"_s);
}

void TestEngineMeetingFaults::aMeetingOfACancelledSessionTellsNobodyOfItsLink()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    practice.settleUntilHeld(*practice.meetings);
    practice.cancel(id);
    practice.meetings->release();
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"remove"_s}));
    QVERIFY(practice.meetings->meetings().empty());
    QCOMPARE(practice.mail->count(u"send"_s), 0);
    QCOMPARE(practice.status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEngineMeetingFaults)
#include "test_engine_meetingfaults.moc"
