// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleroutes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

std::optional<GoogleRoute> googleRoute(const HttpRequest &request)
{
    const QStringList &parts = request.segments;
    const QByteArray &method = request.method;
    if (parts == QStringList{u"token"_s} && method == "POST") {
        return GoogleRoute{u"token"_s, u"/token"_s, false, {}, {}};
    }
    if (parts == QStringList{u"o"_s, u"oauth2"_s, u"v2"_s, u"auth"_s} && method == "GET") {
        return GoogleRoute{u"authorize"_s, u"/o/oauth2/v2/auth"_s, false, {}, {}};
    }
    const bool isCalendar = parts.size() >= 4 && parts[0] == "calendar"_L1 && parts[1] == "v3"_L1 &&
                            parts[2] == "calendars"_L1 && !parts[3].isEmpty();
    if (!isCalendar || (parts.size() > 4 && parts[4] != "events"_L1) || parts.size() > 6) {
        return std::nullopt;
    }
    const QString calendar = parts[3];
    if (parts.size() == 4) {
        return method == "GET"
                   ? std::optional(GoogleRoute{u"calendar"_s, u"/calendars/{calendarId}"_s, false, calendar, {}})
                   : std::nullopt;
    }
    const QString events = u"/calendars/{calendarId}/events"_s;
    if (parts.size() == 5) {
        if (method == "POST" || method == "GET") {
            return GoogleRoute{method == "POST" ? u"insert"_s : u"list"_s, events, method == "POST", calendar, {}};
        }
        return std::nullopt;
    }
    if (method != "GET" && method != "PATCH" && method != "DELETE") {
        return std::nullopt;
    }
    return GoogleRoute{QString::fromLatin1(method).toLower(), events + "/{eventId}"_L1, method != "GET", calendar,
                       parts[5]};
}

bool googleScopesAllow(const QStringList &scopes, const GoogleRoute &route)
{
    QStringList good{QString()};
    if (route.operation == "calendar"_L1) {
        good += {u".readonly"_s, u".calendars"_s, u".calendars.readonly"_s, u".app.created"_s};
    } else {
        good += {u".events"_s, u".events.owned"_s, u".app.created"_s};
        if (!route.writes) {
            good += {u".readonly"_s, u".events.readonly"_s};
        }
    }
    return std::any_of(good.begin(), good.end(), [&](const QString &ending) {
        return scopes.contains("https://www.googleapis.com/auth/calendar"_L1 + ending);
    });
}

} // namespace anteroom::sandbox
