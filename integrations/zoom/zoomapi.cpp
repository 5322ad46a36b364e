// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomapi.h"

#include "integrations/http/classification.h"
#include "integrations/http/json.h"
#include "integrations/zoom/zoomerrors.h"
#include "integrations/zoom/zoomtoken.h"

#include <QJsonDocument>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::Failure;
using ports::FailureKind;
using ports::Outcome;

namespace {

QString withoutSlash(QString base)
{
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    return base;
}

} // namespace

ZoomApi::ZoomApi(http::Client &http, ZoomConfig config, const base::Clock &clock, std::shared_ptr<CallPace> pace,
                 oauth::TokenHeard heard)
    : m_http(http)
    , m_base(withoutSlash(config.baseUrl))
    , m_clock(clock)
    , m_tokens([http = &http, config, clock = &clock] { return requestToken(http, config, clock); }, clock,
               std::move(heard))
    , m_pace(std::move(pace))
{
}

QCoro::Task<Outcome<oauth::Token>> ZoomApi::token()
{
    return m_tokens.token();
}

http::Request ZoomApi::requestFor(const ApiCall &call, const oauth::Token &token) const
{
    http::Request request;
    request.method = call.method;
    request.url = QUrl(m_base + call.path, QUrl::StrictMode);
    request.pathTemplate = call.pathTemplate;
    request.authorization = base::Secret("Bearer " + token.value.reveal());
    request.headers.push_back({"Accept", "application/json"});
    if (call.body) {
        request.contentType = "application/json";
        request.body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
    }
    return request;
}

QCoro::Task<Outcome<http::Reply>> ZoomApi::call(ApiCall call)
{
    bool renewed = false;
    for (;;) {
        auto tokenTask = m_tokens.token();
        Outcome<oauth::Token> token = co_await tokenTask;
        if (!token) {
            co_return tl::unexpected(token.error());
        }
        if (m_pace) {
            auto turn = m_pace->turn(call.weight);
            co_await turn;
        }
        auto task = m_http.send(requestFor(call, *token));
        Outcome<http::Reply> reply = co_await task;
        if (!reply || !isError(*reply)) {
            co_return reply;
        }
        Failure failure = failureOf(*reply, m_clock.now());
        if (failure.kind == FailureKind::Unknown && !http::isMutating(call.method)) {
            failure = http::doubtful(call.method, failure.code, true);
        }
        const bool invalidToken = failure.code == u"zoom.token-invalid"_s;
        // A scope that is added meanwhile is part of new tokens only.
        if (invalidToken || failure.code == u"zoom.scope-missing"_s) {
            m_tokens.invalidate(token->value);
        }
        if (!invalidToken || renewed) {
            co_return tl::unexpected(failure);
        }
        renewed = true;
    }
}

QCoro::Task<Outcome<QJsonObject>> ZoomApi::callForObject(ApiCall call)
{
    const QByteArray method = call.method;
    auto task = this->call(std::move(call));
    Outcome<http::Reply> reply = co_await task;
    if (!reply) {
        co_return tl::unexpected(reply.error());
    }
    const std::optional<QJsonObject> object = http::jsonObject(*reply);
    if (!object) {
        co_return http::unusable(method, u"zoom.unusable-answer"_s);
    }
    co_return *object;
}

QString userPath(const QString &user, const QString &rest)
{
    return u"/users/"_s + QString::fromLatin1(QUrl::toPercentEncoding(user)) + rest;
}

} // namespace anteroom::zoom
