// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

const service::Desk reception{security::Role::Reception, {}};

void choosePsychologist(DeskWindow &desk, const QString &name)
{
    auto &box = desk.part<QComboBox>("sessionPsychologist");
    box.setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Home);
    for (int i = 0; i < box.count() && box.currentText() != name; ++i) {
        desk.press(Qt::Key_Down);
    }
}

void choosePatient(DeskWindow &desk, const QString &text)
{
    desk.type("patientSearch", text);
    desk.rest();
    desk.press(Qt::Key_Return);
}

void takeNewPatient(DeskWindow &desk)
{
    desk.type("patientSearch", u"fra"_s);
    desk.take(u"booking-suggestions"_s);
    desk.type("patientSearch", u"Franziska Oberholzer"_s);
    desk.rest();
    desk.press(Qt::Key_Return);
    desk.type("patient-email", u"franziska.oberholzer@example.com"_s);
    choosePsychologist(desk, u"Ada Byron"_s);
    desk.type("sessionDate", u"10.3.2027"_s);
    desk.type("sessionTime", u"14:00"_s);
    desk.take(u"booking-new-patient"_s);
    desk.type("patient-email", u"franziska"_s);
    desk.type("sessionDate", u"1.3.2027"_s);
    desk.click("saveSession");
    desk.take(u"booking-problems"_s);
}

} // namespace

void takeBooking(Studio &studio)
{
    PracticeDay day;
    {
        DeskWindow desk(studio, day, reception);
        desk.window.book();
        desk.take(u"booking-empty"_s);
        takeNewPatient(desk);
    }
    DeskWindow desk(studio, day, reception);
    desk.window.book();
    choosePatient(desk, u"mia"_s);
    choosePsychologist(desk, u"Ada Byron"_s);
    desk.type("sessionDate", u"4.3.2027"_s);
    desk.type("sessionTime", u"11:30"_s);
    desk.take(u"booking-overlap"_s);
    desk.click("bookAnyway");
    desk.take(u"booking-anyway"_s);
    desk.type("sessionDate", u"9.3.2027"_s);
    desk.type("sessionTime", u"16:00"_s);
    desk.part<QCheckBox>("sessionTentative").click();
    desk.take(u"booking-tentative"_s);
    day.mislay(u"people"_s);
    desk.click("saveSession");
    desk.take(u"booking-store-error"_s);
    day.putBack(u"people"_s);
}

} // namespace anteroom::screens
