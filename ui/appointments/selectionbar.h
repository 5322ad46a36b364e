// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentline.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QToolButton;

namespace anteroom::widgets {
class ElidedLabel;
class Label;
} // namespace anteroom::widgets

namespace anteroom::appointments {

/// The selected session in a few words, what is not in line with it, and a button for each thing one can do with it.
class SelectionBar : public widgets::Card
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);
    /// Null: nothing is selected.
    void show(const AppointmentLine *line, const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showReason(const AppointmentLine &line);
    void setActions(const QList<QAction *> &actions);
    void passFocus(const QList<QToolButton *> &former);

    widgets::ElidedLabel *m_title;
    widgets::Label *m_reason;
    QLayout *m_buttonsLayout;
    QList<QAction *> m_shown;
    QList<QToolButton *> m_buttons;
};

} // namespace anteroom::appointments
