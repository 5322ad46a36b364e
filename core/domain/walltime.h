// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace anteroom::domain {

/// What a wall time means in a zone.
struct WallTime {
    base::Instant instant;
    QString text; ///< "yyyy-MM-ddTHH:mm", the wall time as booked
};

/// Reads "2027-03-01T10:00", or with an offset "2027-04-04T02:30+11:00", in `zone` (IANA name). Seconds may stand
/// there as ":00"; "Z" is the offset +00:00.
/// Refused (field "start"): what is no time; an unknown zone; a time that the clock change skips, with
/// the next valid one; a time that comes twice and has no offset, with both writings; an offset that the
/// zone does not have at that time. Qt resolves a doubled hour silently, so both offsets are tried.
base::Result<WallTime> readWallTime(const QString &text, const QByteArray &zone);

/// The wall time of an instant in `zone`, "yyyy-MM-ddTHH:mm". A zone that this machine does not know counts as UTC.
QString wallTimeText(base::Instant instant, const QByteArray &zone);

/// Whether `zone` is an IANA name that this machine knows. "UTC" is one; "UTC+10:00" is not.
bool isKnownZone(const QByteArray &zone);

} // namespace anteroom::domain
