// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/deskwindow.h"
#include "ui/appointments/appointmentline.h"
#include "ui/dashboard/todaymodel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

namespace {

void openList(DeskWindow &desk)
{
    desk.open();
    desk.window.showView(u"appointments"_s);
    desk.person.part("appointmentsTable");
}

QTableView &table(const DeskWindow &desk)
{
    return desk.person.part<QTableView>("appointmentsTable");
}

/// The patient of the selected row; empty: none is selected.
QString selected(const DeskWindow &desk)
{
    const QModelIndexList rows = table(desk).selectionModel()->selectedRows(appointments::PatientColumn);
    return rows.isEmpty() ? QString() : rows.first().data().toString();
}

void selectRow(const DeskWindow &desk, int row)
{
    QTRY_VERIFY(table(desk).model()->rowCount() > row);
    table(desk).setCurrentIndex(table(desk).model()->index(row, appointments::PatientColumn));
}

void search(const DeskWindow &desk, const QString &text)
{
    desk.person.click("appointmentsSearch");
    desk.person.type(text);
    QTRY_COMPARE(table(desk).model()->rowCount(), 1);
}

/// A day of many sessions, and it is noon.
void openBusyDay(DeskWindow &desk)
{
    for (int hour = 7; hour < 20; ++hour) {
        for (const QUuid &psychologist : {desk.practice.ada.uuid, desk.practice.ben.uuid}) {
            desk.book(u"2027-03-02T%1:00"_s.arg(hour, 2, 10, QChar(u'0')), u"Doe"_s, psychologist);
        }
    }
    desk.setTime(u"2027-03-02T16:30"_s);
    desk.open();
    desk.window.resize(1240, 700);
    desk.window.showView(u"dashboard"_s);
    QTRY_VERIFY(desk.person.part<QListView>("todayList").model()->rowCount() > 20);
}

/// Whatever a change has put off until later happens now.
void processWaiting()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

bool isNowInSight(const DeskWindow &desk)
{
    const auto &list = desk.person.part<QListView>("todayList");
    const auto &model = static_cast<const dashboard::TodayModel &>(*list.model());
    const QRect line = list.visualRect(model.index(model.rowOf(QUuid())));
    return list.viewport()->rect().contains(line);
}

} // namespace

/// What one looks at stays in sight and selected, and what one has typed goes with whoever typed it.
class TestPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchGoesWithWhoeverTypedIt();
    void aSearchEndsWhenTheListIsLeft();
    void theListSelectsTheSessionInThePanel();
    void thePanelFollowsWhoeverGoesOnInTheList();
    void aSessionThatIsNotInTheListLeavesNothingSelected();
    void aToastLeavesNowInSight();
    void aChangeLeavesNowInSight();
};

void TestPlace::aSearchGoesWithWhoeverTypedIt()
{
    DeskWindow desk;
    desk.book(u"2027-03-03T10:00"_s, u"Doe"_s);
    desk.book(u"2027-03-03T12:00"_s, u"Roe"_s);
    openList(desk);
    search(desk, u"Roe"_s);
    desk.workplace->setDesk({security::Role::Psychologist, desk.practice.ada.uuid});
    QTRY_COMPARE(desk.person.reads("appointmentsSearch"), QString());
    QTRY_COMPARE(table(desk).model()->rowCount(), 2);
    // The same person with another time for Undo is the same person.
    search(desk, u"Roe"_s);
    service::Desk same = desk.workplace->desk();
    same.sendHold = std::chrono::seconds(5);
    desk.workplace->setDesk(same);
    QCOMPARE(desk.person.reads("appointmentsSearch"), u"Roe"_s);
}

void TestPlace::aSearchEndsWhenTheListIsLeft()
{
    DeskWindow desk;
    desk.book(u"2027-03-03T10:00"_s, u"Doe"_s);
    desk.book(u"2027-03-03T12:00"_s, u"Roe"_s);
    openList(desk);
    search(desk, u"Roe"_s);
    desk.window.showView(u"dashboard"_s);
    desk.window.showView(u"appointments"_s);
    QCOMPARE(desk.person.reads("appointmentsSearch"), QString());
    QTRY_COMPARE(table(desk).model()->rowCount(), 2);
}

