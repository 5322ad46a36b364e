// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/healthwatch.h"
#include "ui/widgets/viewcontext.h"

#include <QHash>
#include <QUuid>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace anteroom::dashboard {
class TroubleLine;
}
namespace anteroom::widgets {
class Badge;
class Label;
} // namespace anteroom::widgets

namespace anteroom::health {

/// What did not work: every session that is not in line, oldest first, with the reason, what to do, and Retry; every
/// session whose light is red, with Repair.
class TroubleList : public QWidget
{
    Q_OBJECT
public:
    TroubleList(widgets::ViewContext context, HealthWatch &watch, QWidget *parent = nullptr);
    using QWidget::show;
    void show(const Reading &reading);
    /// Tries everything again that waits or failed.
    void retryAll();

Q_SIGNALS:
    void sessionActivated(const QUuid &id);

private:
    using Way = QFuture<base::Result<service::Saved>> (service::BookingService::*)(QUuid); ///< Retry or Repair
    /// A press of such a button, until something came of it.
    struct Attempt {
        base::Instant at;
        std::optional<int> reading; ///< that shows what the press did; nothing: it is not stored yet
        QString refusal;
    };

    QWidget *makeHead();
    bool isTrying(const Attempt &attempt, const service::AppointmentRow &row) const;
    void settle(const service::AppointmentRow &row);
    void dropLines(const std::vector<service::AppointmentRow> &rows);
    dashboard::TroubleLine *lineOf(const service::AppointmentRow &row);
    void showLine(dashboard::TroubleLine *line, const service::AppointmentRow &row);
    void putRight(const QUuid &id, domain::BookingId number, Way way);
    void pressed(const QUuid &id, const base::Result<service::Saved> &saved);
    void refresh();
    base::Instant now() const;

    widgets::ViewContext m_context;
    HealthWatch &m_watch;
    QHash<QUuid, Attempt> m_attempts;
    QHash<QUuid, dashboard::TroubleLine *> m_lines;
    QWidget *m_head;
    widgets::Badge *m_calm;
    QPushButton *m_retryAll;
    QPushButton *m_more;
    QVBoxLayout *m_column;
    int m_inTrouble = 0;
    bool m_isRetryingAll = false;
};

} // namespace anteroom::health
