// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secretstore.h"

#include <QHash>

#include <functional>
#include <memory>

namespace anteroom::testing {

/// A keychain in memory: what is written is there to be read. It can refuse, lose what it is given, and hand out
/// something else.
class MemoryKeychain
{
public:
    /// The item of this name; must not outlive the keychain.
    std::shared_ptr<ports::SecretStore> item(const QString &name);

    QHash<QString, base::Secret> items;
    std::optional<base::Error> refusal; ///< answers everything
    bool forgets = false;               ///< says that it wrote, and did not
    int reads = 0;
    int writes = 0;

private:
    class Item;
};

} // namespace anteroom::testing
