// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/stages.h"

#include "core/sync/preflightjob.h"
#include "ui/widgets/formfield.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

const service::Desk admin{security::Role::Admin, {}};

void fill(const Person &person, const char *field, const QString &text)
{
    auto &edit = person.part<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    person.type(text);
}

/// One session in line and one that needs somebody.
QUuid bookTwo(DeskWindow &desk)
{
    desk.failNextRoom();
    const QUuid failed = desk.book(u"2027-03-01T14:00"_s, u"Hohenzollern-Sigmaringen"_s);
    desk.practice.settle();
    desk.book(u"2027-03-01T16:00"_s);
    desk.practice.settle();
    return failed;
}

void showDashboard(DeskWindow &desk)
{
    bookTwo(desk);
    desk.open();
    desk.person.part("troubleRetry");
    desk.person.part("practiceState");
}

void showOwnDashboard(DeskWindow &desk)
{
    desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.setTime(u"2027-03-01T13:51"_s);
    desk.open({security::Role::Psychologist, desk.practice.ada.uuid});
    desk.person.part("joinButton");
    desk.person.part("practiceState");
}

void showEmptyDashboard(DeskWindow &desk)
{
    desk.open();
    desk.person.part("emptyStateAction");
    desk.person.part("practiceState");
}

void showList(DeskWindow &desk)
{
    bookTwo(desk);
    desk.open();
    desk.person.part("practiceState");
    desk.window.showView(u"appointments"_s);
    auto &table = desk.person.part<QAbstractItemView>("appointmentsTable");
    Person::await("sessions", [&table] { return table.model()->rowCount() == 2; });
    Person::await("names", [&table] { return table.model()->index(0, 1).data().toString() != u"…"; });
    table.setFocus(Qt::TabFocusReason);
    desk.person.part("openSessionButton");
}

void showFilteredList(DeskWindow &desk)
{
    showList(desk);
    auto &days = desk.person.part<QComboBox>("daysFilter");
    days.setCurrentIndex(days.count() - 1);
    desk.person.part<QLineEdit>("appointmentsSearch").setText(u"nobody"_s);
    desk.person.part("emptyStateAction");
}

void openBooking(DeskWindow &desk)
{
    desk.book(u"2027-03-03T10:00"_s);
    desk.open();
    desk.window.book();
    desk.person.part<QComboBox>("sessionPsychologist").setCurrentIndex(0);
    desk.person.part("freeSlots");
}

void refuseBooking(DeskWindow &desk)
{
    desk.open();
    desk.window.book();
    desk.person.click("saveSession");
    Person::await("problem", [&desk] { return !desk.person.part("patientSearch").accessibleDescription().isEmpty(); });
}

void enterNewPatient(DeskWindow &desk)
{
    openBooking(desk);
    fill(desk.person, "patientSearch", u"Mia Kern"_s);
    desk.person.part("patientSuggestions");
    desk.person.press(Qt::Key_Return);
    desk.person.part("patient-email");
}

void overlapBooking(DeskWindow &desk)
{
    openBooking(desk);
    fill(desk.person, "sessionDate", u"3.3.2027"_s);
    fill(desk.person, "sessionTime", u"10:00"_s);
    desk.person.click("bookAnyway");
    const QWidget &reason = desk.person.part("overrideReason");
    Person::await("room for the reason", [&reason] { return reason.height() > reason.fontMetrics().height(); });
}

void meetDoubledHour(DeskWindow &desk)
{
    openBooking(desk);
    fill(desk.person, "sessionDate", u"4.4.2027"_s);
    fill(desk.person, "sessionTime", u"2:30"_s);
    desk.person.part("doubledHour");
}

void openMove(DeskWindow &desk)
{
    showList(desk);
    desk.person.press(Qt::Key_M);
    desk.person.part("moveSummary");
}

void openCancelling(DeskWindow &desk)
{
    showList(desk);
    desk.person.press(Qt::Key_Delete);
    Person::await("session", [&desk] { return desk.person.part("cancelNow").isEnabled(); });
    desk.person.click("cancelNow");
}

void showSession(DeskWindow &desk)
{
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.open();
    desk.window.showSession(id);
    desk.person.part("sessionLink");
}

void showFailedSession(DeskWindow &desk)
{
    const QUuid id = bookTwo(desk);
    desk.open();
    desk.window.showSession(id);
    desk.person.part("retrySessionButton");
}

// The view is made after the panel, and stands before it all the same.
void showListBesidePanel(DeskWindow &desk)
{
    showSession(desk);
    desk.window.showView(u"appointments"_s);
    auto &table = desk.person.part<QAbstractItemView>("appointmentsTable");
    Person::await("sessions", [&table] { return table.model()->rowCount() == 1; });
}

