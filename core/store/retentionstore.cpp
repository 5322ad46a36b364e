// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retentionstore.h"

#include "core/store/remoteobjectstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

namespace {

const QString standing = u" FROM remote_objects o INDEXED BY remote_objects_standing"
                         " CROSS JOIN bookings b ON b.id = o.booking WHERE o.kind = 'meeting' AND o.done <> x''"
                         " AND b.start_ms + b.minutes * 60000 <= ?"_s;
const QString fullObjects = u" FROM remote_objects o INDEXED BY remote_objects_full"
                            " CROSS JOIN bookings b ON b.id = o.booking WHERE o.kind = 'meeting' AND o.emptied = 0"
                            " AND b.start_ms + b.minutes * 60000 <= ?"_s;
const QString fullMails = u" FROM messages m INDEXED BY messages_full CROSS JOIN bookings b ON b.id = m.booking"
                          " WHERE m.sealed_bytes IS NOT NULL AND b.start_ms + b.minutes * 60000 <= ?"_s;

domain::RemoteObjectId readId(const QSqlQuery &row)
{
    return {row.value(0).toLongLong()};
}

} // namespace

std::vector<domain::RemoteObjectId> RetentionStore::standingMeetings(base::Instant limit, int most)
{
    return m_context.db.all(u"SELECT o.id"_s + standing + u" ORDER BY b.start_ms LIMIT ?"_s, {base::toMs(limit), most},
                            readId);
}

int RetentionStore::emptyLinks(base::Instant limit, int most)
{
    const std::vector<domain::RemoteObjectId> ids =
        m_context.db.all(u"SELECT o.id"_s + fullObjects + u" LIMIT ?"_s, {base::toMs(limit), most}, readId);
    for (const domain::RemoteObjectId id : ids) {
        emptyLink(id);
    }
    return int(ids.size());
}

void RetentionStore::emptyLink(domain::RemoteObjectId id)
{
    RemoteObjectStore objects(m_context);
    std::optional<domain::RemoteObject> object = objects.find(id);
    object->identity.link.clear();
    object->identity.passcode.clear();
    objects.update(*object);
    m_context.db.run(u"UPDATE remote_objects SET emptied = 1 WHERE id = ?"_s, {id.value});
}

int RetentionStore::emptyMails(base::Instant limit, int most)
{
    return m_context.db.run(u"UPDATE messages SET sealed_bytes = NULL WHERE id IN (SELECT m.id"_s + fullMails +
                                u" LIMIT ?)"_s,
                            {base::toMs(limit), most});
}

bool RetentionStore::hasLogBefore(base::Instant limit)
{
    const auto one = [](const QSqlQuery &) { return true; };
    return m_context.db.one(u"SELECT 1 FROM sync_log WHERE at <= ? LIMIT 1"_s, {base::toMs(limit)}, one).has_value();
}

bool RetentionStore::hasFullBefore(base::Instant limit)
{
    const auto one = [](const QSqlQuery &) { return true; };
    const QVariantList values{base::toMs(limit)};
    return m_context.db.one(u"SELECT 1"_s + fullObjects + u" LIMIT 1"_s, values, one).has_value() ||
           m_context.db.one(u"SELECT 1"_s + fullMails + u" LIMIT 1"_s, values, one).has_value();
}

void RetentionStore::prove(const RetentionProof &proof)
{
    if (proof.count > 0) {
        m_context.db.run(u"INSERT INTO retention_proofs (rule, count, at, up_to) VALUES (?, ?, ?, ?)"
                         " ON CONFLICT (rule, at) DO UPDATE SET count = count + excluded.count"_s,
                         {proof.rule, proof.count, base::toMs(proof.at), base::toMs(proof.upTo)});
    }
}

std::vector<RetentionProof> RetentionStore::proofs(int most)
{
    return m_context.db.all(u"SELECT rule, count, at, up_to FROM retention_proofs ORDER BY id DESC LIMIT ?"_s, {most},
                            [](const QSqlQuery &row) {
                                return RetentionProof{row.value(0).toString(), row.value(1).toInt(),
                                                      base::fromMs(row.value(2).toLongLong()),
                                                      base::fromMs(row.value(3).toLongLong())};
                            });
}

void RetentionStore::pause(base::Instant now)
{
    m_context.db.run(u"INSERT INTO retention_pause (id, since) VALUES (1, ?) ON CONFLICT DO NOTHING"_s,
                     {base::toMs(now)});
}

void RetentionStore::goOn()
{
    m_context.db.run(u"DELETE FROM retention_pause"_s);
}

std::optional<base::Instant> RetentionStore::pausedSince()
{
    return m_context.db.one(u"SELECT since FROM retention_pause"_s, {},
                            [](const QSqlQuery &row) { return base::fromMs(row.value(0).toLongLong()); });
}

} // namespace anteroom::store
