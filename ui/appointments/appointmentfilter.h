// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"

#include <QDate>
#include <QTimeZone>

namespace anteroom::appointments {

/// The days whose sessions are shown. FromToday begins in the morning, so that this morning's sessions can still be
/// marked as completed.
enum class Days { FromToday, Today, ThisWeek, NextSevenDays, Past, All, Between };

/// What a person has set above the table.
struct AppointmentFilter {
    Days days = Days::FromToday;
    QDate from;         ///< of Days::Between; invalid: open
    QDate until;        ///< the last day of Days::Between; invalid: open
    QUuid psychologist; ///< null: all
    std::optional<domain::BookingStatus> status;
    bool onlyTrouble = false;
    QString text;
    friend bool operator==(const AppointmentFilter &, const AppointmentFilter &) = default;
};

/// The filter as a question, in the order in which one reads it: what lies behind, and everything, begins with the
/// latest. Days begin at midnight in `zone`, weeks on `firstDayOfWeek`.
service::AppointmentQuery queryOf(const AppointmentFilter &filter, base::Instant now, const QTimeZone &zone,
                                  Qt::DayOfWeek firstDayOfWeek);

} // namespace anteroom::appointments
