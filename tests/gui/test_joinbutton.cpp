// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventdecisions.h"
#include "tests/gui/dashboardscene.h"
#include "ui/dashboard/nextcard.h"
#include "ui/dashboard/sessionlights.h"
#include "ui/theme/style.h"
#include "ui/widgets/words.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using testing::DashboardScene;

namespace {

const QString zoomLink = u"https://us02web.zoom.us/s/81234567890?zak=abc"_s;

base::Result<base::Secret> link(const QString &text)
{
    return base::Secret(text.toUtf8());
}

} // namespace

/// The Join button: when it opens, what it opens, and never twice.
class TestJoinButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinButtonSaysWhenTheRoomOpens_data();
    void joinButtonSaysWhenTheRoomOpens();
    void joinButtonNamesTheDayOfALaterSession();
    void pressedEarlyItSaysWhenAndOpensNothing();
    void doubleClickOpensOnce();
    void openedRoomOpensAgainAfterARest();
    void failedFetchIsSaidAndCanBeTriedAgain();
    void linkThatIsNoMeetingIsNotOpened();
    void linkThatIsNoMeetingIsNotCopied();
    void receptionOpensTheJoinLink();
    void frontDeskCopiesTheLinkFirstAndPsychologistsJoin();
    void answerForWhoeverSatHereBeforeOpensNothing();
};

void TestJoinButton::joinButtonSaysWhenTheRoomOpens_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("long before") << u"12:00"_s << u"Join – opens at %1"_s << true;
    QTest::newRow("eleven minutes before") << u"13:49"_s << u"Join – opens at %1"_s << true;
    QTest::newRow("ten minutes before") << u"13:50"_s << u"Join"_s << true;
    QTest::newRow("running") << u"14:20"_s << u"Join"_s << true;
    QTest::newRow("just over") << u"15:19"_s << u"Join"_s << true;
    QTest::newRow("over") << u"15:20"_s << QString() << false;
}

void TestJoinButton::joinButtonSaysWhenTheRoomOpens()
{
    QFETCH(QString, time);
    QFETCH(QString, text);
    QFETCH(bool, isShown);
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForAda();
    // The window is open meanwhile: the clock goes on under it.
    scene.setTime(time);
    auto &button = scene.part<QPushButton>("joinButton");
    const QTimeZone zone("Australia/Sydney");
    const base::Instant ten = base::fromMs(QDateTime({2027, 3, 1}, {13, 50}, zone).toMSecsSinceEpoch());
    const QString expected = text.contains(u"%1"_s) ? text.arg(widgets::timeText(ten, zone)) : text;
    QTRY_COMPARE(button.isVisible(), isShown);
    if (isShown) {
        QTRY_COMPARE(button.text(), expected);
        QVERIFY(button.isEnabled());
    }
}

void TestJoinButton::joinButtonNamesTheDayOfALaterSession()
{
    DashboardScene scene;
    scene.book(u"2027-03-02T14:00"_s);
    scene.practice.settle();
    scene.openForAda();
    auto &button = scene.part<QPushButton>("joinButton");
    QVERIFY2(button.text().startsWith(u"Join – opens tomorrow at "_s), qPrintable(button.text()));
    button.click();
    const QString note = scene.part<QLabel>("joinNote").text();
    QVERIFY2(note.contains(u"the room opens tomorrow at "_s), qPrintable(note));
}

void TestJoinButton::pressedEarlyItSaysWhenAndOpensNothing()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForAda();
    scene.part<QPushButton>("joinButton").click();
    auto &note = scene.part<QLabel>("joinNote");
    QVERIFY(note.isVisible());
    QVERIFY(note.text().contains(u":50"_s));
    QCOMPARE(scene.questions(), 0);
    QVERIFY(scene.opened.isEmpty());
    scene.setTime(u"13:50"_s);
    QTRY_VERIFY(!note.isVisible());
}

void TestJoinButton::doubleClickOpensOnce()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForAda();
    auto &button = scene.part<QPushButton>("joinButton");
    QTest::mouseDClick(&button, Qt::LeftButton);
    button.click();
    QVERIFY(button.isEnabled()); // it keeps the focus
    scene.answer(link(zoomLink));
    QTRY_COMPARE(scene.opened, QList<QUrl>{QUrl(zoomLink)});
    button.click();
    QTest::mouseDClick(&button, Qt::LeftButton);
    QCOMPARE(scene.questions(), 1);
    QCOMPARE(scene.opened.size(), 1);
}

