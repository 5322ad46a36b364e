// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventdecisions.h"
#include "core/sync/preflightjob.h"
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

QString spoken(QListView &list, int row)
{
    return list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

/// Somebody changed the passcodes at Zoom, and the look before the sessions has seen it.
void findChange(DashboardScene &scene)
{
    scene.practice.meetings->editAll([](ports::Meeting &meeting) { meeting.passcode = u"other"_s; });
    sync::PreflightJob look;
    scene.practice.run(look);
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void psychologistSeesOwnSessionsOnly();
    void sessionInPersonShowsThePlace();
    void whatRunsIsSaidBesideTheNext();
    void manyThatRunAreCounted();
    void troubleComesWithTheReasonAndGoesWhenRetryWorks();
    void troubleOfAnEventThatSomebodyMovedLeadsToTheDecision();
    void aRedLightComesWithItsFindingAndGoesWhenItIsRepaired();
    void aRedLightOfTomorrowIsCounted();
    void retryThatFailsSaysSo();
    void sessionAboutToBeginWithoutRoomIsSaid();
    void whatIsTriedAgainByItselfHasOneColourAndIsNotRed();
    void midnightTurnsTheDay();
    void menuOffersWhatTheRoleMayDo();
    void enterAndClickOpenASessionOfToday();
    void nothingIsChosenForWhoeverSitsDownNext();
    void nowStaysInSightWhenThereIsLessRoom();
    void lineOfNowStandsBetweenTheSessions();
    void todaysSessionsStayAProperModel();
    void emptyDayOffersToBook();
    void failureToReadIsSaidAndTriedAgain();
    void everythingThatTakesFocusHasAName();
};

void TestDashboard::psychologistSeesOwnSessionsOnly()
{
    DashboardScene scene;
    scene.book(u"14:00"_s, u"Doe"_s);
    scene.book(u"15:00"_s, u"Roe"_s, scene.practice.ben.uuid);
    scene.openForReception();
    auto &today = scene.part<QListView>("todayList");
    QCOMPARE(today.model()->rowCount(), 3); // the line of now is one
    QVERIFY(spoken(today, 1).contains(u"Jo Doe, Ada Byron"_s));
    QVERIFY(spoken(today, 2).contains(u"Jo Roe, Ben Byron"_s));
    QCOMPARE(scene.part<QLabel>("greeting").text(), u"Harbour Psychology"_s);
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ben.uuid});
    QTRY_COMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Roe"_s);
    QCOMPARE(today.model()->rowCount(), 2);
    QVERIFY(!spoken(today, 1).contains(u"Byron"_s));
}

void TestDashboard::whatRunsIsSaidBesideTheNext()
{
    DashboardScene scene;
    scene.book(u"12:00"_s, u"Early"_s);
    scene.book(u"14:00"_s, u"Late"_s);
    scene.openForReception();
    auto &running = scene.part<QLabel>("runningNow");
    QVERIFY(!running.isVisible());
    scene.setTime(u"12:20"_s);
    QTRY_VERIFY(running.isVisible());
    const QTimeZone zone("Australia/Sydney");
    const base::Instant end = base::fromMs(QDateTime({2027, 3, 1}, {12, 50}, zone).toMSecsSinceEpoch());
    QCOMPARE(running.text(),
             u"Now · until %1 · Jo Early with %2"_s.arg(widgets::timeText(end, zone), scene.practice.ada.name));
    QCOMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Late"_s);
    QVERIFY(scene.part<QLabel>("nextWhen").text().startsWith(u"Next"_s));
    scene.setTime(u"12:50"_s);
    QTRY_VERIFY(!running.isVisible());
}

void TestDashboard::manyThatRunAreCounted()
{
    DashboardScene scene;
    for (const QString &last : {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s}) {
        scene.book(u"12:00"_s, last);
    }
    scene.book(u"14:00"_s, u"Late"_s);
    scene.setTime(u"12:20"_s);
    scene.openForReception();
    QCOMPARE(scene.part<QLabel>("runningNow").text(), u"Now · 4 session(s) running"_s);
}

