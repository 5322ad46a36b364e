// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/security/vault.h"
#include "core/store/connection.h"

namespace anteroom::store {

/// What every store class works with for the length of one transaction.
struct Context {
    Connection &db;
    const security::Vault &vault;
    base::Random &random;
};

} // namespace anteroom::store
