// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomremote.h"

#include "integrations/sandbox/exchange.h"
#include "integrations/sandbox/zoomerrors.h"
#include "integrations/sandbox/zoompages.h"
#include "integrations/sandbox/zoomsettings.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::sandbox {

namespace {

HttpAnswer tokenError(const QString &reason, const QString &error)
{
    return jsonAnswer(400, {{u"reason"_s, reason}, {u"error"_s, error}});
}

QString formValue(const HttpRequest &request, const QString &name)
{
    // The endpoint takes its parameters in the body and in the query alike.
    HttpRequest form;
    form.query = decodeForm(request.body);
    const QString value = form.parameter(name);
    return value.isNull() ? request.parameter(name) : value;
}

bool isMeetingId(const QString &id)
{
    bool isNumber = false;
    return id.toLongLong(&isNumber) > 0 && isNumber;
}

} // namespace

ZoomRemote::ZoomRemote(Context context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_account(context.random)
    , m_tokens(context.clock, context.random)
    , m_meetings(context, m_account)
    , m_server([this](const HttpRequest &request, HttpConnection *connection) { handle(request, connection); })
{
}

void ZoomRemote::handle(const HttpRequest &request, HttpConnection *connection)
{
    const auto route = zoomRoute(request);
    const QString path = route ? route->pathTemplate : u"?"_s;
    m_context.state.count(u"zoom %1 %2"_s.arg(QString::fromLatin1(request.method), path));
    Exchange exchange;
    exchange.owner = this;
    exchange.connection = connection;
    exchange.operation = route ? route->operation : QString();
    exchange.fault = m_context.faults.take(u"zoom"_s, exchange.operation, request.text());
    exchange.apply = [this, request, route] {
        const HttpAnswer answer = apply(request, route);
        m_context.state.flush();
        return answer;
    };
    if (exchange.fault) {
        m_context.state.flush();
    }
    run(std::move(exchange));
}

HttpAnswer ZoomRemote::apply(const HttpRequest &request, const std::optional<ZoomRoute> &route)
{
    if (!route) {
        return zoomError(404, 2300, u"This API endpoint is not recognized."_s);
    }
    if (route->operation == "token"_L1) {
        return token(request);
    }
    if (const auto refused = refusedAccess(request, *route)) {
        return *refused;
    }
    const bool hasBody = request.method == "POST" || request.method == "PATCH" || request.method == "PUT";
    if (hasBody && request.contentType() != "application/json") {
        return zoomError(400, 300, u"Unsupported Content Type"_s);
    }
    return route->pathTemplate.startsWith("/users"_L1) ? applyToUser(request, *route) : applyToMeeting(request, *route);
}

HttpAnswer ZoomRemote::token(const HttpRequest &request)
{
    const QString pair = m_account.clientId() + u':' + m_account.clientSecret();
    if (request.headers.value("authorization") != "Basic " + pair.toUtf8().toBase64()) {
        return tokenError(u"Invalid client_id or client_secret"_s, u"invalid_client"_s);
    }
    if (formValue(request, u"grant_type"_s) != "account_credentials"_L1) {
        return tokenError(u"unsupported grant type"_s, u"unsupported_grant_type"_s);
    }
    if (formValue(request, u"account_id"_s) != m_account.accountId()) {
        return tokenError(u"Bad Request"_s, u"invalid_request"_s);
    }
    const QStringList scopes = m_account.scopes();
    const QByteArray token = m_tokens.issue("eyJz.sandbox.", scopes, {});
    return jsonAnswer(200, {{u"access_token"_s, QString::fromLatin1(token)},
                            {u"token_type"_s, u"bearer"_s},
                            {u"expires_in"_s, qint64(m_tokens.lifetime().count())},
                            {u"scope"_s, scopes.join(u' ')},
                            {u"api_url"_s, m_server.address()}});
}

std::optional<HttpAnswer> ZoomRemote::refusedAccess(const HttpRequest &request, const ZoomRoute &route) const
{
    const TokenBook::Found found = m_tokens.find(request.headers.value("authorization"));
    if (found.state != TokenBook::State::Good) {
        return zoomError(401, 124,
                         found.state == TokenBook::State::Expired ? u"Access token is expired."_s
                                                                  : u"Invalid access token."_s);
    }
    // A scope that was taken away is gone for every token; one that was added needs a new token.
    const QString needed = route.scope + ":admin"_L1;
    if (!found.token.scopes.contains(needed) || !m_account.scopes().contains(needed)) {
        return zoomError(400, 4711,
                         u"Invalid access token, does not contain scopes:[%1, %2]."_s.arg(route.scope, needed));
    }
    return std::nullopt;
}

HttpAnswer ZoomRemote::applyToUser(const HttpRequest &request, const ZoomRoute &route)
{
    ZoomUser &user = m_account.user(route.id);
    if (!user.exists) {
        return zoomNoUser(route.id);
    }
    if (route.operation == "user"_L1) {
        return jsonAnswer(200, zoomProfile(user, m_account.accountId()));
    }
    if (route.operation == "settings"_L1) {
        const bool security = request.parameter(u"option"_s) == "meeting_security"_L1;
        return jsonAnswer(200, security ? zoomUserSecurity(user) : zoomUserSettings(user));
    }
    if (route.operation == "list"_L1) {
        return zoomListPage(m_meetings, user, request, m_context.clock.now(), m_account.listLag());
    }
    return m_meetings.create(user, request.body);
}

HttpAnswer ZoomRemote::applyToMeeting(const HttpRequest &request, const ZoomRoute &route)
{
    if (!isMeetingId(route.id)) {
        return zoomError(400, 300, u"Invalid meeting id."_s);
    }
    if (route.operation == "get"_L1) {
        return m_meetings.get(route.id);
    }
    if (route.operation == "patch"_L1) {
        return m_meetings.patch(route.id, request.body);
    }
    return route.operation == "delete"_L1 ? m_meetings.remove(route.id) : m_meetings.setStatus(route.id, request.body);
}

} // namespace anteroom::sandbox
