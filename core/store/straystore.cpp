// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/straystore.h"

#include "core/store/sealedjson.h"

#include <QUuid>

namespace anteroom::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void StrayStore::planLooks(domain::RemoteObjectId object, base::Instant now)
{
    m_context.db.run(u"DELETE FROM late_looks WHERE object = ?"_s, {object.value});
    for (const std::chrono::minutes later : {10min, std::chrono::minutes(24h)}) {
        m_context.db.run(u"INSERT INTO late_looks (object, due_at) VALUES (?, ?)"_s,
                         {object.value, base::toMs(now + later)});
    }
}

std::vector<LateLook> StrayStore::looksDue(base::Instant now)
{
    return m_context.db.all(u"SELECT id, object, due_at FROM late_looks WHERE due_at <= ? ORDER BY due_at, id"_s,
                            {base::toMs(now)}, [](const QSqlQuery &row) {
                                return LateLook{row.value(0).toLongLong(),
                                                {row.value(1).toLongLong()},
                                                base::fromMs(row.value(2).toLongLong())};
                            });
}

std::optional<base::Instant> StrayStore::nextLook()
{
    return m_context.db.one(u"SELECT due_at FROM late_looks ORDER BY due_at LIMIT 1"_s, {},
                            [](const QSqlQuery &row) { return base::fromMs(row.value(0).toLongLong()); });
}

void StrayStore::removeLook(qint64 id)
{
    m_context.db.run(u"DELETE FROM late_looks WHERE id = ?"_s, {id});
}

void StrayStore::report(const QString &service, const std::vector<Stray> &strays)
{
    m_context.db.run(u"DELETE FROM strays WHERE service = ?"_s, {service});
    for (const Stray &stray : strays) {
        const QByteArray uuid = m_context.random.uuid().toRfc4122();
        m_context.db.run(
            u"INSERT INTO strays (uuid, service, code, start_ms, found_at, sealed) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {uuid, service, stray.code, base::toMs(stray.start), base::toMs(stray.foundAt),
             sealJson(m_context, "strays", uuid, "sealed", {{"place", stray.place}, {"id", stray.remoteId}})});
    }
}

std::vector<Stray> StrayStore::reported()
{
    return m_context.db.all(
        u"SELECT uuid, service, code, start_ms, found_at, sealed FROM strays ORDER BY start_ms, id"_s, {},
        [this](const QSqlQuery &row) {
            const QJsonObject json =
                unsealJson(m_context, "strays", row.value(0).toByteArray(), "sealed", row.value(5).toByteArray());
            return Stray{row.value(1).toString(),
                         row.value(2).toString(),
                         json[u"place"_s].toString(),
                         json[u"id"_s].toString(),
                         base::fromMs(row.value(3).toLongLong()),
                         base::fromMs(row.value(4).toLongLong())};
        });
}

} // namespace anteroom::store
