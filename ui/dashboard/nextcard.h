// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/sessionactions.h"
#include "ui/dashboard/dayplan.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace anteroom::widgets {
class CopyButton;
class ElidedLabel;
class Label;
} // namespace anteroom::widgets

namespace anteroom::dashboard {

class SessionLights;

/// The next session, large: when, who, the Join button, and how it stands; above it, small, what runs meanwhile.
class NextCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit NextCard(widgets::ViewContext context, QWidget *parent = nullptr);
    /// What of the plan concerns it; no next session: none is in sight.
    void show(const DayPlan &plan, Audience audience);
    /// Looks at the clock: countdown and Join button.
    void refresh();
    /// What the menu offers.
    const booking::SessionActions &actions() const { return m_actions; }

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);

private:
    void makeParts();
    void makeActions();
    void layOut();
    void arrange(Audience audience);
    void showRunning(const std::vector<service::AppointmentRow> &running, Audience audience);
    void showWhen();
    void showFacts(Audience audience);
    void showJoin();
    void openMenu();

    widgets::ViewContext m_context;
    booking::SessionActions m_actions;
    booking::JoinSession &m_join;
    std::optional<service::AppointmentRow> m_row;
    widgets::Label *m_running = nullptr;
    widgets::Label *m_when = nullptr;
    widgets::Label *m_time = nullptr;
    widgets::ElidedLabel *m_patient = nullptr;
    widgets::Label *m_facts = nullptr;
    widgets::Label *m_place = nullptr;
    widgets::Label *m_note = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    Audience m_audience = Audience::Psychologist; ///< for whom the buttons are arranged
    QPushButton *m_button = nullptr;
    widgets::CopyButton *m_copy = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    SessionLights *m_lights = nullptr;
};

} // namespace anteroom::dashboard
