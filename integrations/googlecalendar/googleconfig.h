// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "integrations/oauth/installedclient.h"
#include "integrations/oauth/serviceaccount.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace anteroom::googlecalendar {

/// The one scope that we ask for: it reads and writes events and nothing else.
inline constexpr QLatin1StringView eventsScope("https://www.googleapis.com/auth/calendar.events");

/// How we reach Google Calendar.
struct GoogleConfig {
    QUrl baseUrl = QUrl(QStringLiteral("https://www.googleapis.com/calendar/v3"));
    /// Who writes: a service account, or somebody who signed in in a browser.
    enum class Account { Service, SignedIn };
    Account account = Account::Service;
    QString clientPath;         ///< signed in: the OAuth client's file
    QString clientId;           ///< signed in: the client, when there is no file
    base::Secret clientSecret;  ///< likewise
    base::Secret refreshToken;  ///< signed in: empty, nobody has yet
    QString credentialsPath;    ///< the service account's key file
    base::Secret key;           ///< the same file's text when it is kept in the store; wins over the path
    QString subject;            ///< user to act for (domain-wide delegation); empty: the account itself
    QString applicationName;    ///< says who we are in the User-Agent header
    QString practiceCalendarId; ///< looked at by problemsIn() only; every EventSpec names its calendar
};

/// The service account of `config`, read now. Errors as ServiceAccount::fromFile().
base::Result<oauth::ServiceAccount> accountOf(const GoogleConfig &config);

/// The OAuth client of `config`, read now. Errors as InstalledClient::fromFile().
base::Result<oauth::InstalledClient> clientOf(const GoogleConfig &config);

/// Every fault of `config` that can be seen without a call and without reading the key file: the setting's
/// name in `field`, what is wrong and what to do in `reason`. Empty: it may work.
std::vector<base::Problem> problemsIn(const GoogleConfig &config);

} // namespace anteroom::googlecalendar
