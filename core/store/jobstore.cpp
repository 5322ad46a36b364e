// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

std::map<QString, JobStore::Entry> JobStore::all()
{
    using Named = std::pair<QString, Entry>;
    const std::vector<Named> rows =
        m_db.all(u"SELECT name, coalesce(owner, ''), ended_at FROM jobs"_s, {}, [](const QSqlQuery &row) {
            const auto ended = row.isNull(2) ? std::optional<base::Instant>() : base::fromMs(row.value(2).toLongLong());
            return Named{row.value(0).toString(), Entry{row.value(1).toString(), ended}};
        });
    return {rows.begin(), rows.end()};
}

bool JobStore::take(const QString &name, const QString &from, const QString &owner)
{
    m_db.run(u"INSERT INTO jobs (name) VALUES (?) ON CONFLICT DO NOTHING"_s, {name});
    return m_db.run(u"UPDATE jobs SET owner = ? WHERE name = ? AND coalesce(owner, '') = ?"_s, {owner, name, from}) ==
           1;
}

void JobStore::end(const QString &name, const QString &owner, base::Instant now)
{
    m_db.run(u"UPDATE jobs SET owner = NULL, ended_at = ? WHERE name = ? AND owner = ?"_s,
             {base::toMs(now), name, owner});
}

} // namespace anteroom::store
