// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preflight.h"
#include "core/store/connection.h"

namespace anteroom::store {

/// The bookings whose light is red at a time, which is the statement's only value: they are to take place, are not
/// over, and were looked at as they are now.
QString redLights();

/// What the last look before each session found.
class PreflightStore
{
public:
    explicit PreflightStore(Connection &db) : m_db(db) {}
    /// Keeps it, in place of an earlier one.
    void set(const domain::Preflight &preflight);
    /// The last look at the booking; nothing: there was none, or the booking was changed since.
    std::optional<domain::Preflight> find(domain::BookingId booking);
    /// Forgets it, so that the session is looked at anew.
    void remove(domain::BookingId booking);
    /// Forgets those of sessions that started before `limit`.
    void removeStartedBefore(base::Instant limit);

private:
    Connection &m_db;
};

} // namespace anteroom::store