void TestJoinButton::openedRoomOpensAgainAfterARest()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForAda();
    auto &button = scene.part<QPushButton>("joinButton");
    button.click();
    scene.answer(link(zoomLink));
    QTRY_COMPARE(button.text(), u"Room opened"_s);
    scene.practice.clock.advance(6s);
    QTRY_COMPARE(button.text(), u"Join again"_s);
    button.click();
    scene.answer(link(zoomLink));
    QTRY_COMPARE(scene.opened.size(), 2);
}

void TestJoinButton::failedFetchIsSaidAndCanBeTriedAgain()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForAda();
    auto &button = scene.part<QPushButton>("joinButton");
    button.click();
    scene.answer(base::failure(base::ErrorKind::Refused, u"Zoom cannot be reached."_s));
    auto &note = scene.part<QLabel>("joinNote");
    QTRY_COMPARE(note.text(), u"Zoom cannot be reached."_s);
    QVERIFY(note.isVisible());
    QCOMPARE(button.text(), u"Try again"_s);
    QVERIFY(scene.opened.isEmpty());
    button.click();
    scene.answer(link(zoomLink));
    QTRY_COMPARE(scene.opened.size(), 1);
    QVERIFY(!note.isVisible());
}

void TestJoinButton::linkThatIsNoMeetingIsNotOpened()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForAda();
    scene.part<QPushButton>("joinButton").click();
    scene.answer(link(u"https://zoom.us.example.com/s/1"_s));
    QTRY_VERIFY(!scene.part<QLabel>("joinNote").text().isEmpty());
    QVERIFY(scene.opened.isEmpty());
}

void TestJoinButton::linkThatIsNoMeetingIsNotCopied()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForReception();
    const base::Instant now = scene.practice.clock.now();
    service::AppointmentRow row =
        testing::need(scene.workplace->bookings().rows(now, now + std::chrono::days(1))).front();
    dashboard::NextCard card({*scene.workplace, [](const widgets::Toast &) {}, [](const QUrl &) {}});
    auto *copy = card.findChild<QPushButton *>(u"copyJoinLink"_s);
    dashboard::DayPlan plan;
    plan.next = row;
    card.show(plan, dashboard::Audience::FrontDesk);
    QVERIFY(!copy->isHidden());
    row.joinLink = u"https://zoom.us.example.com/j/1"_s;
    plan.next = row;
    card.show(plan, dashboard::Audience::FrontDesk);
    QVERIFY(copy->isHidden());
    QGuiApplication::clipboard()->clear();
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestJoinButton::receptionOpensTheJoinLink()
{
    DashboardScene scene;
    const QUuid id = scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForReception();
    scene.part<QPushButton>("joinButton").click();
    QTRY_COMPARE(scene.opened.size(), 1);
    const QString joinLink = testing::need(scene.practice.bookings().show(id)).joinLink();
    QCOMPARE(scene.opened.first(), QUrl(joinLink));
    QCOMPARE(scene.questions(), 0);
}

void TestJoinButton::frontDeskCopiesTheLinkFirstAndPsychologistsJoin()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForReception();
    auto &join = scene.part<QPushButton>("joinButton");
    auto &copy = scene.part<QPushButton>("copyJoinLink");
    QTRY_COMPARE(join.text(), u"Join"_s);
    QCOMPARE(theme::lookOf(&copy), theme::ButtonLook::Primary);
    QCOMPARE(theme::lookOf(&join), theme::ButtonLook::Normal);
    QTRY_VERIFY(copy.width() > join.width() && copy.x() < join.x());
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_COMPARE(theme::lookOf(&join), theme::ButtonLook::Primary);
    QCOMPARE(theme::lookOf(&copy), theme::ButtonLook::Normal);
    QTRY_VERIFY(join.width() > copy.width() && join.x() < copy.x());
}

void TestJoinButton::answerForWhoeverSatHereBeforeOpensNothing()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.setTime(u"13:55"_s);
    scene.openForAda();
    scene.part<QPushButton>("joinButton").click();
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ben.uuid});
    QVERIFY(!scene.part<QWidget>("dashboardScroll").isVisible());
    scene.answer(link(zoomLink));
    QTRY_COMPARE(scene.part<QLabel>("greeting").text(), u"Good afternoon, Ben"_s);
    QTRY_VERIFY(scene.part<QWidget>("dashboardScroll").isVisible());
    QVERIFY(scene.opened.isEmpty());
}

QTEST_MAIN(TestJoinButton)
#include "test_joinbutton.moc"
