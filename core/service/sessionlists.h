// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

// What BookingService reads for lists, each within the caller's read transaction.

/// These sessions, as the desk may see them, in the order given.
std::vector<AppointmentRow> rowsOf(store::Tables &tables, const ServiceContext &context,
                                   const std::vector<store::ListedSession> &sessions);

/// What finding remembers between two calls, so that each keystroke of a search needs no look at every session.
/// Used on the store's reader only.
struct SessionMemory {
    qint64 dataVersion = 0; ///< of the store when `byStart` was read
    store::SessionFilter filter;
    std::vector<qint32> byStart; ///< the numbers of the sessions that `filter` lets through, by start
    bool isFilled = false;
    std::vector<qint32> patientOf; ///< by the session's number; a session's patient never changes
};

/// BookingService::find(); `people` is what the directory says of the query's text.
std::vector<domain::BookingId> findSessions(store::Tables &tables, const ServiceContext &context,
                                            const AppointmentQuery &query, const PeopleDirectory::Matches &people,
                                            SessionMemory &memory);

} // namespace anteroom::service
