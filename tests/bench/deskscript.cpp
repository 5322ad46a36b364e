// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskscript.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTableView>

namespace anteroom::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 3;
constexpr auto glance = 1500ms;
constexpr auto reading = 4s;

/// The row of the box with these words becomes the current one, as by its first letters.
bool chooses(const testing::Person &person, const char *box, int entry)
{
    auto *combo = person.sees<QComboBox>(box);
    if (!combo || combo->count() <= entry) {
        return false;
    }
    combo->setFocus(Qt::TabFocusReason);
    combo->setCurrentIndex(entry);
    return true;
}

} // namespace

void DeskScript::searchesOnce()
{
    m_user.presses(Qt::Key_N, Qt::ControlModifier);
    m_user.awaits("the patient", [this] { return m_user.person().isOn("patientSearch"); });
    m_user.types(u"s"_s);
    m_user.awaits("patientSuggestions", [this] {
        const auto *found = m_user.person().sees<QListWidget>("patientSuggestions");
        return found && found->count() > 1;
    });
    m_user.presses(Qt::Key_Escape);
    m_user.presses(Qt::Key_Escape);
    m_user.awaits("no panel", [this] { return !m_user.person().sees("bookingPanel"); });
}

void DeskScript::works()
{
    const QStringList names{u"schmidt"_s, u"anders"_s, u"quinn"_s};
    for (int round = 0; round < rounds; ++round) {
        looksAtTheDay();
        searches(names[round]);
        opensWhatIsFound();
        books(names[round], 3 + round);
        movesAndTakesBack();
        cancels();
        goesThroughTheTable();
        filters();
        looksAtHealth();
        changesASetting(u"+61 2 5550 %1"_s.arg(1000 + round));
    }
}

void DeskScript::looksAtTheDay()
{
    m_user.sets(u"the dashboard"_s);
    m_user.presses(Qt::Key_1, Qt::ControlModifier);
    m_user.awaits("todayList");
    m_user.thinks(reading);
    m_user.turnsWheel("dashboardScroll", -10);
    m_user.turnsWheel("dashboardScroll", 10);
    auto *today = m_user.person().sees<QListView>("todayList");
    m_user.awaits("sessions of today", [today] { return today->model()->rowCount() > 0; });
    m_user.sets(u"a session of today"_s);
    m_user.person().click(*today, today->model()->index(0, 0));
    m_user.awaits("sessionPatient");
    m_user.thinks(reading);
    m_user.presses(Qt::Key_Escape);
    m_user.thinks(glance);
}

void DeskScript::searches(const QString &text)
{
    m_user.sets(u"searching"_s);
    m_user.clicks("search");
    m_user.types(text);
    m_user.thinks(glance);
    m_user.awaits("what was found", [this] {
        const auto *table = m_user.person().sees<QTableView>("appointmentsTable");
        const auto *count = m_user.person().sees("appointmentsCount");
        return table && count && table->model()->rowCount() > 0 && table->model()->rowCount() < 500'000;
    });
    m_user.thinks(glance);
    m_user.turnsWheel("appointmentsTable", -20);
}

void DeskScript::opensWhatIsFound()
{
    m_user.sets(u"opening what was found"_s);
    m_user.presses(Qt::Key_Down); // from the search into the table
    m_user.awaits("the table", [this] { return m_user.person().isOn("appointmentsTable"); });
    for (int row = 0; row < 5; ++row) {
        m_user.presses(Qt::Key_Down);
    }
    m_user.awaits("a session", [this] { return !m_user.person().reads("selectedSession").isEmpty(); });
    m_user.presses(Qt::Key_Return);
    m_user.awaits("sessionPatient");
    m_user.thinks(reading);
    m_user.presses(Qt::Key_Escape);
    m_user.thinks(glance);
}

void DeskScript::books(const QString &name, int inDays)
{
    m_user.sets(u"booking"_s);
    m_user.presses(Qt::Key_N, Qt::ControlModifier);
    m_user.awaits("the patient", [this] { return m_user.person().isOn("patientSearch"); });
    m_user.thinks(glance);
    m_user.types(name);
    m_user.awaits("patientSuggestions", [this] {
        const auto *found = m_user.person().sees<QListWidget>("patientSuggestions");
        return found && found->count() > 1;
    });
    m_user.thinks(glance);
    m_user.presses(Qt::Key_Return);
    m_user.tabsTo("sessionPsychologist");
    m_user.awaits("psychologists", [this] { return chooses(m_user.person(), "sessionPsychologist", 1); });
    m_user.tabsTo("sessionDate");
    m_user.types(u"+%1 22:30"_s.arg(inDays));
    m_user.thinks(reading);
    m_user.presses(Qt::Key_Return, Qt::ControlModifier);
    awaitsTheSession();
    m_user.thinks(reading);
}

