// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/preflightstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

// Only sessions of these days were looked at: they are the shorter way to the bookings.
QString redLights()
{
    return u"SELECT p.booking FROM preflight p"
           " CROSS JOIN bookings b ON b.id = p.booking AND b.revision = p.revision"
           " WHERE p.light = 'danger' AND b.status IN ('tentative', 'confirmed')"
           " AND b.start_ms + b.minutes * 60000 > ?"_s;
}

void PreflightStore::set(const domain::Preflight &preflight)
{
    m_db.run(u"INSERT OR REPLACE INTO preflight (booking, revision, at, light, checks) VALUES (?, ?, ?, ?, ?)"_s,
             {preflight.booking.value, preflight.revision, base::toMs(preflight.at), toText(preflight.light()),
              toText(preflight.checks)});
}

std::optional<domain::Preflight> PreflightStore::find(domain::BookingId booking)
{
    return m_db.one(u"SELECT p.revision, p.at, p.checks FROM preflight p"
                    " JOIN bookings b ON b.id = p.booking AND b.revision = p.revision WHERE p.booking = ?"_s,
                    {booking.value}, [booking](const QSqlQuery &row) {
                        return domain::Preflight{booking, row.value(0).toInt(), base::fromMs(row.value(1).toLongLong()),
                                                 domain::checksFromText(row.value(2).toString())};
                    });
}

void PreflightStore::remove(domain::BookingId booking)
{
    m_db.run(u"DELETE FROM preflight WHERE booking = ?"_s, {booking.value});
}

void PreflightStore::removeStartedBefore(base::Instant limit)
{
    m_db.run(u"DELETE FROM preflight WHERE booking IN (SELECT p.booking FROM preflight p"
             " JOIN bookings b ON b.id = p.booking WHERE b.start_ms < ?)"_s,
             {base::toMs(limit)});
}

} // namespace anteroom::store