void TestDashboard::sessionInPersonShowsThePlace()
{
    DashboardScene scene;
    service::BookingForm form = scene.practice.form();
    form.start = u"2027-03-01T14:00"_s;
    form.modality = u"in-person"_s;
    form.place = u"Room 2"_s;
    scene.practice.book(form);
    scene.openForAda();
    QVERIFY(!scene.part<QPushButton>("joinButton").isVisible());
    QCOMPARE(scene.part<QLabel>("nextPlace").text(), u"Room 2"_s);
    QVERIFY(scene.part<QLabel>("nextPlace").isVisible());
}

void TestDashboard::troubleComesWithTheReasonAndGoesWhenRetryWorks()
{
    DashboardScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.scope-missing"_s),
                                  testing::FakeRemote::Effect::NotApplied, 100);
    scene.openForReception();
    QVERIFY(scene.part<QWidget>("allInLine").isVisible());
    scene.book(u"14:00"_s);
    scene.practice.settle();
    QTRY_COMPARE(scene.troubleLines().size(), 1);
    QWidget *line = scene.troubleLines().first();
    QVERIFY(scene.textIn(line, "troubleSession").contains(u"Jo Doe"_s));
    QVERIFY(scene.textIn(line, "troubleWhat").contains(ports::reasonFor(u"zoom.scope-missing"_s, {}).what));
    QVERIFY(!scene.textIn(line, "troubleRemedy").isEmpty());
    QVERIFY(!scene.part<QWidget>("allInLine").isVisible());
    scene.practice.meetings->recover();
    auto *retry = line->findChild<QPushButton *>(u"troubleRetry"_s);
    retry->click();
    QVERIFY(!retry->isEnabled());
    QTRY_VERIFY((scene.practice.settle(), scene.troubleLines().isEmpty()));
    QVERIFY(scene.part<QWidget>("allInLine").isVisible());
    QCOMPARE(scene.toasts.size(), 1);
}

void TestDashboard::troubleOfAnEventThatSomebodyMovedLeadsToTheDecision()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.practice.settle();
    const QString calendar = scene.practice.settings.sync.practiceCalendar;
    scene.practice.calendar->moveAll(calendar, std::chrono::hours(1));
    const ports::Event moved = scene.practice.calendar->eventsIn(calendar).at(0).event;
    testing::need(scene.practice.store().write(
        [calendar, moved, now = scene.practice.clock.now()](store::Tables &tables) -> base::Result<bool> {
            sync::noteChanges(tables, calendar, {moved}, now);
            return true;
        }));
    scene.openForReception();
    QTRY_COMPARE(scene.troubleLines().size(), 1);
    QWidget *line = scene.troubleLines().first();
    QVERIFY(scene.textIn(line, "troubleWhat").contains(ports::reasonFor(u"google.event-moved"_s, {}).what));
    QVERIFY(!line->findChild<QPushButton *>(u"troubleRetry"_s)->isVisible());
    auto *decide = line->findChild<QPushButton *>(u"troubleOpen"_s);
    QCOMPARE(decide->text(), u"Decide"_s);
}

