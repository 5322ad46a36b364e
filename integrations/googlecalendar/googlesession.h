// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/googlecalendar/googleconfig.h"
#include "integrations/http/client.h"
#include "integrations/oauth/tokensource.h"

#include <qcorotask.h>

#include <optional>

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

    /// A token that is good now. NeedsSignIn google.key-file or google.client-file: the file is not usable; it is read
    /// each time a new token is needed, so a corrected file works without a restart. google.not-signed-in,
    /// google.sign-in-expired: somebody must sign in (again); then nothing is asked any more with this configuration.
    QCoro::Task<ports::Outcome<oauth::Token>> token();
    /// The answer to `request`, whatever its status.
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request);

    /// baseUrl + path: `parts` become path segments, percent-encoded here (calendar ids hold @ and #).
    QUrl url(const QStringList &parts, const QByteArray &query = {}) const;

private:
    QCoro::Task<ports::Outcome<oauth::Token>> fetchToken();
    QCoro::Task<ports::Outcome<oauth::Token>> fetchAsAccount();
    QCoro::Task<ports::Outcome<oauth::Token>> fetchAsSignedIn();

    http::Client &m_client;
    const base::Clock &m_clock;
    GoogleConfig m_config;
    oauth::TokenSource m_tokens;
    std::optional<ports::Failure> m_dead; ///< why the refresh token is of no use any more
};

} // namespace anteroom::googlecalendar
