// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/control.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

HttpAnswer refused(const QString &why, int status = 400)
{
    return jsonAnswer(status, {{u"error"_s, why}});
}

HttpAnswer done()
{
    return jsonAnswer(200, {{u"ok"_s, true}});
}

/// A web page that somebody has open must not give orders: browsers send Origin, or another Host after
/// rebinding a name.
bool isFromHere(const HttpRequest &request)
{
    const QByteArray host = request.headers.value("host").split(':').value(0);
    return !request.headers.contains("origin") && (host == "127.0.0.1" || host == "localhost");
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        result.append(value.toString());
    }
    return result;
}

QJsonObject laidOver(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        base.insert(it.key(), it.value());
    }
    return base;
}

} // namespace

Control::Control(Context context, ZoomRemote &zoom, GoogleRemote &google, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_zoom(zoom)
    , m_google(google)
    , m_server([this](const HttpRequest &request, HttpConnection *connection) {
        connection->answer(isFromHere(request) ? order(request) : refused(u"Not from a web page."_s, 403));
    })
{
}

HttpAnswer Control::order(const HttpRequest &request)
{
    QJsonParseError error{};
    const QJsonDocument document =
        request.body.isEmpty() ? QJsonDocument(QJsonObject()) : QJsonDocument::fromJson(request.body, &error);
    if (!document.isObject()) {
        return refused(u"The body is not a JSON object."_s);
    }
    const QString first = request.segments.value(0);
    if (first == "state"_L1 && request.method == "GET") {
        HttpAnswer answer;
        answer.body = m_context.state.text();
        return answer;
    }
    if (first == "faults"_L1) {
        return faults(request, document.object());
    }
    if (first == "remotes"_L1) {
        return remotes(request, document.object());
    }
    HttpAnswer answer = refused(u"There is no such order; see docs/sandbox.md."_s, 404);
    if (request.method == "POST" && first == "zoom"_L1) {
        answer = zoom(request.segments.mid(1), document.object());
    } else if (request.method == "POST" && first == "google"_L1) {
        answer = google(request.segments.mid(1), document.object());
    }
    m_context.state.flush();
    return answer;
}

HttpAnswer Control::faults(const HttpRequest &request, const QJsonObject &body)
{
    if (request.method == "DELETE") {
        m_context.faults.clear(request.parameter(u"remote"_s));
    } else if (request.method == "POST") {
        const base::Result<Fault> fault = Fault::fromJson(body);
        if (!fault) {
            return refused(fault.error().problems.front().field + ": "_L1 + fault.error().text);
        }
        m_context.faults.add(*fault);
    } else if (request.method != "GET") {
        return refused(u"GET, POST or DELETE."_s, 405);
    }
    return jsonAnswer(200, {{u"faults"_s, m_context.faults.faults()}});
}

HttpAnswer Control::remotes(const HttpRequest &request, const QJsonObject &body)
{
    using Condition = FaultPlan::Condition;
    static const QHash<QString, Condition> words{
        {u"up"_s, Condition::Up}, {u"down"_s, Condition::Down}, {u"slow"_s, Condition::Slow}};
    const QString remote = request.segments.value(1);
    if (request.method == "POST") {
        const QString word = body.value(u"state"_s).toString();
        if (!m_context.faults.conditions().contains(remote) || !words.contains(word)) {
            return refused(u"POST /remotes/{zoom|google|smtp} with state up, down or slow."_s);
        }
        m_context.faults.setCondition(remote, words.value(word), body.value(u"delayMs"_s).toInt(3000));
    }
    return jsonAnswer(200, m_context.faults.conditions());
}

HttpAnswer Control::zoom(const QStringList &path, const QJsonObject &body)
{
    const QString what = path.value(0);
    if (what == "users"_L1 && path.size() == 2) {
        return zoomUser(path[1], body);
    }
    if (what == "meetings"_L1 && path.size() == 2) {
        return m_zoom.meetings().change(path[1], body) ? done() : refused(u"There is no such meeting."_s, 404);
    }
    if (what == "scopes"_L1) {
        return zoomScopes(body);
    }
    if (what == "overrides"_L1) {
        m_zoom.account().setOverrides(body);
        return done();
    }
    if (what == "limits"_L1) {
        m_zoom.account().setDailyLimit(body.value(u"changesPerHostAndDay"_s).toInt(100));
        m_zoom.account().setListLag(std::chrono::milliseconds(body.value(u"listLagMs"_s).toInt(0)));
        return done();
    }
    if (what == "tokens"_L1 && body.value(u"expire"_s).toBool()) {
        m_zoom.tokens().expireAll();
        return done();
    }
    return refused(u"There is no such order; see docs/sandbox.md."_s, 404);
}

HttpAnswer Control::zoomUser(const QString &key, const QJsonObject &body)
{
    ZoomUser &user = m_zoom.account().user(key);
    user.exists = body.value(u"exists"_s).toBool(user.exists);
    user.licensed = body.value(u"licensed"_s).toBool(user.licensed);
    user.settings = laidOver(user.settings, body.value(u"settings"_s).toObject());
    user.security = laidOver(user.security, body.value(u"meeting_security"_s).toObject());
    return done();
}

HttpAnswer Control::zoomScopes(const QJsonObject &body)
{
    QStringList scopes = m_zoom.account().scopes();
    for (const QString &scope : texts(body.value(u"remove"_s))) {
        if (scopes.removeAll(scope) == 0) {
            return refused(u"The app has no scope %1."_s.arg(scope));
        }
    }
    scopes += texts(body.value(u"add"_s));
    m_zoom.account().setScopes(scopes);
    return jsonAnswer(200, {{u"scopes"_s, QJsonArray::fromStringList(scopes)}});
}

HttpAnswer Control::google(const QStringList &path, const QJsonObject &body)
{
    const QString what = path.value(0);
    if (what == "calendars"_L1 && path.size() == 2) {
        GoogleCalendar calendar = m_google.account().calendar(path[1]);
        calendar.exists = body.value(u"exists"_s).toBool(calendar.exists);
        calendar.writable = body.value(u"writable"_s).toBool(calendar.writable);
        m_google.account().setCalendar(path[1], calendar);
        return done();
    }
    if (what == "events"_L1 && path.size() == 3) {
        return m_google.events().changeByHand(path[1], path[2], body) ? done()
                                                                      : refused(u"There is no such event."_s, 404);
    }
    if (what == "consent"_L1) {
        m_google.consent().setDenying(body.value(u"deny"_s).toBool());
        m_google.consent().setUnticked(texts(body.value(u"untick"_s)));
        return done();
    }
    if (what == "refresh-tokens"_L1 && body.value(u"revoke"_s).toBool()) {
        m_google.consent().revokeAll();
        m_google.tokens().expireAll();
        return done();
    }
    if (what == "page-size"_L1) {
        m_google.events().setPageSize(qMax(1, body.value(u"most"_s).toInt(2500)));
        return done();
    }
    if (what == "sync-tokens"_L1 && body.value(u"expire"_s).toBool()) {
        m_google.events().expireSyncTokens();
        return done();
    }
    if (what == "delegation"_L1) {
        m_google.account().setDelegated(body.value(u"enabled"_s).toBool());
        return done();
    }
    if (what == "tokens"_L1 && body.value(u"expire"_s).toBool()) {
        m_google.tokens().expireAll();
        return done();
    }
    return refused(u"There is no such order; see docs/sandbox.md."_s, 404);
}

} // namespace anteroom::sandbox
