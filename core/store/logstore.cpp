// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logstore.h"

#include "core/store/healthstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

void LogStore::add(const SyncLogEntry &entry)
{
    const QVariant booking = entry.booking ? QVariant(entry.booking.value) : QVariant();
    m_db.run(u"INSERT INTO sync_log (booking, account, object, action, outcome, code, ms, at)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {booking, accountText(entry.account), entry.object, entry.action, entry.outcome, entry.code,
              qlonglong(entry.took.count()), base::toMs(entry.at)});
    HealthStore(m_db).count(entry);
}

std::vector<SyncLogEntry> LogStore::attempts(domain::BookingId booking)
{
    return m_db.all(u"SELECT object, action, outcome, code, ms, at FROM sync_log WHERE booking = ? ORDER BY id"_s,
                    {booking.value}, [booking](const QSqlQuery &row) {
                        return SyncLogEntry{booking,
                                            row.value(0).toString(),
                                            row.value(1).toString(),
                                            row.value(2).toString(),
                                            row.value(3).toString(),
                                            std::chrono::milliseconds(row.value(4).toLongLong()),
                                            base::fromMs(row.value(5).toLongLong())};
                    });
}

void LogStore::add(const AuditEntry &entry)
{
    m_db.run(u"INSERT INTO audit_log (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)"_s,
             {base::toMs(entry.at), entry.actor, entry.action, entry.subject, entry.detail});
}

int LogStore::removeBefore(base::Instant limit, int most)
{
    return m_db.run(u"DELETE FROM sync_log WHERE id IN (SELECT id FROM sync_log WHERE at <= ? ORDER BY at LIMIT ?)"_s,
                    {base::toMs(limit), most});
}

int LogStore::unknownCreates(domain::BookingId booking, base::Instant since)
{
    return m_db
        .one(u"SELECT count(*) FROM sync_log WHERE booking = ? AND at >= ? AND object = 'meeting'"
             " AND action = 'create' AND outcome = 'unknown'"_s,
             {booking.value, base::toMs(since)}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(0);
}

} // namespace anteroom::store
