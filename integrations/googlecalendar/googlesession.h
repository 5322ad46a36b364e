// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/googlecalendar/googleconfig.h"
#include "integrations/http/client.h"
#include "integrations/oauth/tokensource.h"

#include <qcorotask.h>

namespace anteroom::googlecalendar {

/// Signed-in requests to Google: adds the access token, and asks for a new one once when Google calls it
/// invalid (a 401 says that nothing was done, so the request may go again). Lives on one thread; `client`
/// and `clock` outlive it.
class GoogleSession
{
public:
    GoogleSession(http::Client &client, const base::Clock &clock, GoogleConfig config, oauth::TokenHeard heard = {});
    GoogleSession(const GoogleSession &) = delete;
    GoogleSession &operator=(const GoogleSession &) = delete;

    const GoogleConfig &config() const { return m_config; }
    const base::Clock &clock() const { return m_clock; }

    /// A token that is good now. NeedsSignIn google.key-file: the key file is not usable; it is read
    /// each time a new token is needed, so a corrected file works without a restart.
    QCoro::Task<ports::Outcome<oauth::Token>> token();
    /// The answer to `request`, whatever its status.
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request);

    /// baseUrl + path: `parts` become path segments, percent-encoded here (calendar ids hold @ and #).
    QUrl url(const QStringList &parts, const QByteArray &query = {}) const;

private:
    QCoro::Task<ports::Outcome<oauth::Token>> fetchToken();

    http::Client &m_client;
    const base::Clock &m_clock;
    GoogleConfig m_config;
    oauth::TokenSource m_tokens;
};

} // namespace anteroom::googlecalendar
