// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleconsent.h"

#include "integrations/sandbox/randomtext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::sandbox {

namespace {

constexpr auto CodeLife = 600s;

HttpAnswer refused(const QString &error, const QString &description, int status = 400)
{
    return jsonAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}});
}

HttpAnswer badGrant(const QString &description)
{
    return refused(u"invalid_grant"_s, description);
}

/// Google shows a page and sends nobody anywhere when the request itself is wrong.
HttpAnswer errorPage(const QString &error)
{
    HttpAnswer answer;
    answer.status = 400;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!doctype html><title>Error 400</title><p>" + error.toUtf8() + "</p>";
    return answer;
}

HttpAnswer sentBack(const QString &redirect, const QList<std::pair<QString, QString>> &values)
{
    QUrl url(redirect);
    QUrlQuery query;
    for (const auto &[name, value] : values) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    HttpAnswer answer = emptyAnswer(302);
    answer.headers = {{"Location", url.toEncoded()}};
    return answer;
}

/// A desktop client may be sent to any port and path of this machine, by its number.
bool isLoopback(const QString &redirect)
{
    const QUrl url(redirect, QUrl::StrictMode);
    return url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1 && url.port() > 0;
}

QByteArray challengeOf(const QString &verifier)
{
    return QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

GoogleConsent::GoogleConsent(const base::Clock &clock, base::Random &random)
    : m_clock(clock)
    , m_random(random)
    , m_clientId(randomDigits(random, 12) + u"-sandbox.apps.googleusercontent.com"_s)
    , m_clientSecret("GOCSPX-"_L1 + randomText(random, 28))
{
}

QByteArray GoogleConsent::clientFile(const QString &address) const
{
    const QJsonObject installed{{u"client_id"_s, m_clientId},
                                {u"project_id"_s, u"anteroom-sandbox"_s},
                                {u"auth_uri"_s, address + "/o/oauth2/v2/auth"_L1},
                                {u"token_uri"_s, address + "/token"_L1},
                                {u"client_secret"_s, m_clientSecret},
                                {u"redirect_uris"_s, QJsonArray{u"http://localhost"_s}}};
    return QJsonDocument(QJsonObject{{u"installed"_s, installed}}).toJson();
}

QStringList GoogleConsent::ticked(const QStringList &asked) const
{
    QStringList result;
    for (const QString &scope : asked) {
        if (!m_unticked.contains(scope)) {
            result.append(scope);
        }
    }
    return result;
}

HttpAnswer GoogleConsent::authorize(const HttpRequest &request)
{
    const QString redirect = request.parameter(u"redirect_uri"_s);
    const QStringList asked = request.parameter(u"scope"_s).split(u' ', Qt::SkipEmptyParts);
    const QString state = request.parameter(u"state"_s);
    if (request.parameter(u"client_id"_s) != m_clientId || !isLoopback(redirect)) {
        return errorPage(u"redirect_uri_mismatch"_s);
    }
    if (request.parameter(u"response_type"_s) != "code"_L1 || asked.isEmpty() ||
        request.parameter(u"code_challenge_method"_s) != "S256"_L1 ||
        request.parameter(u"code_challenge"_s).size() != 43) {
        return errorPage(u"invalid_request"_s);
    }
    if (m_denying) {
        return sentBack(redirect, {{u"error"_s, u"access_denied"_s}, {u"state"_s, state}});
    }
    const QString code = "4/0A"_L1 + randomText(m_random, 40);
    const QStringList scopes = ticked(asked);
    m_codes.insert(code,
                   {scopes, redirect, request.parameter(u"code_challenge"_s).toLatin1(), m_clock.now() + CodeLife});
    return sentBack(redirect, {{u"state"_s, state}, {u"code"_s, code}, {u"scope"_s, scopes.join(u' ')}});
}

HttpAnswer GoogleConsent::token(const HttpRequest &form, TokenBook &tokens)
{
    const QString secret = form.parameter(u"client_secret"_s);
    if (secret.isEmpty()) {
        return refused(u"invalid_request"_s, u"client_secret is missing."_s);
    }
    if (form.parameter(u"client_id"_s) != m_clientId || secret != m_clientSecret) {
        return refused(u"invalid_client"_s, u"The OAuth client was not found."_s, 401);
    }
    return form.parameter(u"grant_type"_s) == "refresh_token"_L1 ? renew(form, tokens) : exchange(form, tokens);
}

HttpAnswer GoogleConsent::exchange(const HttpRequest &form, TokenBook &tokens)
{
    const auto code = m_codes.constFind(form.parameter(u"code"_s));
    if (code == m_codes.constEnd()) {
        return badGrant(u"Malformed auth code."_s);
    }
    const Grant grant = *code;
    m_codes.erase(code); // whatever comes of it, no code is taken twice
    if (grant.expires <= m_clock.now()) {
        return badGrant(u"Bad Request"_s);
    }
    if (form.parameter(u"redirect_uri"_s) != grant.redirect) {
        return refused(u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    }
    if (challengeOf(form.parameter(u"code_verifier"_s)) != grant.challenge) {
        return badGrant(u"Invalid code verifier."_s);
    }
    const QString refresh = "1//0"_L1 + randomText(m_random, 48);
    m_grants.insert(refresh, grant);
    const QByteArray access = tokens.issue("ya29.sandbox.", grant.scopes, user());
    return jsonAnswer(200, {{u"access_token"_s, QString::fromLatin1(access)},
                            {u"expires_in"_s, qint64(tokens.lifetime().count())},
                            {u"refresh_token"_s, refresh},
                            {u"scope"_s, grant.scopes.join(u' ')},
                            {u"token_type"_s, u"Bearer"_s}});
}

HttpAnswer GoogleConsent::renew(const HttpRequest &form, TokenBook &tokens)
{
    const auto grant = m_grants.constFind(form.parameter(u"refresh_token"_s));
    if (grant == m_grants.constEnd()) {
        return badGrant(u"Token has been expired or revoked."_s);
    }
    const QByteArray access = tokens.issue("ya29.sandbox.", grant->scopes, user());
    return jsonAnswer(200, {{u"access_token"_s, QString::fromLatin1(access)},
                            {u"expires_in"_s, qint64(tokens.lifetime().count())},
                            {u"scope"_s, grant->scopes.join(u' ')},
                            {u"token_type"_s, u"Bearer"_s}});
}

} // namespace anteroom::sandbox
