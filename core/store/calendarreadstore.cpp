// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendarreadstore.h"

#include "core/store/sealedjson.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

QString CalendarReadStore::token(const QString &calendar)
{
    const QByteArray tag = m_context.vault.tag(calendar.toUtf8());
    const auto sealed = m_context.db.one(u"SELECT sealed FROM calendar_reads WHERE calendar = ?"_s, {tag},
                                         [](const QSqlQuery &row) { return row.value(0).toByteArray(); });
    return sealed ? unsealJson(m_context, "calendar_reads", tag, "sealed", *sealed)[u"token"_s].toString() : QString();
}

void CalendarReadStore::setToken(const QString &calendar, const QString &token, base::Instant now)
{
    const QByteArray tag = m_context.vault.tag(calendar.toUtf8());
    m_context.db.run(u"INSERT INTO calendar_reads (calendar, sealed, read_at) VALUES (?, ?, ?) ON CONFLICT (calendar)"
                     " DO UPDATE SET sealed = excluded.sealed, read_at = excluded.read_at"_s,
                     {tag, sealJson(m_context, "calendar_reads", tag, "sealed", {{"token", token}}), base::toMs(now)});
}

} // namespace anteroom::store
