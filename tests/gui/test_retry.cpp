// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using theme::Meaning;

/// Trying a session again from its panel: what is said at once, and what when it has ended.
class TestRetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCameOfItIsSaid();
    void thatItFailsAgainIsSaid_data();
    void thatItFailsAgainIsSaid();
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

QTEST_MAIN(TestRetry)
#include "test_retry.moc"
