// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentfilter.h"

namespace anteroom::appointments {

using base::Instant;
using service::AppointmentQuery;

namespace {

// The first moment of a day: midnight is skipped where clocks go forward at midnight.
std::optional<Instant> startOf(const QDate &day, const QTimeZone &zone)
{
    if (!day.isValid()) {
        return std::nullopt;
    }
    return base::fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

void setDays(AppointmentQuery &query, const QDate &first, const QDate &last, const QTimeZone &zone)
{
    query.from = startOf(first, zone);
    query.until = startOf(last.isValid() ? last.addDays(1) : QDate(), zone);
}

} // namespace

AppointmentQuery queryOf(const AppointmentFilter &filter, Instant now, const QTimeZone &zone,
                         Qt::DayOfWeek firstDayOfWeek)
{
    AppointmentQuery query;
    query.psychologist = filter.psychologist;
    query.status = filter.status;
    query.onlyTrouble = filter.onlyTrouble;
    query.text = filter.text.trimmed();

    const QDate today = base::toUtc(now).toTimeZone(zone).date();
    switch (filter.days) {
    case Days::FromToday:
        setDays(query, today, {}, zone);
        break;
    case Days::Today:
        setDays(query, today, today, zone);
        break;
    case Days::ThisWeek: {
        const QDate first = today.addDays(-((today.dayOfWeek() - int(firstDayOfWeek) + 7) % 7));
        setDays(query, first, first.addDays(6), zone);
        break;
    }
    case Days::NextSevenDays:
        setDays(query, today, today.addDays(6), zone);
        break;
    case Days::Past:
        query.until = now;
        query.order = Qt::DescendingOrder;
        break;
    case Days::All:
        query.order = Qt::DescendingOrder;
        break;
    case Days::Between:
        setDays(query, filter.from, filter.until, zone);
        break;
    }
    return query;
}

} // namespace anteroom::appointments