void TestDashboard::aRedLightComesWithItsFindingAndGoesWhenItIsRepaired()
{
    DashboardScene scene;
    const QUuid id = scene.book(u"14:00"_s);
    scene.practice.settle();
    findChange(scene);
    scene.openForReception();
    QTRY_COMPARE(scene.troubleLines().size(), 1);
    QWidget *line = scene.troubleLines().first();
    QCOMPARE(static_cast<widgets::Card *>(line)->meaning(), theme::Meaning::Danger);
    QCOMPARE(scene.textIn(line, "troubleWhat"), u"Not as it should be: The passcode is not the one that was sent."_s);
    QVERIFY(!scene.part<QWidget>("allInLine").isVisible());
    auto *repair = line->findChild<QPushButton *>(u"troubleRetry"_s);
    QCOMPARE(repair->text(), u"Repair"_s);
    QCOMPARE(repair->accessibleName(), u"Repair for Jo Doe"_s);
    repair->click();
    QVERIFY(!repair->isEnabled());
    QTRY_VERIFY(!testing::need(scene.workplace->bookings().row(id)).preflight);
    QTRY_VERIFY((scene.practice.settle(), scene.troubleLines().isEmpty()));
    QVERIFY(scene.part<QWidget>("allInLine").isVisible());
    QCOMPARE(scene.toasts.size(), 1);
}

void TestDashboard::aRedLightOfTomorrowIsCounted()
{
    DashboardScene scene;
    scene.book(u"2027-03-02T20:00"_s);
    scene.practice.settle();
    scene.setTime(u"18:00"_s); // in 26 hours
    findChange(scene);
    scene.openForReception();
    QTRY_COMPARE(scene.part<QLabel>("tomorrow").text(), u"Tomorrow: 1 session(s), 1 of them not in line"_s);
    QVERIFY(scene.troubleLines().isEmpty());
}

void TestDashboard::retryThatFailsSaysSo()
{
    DashboardScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.scope-missing"_s),
                                  testing::FakeRemote::Effect::NotApplied, 100);
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForReception();
    const int before = scene.practice.meetings->count(u"create"_s);
    QTRY_COMPARE(scene.troubleLines().size(), 1);
    auto *retry = scene.troubleLines().first()->findChild<QPushButton *>(u"troubleRetry"_s);
    retry->click();
    QTRY_VERIFY((scene.practice.settle(), scene.practice.meetings->count(u"create"_s) > before));
    QTRY_VERIFY(retry->isEnabled());
    QCOMPARE(scene.troubleLines().size(), 1);
    QVERIFY(scene.textIn(scene.troubleLines().first(), "troubleNote").contains(u"still not in line"_s));
    QVERIFY(scene.toasts.isEmpty());
}

void TestDashboard::sessionAboutToBeginWithoutRoomIsSaid()
{
    DashboardScene scene;
    scene.book(u"14:00"_s); // and no engine works
    scene.openForReception();
    QCOMPARE(scene.troubleLines().size(), 0);
    scene.setTime(u"13:46"_s);
    QTRY_COMPARE(scene.troubleLines().size(), 1);
}

void TestDashboard::whatIsTriedAgainByItselfHasOneColourAndIsNotRed()
{
    DashboardScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::unreachable(), testing::FakeRemote::Effect::NotApplied, 100);
    const QUuid id = scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForReception();
    QTRY_COMPARE(scene.troubleLines().size(), 1);
    QWidget *line = scene.troubleLines().first();
    QCOMPARE(static_cast<widgets::Card *>(line)->meaning(), theme::Meaning::Attention);
    QCOMPARE(scene.textIn(line, "troubleWhat"), u"Zoom meeting: Zoom cannot be reached."_s);
    QVERIFY(!scene.textIn(line, "troubleRemedy").contains(u"firewall"_s));
    const service::AppointmentRow row = testing::need(scene.workplace->bookings().row(id));
    const dashboard::Light room{theme::Meaning::Attention, u"Room: trying again"_s};
    QCOMPARE(dashboard::lightsOf(row).front(), room);
    QVERIFY(spoken(scene.part<QListView>("todayList"), 1).contains(u"not in line yet"_s));
}

