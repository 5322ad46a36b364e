// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingsstore.h"

#include "core/store/sealedjson.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

QMap<QString, QString> SettingsStore::settings()
{
    QMap<QString, QString> result;
    const auto rows = m_context.db.all(u"SELECT key, value FROM settings"_s, {}, [](const QSqlQuery &row) {
        return std::pair(row.value(0).toString(), row.value(1).toString());
    });
    for (const auto &[key, value] : rows) {
        result.insert(key, value);
    }
    return result;
}

void SettingsStore::set(const QString &key, const QString &value)
{
    m_context.db.run(u"INSERT INTO settings (key, value) VALUES (?, ?)"
                     " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                     {key, value});
}

std::map<QString, base::Secret> SettingsStore::secrets()
{
    std::map<QString, base::Secret> result;
    const auto rows = m_context.db.all(u"SELECT key, sealed FROM secrets"_s, {}, [](const QSqlQuery &row) {
        return std::pair(row.value(0).toString(), row.value(1).toByteArray());
    });
    for (const auto &[key, sealed] : rows) {
        result.emplace(key, base::Secret(unsealBytes(m_context, "secrets", key.toUtf8(), "sealed", sealed)));
    }
    return result;
}

void SettingsStore::setSecret(const QString &key, const base::Secret &value)
{
    const QByteArray sealed =
        m_context.vault.seal(value.reveal(), {"secrets", key.toUtf8(), "sealed"}, m_context.random);
    m_context.db.run(u"INSERT INTO secrets (key, sealed) VALUES (?, ?)"
                     " ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed"_s,
                     {key, sealed});
}

void SettingsStore::remove(const QString &key)
{
    m_context.db.run(u"DELETE FROM settings WHERE key = ?"_s, {key});
    m_context.db.run(u"DELETE FROM secrets WHERE key = ?"_s, {key});
}

} // namespace anteroom::store
