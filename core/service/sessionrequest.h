// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

/// A form, read and judged: what it says, and all that is wrong with it at once.
struct SessionRequest {
    domain::Psychologist psychologist;
    domain::BookingRequest fields;
    QString wallTime;
    bool overlaps = false;
    std::vector<base::Problem> problems;
    std::vector<base::Problem> warnings;

    /// Writes what was asked for into the booking.
    void applyTo(domain::Booking &booking) const;
};

/// Reads the form of a new session.
SessionRequest readRequest(store::Tables &tables, const ServiceContext &context, const BookingForm &form);

/// Reads what is to change about a session; what the form does not name stays.
SessionRequest readRequest(store::Tables &tables, const ServiceContext &context, const domain::Booking &booking,
                           const domain::Psychologist &psychologist, const RescheduleForm &form);

} // namespace anteroom::service
