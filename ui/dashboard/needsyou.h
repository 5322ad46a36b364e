// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/agenda.h"
#include "ui/widgets/viewcontext.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace anteroom::widgets {
class Badge;
class Label;
} // namespace anteroom::widgets

namespace anteroom::dashboard {

class TroubleLine;

/// The sessions of the next 24 hours that are not in line, a red line each, with Retry or Repair; calm words when there
/// are none.
class NeedsYou : public QWidget
{
    Q_OBJECT
public:
    NeedsYou(widgets::ViewContext context, Agenda &agenda, QWidget *parent = nullptr);
    void show(const DayPlan &plan);
    /// Whether it says so when there are none; from the next show() on.
    void setCalmTold(bool isTold) { m_isCalmTold = isTold; }

Q_SIGNALS:
    void sessionActivated(const QUuid &id);

private:
    using Way = QFuture<base::Result<service::Saved>> (service::BookingService::*)(QUuid); ///< Retry or Repair
    /// A press of such a button, until something came of it.
    struct Attempt {
        base::Instant at;
        std::optional<int> read; ///< the read that shows what the press did; nothing: it is not stored yet
        QString refusal;
    };

    bool isTrying(const Attempt &attempt, const service::AppointmentRow &row) const;
    std::vector<service::AppointmentRow> linesOf(const DayPlan &plan);
    void settle(const service::AppointmentRow &row);
    void dropLines(const std::vector<service::AppointmentRow> &rows);
    void place(const std::vector<service::AppointmentRow> &rows);
    TroubleLine *lineOf(const QUuid &id);
    void showLine(TroubleLine *line, const service::AppointmentRow &row);
    void putRight(const QUuid &id, Way way);
    base::Instant now() const;

    widgets::ViewContext m_context;
    Agenda &m_agenda;
    QHash<QUuid, Attempt> m_attempts;
    QHash<QUuid, TroubleLine *> m_lines;
    widgets::Label *m_title;
    widgets::Badge *m_calm;
    QVBoxLayout *m_layout;
    QPushButton *m_more;
    bool m_isCalmTold = true;
    bool m_showsAll = false;
    std::vector<service::AppointmentRow> m_rows;
};

} // namespace anteroom::dashboard
