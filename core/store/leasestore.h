// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/store/connection.h"

#include <QString>

#include <optional>
#include <vector>

namespace anteroom::store {

/// A booking that has something due, and who works on it.
struct DueBooking {
    domain::BookingId booking;
    QString leaseOwner; ///< empty: nobody
};

/// How many bookings stand where.
struct SyncCounts {
    int done = 0;    ///< all in line
    int pending = 0; ///< something is waiting or due
    int failed = 0;  ///< something is parked
};

/// Which bookings have work due, and who has leased them. One engine works on a booking at a time.
class LeaseStore
{
public:
    explicit LeaseStore(Connection &db) : m_db(db) {}
    /// Bookings with an object or a message due at `now`, the earliest first; those held for Undo are not due.
    std::vector<DueBooking> due(base::Instant now, int limit);
    /// When the next thing falls due that is not due at `now`.
    std::optional<base::Instant> nextDue(base::Instant now);
    /// Takes the booking over from `from` (empty: from nobody). False: somebody else was quicker.
    bool take(domain::BookingId booking, const QString &from, const QString &owner, base::Instant until);
    /// Whether `owner` still holds it.
    bool holds(domain::BookingId booking, const QString &owner);
    /// Gives the booking back, if `owner` still holds it.
    void release(domain::BookingId booking, const QString &owner);
    /// Makes everything due that waits only because a call failed before, and what is parked because
    /// credentials or settings were wrong.
    void makeFailedDue(base::Instant now);
    /// Makes due what is parked because somebody had to sign in, if its code begins with `codes`: somebody has. What
    /// was parked while a call's outcome was unknown is looked at first.
    void makeSignInDue(const QString &codes, base::Instant now);
    /// Where all bookings stand at `now`; mail that is due counts too.
    SyncCounts counts(base::Instant now);
    /// Which bookings need somebody or have work to do: those whose light is red count as failed, too, and `done` is 0.
    /// Takes as long as there are open bookings, however many others there are.
    SyncCounts openCounts(base::Instant now);
    /// How many bookings have something that will be sent or set up by itself: due, tried before, or held for Undo;
    /// mail planned for later is not.
    int unsent(base::Instant now);

private:
    SyncCounts countOpen(const QString &alsoFailed, base::Instant now);
    Connection &m_db;
};

} // namespace anteroom::store
