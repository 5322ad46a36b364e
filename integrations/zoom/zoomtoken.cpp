// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomtoken.h"

#include "integrations/http/client.h"
#include "integrations/http/json.h"
#include "integrations/zoom/zoomerrors.h"

#include <QJsonValue>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::failed;
using ports::FailureKind;

namespace {

/// The key of the first setting without a value; empty: all are there.
QString missingSetting(const ZoomConfig &config)
{
    if (config.accountId.isEmpty()) {
        return u"zoom.oauth.account-id"_s;
    }
    if (config.clientId.isEmpty()) {
        return u"zoom.oauth.client-id"_s;
    }
    return config.clientSecret.isEmpty() ? u"zoom.oauth.client-secret"_s : QString();
}

http::Request tokenRequest(const ZoomConfig &config)
{
    QString base = config.oauthBaseUrl;
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    http::Request request;
    request.method = "POST";
    request.url = QUrl(base + u"/oauth/token"_s, QUrl::StrictMode);
    request.pathTemplate = u"/oauth/token"_s;
    const QByteArray pair = config.clientId.toUtf8() + ':' + config.clientSecret.reveal();
    request.authorization = base::Secret("Basic " + pair.toBase64());
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=account_credentials&account_id=" + QUrl::toPercentEncoding(config.accountId);
    return request;
}

/// The endpoint's words for what is wrong. It answers a wrong account with invalid_request and the reason
/// "Bad Request"; its wording is not promised, so the word decides and the reason does not.
ports::Failure tokenFailure(const http::Reply &reply, const QJsonObject &body)
{
    const QString error = body.value(u"error").toString();
    const auto of = [](FailureKind kind, const QString &code, const QString &detail = {}) {
        return ports::Failure{kind, code, detail, {}, false};
    };
    if (error == u"invalid_client"_s || error == u"unauthorized_client"_s || reply.status == 401) {
        return of(FailureKind::NeedsSignIn, u"zoom.client-invalid"_s);
    }
    if (error == u"invalid_request"_s || error == u"invalid_grant"_s) {
        return of(FailureKind::NeedsSignIn, u"zoom.account-invalid"_s);
    }
    if (error == u"unsupported_grant_type"_s) {
        return of(FailureKind::NeedsSignIn, u"zoom.app-type"_s);
    }
    if (error == u"access_denied"_s) {
        return of(FailureKind::NeedsSignIn, u"zoom.app-disabled"_s);
    }
    return of(FailureKind::NeedsSignIn, u"zoom.token-refused"_s, http::safeDetail(error));
}

} // namespace

ports::Outcome<oauth::Token> readToken(const http::Reply &reply, base::Instant now)
{
    const auto body = http::jsonObject(reply);
    if (reply.status == 429 || (body && body->contains(u"code"_s))) {
        ports::Failure failure = failureOf(reply, now);
        // A code without a place in the table, in an answer that calls itself good: asking again does no harm.
        failure.kind = failure.kind == FailureKind::Unknown ? FailureKind::Temporary : failure.kind;
        failure.slowLook = false;
        return tl::unexpected(failure);
    }
    if (reply.status >= 400) {
        return body ? ports::Outcome<oauth::Token>(tl::unexpected(tokenFailure(reply, *body)))
                    : failed(FailureKind::Temporary, u"zoom.unusable-answer"_s, QString::number(reply.status));
    }
    const QByteArray value = body ? body->value(u"access_token").toString().toUtf8() : QByteArray();
    const qint64 seconds = body ? body->value(u"expires_in").toInteger(3600) : 0;
    if (value.isEmpty() || seconds <= 0) {
        return failed(FailureKind::Temporary, u"zoom.unusable-answer"_s, QString::number(reply.status));
    }
    return oauth::Token{base::Secret(value), oauth::endOfToken(now, seconds), body->value(u"scope").toString()};
}

QCoro::Task<ports::Outcome<oauth::Token>> requestToken(http::Client *http, ZoomConfig config, const base::Clock *clock)
{
    const QString missing = missingSetting(config);
    if (!missing.isEmpty()) {
        co_return failed(FailureKind::NeedsSignIn, u"settings.missing"_s, missing);
    }
    http::Request request = tokenRequest(config);
    const base::Instant asked = clock->now(); // the hour counts from before the answer
    auto task = http->send(std::move(request));
    ports::Outcome<http::Reply> reply = co_await task;
    if (!reply) {
        ports::Failure failure = reply.error();
        if (failure.kind == FailureKind::Unknown) {
            failure.kind = FailureKind::Temporary;
            failure.slowLook = false;
        }
        co_return tl::unexpected(failure);
    }
    co_return readToken(*reply, asked);
}

} // namespace anteroom::zoom
