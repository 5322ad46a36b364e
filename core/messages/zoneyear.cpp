// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/zoneyear.h"

#include <QHash>
#include <QTimeZone>

#include <libical/ical.h>

#include <algorithm>
#include <mutex>

namespace anteroom::messages {

namespace {

constexpr qsizetype MaxKept = 256;

void dropProperties(icalcomponent *component, icalproperty_kind kind)
{
    while (icalproperty *property = icalcomponent_get_first_property(component, kind)) {
        icalcomponent_remove_property(component, property);
        icalproperty_free(property);
    }
}

icaltimetype newYear(int year)
{
    icaltimetype time = icaltime_null_time();
    time.year = year;
    time.month = 1;
    time.day = 1;
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/// Truncating ends the rules that go on; some readers stumble over such an end in a VTIMEZONE. Rules that still
/// hold a year after the session stay open, as calendars usually write them.
void openLastRules(icalcomponent *zone, int year)
{
    for (icalcomponent *part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        icalproperty *property = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY);
        icalrecurrencetype rule = property ? icalproperty_get_rrule(property) : icalrecurrencetype();
        if (property && rule.until.year > year) {
            rule.until = icaltime_null_time();
            icalproperty_set_rrule(property, rule);
        }
    }
}

/// VTIMEZONE text from libical's data. Its own names carry a prefix, which 3.0 cannot be told to leave out
/// (an empty one counts as unset), so TZID is set on the copy.
QByteArray componentText(const QByteArray &zone, int year)
{
    icaltimezone *known = icaltimezone_get_builtin_timezone(zone.constData());
    icalcomponent *whole = known ? icaltimezone_get_component(known) : nullptr;
    if (!whole) {
        return {};
    }
    icalcomponent *copy = icalcomponent_new_clone(whole);
    // Rules keep their first occurrence ("Microsoft compatible"): moving it can lose later ones in 3.0.16.
    icaltimezone_truncate_vtimezone(copy, newYear(year - 1), newYear(year + 2), 1);
    openLastRules(copy, year);
    dropProperties(copy, ICAL_TZID_PROPERTY);
    dropProperties(copy, ICAL_TZUNTIL_PROPERTY);
    dropProperties(copy, ICAL_X_PROPERTY);
    icalcomponent_add_property(copy, icalproperty_new_tzid(zone.constData()));
    char *text = icalcomponent_as_ical_string_r(copy);
    const QByteArray result(text);
    icalmemory_free_buffer(text);
    icalcomponent_free(copy);
    return result;
}

ZoneYear madeZoneYear(const QByteArray &zone, int year)
{
    ZoneYear result;
    const QTimeZone known(zone);
    if (!known.isValid() || zone == "UTC" || zone == "Etc/UTC") {
        result.offsets.emplace_back(0, 0);
        return result;
    }
    const QDateTime from(QDate(year - 1, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime until(QDate(year + 2, 1, 1), QTime(0, 0), Qt::UTC);
    result.offsets.emplace_back(from.toMSecsSinceEpoch(), known.offsetFromUtc(from));
    for (const QTimeZone::OffsetData &change : known.transitions(from, until)) {
        result.offsets.emplace_back(change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc);
    }
    result.component = componentText(zone, year);
    return result;
}

} // namespace

int ZoneYear::offsetAt(base::Instant instant) const
{
    int offset = offsets.front().second;
    for (const auto &[from, seconds] : offsets) {
        if (from > base::toMs(instant)) {
            break;
        }
        offset = seconds;
    }
    return offset;
}

std::shared_ptr<const ZoneYear> zoneYear(const QByteArray &zone, int year)
{
    static std::mutex mutex;
    static QHash<std::pair<QByteArray, int>, std::shared_ptr<const ZoneYear>> kept;
    // The lock is held while one is made, too: libical's table of zones is shared by all threads.
    const std::lock_guard lock(mutex);
    const std::pair key(zone, year);
    const auto found = kept.constFind(key);
    if (found != kept.constEnd()) {
        return *found;
    }
    if (kept.size() >= MaxKept) {
        kept.clear();
    }
    auto made = std::make_shared<const ZoneYear>(madeZoneYear(zone, year));
    kept.insert(key, made);
    return made;
}

} // namespace anteroom::messages
