// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace anteroom::testing {

/// How much a large practice holds.
struct BulkSize {
    int bookings = 1'000'000;
    int people = 100'000;
    int psychologists = 30;
    int bookingsOfDay = 30;
    std::chrono::days past{0};       ///< how much of it lies before `now`; 0: all but a year
    std::chrono::days delivered{14}; ///< sessions so near to `now` have meeting, events and mails
};

/// Fills the store of a practice with sessions around `now`, one row of days without a gap, sealed as the program
/// seals them: 50 minutes each, of every type, modality and status. Sessions from `now` on have their mails planned.
/// Blocks; a million bookings take some ten seconds.
base::Result<> fillPractice(store::Store &store, base::Random &random, base::Instant now, const BulkSize &size);

/// The n-th made-up name, first and last; one in twelve has an accent.
std::pair<QString, QString> bulkName(int n);

} // namespace anteroom::testing
