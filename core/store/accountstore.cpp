// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountstore.h"

#include "core/store/sealedjson.h"
#include "core/store/settingsstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Account;

namespace {

// The columns that read() takes, in its order.
const QString selectAccount = u"SELECT id, uuid, kind, enabled, sealed FROM accounts "_s;

// No setting has a name like this.
QString secretKey(const Account &account)
{
    return u"account."_s + account.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

void AccountStore::insert(Account &account)
{
    if (account.uuid.isNull()) {
        account.uuid = m_context.random.uuid();
    }
    account.id.value =
        m_context.db.insert(u"INSERT INTO accounts (uuid, kind, enabled, sealed) VALUES (?, ?, ?, ?)"_s,
                            {account.uuid.toRfc4122(), toText(account.kind), int(account.enabled), seal(account)});
}

void AccountStore::update(const Account &account)
{
    m_context.db.run(u"UPDATE accounts SET enabled = ?, sealed = ? WHERE id = ?"_s,
                     {int(account.enabled), seal(account), account.id.value});
}

std::optional<Account> AccountStore::find(const QUuid &uuid)
{
    return m_context.db.one(selectAccount + u"WHERE uuid = ?"_s, {uuid.toRfc4122()},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Account> AccountStore::all()
{
    return m_context.db.all(selectAccount + u"ORDER BY id"_s, {}, [this](const QSqlQuery &row) { return read(row); });
}

void AccountStore::setSecret(const Account &account, const base::Secret &secret)
{
    SettingsStore(m_context).setSecret(secretKey(account), secret);
}

std::map<domain::AccountId, base::Secret> AccountStore::secrets()
{
    std::map<domain::AccountId, base::Secret> result;
    const std::map<QString, base::Secret> all = SettingsStore(m_context).secrets();
    for (const Account &account : this->all()) {
        const auto found = all.find(secretKey(account));
        if (found != all.end()) {
            result.emplace(account.id, found->second);
        }
    }
    return result;
}

QByteArray AccountStore::seal(const Account &account) const
{
    return sealJson(m_context, "accounts", account.uuid.toRfc4122(), "sealed",
                    {{"name", account.name},
                     {"accountId", account.accountId},
                     {"clientId", account.clientId},
                     {"subject", account.subject}});
}

Account AccountStore::read(const QSqlQuery &row) const
{
    const QByteArray uuid = row.value(1).toByteArray();
    const QJsonObject json = unsealJson(m_context, "accounts", uuid, "sealed", row.value(4).toByteArray());
    Account account;
    account.id.value = row.value(0).toLongLong();
    account.uuid = QUuid::fromRfc4122(uuid);
    account.kind = domain::accountKindFromText(row.value(2).toString()).value_or(domain::AccountKind::Zoom);
    account.enabled = row.value(3).toBool();
    account.name = json[u"name"_s].toString();
    account.accountId = json[u"accountId"_s].toString();
    account.clientId = json[u"clientId"_s].toString();
    account.subject = json[u"subject"_s].toString();
    return account;
}

} // namespace anteroom::store
