// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practiceviews.h"

#if __has_include("ui/appointments/appointmentsview.h")
#include "ui/appointments/appointmentsview.h"
#endif
#if __has_include("ui/dashboard/dashboardview.h")
#include "ui/dashboard/dashboardview.h"
#endif

namespace anteroom::shell {

using namespace Qt::StringLiterals;

PracticeViews::PracticeViews(theme::Theme &theme, QObject *parent) : QObject(parent), m_theme(theme) {}

std::vector<ViewDefinition> PracticeViews::definitions()
{
    std::vector<ViewDefinition> all;
#if __has_include("ui/dashboard/dashboardview.h")
    all.push_back(
        {u"dashboard"_s, tr("Dashboard"), u"dashboard"_s, [this] { return make<dashboard::DashboardView>(); }, {}});
#endif
#if __has_include("ui/appointments/appointmentsview.h")
    all.push_back({listName(),
                   tr("Appointments"),
                   u"appointments"_s,
                   [this] {
                       m_list = make<appointments::AppointmentsView>();
                       return m_list.data();
                   },
                   {}});
#endif
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

void PracticeViews::search([[maybe_unused]] const QString &text)
{
#if __has_include("ui/appointments/appointmentsview.h")
    if (m_list) {
        m_list->search(text);
    }
#endif
}

void PracticeViews::showTrouble()
{
#if __has_include("ui/appointments/appointmentsview.h")
    if (m_list) {
        m_list->showTrouble();
    }
#endif
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