void TestPlace::theListSelectsTheSessionInThePanel()
{
    DeskWindow desk;
    desk.book(u"2027-03-03T10:00"_s, u"Doe"_s);
    const QUuid second = desk.book(u"2027-03-03T12:00"_s, u"Roe"_s);
    openList(desk);
    selectRow(desk, 0);
    QTRY_VERIFY(selected(desk).contains(u"Doe"_s));
    desk.window.showSession(second);
    QTRY_VERIFY(selected(desk).contains(u"Roe"_s));
    // One that is only just being booked.
    const QUuid third = desk.book(u"2027-03-03T14:00"_s, u"Poe"_s);
    desk.window.showSession(third);
    QTRY_VERIFY(selected(desk).contains(u"Poe"_s));
    selectRow(desk, 0);
    QVERIFY(selected(desk).contains(u"Doe"_s));
}

void TestPlace::thePanelFollowsWhoeverGoesOnInTheList()
{
    DeskWindow desk;
    const QUuid first = desk.book(u"2027-03-03T10:00"_s, u"Doe"_s);
    desk.book(u"2027-03-03T12:00"_s, u"Roe"_s);
    openList(desk);
    QTRY_COMPARE(table(desk).model()->rowCount(), 2);
    const auto rowOf = [&](int row) { return table(desk).model()->index(row, appointments::PatientColumn); };
    desk.person.click(table(desk), rowOf(1));
    QVERIFY(!desk.person.sees("sessionPanel")); // going on opens nothing
    desk.window.showSession(first);
    QTRY_VERIFY(desk.person.reads("sessionPatient").contains(u"Doe"_s));
    desk.person.click(table(desk), rowOf(1));
    QTRY_VERIFY(desk.person.reads("sessionPatient").contains(u"Roe"_s));
    QVERIFY(table(desk).hasFocus());
    desk.person.press(Qt::Key_Up);
    QTRY_VERIFY(desk.person.reads("sessionPatient").contains(u"Doe"_s));
    QVERIFY(table(desk).hasFocus());
    // What somebody is about to do to the one is not turned on the other.
    desk.person.press(Qt::Key_Delete);
    QTRY_VERIFY(desk.person.sees("cancelPanel"));
    desk.person.click(table(desk), rowOf(1));
    QVERIFY(desk.person.sees("cancelPanel"));
}

void TestPlace::aSessionThatIsNotInTheListLeavesNothingSelected()
{
    DeskWindow desk;
    desk.book(u"2027-03-03T10:00"_s, u"Doe"_s);
    const QUuid second = desk.book(u"2027-03-03T12:00"_s, u"Roe"_s);
    openList(desk);
    search(desk, u"Doe"_s);
    selectRow(desk, 0);
    QTRY_VERIFY(selected(desk).contains(u"Doe"_s));
    desk.window.showSession(second);
    QTRY_VERIFY(desk.person.sees("sessionPanel"));
    QTRY_COMPARE(selected(desk), QString());
    processWaiting();
    QCOMPARE(selected(desk), QString());
}

void TestPlace::aToastLeavesNowInSight()
{
    DeskWindow desk;
    openBusyDay(desk);
    QTRY_VERIFY(isNowInSight(desk));
    auto &list = desk.person.part<QListView>("todayList");
    list.setFocus(Qt::TabFocusReason);
    const int height = list.viewport()->height();
    desk.window.resize(desk.window.width(), desk.window.height() - 60); // as a toast does
    QTRY_VERIFY(list.viewport()->height() < height);
    processWaiting();
    QVERIFY(isNowInSight(desk));
}

void TestPlace::aChangeLeavesNowInSight()
{
    DeskWindow desk;
    openBusyDay(desk);
    QTRY_VERIFY(isNowInSight(desk));
    auto &list = desk.person.part<QListView>("todayList");
    list.setFocus(Qt::TabFocusReason);
    const int lines = list.model()->rowCount();
    desk.book(u"2027-03-02T21:00"_s, u"Late"_s);
    QTRY_COMPARE(list.model()->rowCount(), lines + 1);
    processWaiting();
    QVERIFY(isNowInSight(desk));
}

QTEST_MAIN(TestPlace)
#include "test_place.moc"
