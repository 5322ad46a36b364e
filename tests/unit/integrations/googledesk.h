// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/googlecalendar/googlecalendar.h"
#include "integrations/http/httpclient.h"
#include "tests/support/googlekey.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

namespace anteroom::testing {

/// An error as Google words it, in short.
inline QByteArray errorText(int status, const QByteArray &reason)
{
    return R"({"error":{"code":)" + QByteArray::number(status) + R"(,"errors":[{"reason":")" + reason + R"("}]}})";
}

/// One server for the token endpoint and the calendar, and a calendar that is signed in to it.
struct Desk {
    ScriptedServer server;
    ManualClock clock{base::fromMs(1'799'000'000'000)};
    http::HttpClient client{clock};
    googlecalendar::GoogleCalendar calendar;

    explicit Desk(const GoogleKey &key) : calendar(client, clock, config(key)) { addToken("first"); }

    googlecalendar::GoogleConfig config(const GoogleKey &key) const
    {
        googlecalendar::GoogleConfig result;
        result.baseUrl = QUrl(server.base() + QStringLiteral("/calendar/v3/"));
        result.key = base::Secret(key.file(server.base() + QStringLiteral("/token")));
        result.applicationName = QStringLiteral("Ground & Grow Psychölogy");
        return result;
    }
    void addToken(const QByteArray &value)
    {
        server.add(ScriptedAnswer::json(200, R"({"access_token":")" + value + R"(","expires_in":3599})"));
    }
    void add(int status, const QByteArray &body) { server.add(ScriptedAnswer::json(status, body)); }
    /// Requests to the calendar, without those for tokens.
    std::vector<ScriptedRequest> calls() const
    {
        std::vector<ScriptedRequest> result;
        for (const ScriptedRequest &request : server.requests()) {
            if (request.target != "/token") {
                result.push_back(request);
            }
        }
        return result;
    }
};

} // namespace anteroom::testing
