// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hostchangestore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

namespace {

qint64 dayOf(base::Instant at)
{
    return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}

} // namespace

QByteArray HostChangeStore::hostTag(domain::AccountId account, const QString &user) const
{
    return m_context.vault.tag((QString::number(account.value) + u' ' + user.trimmed().toLower()).toUtf8());
}

int HostChangeStore::count(domain::AccountId account, const QString &user, base::Instant at)
{
    return m_context.db
        .one(u"SELECT changes FROM host_changes WHERE host = ? AND day = ?"_s, {hostTag(account, user), dayOf(at)},
             [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(0);
}

int HostChangeStore::most(base::Instant at)
{
    return m_context.db
        .one(u"SELECT max(changes) FROM host_changes WHERE day = ?"_s, {dayOf(at)},
             [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(0);
}

void HostChangeStore::add(domain::AccountId account, const QString &user, base::Instant at)
{
    m_context.db.run(u"INSERT INTO host_changes (host, day, changes) VALUES (?, ?, 1)"
                     " ON CONFLICT (host, day) DO UPDATE SET changes = changes + 1"_s,
                     {hostTag(account, user), dayOf(at)});
    m_context.db.run(u"DELETE FROM host_changes WHERE day < ?"_s, {dayOf(at) - 1});
}

void HostChangeStore::takeBack(domain::AccountId account, const QString &user, base::Instant at)
{
    m_context.db.run(u"UPDATE host_changes SET changes = changes - 1 WHERE host = ? AND day = ? AND changes > 0"_s,
                     {hostTag(account, user), dayOf(at)});
}

void HostChangeStore::raise(domain::AccountId account, const QString &user, base::Instant at, int count)
{
    m_context.db.run(u"INSERT INTO host_changes (host, day, changes) VALUES (?, ?, ?)"
                     " ON CONFLICT (host, day) DO UPDATE SET changes = max(changes, excluded.changes)"_s,
                     {hostTag(account, user), dayOf(at), count});
}

} // namespace anteroom::store
