// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/account.h"
#include "core/store/context.h"

#include <map>
#include <optional>
#include <vector>

namespace anteroom::store {

/// The practice's accounts at Zoom and Google beside the one in the settings. Names and ids are sealed; the secrets are
/// kept where all secrets are.
class AccountStore
{
public:
    explicit AccountStore(const Context &context) : m_context(context) {}
    /// Gives the account a number, and a UUID if there is none yet.
    void insert(domain::Account &account);
    /// Writes what may change: all but kind and UUID.
    void update(const domain::Account &account);
    /// The account; nothing when there is none.
    std::optional<domain::Account> find(const QUuid &uuid);
    /// All of them, in the order in which they were added; a practice has few.
    std::vector<domain::Account> all();
    /// Seals and stores the account's secret, in place of an earlier one.
    void setSecret(const domain::Account &account, const base::Secret &secret);
    /// The secrets of all accounts that have one, by number.
    std::map<domain::AccountId, base::Secret> secrets();

private:
    domain::Account read(const QSqlQuery &row) const;
    QByteArray seal(const domain::Account &account) const;
    Context m_context;
};

} // namespace anteroom::store
