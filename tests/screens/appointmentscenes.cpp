// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

#include <QAbstractItemView>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

const service::Desk reception{security::Role::Reception, {}};
const QString view = u"appointments"_s;

void choose(DeskWindow &desk, const char *combo, int index)
{
    desk.part<QComboBox>(combo).setCurrentIndex(index);
    desk.rest();
}

void selectRow(DeskWindow &desk, int row)
{
    auto &table = desk.part<QAbstractItemView>("appointmentsTable");
    table.setFocus(Qt::TabFocusReason);
    table.setCurrentIndex(table.model()->index(row, table.currentIndex().column()));
}

void takeFull(Studio &studio)
{
    PracticeDay day;
    DeskWindow desk(studio, day, reception);
    desk.window.showView(view);
    desk.take(u"appointments-full"_s);
    selectRow(desk, 3);
    desk.take(u"appointments-selected"_s);
    desk.window.showSession(day.session(u"Okafor"_s, u"2027-03-04T11:00"_s));
    desk.take(u"appointments-with-session"_s);
    desk.press(Qt::Key_Escape);
    choose(desk, "daysFilter", 5);
    desk.take(u"appointments-all-days"_s);
    desk.type("appointmentsSearch", u"Nobody of this name"_s);
    desk.take(u"appointments-nothing-found"_s);
}

void takeTrouble(Studio &studio)
{
    PracticeDay day;
    constexpr int always = 1000;
    day.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.user-unknown"_s),
                                testing::FakeRemote::Effect::NotApplied, always);
    day.book(u"Marta"_s, u"Silva"_s, day.clara, u"2027-03-04T13:30"_s);
    day.practice.settle();
    day.practice.meetings->recover();
    day.goOffline();
    day.book(u"Ewan"_s, u"McGregor-Hughes"_s, day.practice.ben.uuid, u"2027-03-05T16:30"_s);
    day.practice.settle();
    DeskWindow desk(studio, day, reception);
    desk.window.showView(view);
    desk.rest();
    selectRow(desk, 6);
    desk.take(u"appointments-trouble"_s);
    desk.click("practiceState");
    desk.take(u"appointments-only-trouble"_s);
}

void takeWithoutRows(Studio &studio)
{
    PracticeDay day(true);
    {
        DeskWindow desk(studio, day, reception);
        desk.window.showView(view);
        desk.take(u"appointments-empty"_s);
    }
    {
        const BlockedStore blocked(day);
        DeskWindow desk(studio, day, reception);
        desk.window.showView(view);
        desk.take(u"appointments-loading"_s);
    }
    day.mislay(u"bookings"_s);
    {
        DeskWindow desk(studio, day, reception);
        desk.window.showView(view);
        desk.take(u"appointments-store-error"_s);
    }
    day.putBack(u"bookings"_s);
}

} // namespace

void takeAppointments(Studio &studio)
{
    takeFull(studio);
    takeTrouble(studio);
    takeWithoutRows(studio);
}

} // namespace anteroom::screens