void TestDashboard::midnightTurnsTheDay()
{
    DashboardScene scene;
    scene.book(u"14:00"_s, u"Monday"_s);
    scene.book(u"2027-03-02T09:00"_s, u"Tuesday"_s);
    scene.book(u"2027-03-03T09:00"_s, u"Wednesday"_s);
    scene.openForReception();
    QCOMPARE(scene.part<QLabel>("tomorrow").text(), u"Tomorrow: 1 session(s)"_s);
    scene.setDay(u"2027-03-02T00:00"_s);
    QTRY_COMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Tuesday"_s);
    auto &today = scene.part<QListView>("todayList");
    QTRY_VERIFY(spoken(today, 1).contains(u"Jo Tuesday"_s));
    QCOMPARE(today.model()->rowCount(), 2);
    QTRY_COMPARE(scene.part<QLabel>("tomorrow").text(), u"Tomorrow: 1 session(s)"_s);
}

void TestDashboard::menuOffersWhatTheRoleMayDo()
{
    DashboardScene scene;
    const QUuid id = scene.book(u"14:00"_s);
    QSignalSpy moving(&scene.openForReception(), &dashboard::DashboardView::moveRequested);
    const auto offered = [&scene](booking::SessionActions::Kind kind) -> QAction * {
        auto &card = scene.part<dashboard::NextCard>("nextCard");
        scene.part<QToolButton>("nextMore").click();
        auto &menu = scene.part<QMenu>("nextMenu");
        QAction *action = card.actions().action(kind);
        const bool isThere = menu.isVisible() && menu.actions().contains(action);
        menu.close();
        return isThere ? action : nullptr;
    };
    QAction *move = offered(booking::SessionActions::Kind::Move);
    QVERIFY(move != nullptr);
    move->trigger();
    QCOMPARE(moving.size(), 1);
    QCOMPARE(moving.first().first().toUuid(), id);
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_COMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Doe"_s);
    QTRY_VERIFY(scene.part<QWidget>("dashboardScroll").isVisible());
    QVERIFY(offered(booking::SessionActions::Kind::Open) != nullptr);
    QVERIFY(offered(booking::SessionActions::Kind::Move) == nullptr);
}

void TestDashboard::enterAndClickOpenASessionOfToday()
{
    DashboardScene scene;
    const QUuid id = scene.book(u"14:00"_s);
    QSignalSpy opened(&scene.openForReception(), &dashboard::DashboardView::sessionActivated);
    auto &today = scene.part<QListView>("todayList");
    QTest::mouseClick(today.viewport(), Qt::LeftButton, {}, today.visualRect(today.model()->index(1, 0)).center());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().toUuid(), id);
    today.setFocus();
    QTest::keyClick(&today, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    // The line of now is no session.
    QTest::mouseClick(today.viewport(), Qt::LeftButton, {}, today.visualRect(today.model()->index(0, 0)).center());
    QCOMPARE(opened.size(), 1);
}

void TestDashboard::nothingIsChosenForWhoeverSitsDownNext()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.openForReception();
    auto &today = scene.part<QListView>("todayList");
    QTest::mouseClick(today.viewport(), Qt::LeftButton, {}, today.visualRect(today.model()->index(1, 0)).center());
    QVERIFY(today.selectionModel()->hasSelection());
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_COMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Doe"_s);
    QTRY_VERIFY(!spoken(today, 1).contains(u"Byron"_s));
    QVERIFY(!today.selectionModel()->hasSelection());
    QVERIFY(!today.currentIndex().isValid());
}

void TestDashboard::nowStaysInSightWhenThereIsLessRoom()
{
    DashboardScene scene;
    for (int hour = 12; hour < 24; ++hour) {
        scene.book(u"%1:00"_s.arg(hour), u"Patient%1"_s.arg(hour));
    }
    scene.setTime(u"21:55"_s);
    scene.openForReception();
    auto &today = scene.part<QListView>("todayList");
    const auto isNowInSight = [&today] {
        for (int row = 0; row < today.model()->rowCount(); ++row) {
            if (spoken(today, row).contains(u"now"_s)) {
                return today.viewport()->rect().contains(today.visualRect(today.model()->index(row, 0)));
            }
        }
        return false;
    };
    QTRY_VERIFY(isNowInSight());
    scene.view->resize(500, 500); // as beside a panel
    QTRY_VERIFY(today.viewport()->height() < 300 && isNowInSight());
    scene.view->resize(500, 520);
    QTRY_VERIFY(isNowInSight());
}

