// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleremote.h"

#include "integrations/sandbox/exchange.h"
#include "integrations/sandbox/googleerrors.h"
#include "integrations/sandbox/googlelist.h"
#include "integrations/sandbox/googletokens.h"

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

HttpAnswer readOnly()
{
    return googleError(403, u"requiredAccessLevel"_s, u"You need to have writer access to this calendar."_s,
                       u"calendar"_s);
}

HttpAnswer calendarAnswer(const QString &id)
{
    HttpAnswer answer = jsonAnswer(200, {{u"kind"_s, u"calendar#calendar"_s},
                                         {u"etag"_s, u"\"1\""_s},
                                         {u"id"_s, id},
                                         {u"summary"_s, id},
                                         {u"timeZone"_s, u"UTC"_s}});
    answer.contentType = "application/json; charset=UTF-8";
    return answer;
}

} // namespace

GoogleRemote::GoogleRemote(Context context, PrivateKey key, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_account(std::move(key), context.random)
    , m_tokens(context.clock, context.random)
    , m_consent(context.clock, context.random)
    , m_events(context)
    , m_server([this](const HttpRequest &request, HttpConnection *connection) { handle(request, connection); })
{
}

QString GoogleRemote::tokenUri() const
{
    return m_server.address() + "/token"_L1;
}

void GoogleRemote::handle(const HttpRequest &request, HttpConnection *connection)
{
    const auto route = googleRoute(request);
    const QString path = route ? route->pathTemplate : u"?"_s;
    m_context.state.count(u"google %1 %2"_s.arg(QString::fromLatin1(request.method), path));
    Exchange exchange;
    exchange.owner = this;
    exchange.connection = connection;
    exchange.operation = route ? route->operation : QString();
    exchange.fault = m_context.faults.take(u"google"_s, exchange.operation, request.text());
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

HttpAnswer GoogleRemote::token(const HttpRequest &request)
{
    HttpRequest form;
    form.query = decodeForm(request.body);
    const QString grant = form.parameter(u"grant_type"_s);
    const bool isForm = request.contentType() == "application/x-www-form-urlencoded";
    return isForm && (grant == "authorization_code"_L1 || grant == "refresh_token"_L1)
               ? m_consent.token(form, m_tokens)
               : googleToken(request, m_account, tokenUri(), m_context.clock, m_tokens);
}

HttpAnswer GoogleRemote::apply(const HttpRequest &request, const std::optional<GoogleRoute> &route)
{
    if (!route) {
        return googleNotFound();
    }
    if (route->operation == "token"_L1) {
        return token(request);
    }
    if (route->operation == "authorize"_L1) {
        return m_consent.authorize(request);
    }
    const TokenBook::Found found = m_tokens.find(request.headers.value("authorization"));
    if (found.state != TokenBook::State::Good) {
        return googleAuthError();
    }
    if (!googleScopesAllow(found.token.scopes, *route)) {
        return googleScopeError();
    }
    const bool delegated = !found.token.subject.isEmpty();
    return applyToCalendar(request, *route, {delegated ? found.token.subject : m_account.email(), delegated});
}

HttpAnswer GoogleRemote::applyToCalendar(const HttpRequest &request, const GoogleRoute &route,
                                         const GoogleCaller &caller)
{
    const QString id = route.calendar == "primary"_L1 ? caller.email : route.calendar;
    const GoogleCalendar calendar = m_account.calendar(id);
    if (!calendar.exists) {
        return googleNotFound();
    }
    if (route.writes && !calendar.writable) {
        return readOnly();
    }
    if (route.operation == "calendar"_L1) {
        return calendarAnswer(id);
    }
    if (route.operation == "insert"_L1) {
        return m_events.insert(id, request, caller);
    }
    if (route.operation == "list"_L1) {
        return googleList(m_events, id, request);
    }
    if (route.operation == "get"_L1) {
        return m_events.get(id, route.event, request);
    }
    return route.operation == "patch"_L1 ? m_events.patch(id, route.event, request, caller)
                                         : m_events.remove(id, route.event, request);
}

} // namespace anteroom::sandbox
