// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/service/remoteaccount.h"
#include "core/service/settingstable.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <array>
#include <chrono>
#include <vector>

namespace anteroom::service {

/// The environment's variables that the settings table knows, by name.
using EnvironmentValues = QHash<QString, QByteArray>;

/// Reads those variables from the process's environment. Call it once, at the start.
EnvironmentValues readEnvironment();

/// What the program is set to: one value, put together once, that any thread may copy and read. What is wrong in
/// it is found by validate() and problemsOf(); the typed readers give the default for text that cannot be read.
class Settings
{
public:
    /// Where a value came from; the environment wins over what is stored.
    enum class Origin { Default, Stored, Environment };

    /// Everything at its default.
    Settings();

    /// Environment before stored before default. `stored` and `secrets` are by setting name, those of the desk
    /// among them; secrets in `stored` and names that the table does not have are passed over, as is a stored
    /// encryption key. A variable that is set but empty counts as not set; a stored empty text counts.
    static Settings resolve(const EnvironmentValues &environment, const QHash<QString, QString> &stored,
                            const QHash<QString, base::Secret> &secrets);

    /// The text of a setting, normalized; as it was given when it cannot be read. Empty for a secret.
    QString text(SettingKey key) const;
    /// True or false; as the other typed readers, only for settings of that type.
    bool flag(SettingKey key) const;
    /// A whole number, within the bounds of the table.
    qint64 number(SettingKey key) const;
    /// A time; a bare number in the text is seconds.
    std::chrono::milliseconds duration(SettingKey key) const;
    /// The items, trimmed.
    QStringList list(SettingKey key) const;
    /// The whole numbers of a list.
    std::vector<int> numbers(SettingKey key) const;
    /// The bytes of a secret; empty when none is set, and for what is no secret.
    base::Secret secret(SettingKey key) const;

    /// The accounts at Zoom and Google beside the one that the settings name.
    const std::vector<RemoteAccount> &accounts() const { return m_accounts; }
    /// Puts them beside the settings.
    void setAccounts(std::vector<RemoteAccount> accounts) { m_accounts = std::move(accounts); }

    /// Where the value came from.
    Origin origin(SettingKey key) const;
    /// Whether the setting holds something, be it a default.
    bool isSet(SettingKey key) const;
    /// The variable that the value came from; empty for another origin.
    QString environmentName(SettingKey key) const;
    /// Whether both of the setting's variables are set, and not to the same.
    bool hasConflict(SettingKey key) const;

private:
    struct Entry {
        Origin origin = Origin::Default;
        QString text;
        base::Secret secret;
        QString environmentName;
        bool hasConflict = false;
    };

    static Entry fromEnvironment(const SettingDefinition &definition, const EnvironmentValues &environment);
    const Entry &entry(SettingKey key) const { return m_entries[std::size_t(key)]; }

    std::array<Entry, settingKeyCount> m_entries;
    std::vector<RemoteAccount> m_accounts;
};

} // namespace anteroom::service
