// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/doublebooking.h"

#include "core/base/log.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using domain::Booking;

bool isDoubleBooked(store::Tables &tables, const Booking &booking)
{
    if (!booking.overlapReason.isEmpty()) {
        return false;
    }
    const std::vector<Booking> others = tables.bookings.busy(booking.psychologist, booking.range(), booking.id);
    return std::any_of(others.begin(), others.end(),
                       [](const Booking &other) { return other.overlapReason.isEmpty(); });
}

base::Result<> forbidDoubleBooking(store::Tables &tables, const Booking &booking)
{
    if (!domain::isActive(booking.status) || !isDoubleBooked(tables, booking)) {
        return {};
    }
    qCCritical(base::lcApp, "a booking that would have stood at the time of another one was not committed");
    return base::failure(
        base::ErrorKind::Store,
        QCoreApplication::translate("Service",
                                    "Nothing was changed: the psychologist would have had two sessions at one time, "
                                    "which was noticed only at the end. Look at that day and try again."));
}

} // namespace anteroom::service
