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
    QMap<QString, QString> settings();
    void set(const QString &key, const QString &value);
    std::map<QString, base::Secret> secrets();
    void setSecret(const QString &key, const base::Secret &value);
    /// Back to the default. Also for secrets.
    void remove(const QString &key);

private:
    Context m_context;
};

} // namespace anteroom::store
