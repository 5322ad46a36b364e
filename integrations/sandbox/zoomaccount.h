// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <unordered_map>

namespace anteroom::sandbox {

/// A user of the Zoom account.
struct ZoomUser {
    QString id;
    QString email;
    QString name; ///< as it was first addressed: by e-mail or by id
    bool exists = true;
    bool licensed = true;
    QJsonObject settings; ///< laid over the ordinary settings
    QJsonObject security; ///< laid over the ordinary meeting_security
};

/// The Zoom account: its credentials, users, scopes, limits, and what it forces on meetings. Every user
/// exists until told otherwise.
class ZoomAccount
{
public:
    explicit ZoomAccount(base::Random &random);

    const QString &accountId() const { return m_accountId; }
    const QString &clientId() const { return m_clientId; }
    const QString &clientSecret() const { return m_clientSecret; }

    /// The user with this e-mail or id, "me" being the account's owner. The reference stays good.
    ZoomUser &user(const QString &key);

    /// The scopes that the app has now.
    const QStringList &scopes() const { return m_scopes; }
    void setScopes(const QStringList &scopes) { m_scopes = scopes; }
    static QStringList allScopes();

    /// Settings that the account forces on the next meetings, "password" included.
    const QJsonObject &overrides() const { return m_overrides; }
    void setOverrides(const QJsonObject &overrides) { m_overrides = overrides; }

    /// Create and update requests that each host may make a UTC day.
    void setDailyLimit(int limit) { m_dailyLimit = limit; }
    /// Counts one more for `user` now; false when the day's are used up.
    bool countChange(const ZoomUser &user, base::Instant now);

    /// How long a new meeting stays out of lists.
    std::chrono::milliseconds listLag() const { return m_listLag; }
    void setListLag(std::chrono::milliseconds lag) { m_listLag = lag; }

private:
    QString m_accountId;
    QString m_clientId;
    QString m_clientSecret;
    QStringList m_scopes = allScopes();
    QJsonObject m_overrides;
    int m_dailyLimit = 100;
    std::chrono::milliseconds m_listLag{0};
    QHash<QString, int> m_changes; ///< by user and day
    std::unordered_map<QString, ZoomUser> m_users;
    QHash<QString, QString> m_idByEmail;
};

} // namespace anteroom::sandbox