void showToast(DeskWindow &desk)
{
    showDashboard(desk);
    desk.window.toast({theme::Meaning::Good,
                       u"Moved to Wednesday 3 March, 11:30–12:20. Everybody is told in ten seconds."_s, u"Undo"_s,
                       [] {}, 60000});
}

void showSettings(DeskWindow &desk, int page)
{
    desk.environment.clear(); // what it sets cannot be changed
    desk.open(admin);
    desk.window.showView(u"settings"_s);
    auto &pages = desk.person.part<QListWidget>("settingsPages");
    pages.setCurrentRow(page);
}

template<int page>
void showSettingsPage(DeskWindow &desk)
{
    showSettings(desk, page);
}

void showOwnDesk(DeskWindow &desk)
{
    desk.open({security::Role::Psychologist, desk.practice.ada.uuid});
    desk.window.showView(u"settings"_s);
    desk.person.part("deskPsychologist");
}

void editPsychologist(DeskWindow &desk)
{
    showSettings(desk, 1);
    desk.person.click("addPsychologist");
    desk.person.click("savePsychologist");
    const auto *field = qobject_cast<widgets::FormField *>(desk.person.part("psychologist.name").parentWidget());
    Person::await("problem", [field] { return !field->problem().isEmpty(); });
}

void changeSettings(DeskWindow &desk)
{
    showSettings(desk, 0);
    fill(desk.person, "practice.email", u"nobody"_s);
    desk.person.part("discardSettings");
}

void showHealth(DeskWindow &desk)
{
    desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.open(admin);
    desk.window.showView(u"health"_s);
    desk.person.part("nothingToDo");
}

void showIllHealth(DeskWindow &desk)
{
    const ports::Failure expired{ports::FailureKind::NeedsSignIn, u"google.sign-in-expired"_s, {}, {}, false};
    desk.practice.calendar->fail(u"insert"_s, expired, FakeRemote::Effect::NotApplied, 2);
    desk.environment.insert(u"GOOGLE_CALENDAR_ACCOUNT"_s, "signed-in");
    desk.environment.insert(u"GOOGLE_CALENDAR_CLIENT_PATH"_s, "/dev/null");
    bookTwo(desk);
    desk.open(admin);
    desk.window.showView(u"health"_s);
    desk.person.part("troubleRetry");
    desk.person.part("alert");
}

void showChangedSession(DeskWindow &desk)
{
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.practice.meetings->editAll([](ports::Meeting &meeting) { meeting.passcode = u"other"_s; });
    sync::PreflightJob look;
    desk.practice.run(look);
    desk.open();
    desk.window.showSession(id);
    desk.person.part("repairSessionButton");
}

void runFirst(DeskWindow &desk)
{
    desk.window.showFirstRun([](const QString &, const QByteArray &) {});
    desk.window.showFirstRunProblems(
        {{u"practice"_s, u"Give the practice a name."_s}, {u"profile"_s, u"Read only."_s}});
    desk.show();
    desk.person.part("createPractice");
}

void meetProblem(DeskWindow &desk)
{
    desk.window.showProblem(
        {base::ErrorKind::Store, u"The file of the practice is damaged. Nothing was changed."_s, {}}, u"Try again"_s,
        [] {});
    desk.show();
    desk.person.part("problemAction");
}

} // namespace

const std::vector<Stage> &stages()
{
    static const std::vector<Stage> all{
        {"dashboard of the front desk", showDashboard},
        {"dashboard of a psychologist", showOwnDashboard},
        {"dashboard without sessions", showEmptyDashboard},
        {"appointments", showList},
        {"appointments, nothing found", showFilteredList},
        {"appointments beside a panel", showListBesidePanel},
        {"booking", openBooking},
        {"booking refused", refuseBooking},
        {"booking a new patient", enterNewPatient},
        {"booking an overlap", overlapBooking},
        {"booking in a doubled hour", meetDoubledHour},
        {"moving", openMove},
        {"cancelling", openCancelling},
        {"session", showSession},
        {"session that failed", showFailedSession},
        {"toast", showToast},
        {"settings of the practice", showSettingsPage<0>},
        {"settings changed", changeSettings},
        {"psychologists", showSettingsPage<1>},
        {"psychologist", editPsychologist},
        {"settings of Zoom", showSettingsPage<2>},
        {"settings of Google", showSettingsPage<3>},
        {"settings of mail", showSettingsPage<4>},
        {"settings of the desk", showSettingsPage<5>},
        {"settings of a psychologist's desk", showOwnDesk},
        {"health", showHealth},
        {"health in trouble", showIllHealth},
        {"session that somebody changed", showChangedSession},
        {"first run", runFirst},
        {"problem", meetProblem},
    };
    return all;
}

} // namespace anteroom::testing
