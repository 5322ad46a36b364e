// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/store/context.h"

#include <QMap>
#include <QString>

#include <map>

namespace anteroom::store {

/// Practice-wide settings, and the secrets among them, sealed. Knows no key's meaning.
class SettingsStore
{
public:
    explicit SettingsStore(const Context &context) : m_context(context) {}
    /// All stored settings that are no secrets, by key.
    QMap<QString, QString> settings();
    /// Stores one, in place of an earlier value.
    void set(const QString &key, const QString &value);
    /// All stored secrets, unsealed, by key.
    std::map<QString, base::Secret> secrets();
    /// Seals and stores one, in place of an earlier value.
    void setSecret(const QString &key, const base::Secret &value);
    /// Back to the default. Also for secrets.
    void remove(const QString &key);

private:
    Context m_context;
};

} // namespace anteroom::store