// In the panel, with the keyboard there.
void DeskScript::awaitsTheSession()
{
    m_user.awaits("the session", [this] {
        const QWidget *panel = m_user.person().sees("sessionPanel");
        return panel && panel->isAncestorOf(QApplication::focusWidget());
    });
    m_user.awaits("its time", [this] { return !m_user.person().reads("sessionWhen").isEmpty(); });
}

void DeskScript::movesAndTakesBack()
{
    m_user.sets(u"moving"_s);
    m_user.awaits("no other Undo", [this] { return !m_user.person().sees("toastAction"); });
    const QString when = m_user.person().reads("sessionWhen");
    m_user.presses(Qt::Key_M, Qt::ControlModifier);
    m_user.awaits("the time", [this] { return m_user.person().isOn("sessionTime"); });
    m_user.thinks(glance);
    m_user.presses(Qt::Key_A, Qt::ControlModifier);
    m_user.types(u"23:00"_s);
    m_user.thinks(glance);
    m_user.presses(Qt::Key_Return, Qt::ControlModifier);
    m_user.awaits("toastAction");
    m_user.awaits("the new time", [&] {
        const QString now = m_user.person().reads("sessionWhen");
        return !now.isEmpty() && now != when;
    });
    m_user.sets(u"taking the move back"_s);
    m_user.thinks(glance);
    m_user.presses(Qt::Key_Z, Qt::ControlModifier);
    m_user.awaits("the old time", [&] { return m_user.person().reads("sessionWhen") == when; });
    m_user.thinks(reading);
}

void DeskScript::cancels()
{
    m_user.sets(u"cancelling"_s);
    awaitsTheSession();
    m_user.presses(Qt::Key_Delete);
    m_user.awaits("the reason", [this] { return m_user.person().isOn("cancelReason"); });
    m_user.types(u"The patient is ill"_s);
    m_user.awaits("cancelNow", [this] {
        const auto *button = m_user.person().sees("cancelNow");
        return button && button->isEnabled();
    });
    m_user.presses(Qt::Key_Return);
    m_user.awaits("sessionReason");
    m_user.thinks(reading);
    m_user.presses(Qt::Key_Escape);
    m_user.thinks(glance);
}

void DeskScript::goesThroughTheTable()
{
    m_user.sets(u"all sessions"_s);
    m_user.presses(Qt::Key_2, Qt::ControlModifier);
    m_user.clicks("clearFilters");
    m_user.awaits("days", [this] { return chooses(m_user.person(), "daysFilter", 5); });
    m_user.awaits("everything", [this] {
        const auto *table = m_user.person().sees<QTableView>("appointmentsTable");
        return table && table->model()->rowCount() >= 1'000'000;
    });
    m_user.thinks(glance);
    m_user.sets(u"scrolling"_s);
    m_user.turnsWheel("appointmentsTable", -40);
    m_user.tabsTo("appointmentsTable");
    for (int page = 0; page < 15; ++page) {
        m_user.presses(Qt::Key_PageDown);
    }
    m_user.presses(Qt::Key_End, Qt::ControlModifier);
    m_user.thinks(reading);
    m_user.presses(Qt::Key_Home, Qt::ControlModifier);
    m_user.thinks(reading);
}

void DeskScript::filters()
{
    m_user.sets(u"filters"_s);
    for (int entry = 1; entry < 4; ++entry) {
        m_user.awaits("psychologistFilter", [&] { return chooses(m_user.person(), "psychologistFilter", entry); });
        m_user.thinks(glance);
    }
    m_user.awaits("statusFilter", [this] { return chooses(m_user.person(), "statusFilter", 4); });
    m_user.thinks(glance);
    m_user.clicks("onlyTrouble");
    m_user.thinks(glance);
    m_user.clicks("clearFilters");
    m_user.thinks(reading);
}

void DeskScript::looksAtHealth()
{
    m_user.sets(u"health"_s);
    m_user.presses(Qt::Key_3, Qt::ControlModifier);
    m_user.awaits("healthScroll");
    m_user.thinks(reading);
}

void DeskScript::changesASetting(const QString &phone)
{
    m_user.sets(u"settings"_s);
    m_user.presses(Qt::Key_4, Qt::ControlModifier);
    m_user.awaits("settingsPages");
    auto *pages = m_user.person().sees<QListWidget>("settingsPages");
    for (int page = pages->count() - 1; page >= 0; --page) {
        m_user.person().click(*pages, pages->model()->index(page, 0));
        m_user.thinks(glance);
    }
    m_user.clicks("practice.phone");
    m_user.presses(Qt::Key_A, Qt::ControlModifier);
    m_user.types(phone);
    m_user.presses(Qt::Key_S, Qt::ControlModifier);
    m_user.thinks(reading);
}

} // namespace anteroom::bench
