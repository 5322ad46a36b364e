// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secretstore.h"
#include "core/security/vault.h"
#include "core/service/settings.h"
#include "core/store/database.h"

#include <QUuid>

#include <functional>
#include <memory>

namespace anteroom::compose {

/// A keychain: the item of that name. A practice's item has the practice's id as its name.
using KeychainItems = std::function<std::shared_ptr<ports::SecretStore>(const QString &name)>;

// The vault key comes from the environment, else from the keychain, and is never copied between them. Everything here
// blocks, the keychain perhaps until somebody has typed a password.

/// The environment's key; nothing: the environment has none.
base::Result<std::optional<security::Vault>> environmentVault(const service::EnvironmentValues &environment);

/// The key of the practice in `database`, out of the keychain. NotFound: there is no practice. "No entry" means locked
/// or lost, for the practice would not be there without a key; a new one is never made here.
base::Result<security::Vault> keychainVault(const KeychainItems &keychain, store::Database &database);

/// Puts a new practice's key into the keychain and reads it back.
base::Result<> keepKey(const KeychainItems &keychain, const QUuid &practice, const base::Secret &key);

/// There is neither a key nor a keychain: how to make one.
base::Error keyIsMissing();

} // namespace anteroom::compose
