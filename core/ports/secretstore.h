// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

#include <optional>

namespace anteroom::ports {

/// Where the vault key is kept. Nothing there is nullopt; a store that is locked, missing, slow or
/// denied is an Error of kind Secret that says what to do.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// The key, or nullopt when none was ever written.
    virtual QFuture<base::Result<std::optional<base::Secret>>> read() = 0;
    /// Keeps the key, in place of an earlier one.
    virtual QFuture<base::Result<>> write(base::Secret key) = 0;
};

} // namespace anteroom::ports
