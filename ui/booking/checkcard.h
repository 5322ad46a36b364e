// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/sessionlight.h"

class QAction;
class QPushButton;

namespace anteroom::widgets {
class Label;
class Mark;
} // namespace anteroom::widgets

namespace anteroom::booking {

/// What the last look before the session found, and the button that puts it right. Hidden while nobody has looked.
class CheckCard : public widgets::Card
{
    Q_OBJECT
public:
    /// `repair` is the action of the button, which is there while the action is.
    explicit CheckCard(QAction *repair, QWidget *parent = nullptr);
    using Card::show;
    void show(const service::AppointmentRow &row, const QTimeZone &zone, base::Instant now);

private:
    widgets::Mark *m_mark;
    widgets::Label *m_name;
    widgets::Label *m_reason;
};

} // namespace anteroom::booking
