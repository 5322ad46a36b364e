// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/booking.h"
#include "core/store/tables.h"

namespace anteroom::service {

/// Whether another session of the psychologist that is not cancelled stands at this one's time, and neither was booked
/// over the other with a reason.
bool isDoubleBooked(store::Tables &tables, const domain::Booking &booking);

/// Looks once more, in the transaction that is about to commit the booking, in every build, whatever was judged before:
/// no psychologist is ever booked twice for one time unknowingly. The error rolls the transaction back.
base::Result<> forbidDoubleBooking(store::Tables &tables, const domain::Booking &booking);

} // namespace anteroom::service
