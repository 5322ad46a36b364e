// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <memory>
#include <utility>
#include <vector>

namespace anteroom::messages {

/// One zone around one year, in the two forms that a calendar object needs.
struct ZoneYear {
    /// VTIMEZONE as text with CRLF, its TZID the plain IANA name, cut to the years around. Empty: the zone
    /// is UTC or the machine has no data for it, and times are written in UTC.
    QByteArray component;
    /// Offsets in seconds, each from an instant (ms) on, in order; the first one covers all before it.
    std::vector<std::pair<qint64, int>> offsets;

    /// Seconds east of UTC at that instant.
    int offsetAt(base::Instant instant) const;
};

/// The zone (IANA name) from the year before `year` up to the end of the next one. Made once and kept;
/// safe from several threads. libical reads the system's zoneinfo, so a package installation needs
/// `tzdata`; without it the object is written in UTC.
std::shared_ptr<const ZoneYear> zoneYear(const QByteArray &zone, int year);

} // namespace anteroom::messages
