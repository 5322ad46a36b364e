// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/privatekey.h"

#include "core/base/random.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace anteroom::sandbox {

/// A calendar that the service account sees.
struct GoogleCalendar {
    bool exists = true;
    bool writable = true;
};

/// The service account, and the calendars that are shared with it. Every calendar exists until told
/// otherwise.
class GoogleAccount
{
public:
    GoogleAccount(PrivateKey key, base::Random &random);

    const QString &email() const { return m_email; }
    const PrivateKey &key() const { return m_key; }
    /// The key file that Google would hand out, with `tokenUri` as the place where tokens come from.
    QByteArray keyFile(const QString &tokenUri) const;

    /// Domain-wide delegation: only with it may the account act for a user and invite anybody.
    bool isDelegated() const { return m_delegated; }
    void setDelegated(bool delegated) { m_delegated = delegated; }

    GoogleCalendar calendar(const QString &id) const { return m_calendars.value(id.toLower()); }
    void setCalendar(const QString &id, GoogleCalendar calendar) { m_calendars.insert(id.toLower(), calendar); }

private:
    PrivateKey m_key;
    QString m_keyId;
    QString m_clientId;
    QString m_email;
    bool m_delegated = false;
    QHash<QString, GoogleCalendar> m_calendars;
};

} // namespace anteroom::sandbox
