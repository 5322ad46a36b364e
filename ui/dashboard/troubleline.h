// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/widgets/card.h"

#include <QTimeZone>

class QPushButton;

namespace anteroom::widgets {
class Label;
class Mark;
} // namespace anteroom::widgets

namespace anteroom::dashboard {

/// A session that is not in line: which, what, why, what to do, and Retry; of one whose light is red what the last look
/// found, and Repair.
class TroubleLine : public widgets::Card
{
    Q_OBJECT
public:
    explicit TroubleLine(QWidget *parent = nullptr);

    /// What is wrong with the session at `now`. Nothing any more: the words stay as they were, while it is tried again.
    void show(const service::AppointmentRow &row, base::Instant now, const QTimeZone &zone);
    /// `mayRetry`: the button is there. `isTrying`: it is being worked on. `note`: what came of the last try.
    void showAttempt(bool mayRetry, bool isTrying, const QString &note);

Q_SIGNALS:
    void retryRequested();
    void repairRequested();
    void openRequested();

private:
    void showDelivery(const service::AppointmentRow &row, base::Instant now);
    void showLight(const service::AppointmentRow &row, base::Instant now, const QTimeZone &zone);
    void say(theme::Meaning meaning, const QString &what, const ports::Reason &reason, int others);
    void offer(bool repair, const QString &patient);

    widgets::Mark *m_mark;
    widgets::Label *m_session;
    widgets::Label *m_what;
    widgets::Label *m_remedy;
    widgets::Label *m_note;
    QPushButton *m_open;
    QPushButton *m_retry;
    bool m_offersRepair = false;
};

} // namespace anteroom::dashboard
