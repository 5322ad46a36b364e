// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googleconfig.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::googlecalendar {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleCheck)
};

bool isSafeBaseUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return false;
    }
    const bool loopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback);
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

/// An address or a calendar id: something on both sides of one @, nothing that cannot be seen.
bool looksLikeAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && isPrintable(text) && !text.contains(u' ');
}

QString practiceCalendarFault(const GoogleConfig &config)
{
    const QString id = config.practiceCalendarId;
    if (id.trimmed().isEmpty()) {
        return Text::tr("No practice calendar is set. Copy the calendar's id from its settings in Google Calendar.");
    }
    if (id == "primary"_L1) {
        const bool isNobodys = config.account == GoogleConfig::Account::Service && config.subject.isEmpty();
        return isNobodys ? Text::tr("\"primary\" is the service account's own calendar, which nobody "
                                    "can see. Share the practice's "
                                    "calendar with the service account and set that calendar's id.")
                         : QString();
    }
    return looksLikeAddress(id)
               ? QString()
               : Text::tr("This is not a calendar id; it looks like an e-mail address. Copy it from the "
                          "calendar's settings in Google Calendar.");
}

void addClientFaults(const GoogleConfig &config, std::vector<base::Problem> &problems)
{
    if (!config.clientPath.trimmed().isEmpty()) {
        return;
    }
    if (config.clientId.trimmed().isEmpty()) {
        problems.push_back({u"google.oauth.client-path"_s,
                            Text::tr("No OAuth client is set. Set the path of the JSON file of a client of the kind "
                                     "\"Desktop app\", or google.oauth.client-id and google.oauth.client-secret.")});
    } else if (config.clientSecret.isEmpty()) {
        problems.push_back({u"google.oauth.client-secret"_s,
                            Text::tr("Google wants the client's secret, too. Copy it from the OAuth client.")});
    }
}

} // namespace

base::Result<oauth::InstalledClient> clientOf(const GoogleConfig &config)
{
    if (!config.clientPath.trimmed().isEmpty()) {
        return oauth::InstalledClient::fromFile(config.clientPath);
    }
    oauth::InstalledClient client;
    client.id = config.clientId.trimmed();
    client.secret = config.clientSecret;
    return client;
}

base::Result<oauth::ServiceAccount> accountOf(const GoogleConfig &config)
{
    return config.key.isEmpty() ? oauth::ServiceAccount::fromFile(config.credentialsPath)
                                : oauth::ServiceAccount::fromJson(config.key.reveal());
}

std::vector<base::Problem> problemsIn(const GoogleConfig &config)
{
    std::vector<base::Problem> problems;
    if (!isSafeBaseUrl(config.baseUrl)) {
        problems.push_back({u"google.calendar.base-url"_s,
                            Text::tr("The address must begin with https:// (http:// only for this machine) and hold no "
                                     "password. Leave the setting out to use Google's own address.")});
    }
    if (config.account == GoogleConfig::Account::SignedIn) {
        addClientFaults(config, problems);
    } else if (config.credentialsPath.trimmed().isEmpty() && config.key.isEmpty()) {
        problems.push_back({u"google.calendar.credentials-path"_s,
                            Text::tr("No key file is set. Set the path of the service account's JSON key file.")});
    }
    if (const QString fault = practiceCalendarFault(config); !fault.isEmpty()) {
        problems.push_back({u"google.calendar.practice-calendar-id"_s, fault});
    }
    if (!config.subject.isEmpty() && !looksLikeAddress(config.subject)) {
        problems.push_back({u"google.calendar.subject"_s,
                            Text::tr("This is not an e-mail address. Set the Workspace user to act for, or nothing.")});
    }
    if (!isPrintable(config.applicationName)) {
        problems.push_back({u"google.calendar.application-name"_s,
                            Text::tr("The name holds characters that cannot be printed. Type it again.")});
    }
    return problems;
}

} // namespace anteroom::googlecalendar