void TestDashboard::lineOfNowStandsBetweenTheSessions()
{
    DashboardScene scene;
    scene.book(u"12:00"_s, u"Early"_s);
    scene.book(u"14:00"_s, u"Late"_s);
    scene.openForReception();
    auto &today = scene.part<QListView>("todayList");
    QVERIFY(spoken(today, 0).contains(u"now"_s));
    scene.setTime(u"12:10"_s);
    QTRY_VERIFY(spoken(today, 1).contains(u"now"_s));
    QVERIFY(spoken(today, 0).contains(u"Running"_s));
    scene.setTime(u"13:00"_s);
    QTRY_VERIFY(spoken(today, 0).contains(u"Over"_s));
    QVERIFY(spoken(today, 2).contains(u"Next"_s));
}

void TestDashboard::emptyDayOffersToBook()
{
    DashboardScene scene;
    QSignalSpy booking(&scene.openForReception(), &dashboard::DashboardView::bookRequested);
    QVERIFY(!scene.part<QListView>("todayList").isVisible());
    auto *button = scene.part<QWidget>("todayEmpty").findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(booking.size(), 1);
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_VERIFY(scene.part<QWidget>("todayEmpty").isVisible());
    QVERIFY(!button->isVisible());
}

void TestDashboard::failureToReadIsSaidAndTriedAgain()
{
    DashboardScene scene;
    scene.book(u"14:00"_s);
    scene.openForReception();
    const auto rename = [&scene](const QString &from, const QString &to) {
        testing::need(scene.practice.store().database().write([=](store::Connection &db) -> base::Result<int> {
            db.run(u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
            return 0;
        }));
    };
    auto &banner = scene.part<QWidget>("dashboardError");
    QVERIFY(!banner.isVisible());
    rename(u"bookings"_s, u"mislaid"_s);
    QTRY_VERIFY(banner.isVisible());
    QCOMPARE(scene.part<QLabel>("nextPatient").text(), u"Jo Doe"_s); // what was read stays
    rename(u"mislaid"_s, u"bookings"_s);
    banner.findChild<QPushButton *>()->click();
    QTRY_VERIFY(!banner.isVisible());
}

void TestDashboard::todaysSessionsStayAProperModel()
{
    DashboardScene scene;
    const QUuid first = scene.book(u"14:00"_s);
    scene.openForReception();
    QAbstractItemModel *model = scene.part<QListView>("todayList").model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model->rowCount(), 2); // with the line of now
    scene.book(u"15:00"_s, u"Kern"_s);
    scene.book(u"12:00"_s, u"Oz"_s);
    QTRY_COMPARE(model->rowCount(), 4);
    scene.practice.move(first, u"2027-03-02T14:00"_s);
    QTRY_COMPARE(model->rowCount(), 3);
    scene.setTime(u"13:00"_s);
    QTRY_VERIFY(spoken(scene.part<QListView>("todayList"), 0).contains(u"Oz"_s));
    QCOMPARE(model->rowCount(), 3);
}

void TestDashboard::everythingThatTakesFocusHasAName()
{
    DashboardScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.scope-missing"_s),
                                  testing::FakeRemote::Effect::NotApplied, 100);
    scene.book(u"14:00"_s);
    scene.practice.settle();
    scene.openForReception();
    int seen = 0;
    for (QWidget *widget : scene.view->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        QAccessibleInterface *spokenAs = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spokenAs != nullptr && !spokenAs->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
        ++seen;
    }
    QVERIFY(seen >= 4);
}

QTEST_MAIN(TestDashboard)
#include "test_dashboard.moc"
