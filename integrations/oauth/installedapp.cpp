// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/installedapp.h"

#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"
#include "integrations/oauth/loopback.h"
#include "integrations/oauth/pkce.h"

#include <QJsonObject>

#include <qcorofuture.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::oauth {

namespace {

using ports::failed;
using ports::FailureKind;
using ports::Outcome;
using Fields = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr auto patience = 5min;

QByteArray formOf(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        form += (form.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    return form;
}

tl::unexpected<ports::Failure> needsSignIn(const char *code, const QString &detail = {})
{
    return failed(FailureKind::NeedsSignIn, QString::fromLatin1(code), detail);
}

/// Says what came of the attempt in one word of ours.
tl::unexpected<ports::Failure> refusal(const QString &error)
{
    if (error == "invalid_grant"_L1) {
        return needsSignIn("google.sign-in-expired");
    }
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1 || error == "deleted_client"_L1 ||
        error == "invalid_request"_L1) {
        return needsSignIn("google.client-invalid");
    }
    return needsSignIn(error == "access_denied"_L1 ? "google.sign-in-denied" : "google.token-refused",
                       http::safeDetail(error));
}

/// The first scope that was asked for and not granted; Google says nothing when all were.
QString missingScope(const QJsonObject &json, const QStringList &asked)
{
    const QStringList granted = json.value("scope"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &scope : asked) {
        if (json.contains("scope"_L1) && !granted.contains(scope)) {
            return scope.section(u'/', -1);
        }
    }
    return {};
}

Outcome<QJsonObject> answerOf(const Outcome<http::Reply> &reply, base::Instant now)
{
    if (!reply) {
        ports::Failure failure = reply.error();
        if (failure.kind == FailureKind::Unknown) {
            failure.kind = FailureKind::Temporary;
            failure.slowLook = false;
        }
        return tl::unexpected(failure);
    }
    const QJsonObject json = http::jsonObject(*reply).value_or(QJsonObject());
    if (reply->status == 429) {
        return tl::unexpected(ports::Failure{
            FailureKind::RateLimited, u"google.rate-limited"_s, {}, http::retryAfter(*reply, now), false});
    }
    if (reply->status >= 200 && reply->status < 300) {
        return json;
    }
    const QString error = json.value("error"_L1).toString();
    if (error.isEmpty()) { // not the token endpoint that speaks: a proxy or a captive portal
        return failed(FailureKind::Temporary, u"google.unusable-answer"_s, QString::number(reply->status));
    }
    return refusal(error);
}

Outcome<Token> tokenIn(const QJsonObject &json, const QStringList &scopes, base::Instant now)
{
    const QByteArray value = json.value("access_token"_L1).toString().toUtf8();
    const qint64 seconds = json.value("expires_in"_L1).toInteger(0);
    if (value.isEmpty() || seconds <= 0) {
        return failed(FailureKind::Temporary, u"google.unusable-answer"_s);
    }
    if (const QString missing = missingScope(json, scopes); !missing.isEmpty()) {
        return needsSignIn("google.scope-unticked", missing);
    }
    return Token{base::Secret(value), endOfToken(now, seconds), json.value("scope"_L1).toString()};
}

http::Request tokenRequest(const InstalledClient &client, Fields fields)
{
    fields.insert(fields.end(), {{"client_id", client.id.toUtf8()}, {"client_secret", client.secret.reveal()}});
    http::Request request;
    request.method = "POST";
    request.url = client.tokenUri;
    request.pathTemplate = u"/token"_s;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formOf(fields);
    return request;
}

/// What belongs to one attempt and to no other.
struct Attempt {
    QByteArray verifier;
    QByteArray state;
    QString redirect;
};

QUrl pageFor(const InstalledClient &client, const QStringList &scopes, const Attempt &attempt)
{
    QUrl page = client.authorizationUri;
    const QByteArray query = formOf({{"client_id", client.id.toUtf8()},
                                     {"redirect_uri", attempt.redirect.toUtf8()},
                                     {"response_type", "code"},
                                     {"scope", scopes.join(u' ').toUtf8()},
                                     {"code_challenge", challengeOf(attempt.verifier)},
                                     {"code_challenge_method", "S256"},
                                     {"state", attempt.state},
                                     {"access_type", "offline"},
                                     {"prompt", "consent"}}); // else a second sign-in brings no refresh token
    page.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return page;
}

Outcome<QByteArray> codeIn(const Loopback::Answer &answer, const Attempt &attempt)
{
    if (!answer) {
        return needsSignIn("google.sign-in-timeout");
    }
    const auto value = [&answer](const QString &name) {
        return answer->queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    };
    if (!isSameSecret(value(u"state"_s), attempt.state)) {
        return needsSignIn("google.sign-in-mixed-up");
    }
    if (const QByteArray error = value(u"error"_s); !error.isEmpty()) {
        return refusal(QString::fromUtf8(error));
    }
    const QByteArray code = value(u"code"_s);
    return code.isEmpty() ? Outcome<QByteArray>(needsSignIn("google.sign-in-mixed-up")) : code;
}

} // namespace

QCoro::Task<Outcome<Grant>> signIn(InstalledClient client, QStringList scopes, SignInTools tools)
{
    const auto loopback = std::make_shared<Loopback>(*tools.scheduler, randomToken(*tools.random, 16));
    if (!loopback->listen(patience)) {
        co_return failed(FailureKind::Unreachable, u"net.refused"_s);
    }
    const Attempt attempt{makeVerifier(*tools.random), randomToken(*tools.random, 32), loopback->address()};
    if (tools.stoppable) {
        tools.stoppable([waiting = std::weak_ptr(loopback)] {
            if (const std::shared_ptr<Loopback> alive = waiting.lock()) {
                alive->stop();
            }
        });
    }
    QFuture<Loopback::Answer> coming = loopback->answer();
    tools.open(pageFor(client, scopes, attempt));
    const Loopback::Answer answer = co_await coming;
    const Outcome<QByteArray> code = codeIn(answer, attempt);
    if (!code) {
        co_return tl::unexpected(code.error());
    }
    http::Request request = tokenRequest(client, {{"grant_type", "authorization_code"},
                                                  {"code", *code},
                                                  {"redirect_uri", attempt.redirect.toUtf8()},
                                                  {"code_verifier", attempt.verifier}});
    const base::Instant now = tools.clock->now();
    const Outcome<http::Reply> reply = co_await tools.client->send(std::move(request));
    const Outcome<QJsonObject> json = answerOf(reply, now);
    if (!json) {
        co_return tl::unexpected(json.error());
    }
    const Outcome<Token> token = tokenIn(*json, scopes, now);
    if (!token) {
        co_return tl::unexpected(token.error());
    }
    const base::Secret refresh(json->value("refresh_token"_L1).toString().toUtf8());
    if (refresh.isEmpty()) {
        co_return needsSignIn("google.no-refresh-token");
    }
    co_return Outcome<Grant>(Grant{*token, refresh});
}

QCoro::Task<Outcome<Token>> renewToken(InstalledClient client, base::Secret refreshToken, QStringList scopes,
                                       http::Client *http, const base::Clock *clock)
{
    const base::Instant now = clock->now();
    http::Request request =
        tokenRequest(client, {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken.reveal()}});
    const Outcome<http::Reply> reply = co_await http->send(std::move(request));
    const Outcome<QJsonObject> json = answerOf(reply, now);
    if (!json) {
        co_return tl::unexpected(json.error());
    }
    Outcome<Token> token = tokenIn(*json, scopes, now);
    co_return token;
}

} // namespace anteroom::oauth
