// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/preflightjob.h"
#include "tests/gui/bookingscene.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using theme::Meaning;

/// Trying a session again from its panel: what is said at once, and what when it has ended.
class TestRetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCameOfItIsSaid();
    void thatItFailsAgainIsSaid_data();
    void thatItFailsAgainIsSaid();
    void aRepairIsOverOnceItWasLookedAtAgain_data();
    void aRepairIsOverOnceItWasLookedAtAgain();
};

void TestRetry::whatCameOfItIsSaid()
{
    BookingScene scene;
    scene.practice.meetings->fail(u"create"_s, rejected(u"zoom.scope-missing"_s));
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("retrySessionButton"));
    scene.click("retrySessionButton");
    QTRY_COMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.toasts.first().meaning, Meaning::Waiting); // nobody knows yet
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("sessionLink"));
    QTRY_VERIFY(!scene.shows("retrySessionButton"));
    QTRY_COMPARE(scene.toasts.size(), 2);
    QCOMPARE(scene.toasts.last().text, u"The session of Jo Doe is in line again."_s);
    QCOMPARE(scene.toasts.last().meaning, Meaning::Good);
}

void TestRetry::thatItFailsAgainIsSaid_data()
{
    QTest::addColumn<ports::Failure>("failure");
    QTest::newRow("refused") << rejected(u"zoom.scope-missing"_s);
    QTest::newRow("still down") << unreachable();
}

void TestRetry::thatItFailsAgainIsSaid()
{
    QFETCH(ports::Failure, failure);
    BookingScene scene;
    scene.practice.meetings->fail(u"create"_s, failure, FakeRemote::Effect::NotApplied, 1000);
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("retrySessionButton"));
    scene.click("retrySessionButton");
    QTRY_COMPARE(scene.toasts.size(), 1);
    scene.practice.settle();
    QTRY_COMPARE(scene.toasts.size(), 2);
    QCOMPARE(scene.toasts.last().text, u"The session of Jo Doe is still not in line."_s);
    QCOMPARE(scene.toasts.last().meaning, Meaning::Danger);
}

void TestRetry::aRepairIsOverOnceItWasLookedAtAgain_data()
{
    QTest::addColumn<bool>("isChangedAgain");
    QTest::addColumn<QString>("said");
    QTest::newRow("as it should be") << false << u"The session of Jo Doe is in line again."_s;
    QTest::newRow("changed again meanwhile") << true << u"The session of Jo Doe is still not in line."_s;
}

void TestRetry::aRepairIsOverOnceItWasLookedAtAgain()
{
    QFETCH(bool, isChangedAgain);
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.practice.clock.set(scene.practice.snapshot(id).booking.start - 30min);
    scene.practice.settle();
    const auto letWaitingRoom = [&scene](bool isOn) {
        scene.practice.meetings->editAll([isOn](ports::Meeting &meeting) { meeting.given[u"waitingRoom"_s] = isOn; });
    };
    letWaitingRoom(false);
    sync::PreflightJob job;
    scene.practice.run(job);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("repairSessionButton"));
    scene.click("repairSessionButton");
    QTRY_COMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.toasts.first().meaning, Meaning::Waiting);
    scene.practice.settle();
    QTRY_VERIFY(!scene.shows("checkCard"));
    QCOMPARE(scene.toasts.size(), 1); // nobody has looked yet
    letWaitingRoom(!isChangedAgain);
    scene.practice.run(job);
    QTRY_COMPARE(scene.toasts.size(), 2);
    QTEST(scene.toasts.last().text, "said");
}

QTEST_MAIN(TestRetry)
#include "test_retry.moc"
