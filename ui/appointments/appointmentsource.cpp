// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentsource.h"

namespace anteroom::appointments {

AppointmentSource sourceOf(service::Workplace &workplace)
{
    AppointmentSource source;
    source.find = [&workplace](const service::AppointmentQuery &query) {
        return workplace.bookings().find(query, workplace.directory());
    };
    source.rows = [&workplace](BookingIds ids) { return workplace.bookings().rows(std::move(ids)); };
    return source;
}

} // namespace anteroom::appointments
