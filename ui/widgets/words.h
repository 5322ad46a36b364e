// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/theme/scheme.h"

#include <QTimeZone>

namespace anteroom::widgets {

// How things are called on screen, in one place, translated.

/// "Video", "In person", "Phone".
QString nameOf(domain::Modality modality);
/// Its icon of the set.
QString iconOf(domain::Modality modality);
/// "Tentative", "Confirmed", …
QString nameOf(domain::BookingStatus status);
/// "In line", "Working on it", "Needs you".
QString nameOf(service::CalendarSyncStatus status);
theme::Meaning meaningOf(service::CalendarSyncStatus status);

/// The same of a session, where "Trying again" stands for what waits after a failure, in the colour that this has.
QString syncText(const service::AppointmentRow &row);
theme::Meaning syncMeaning(const service::AppointmentRow &row);
/// All that syncText() says.
QStringList syncTexts();

/// What is delivered: "Zoom meeting", "Practice calendar", "Psychologist's calendar", "Confirmation mail".
QString nameOf(const service::Delivery &delivery);
/// Where it stands: "ready", "waiting", "sent 10:02", "trying again", "failed".
QString stateOf(const service::Delivery &delivery, const QTimeZone &zone);
theme::Meaning meaningOf(const service::Delivery &delivery);
/// Why, and what to do now, for whoever works with sessions, with settings called as they are on screen. Empty when
/// nothing is wrong.
ports::Reason reasonOf(const service::Delivery &delivery);
/// Whether a service was not reached or did not answer, which passes by itself.
bool isUnreachable(const domain::FailureNote &failure);

/// "10:00" as the language writes it.
QString timeText(base::Instant instant, const QTimeZone &zone);
/// Whether there is room for a month's whole name.
enum class DateLength { Full, Short };
/// "Thu 4 March" as the language writes it; with the year when it is not `now`'s.
QString dateText(base::Instant instant, const QTimeZone &zone, base::Instant now, DateLength length = DateLength::Full);
/// "yesterday", "today", "tomorrow", or as dateText().
QString dayText(base::Instant instant, const QTimeZone &zone, base::Instant now, DateLength length = DateLength::Full);
/// A day that is to come, as one says it: "tomorrow", "Tuesday" within the next six days, else as dayText().
QString comingDayText(base::Instant instant, const QTimeZone &zone, base::Instant now);
/// "in 12 min", "in 2 h 5 min", "now", "5 min ago".
QString distanceText(base::Instant instant, base::Instant now);

} // namespace anteroom::widgets
