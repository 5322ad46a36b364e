// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/freeslots.h"

#include "core/domain/walltime.h"

#include <algorithm>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepMinutes = 30;
constexpr int minutesPerDay = 24 * 60;

bool isFree(const SlotSearch &search, base::Instant start)
{
    const domain::TimeRange wanted{start, start + search.length};
    return start >= search.now &&
           std::none_of(search.busy.begin(), search.busy.end(),
                        [&wanted](const domain::TimeRange &taken) { return taken.overlaps(wanted); });
}

int minuteOfDay(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

} // namespace

std::vector<base::Instant> freeSlots(const SlotSearch &search, QDate day)
{
    std::vector<base::Instant> slots;
    for (const domain::WorkingHours::Span &span : search.psychologist.hours.spans) {
        if (span.day != day.dayOfWeek()) {
            continue;
        }
        const int end = span.until == QTime(0, 0) ? minutesPerDay : minuteOfDay(span.until);
        const int last = end - int(search.length.count());
        for (int minute = minuteOfDay(span.from); minute <= last; minute += stepMinutes) {
            const QString text = day.toString(Qt::ISODate) + u'T' + QTime(minute / 60, minute % 60).toString(u"HH:mm");
            const auto start = domain::readWallTime(text, search.psychologist.zone);
            if (start && isFree(search, start->instant)) {
                slots.push_back(start->instant);
            }
        }
    }
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

std::vector<base::Instant> chosenSlots(std::vector<base::Instant> slots, const QTimeZone &zone, std::size_t limit)
{
    if (slots.size() <= limit) {
        return slots;
    }
    const auto others = std::stable_partition(
        slots.begin(), slots.end(), [&zone](base::Instant slot) { return wallTime(slot, zone).time().minute() == 0; });
    const auto full = std::size_t(others - slots.begin());
    if (full <= limit) {
        slots.resize(limit);
        std::sort(slots.begin(), slots.end());
        return slots;
    }
    std::vector<base::Instant> chosen;
    for (std::size_t i = 0; i < limit; ++i) {
        chosen.push_back(slots[i * (full - 1) / (limit - 1)]);
    }
    return chosen;
}

std::optional<base::Instant> nextFreeSlot(const SlotSearch &search, base::Instant after)
{
    const QDate first = wallTime(after, zoneOf(search.psychologist)).date();
    for (int day = 0; day <= slotHorizon.count(); ++day) {
        for (const base::Instant slot : freeSlots(search, first.addDays(day))) {
            if (slot > after) {
                return slot;
            }
        }
    }
    return std::nullopt;
}

std::vector<domain::TimeRange> busyTimes(const std::vector<service::AppointmentRow> &rows, const QUuid &psychologist,
                                         const QUuid &except)
{
    std::vector<domain::TimeRange> busy;
    for (const service::AppointmentRow &row : rows) {
        if (row.psychologist == psychologist && row.uuid != except && domain::isActive(row.status)) {
            busy.push_back({row.start, row.end()});
        }
    }
    return busy;
}

QTimeZone zoneOf(const domain::Psychologist &psychologist)
{
    return QTimeZone(domain::isKnownZone(psychologist.zone) ? psychologist.zone : QByteArray("UTC"));
}

QDateTime wallTime(base::Instant instant, const QTimeZone &zone)
{
    return base::toUtc(instant).toTimeZone(zone);
}

} // namespace anteroom::booking
