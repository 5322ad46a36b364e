// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// Sessions as they should be, and who takes part in them.
class BookingStore
{
public:
    explicit BookingStore(const Context &context) : m_context(context) {}
    /// Gives the booking a number. Its UUID must be set.
    void insert(domain::Booking &booking);
    /// Writes what may change of a booking; the row is found by its number.
    void update(const domain::Booking &booking);
    /// Whether something of the session may leave the house at `now`. If so, its hold is over for good, whatever the
    /// clock says later.
    bool mayLeave(domain::BookingId id, base::Instant now);
    /// The booking; nothing when there is none.
    std::optional<domain::Booking> find(domain::BookingId id);
    std::optional<domain::Booking> find(const QUuid &uuid);
    /// The psychologist's tentative and confirmed sessions that overlap `range`, `except` apart.
    std::vector<domain::Booking> busy(domain::PsychologistId psychologist, const domain::TimeRange &range,
                                      domain::BookingId except);
    /// All sessions that start in [from, until), by start.
    std::vector<domain::Booking> startingBetween(base::Instant from, base::Instant until);
    /// Active sessions in which this person takes part and that have not ended.
    std::vector<domain::Booking> upcomingOf(domain::PersonId person, base::Instant now);
    /// The latest of this person's sessions, past or to come, that was not cancelled; nothing when there is none.
    std::optional<domain::BookingId> latestOf(domain::PersonId person);

    /// Adds one person's part in the session.
    void addParticipant(domain::BookingId booking, const domain::Participant &participant);
    /// Everybody who takes part.
    std::vector<domain::Participant> participants(domain::BookingId booking);

private:
    domain::Booking read(const QSqlQuery &row) const;
    QByteArray seal(const domain::Booking &booking) const;
    Context m_context;
};

} // namespace anteroom::store
