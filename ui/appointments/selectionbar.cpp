// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/selectionbar.h"

#include "ui/booking/flowlayout.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using theme::Role;
using theme::TextSize;

SelectionBar::SelectionBar(QWidget *parent) : Card(parent)
{
    setObjectName(u"selectionBar"_s);
    m_title = new widgets::ElidedLabel({}, TextSize::Large, Role::Text, this);
    m_title->setObjectName(u"selectedSession"_s);
    m_reason = new widgets::Label({}, TextSize::Base, Role::SecondaryText, this);
    m_reason->setObjectName(u"selectedReason"_s);
    m_reason->setWordWrap(true);
    m_buttonsLayout = new booking::FlowLayout;
    m_buttonsLayout->setSpacing(theme::space::small);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::large, theme::space::medium, theme::space::large, theme::space::medium);
    layout->setSpacing(theme::space::small);
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addLayout(m_buttonsLayout);
    widgets::markActionBar(this);
    show(nullptr, {});
}

void SelectionBar::show(const AppointmentLine *line, const QList<QAction *> &actions)
{
    if (line) {
        m_title->setText(tr("%1 · %2, %3 · %4", "patient, day, time, psychologist")
                             .arg(line->row.patientName, line->day, line->time, line->row.psychologistName));
        showReason(*line);
    } else {
        m_title->setText(tr("No session selected in the list"));
        m_reason->setText(tr("Select one to see what can be done with it."));
        m_reason->setRole(Role::SecondaryText);
    }
    m_reason->setVisible(!m_reason->text().isEmpty());
    setActions(actions);
}

// What the dashboard tells of the session, too.
void SelectionBar::showReason(const AppointmentLine &line)
{
    if (line.isToldByLight) {
        m_reason->setText(line.light->reason);
        m_reason->setRole(theme::foregroundOf(line.light->meaning));
        return;
    }
    m_reason->setText(line.reason);
    const service::Delivery *trouble = line.row.trouble();
    m_reason->setRole(trouble ? theme::foregroundOf(widgets::meaningOf(*trouble)) : Role::SecondaryText);
}

// Buttons stay while the same things can be done, so that one keeps the focus when the session changes.
void SelectionBar::setActions(const QList<QAction *> &actions)
{
    if (actions == m_shown) {
        return;
    }
    m_shown = actions;
    const QList<QToolButton *> former = std::exchange(m_buttons, {});
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
        const auto name = [button, action] { button->setAccessibleName(action->text()); };
        name();
        connect(action, &QAction::changed, button, name);
        button->setIconSize({theme::iconSize, theme::iconSize});
        button->setMinimumHeight(theme::controlHeight);
        m_buttonsLayout->addWidget(button);
        m_buttons.append(button);
    }
    passFocus(former);
    for (QToolButton *button : former) {
        m_buttonsLayout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
}

// From a button that is switched off the keyboard would go on to the next one, which may be the one that cancels.
bool SelectionBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto *button = qobject_cast<QToolButton *>(watched);
    if (event->type() == QEvent::FocusOut && button && !button->isEnabled() && !m_buttons.isEmpty()) {
        m_buttons.first()->setFocus(Qt::OtherFocusReason);
    }
    return widgets::Card::eventFilter(watched, event);
}

// Whoever has just pressed one of them stays there, or, where it is gone, comes to the first, which changes nothing.
void SelectionBar::passFocus(const QList<QToolButton *> &former)
{
    const auto had =
        std::find_if(former.begin(), former.end(), [](const QToolButton *button) { return button->hasFocus(); });
    if (had == former.end()) {
        return;
    }
    QToolButton *heir = m_buttons.value(0);
    for (QToolButton *button : std::as_const(m_buttons)) {
        heir = button->defaultAction() == (*had)->defaultAction() ? button : heir;
    }
    if (heir && heir->isEnabled()) {
        heir->show();
        heir->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace anteroom::appointments
