// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"
#include "core/service/appointmentrow.h"

#include <QDate>

namespace anteroom::booking {

/// What a search for free time looks at.
struct SlotSearch {
    domain::Psychologist psychologist;
    std::vector<domain::TimeRange> busy; ///< their other sessions, in any order
    std::chrono::minutes length{50};
    base::Instant now; ///< nothing before this is offered
};

/// The times at which the session would fit into this day's working hours, every half hour from the beginning of
/// each span. A time that the clock change skips or doubles is none.
std::vector<base::Instant> freeSlots(const SlotSearch &search, QDate day);

/// At most `limit` of them (two or more): full hours, spread over the day, and the earliest others where there is room.
std::vector<base::Instant> chosenSlots(std::vector<base::Instant> slots, const QTimeZone &zone, std::size_t limit);

/// The first free time after `after`, within four weeks; nothing when there is none.
std::optional<base::Instant> nextFreeSlot(const SlotSearch &search, base::Instant after);

/// How far ahead nextFreeSlot() looks.
constexpr std::chrono::days slotHorizon{28};

/// The times that these sessions take up of a psychologist, `except` apart.
std::vector<domain::TimeRange> busyTimes(const std::vector<service::AppointmentRow> &rows, const QUuid &psychologist,
                                         const QUuid &except);

/// The zone a psychologist works in; UTC when this machine does not know it.
QTimeZone zoneOf(const domain::Psychologist &psychologist);

/// An instant as a wall time in a zone.
QDateTime wallTime(base::Instant instant, const QTimeZone &zone);

} // namespace anteroom::booking
