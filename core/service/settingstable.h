// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settingskeys.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <limits>
#include <span>

namespace anteroom::service {

/// What a setting holds, and so how its text is read.
enum class SettingType {
    Flag,        ///< true or false; yes, no, on, off, 1, 0 are read too
    Integer,     ///< a whole number from least to most
    Text,        ///< one line
    Address,     ///< one plain e-mail address
    Phone,       ///< one phone number
    BaseUrl,     ///< https, or http at a loopback address; without user, query and fragment
    SmtpUrl,     ///< smtps://host:port, or smtp://host:port with STARTTLS
    Path,        ///< of a file
    Zone,        ///< IANA name
    Choice,      ///< one of `choices`
    TextList,    ///< separated by commas, at least one
    IntegerList, ///< whole numbers from least to most, separated by commas, at most `longest` of them; may be empty
    Duration,    ///< "500ms", "60s", "2m", "1h"; a bare number is seconds; from least to most seconds
    Secret,      ///< sealed, or from the environment; never shown
};

/// Where a setting is kept.
enum class SettingHome {
    Practice,    ///< the table `settings`, for every desk
    Desk,        ///< this desk's own
    Sealed,      ///< the table `secrets`
    Environment, ///< nowhere: it is read from the environment only
};

/// What stands still when a setting is wrong.
enum class Area { Zoom = 1, Google = 2, Mail = 4, Practice = 8, Vault = 16, Desk = 32 };
Q_DECLARE_FLAGS(Areas, Area)
Q_DECLARE_OPERATORS_FOR_FLAGS(Areas)

/// One row of the settings table.
struct SettingDefinition {
    SettingKey key = SettingKey::ZoomEnabled;
    QLatin1StringView name; ///< "zoom.oauth.account-id"
    SettingType type = SettingType::Text;
    Areas areas = Area::Practice;
    QLatin1StringView defaultText = {};
    SettingHome home = SettingHome::Practice;
    QLatin1StringView shortEnvironmentName = {}; ///< a name operators already use, where it is not the derived one
    qint64 least = 0;
    qint64 most = std::numeric_limits<qint64>::max();
    int longest = 0;
    QLatin1StringView choices = {}; ///< "mail|google"
    bool isRequired = false;        ///< a practice has it from the beginning and cannot do without

    /// Whether its text is never shown.
    bool isSecret() const { return type == SettingType::Secret; }
    /// What a Choice may hold; empty for the other types.
    QStringList choiceList() const;
    /// "ZOOM_OAUTH_ACCOUNT_ID": the name with dots and dashes as underscores, in upper case.
    QString environmentName() const;
    /// The derived name and, where there is one, the short one: all that are looked up in the environment.
    QStringList environmentNames() const;
};

/// The settings table, in the order of SettingKey.
std::span<const SettingDefinition> settingDefinitions();
/// The row of a key.
const SettingDefinition &definitionOf(SettingKey key);
/// The definition of "zoom.enabled"; nothing for a name that the table does not have.
const SettingDefinition *findSetting(const QString &name);

} // namespace anteroom::service
