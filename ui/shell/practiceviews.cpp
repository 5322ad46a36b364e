// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practiceviews.h"

#include "core/service/workplace.h"
#include "ui/appointments/appointmentsview.h"
#include "ui/dashboard/dashboardview.h"
#include "ui/health/healthview.h"
#include "ui/settings/settingsview.h"

namespace anteroom::shell {

using namespace Qt::StringLiterals;

PracticeViews::PracticeViews(theme::Theme &theme, QSettings *desk, QObject *parent)
    : QObject(parent), m_theme(theme), m_desk(desk)
{
}

std::vector<ViewDefinition> PracticeViews::definitions()
{
    std::vector<ViewDefinition> all;
    all.push_back({u"dashboard"_s, tr("Dashboard"), u"dashboard"_s, [this] { return makeDashboard(); }, {}});
    const auto makeList = [this] {
        m_list = make<appointments::AppointmentsView>();
        connect(m_list, &appointments::AppointmentsView::sessionChosen, this, &PracticeViews::sessionChosen);
        return m_list.data();
    };
    all.push_back({listName(), tr("Appointments"), u"appointments"_s, makeList, {}});
    const auto isAdmins = [this] { return m_context && m_context->workplace.mayDo(security::Action::TestConnections); };
    all.push_back({u"health"_s, tr("Health"), u"health"_s, [this] { return makeHealth(); }, {}, isAdmins});
    const auto makeSettings = [this] {
        m_settings = new settings::SettingsView(*m_context, m_theme, m_desk);
        return m_settings.data();
    };
    all.push_back({settingsName(), tr("Settings"), u"settings"_s, makeSettings, {}});
    return all;
}

void PracticeViews::setContext(std::optional<widgets::ViewContext> context)
{
    m_context.reset();
    if (context) {
        m_context.emplace(*context);
    }
}

QString PracticeViews::listName()
{
    return u"appointments"_s;
}

QString PracticeViews::settingsName()
{
    return u"settings"_s;
}

void PracticeViews::search(const QString &text)
{
    if (m_list) {
        m_list->search(text);
    }
}

void PracticeViews::choose(const QUuid &id)
{
    if (m_list) {
        m_list->choose(id);
    }
}

void PracticeViews::focusSearch()
{
    if (m_list) {
        m_list->focusSearch();
    }
}

void PracticeViews::showTrouble()
{
    if (m_list) {
        m_list->showTrouble();
    }
}

void PracticeViews::showSettings(const QString &page)
{
    if (m_settings) {
        m_settings->showPage(page);
    }
}

QWidget *PracticeViews::makeDashboard()
{
    auto *view = make<dashboard::DashboardView>();
    connect(view, &dashboard::DashboardView::settingsRequested, this, &PracticeViews::settingsRequested);
    return view;
}

QWidget *PracticeViews::makeHealth()
{
    auto *view = new health::HealthView(*m_context);
    connect(view, &health::HealthView::sessionActivated, this, &PracticeViews::sessionActivated);
    connect(view, &health::HealthView::settingsRequested, this, &PracticeViews::settingsRequested);
    return view;
}

template<typename View>
View *PracticeViews::make()
{
    auto *view = new View(*m_context);
    connect(view, &View::sessionActivated, this, &PracticeViews::sessionActivated);
    connect(view, &View::bookRequested, this, &PracticeViews::bookRequested);
    connect(view, &View::moveRequested, this, &PracticeViews::moveRequested);
    connect(view, &View::cancelRequested, this, &PracticeViews::cancelRequested);
    return view;
}

} // namespace anteroom::shell
