// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leasestore.h"

#include "core/store/preflightstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

std::vector<DueBooking> LeaseStore::due(base::Instant now, int limit)
{
    return m_db.all(u"SELECT d.booking, coalesce(b.lease_owner, '') FROM ("
                    " SELECT booking, not_before FROM remote_objects WHERE not_before <= ?"
                    " UNION ALL SELECT booking, not_before FROM messages WHERE not_before <= ?) d"
                    " JOIN bookings b ON b.id = d.booking WHERE coalesce(b.held_until, 0) <= ?"
                    " GROUP BY d.booking ORDER BY min(d.not_before), d.booking LIMIT ?"_s,
                    {base::toMs(now), base::toMs(now), base::toMs(now), limit}, [](const QSqlQuery &row) {
                        return DueBooking{{row.value(0).toLongLong()}, row.value(1).toString()};
                    });
}

std::optional<base::Instant> LeaseStore::nextDue(base::Instant now)
{
    const auto at = m_db.one(u"SELECT min(t) FROM ("
                             " SELECT min(not_before) AS t FROM remote_objects WHERE not_before > ?"
                             " UNION ALL SELECT min(not_before) FROM messages WHERE not_before > ?"
                             " UNION ALL SELECT min(held_until) FROM bookings WHERE held_until > ?)"_s,
                             {base::toMs(now), base::toMs(now), base::toMs(now)}, [](const QSqlQuery &row) {
                                 return row.isNull(0) ? std::optional<qint64>() : row.value(0).toLongLong();
                             });
    if (!at || !*at) {
        return std::nullopt;
    }
    return base::fromMs(**at);
}

bool LeaseStore::take(domain::BookingId booking, const QString &from, const QString &owner, base::Instant until)
{
    return m_db.run(u"UPDATE bookings SET lease_owner = ?, lease_until = ?"
                    " WHERE id = ? AND coalesce(lease_owner, '') = ?"_s,
                    {owner, base::toMs(until), booking.value, from}) == 1;
}

bool LeaseStore::holds(domain::BookingId booking, const QString &owner)
{
    return m_db
        .one(u"SELECT 1 FROM bookings WHERE id = ? AND lease_owner = ?"_s, {booking.value, owner},
             [](const QSqlQuery &) { return true; })
        .has_value();
}

void LeaseStore::release(domain::BookingId booking, const QString &owner)
{
    m_db.run(u"UPDATE bookings SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?"_s,
             {booking.value, owner});
}

void LeaseStore::makeFailedDue(base::Instant now)
{
    for (const QString &table : {u"remote_objects"_s, u"messages"_s}) {
        m_db.run(u"UPDATE %1 SET not_before = min(not_before, ?), attempts = 0"
                 " WHERE state = 'pending' AND not_before IS NOT NULL"
                 " AND (attempts > 0 OR failure_code = 'sync.not-answering')"_s.arg(table),
                 {base::toMs(now)});
    }
    m_db.run(u"UPDATE messages SET state = 'pending', not_before = ?, attempts = 0"
             " WHERE state = 'parked' AND failure_kind = 'needs-sign-in'"_s,
             {base::toMs(now)});
    // A look that failed; true waits before a look stay.
    m_db.run(u"UPDATE remote_objects SET not_before = min(not_before, ?), attempts = 0"
             " WHERE state = 'unknown' AND failure_kind NOT IN ('', 'unknown')"_s,
             {base::toMs(now)});
    makeSignInDue({}, now);
}

void LeaseStore::makeSignInDue(const QString &codes, base::Instant now)
{
    // Parked while a call's outcome was unknown: look before acting again.
    m_db.run(u"UPDATE remote_objects SET state = CASE WHEN length(sending) > 0 THEN 'unknown' ELSE 'pending' END,"
             " not_before = ?, attempts = 0, looks = 0 WHERE state = 'parked' AND failure_kind = 'needs-sign-in'"
             " AND substr(failure_code, 1, length(?)) = ?"_s,
             {base::toMs(now), codes, codes});
}

// Per booking: parked wins over waiting. A mail that is planned for later and never failed (a reminder, a held mail) is
// not waiting. Only open rows are looked at; all other bookings are done. `alsoFailed` gives bookings, and takes `now`.
SyncCounts LeaseStore::countOpen(const QString &alsoFailed, base::Instant now)
{
    QString open = u"SELECT booking, 2 AS rank FROM remote_objects WHERE state = 'parked'"
                   " UNION ALL SELECT booking, 2 FROM messages WHERE state = 'parked'"
                   " UNION ALL SELECT booking, 1 FROM remote_objects WHERE not_before IS NOT NULL"
                   " UNION ALL SELECT booking, 1 FROM messages WHERE not_before IS NOT NULL"
                   "  AND (state IN ('sending', 'unknown') OR attempts > 0 OR (not_before <= ?"
                   "   AND NOT EXISTS (SELECT 1 FROM bookings WHERE bookings.id = messages.booking"
                   "    AND held_until > ?)))"_s;
    QVariantList values{base::toMs(now), base::toMs(now)};
    if (!alsoFailed.isEmpty()) {
        open += u" UNION ALL SELECT booking, 2 FROM ("_s + alsoFailed + u')';
        values.append(base::toMs(now));
    }
    const auto rows =
        m_db.all(u"SELECT worst, count(*) FROM (SELECT booking, max(rank) AS worst FROM ("_s + open +
                     u") GROUP BY booking) GROUP BY worst"_s,
                 values, [](const QSqlQuery &row) { return std::pair(row.value(0).toInt(), row.value(1).toInt()); });
    SyncCounts counts;
    for (const auto &[worst, count] : rows) {
        (worst == 2 ? counts.failed : counts.pending) = count;
    }
    return counts;
}

SyncCounts LeaseStore::openCounts(base::Instant now)
{
    return countOpen(redLights(), now);
}

int LeaseStore::unsent(base::Instant now)
{
    const auto count = m_db.one(u"SELECT count(*) FROM (SELECT booking FROM remote_objects WHERE not_before IS NOT NULL"
                                " UNION SELECT booking FROM messages WHERE not_before IS NOT NULL"
                                "  AND (state IN ('sending', 'unknown') OR attempts > 0 OR not_before <= ?))"_s,
                                {base::toMs(now)}, [](const QSqlQuery &row) { return row.value(0).toInt(); });
    return count.value_or(0);
}

SyncCounts LeaseStore::counts(base::Instant now)
{
    SyncCounts counts = countOpen({}, now);
    const auto all =
        m_db.one(u"SELECT count(*) FROM bookings"_s, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); });
    counts.done = all.value_or(0) - counts.pending - counts.failed;
    return counts;
}

} // namespace anteroom::store
