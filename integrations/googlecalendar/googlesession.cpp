// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googlesession.h"

#include "integrations/oauth/installedapp.h"

using namespace Qt::StringLiterals;

namespace anteroom::googlecalendar {

namespace {

/// A header may hold printable ASCII only.
QByteArray userAgent(const QString &applicationName)
{
    QByteArray name;
    for (const QChar c : applicationName) {
        name += c.unicode() >= 0x20 && c.unicode() < 0x7f ? char(c.unicode()) : '?';
    }
    return name.isEmpty() ? QByteArray("Anteroom") : name + " (Anteroom)";
}

} // namespace

GoogleSession::GoogleSession(http::Client &client, const base::Clock &clock, GoogleConfig config,
                             oauth::TokenHeard heard)
    : m_client(client)
    , m_clock(clock)
    , m_config(std::move(config))
    , m_tokens([this] { return fetchToken(); }, clock, std::move(heard))
{
}

QCoro::Task<ports::Outcome<oauth::Token>> GoogleSession::fetchToken()
{
    return m_config.account == GoogleConfig::Account::SignedIn ? fetchAsSignedIn() : fetchAsAccount();
}

// A refresh token that is dead stays dead: it is asked once, however many events wait.
QCoro::Task<ports::Outcome<oauth::Token>> GoogleSession::fetchAsSignedIn()
{
    if (m_dead) {
        co_return tl::unexpected(*m_dead);
    }
    const base::Result<oauth::InstalledClient> client = clientOf(m_config);
    if (!client) {
        co_return ports::failed(ports::FailureKind::NeedsSignIn, u"google.client-file"_s,
                                u"google.oauth.client-path"_s);
    }
    if (m_config.refreshToken.isEmpty()) {
        co_return ports::failed(ports::FailureKind::NeedsSignIn, u"google.not-signed-in"_s);
    }
    const QStringList scopes{QString(eventsScope)};
    ports::Outcome<oauth::Token> token =
        co_await oauth::renewToken(*client, m_config.refreshToken, scopes, &m_client, &m_clock);
    if (!token && token.error().code == "google.sign-in-expired"_L1) {
        m_dead = token.error();
    }
    co_return token;
}

QCoro::Task<ports::Outcome<oauth::Token>> GoogleSession::fetchAsAccount()
{
    const base::Result<oauth::ServiceAccount> account = accountOf(m_config);
    if (!account) {
        co_return ports::failed(ports::FailureKind::NeedsSignIn, u"google.key-file"_s,
                                u"google.calendar.credentials-path"_s);
    }
    ports::Outcome<oauth::Token> token =
        co_await oauth::requestToken(*account, &m_client, &m_clock, QString(eventsScope), m_config.subject);
    co_return token;
}

QCoro::Task<ports::Outcome<oauth::Token>> GoogleSession::token()
{
    return m_tokens.token();
}

QCoro::Task<ports::Outcome<http::Reply>> GoogleSession::send(http::Request request)
{
    request.headers.emplace_back("User-Agent", userAgent(m_config.applicationName));
    request.headers.emplace_back("Accept", "application/json");
    for (int attempt = 1;; ++attempt) {
        const ports::Outcome<oauth::Token> token = co_await m_tokens.token();
        if (!token) {
            co_return tl::unexpected(token.error());
        }
        request.authorization = base::Secret("Bearer " + token->value.reveal());
        ports::Outcome<http::Reply> reply = co_await m_client.send(request);
        if (!reply || reply->status != 401 || attempt == 2) {
            co_return reply;
        }
        m_tokens.invalidate(token->value);
    }
}

QUrl GoogleSession::url(const QStringList &parts, const QByteArray &query) const
{
    QByteArray text = m_config.baseUrl.toEncoded();
    while (text.endsWith('/')) {
        text.chop(1);
    }
    for (const QString &part : parts) {
        text += '/' + QUrl::toPercentEncoding(part);
    }
    return QUrl::fromEncoded(query.isEmpty() ? text : text + '?' + query, QUrl::StrictMode);
}

} // namespace anteroom::googlecalendar
