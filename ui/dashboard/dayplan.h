// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/theme/scheme.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace anteroom::dashboard {

/// Who reads the dashboard. A psychologist stays with a session until its end; the front desk looks for who comes next.
enum class Audience { Psychologist, FrontDesk };

/// What the dashboard shows at one moment.
struct DayPlan {
    QDate today;
    std::optional<service::AppointmentRow> next;    ///< the session of the large card
    std::vector<service::AppointmentRow> running;   ///< those that run beside it, by start
    std::vector<service::AppointmentRow> sessions;  ///< today's, cancelled ones too, by start
    std::vector<service::AppointmentRow> attention; ///< running or within 24 hours, and not in line
    int tomorrow = 0;                               ///< tomorrow's sessions that are to take place
    int tomorrowNotInLine = 0;                      ///< those of them, or cancelled, that are in trouble
    bool isTomorrowDone = true;                     ///< nothing of them is still to be done either
};

/// `rows` by start, as read.
DayPlan planOf(const std::vector<service::AppointmentRow> &rows, base::Instant now, const QTimeZone &zone,
               Audience audience);

/// What of a session a person should know now: what failed or waits after a failure; else, of a session that starts
/// within 15 minutes or runs, what should have been done a minute ago. Null: nothing.
const service::Delivery *attentionOf(const service::AppointmentRow &row, base::Instant now);

/// How that is shown: what failed in another colour than what is tried again by itself.
theme::Meaning meaningOf(const service::Delivery &attention);

/// How a session is shown of which a person should know something now, a red light too; nothing: nobody needs to.
std::optional<theme::Meaning> attentionMeaning(const service::AppointmentRow &row, base::Instant now);

/// Whether Retry, or Repair of what a red light found, may help. What waits for a decision can only be opened.
bool canBePutRight(const service::AppointmentRow &row, base::Instant now);

/// The day at that moment.
QDate dayOf(base::Instant instant, const QTimeZone &zone);
/// When that day begins.
base::Instant startOf(const QDate &day, const QTimeZone &zone);

} // namespace anteroom::dashboard
