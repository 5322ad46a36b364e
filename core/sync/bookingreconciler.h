// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/stepcontext.h"

#include <qcorotask.h>

namespace anteroom::sync {

/// Brings one leased booking into line: reads it, asks the plan what to do now, does that, and begins again,
/// until nothing is left to do now or `stop` says so. False: it did not come to rest (the store refuses to
/// commit); try again later, not at once.
QCoro::Task<bool> reconcileBooking(StepContext context, domain::BookingId booking, std::function<bool()> stop);

} // namespace anteroom::sync
