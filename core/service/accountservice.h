// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/account.h"
#include "core/service/servicecontext.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace anteroom::service {

/// An account's form as filled in; nothing: stays (when editing), or is empty.
struct AccountForm {
    std::optional<QString> name;
    std::optional<QString> accountId; ///< Zoom
    std::optional<QString> clientId;  ///< Zoom
    std::optional<QString> subject;   ///< Google: user to act for
    std::optional<bool> enabled;      ///< default: true
    base::Secret secret;              ///< Zoom: client secret; Google: the key file's text; empty: stays
};

/// The one door to the practice's accounts at Zoom and Google beside the one in the settings. For those who may change
/// settings. Every refusal names all its problems at once.
class AccountService
{
public:
    explicit AccountService(ServiceContext context) : m_context(std::move(context)) {}

    /// Fields of problems: name (none, or another account's), account-id, client-id, secret.
    QFuture<base::Result<domain::Account>> add(domain::AccountKind kind, AccountForm form);
    /// Changes an account; the same fields. What waits for it is made due by a retry.
    QFuture<base::Result<domain::Account>> edit(QUuid id, AccountForm form);
    /// All of them, in the order in which they were added.
    QFuture<base::Result<std::vector<domain::Account>>> accounts();

private:
    ServiceContext m_context;
};

} // namespace anteroom::service
