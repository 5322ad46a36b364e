// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleevents.h"

#include "integrations/sandbox/googleerrors.h"
#include "integrations/sandbox/googlefields.h"

#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

HttpAnswer eventAnswer(const GoogleEvent &event)
{
    HttpAnswer answer = jsonAnswer(200, event.toAnswer());
    answer.contentType = "application/json; charset=UTF-8";
    answer.headers = {{"ETag", event.etag().toLatin1()}};
    return answer;
}

std::optional<HttpAnswer> parse(const HttpRequest &request, QJsonObject *body)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (request.contentType() != "application/json" || !document.isObject()) {
        return googleError(400, u"parseError"_s, u"Parse Error"_s);
    }
    const QString updates = request.parameter(u"sendUpdates"_s);
    if (!updates.isEmpty() && updates != "all"_L1 && updates != "externalOnly"_L1 && updates != "none"_L1) {
        return googleError(400, u"invalidParameter"_s, u"Invalid value for: sendUpdates"_s);
    }
    *body = document.object();
    return std::nullopt;
}

HttpAnswer cannotInvite()
{
    return googleError(403, u"forbiddenForServiceAccounts"_s,
                       u"Service accounts cannot invite attendees without Domain-Wide Delegation of Authority."_s,
                       u"calendar"_s);
}

bool hasAttendees(const GoogleEvent &event)
{
    return !event.fields.value(u"attendees"_s).toArray().isEmpty();
}

/// Whether If-Match is absent, "*" or the present etag.
bool isMatched(const GoogleEvent &event, const HttpRequest &request)
{
    const QByteArray wanted = request.headers.value("if-match");
    return wanted.isEmpty() || wanted == "*" || wanted == event.etag().toLatin1();
}

QString randomId(base::Random &random)
{
    static const QString alphabet = u"0123456789abcdefghijklmnopqrstuv"_s;
    QString id;
    for (int i = 0; i < 26; ++i) {
        id += alphabet[qsizetype(random.below(32))];
    }
    return id;
}

} // namespace

GoogleEvents::GoogleEvents(Context context) : m_context(context) {}

HttpAnswer GoogleEvents::insert(const QString &calendar, const HttpRequest &request, const GoogleCaller &caller)
{
    QJsonObject body;
    if (const auto wrong = parse(request, &body)) {
        return *wrong;
    }
    GoogleEvent event;
    event.id = body.contains(u"id"_s) ? body.value(u"id"_s).toString() : randomId(m_context.random);
    if (!isGoogleEventId(event.id)) {
        return googleError(400, u"invalid"_s, u"Invalid resource id value."_s);
    }
    if (const auto wrong = googleTake(body, &event)) {
        return *wrong;
    }
    if (hasAttendees(event) && !caller.mayInvite) {
        return cannotInvite();
    }
    const Key key{calendar, event.id};
    if (m_events.contains(key)) {
        return googleError(409, u"duplicate"_s, u"The requested identifier already exists."_s);
    }
    event.calendar = calendar;
    event.deleted = event.status == "cancelled"_L1;
    event.creator = caller.email;
    event.organizer = calendar;
    event.created = m_context.clock.now();
    m_order.push_back(key);
    GoogleEvent &kept = m_events[key] = event;
    store(&kept, request, u"insert"_s);
    return eventAnswer(kept);
}

HttpAnswer GoogleEvents::get(const QString &calendar, const QString &id, const HttpRequest &request) const
{
    const auto entry = m_events.find({calendar, id});
    if (entry == m_events.end()) {
        return googleNotFound();
    }
    if (request.headers.value("if-none-match") == entry->second.etag().toLatin1()) {
        return emptyAnswer(304);
    }
    return eventAnswer(entry->second);
}

HttpAnswer GoogleEvents::patch(const QString &calendar, const QString &id, const HttpRequest &request,
                               const GoogleCaller &caller)
{
    QJsonObject body;
    if (const auto wrong = parse(request, &body)) {
        return *wrong;
    }
    const auto entry = m_events.find({calendar, id});
    if (entry == m_events.end()) {
        return googleNotFound();
    }
    if (!isMatched(entry->second, request)) {
        return googlePreconditionFailed();
    }
    GoogleEvent changed = entry->second;
    if (const auto wrong = googleTake(googleMerged(changed.fields, body), &changed)) {
        return *wrong;
    }
    if (body.contains(u"attendees"_s) && hasAttendees(changed) && !caller.mayInvite) {
        return cannotInvite();
    }
    if (body.contains(u"status"_s)) {
        changed.deleted = changed.status == "cancelled"_L1;
    }
    if (changed.start != entry->second.start || changed.end != entry->second.end) {
        ++changed.sequence;
    }
    entry->second = changed;
    store(&entry->second, request, u"update"_s);
    return eventAnswer(entry->second);
}

HttpAnswer GoogleEvents::remove(const QString &calendar, const QString &id, const HttpRequest &request)
{
    const auto entry = m_events.find({calendar, id});
    if (entry == m_events.end()) {
        return googleNotFound();
    }
    if (entry->second.deleted) {
        return googleError(410, u"deleted"_s, u"Resource has been deleted"_s);
    }
    if (!isMatched(entry->second, request)) {
        return googlePreconditionFailed();
    }
    entry->second.deleted = true;
    store(&entry->second, request, u"delete"_s);
    return emptyAnswer();
}

bool GoogleEvents::changeByHand(const QString &calendar, const QString &id, const QJsonObject &change)
{
    const auto entry = m_events.find({calendar, id});
    if (entry == m_events.end() || entry->second.deleted) {
        return false;
    }
    GoogleEvent changed = entry->second;
    QJsonObject fields = change;
    const QJsonObject answers = fields.take(u"answers"_s).toObject();
    changed.deleted = fields.take(u"delete"_s).toBool();
    QJsonObject merged = googleMerged(changed.fields, fields);
    QJsonArray attendees = merged.value(u"attendees"_s).toArray();
    for (qsizetype i = 0; i < attendees.size(); ++i) {
        QJsonObject attendee = attendees[i].toObject();
        const QString email = attendee.value(u"email"_s).toString();
        if (answers.contains(email)) {
            attendee.insert(u"responseStatus"_s, answers.value(email));
            attendees[i] = attendee;
        }
    }
    if (!attendees.isEmpty()) {
        merged.insert(u"attendees"_s, attendees);
    }
    if (googleTake(merged, &changed)) {
        return false;
    }
    entry->second = changed;
    store(&entry->second, {}, u"update"_s);
    return true;
}

std::vector<GoogleEvent> GoogleEvents::of(const QString &calendar) const
{
    std::vector<GoogleEvent> events;
    for (const Key &key : m_order) {
        if (key.first == calendar) {
            events.push_back(m_events.at(key));
        }
    }
    return events;
}

void GoogleEvents::store(GoogleEvent *event, const HttpRequest &request, const QString &action)
{
    event->version = ++m_version;
    event->updated = m_context.clock.now();
    const QString updates = request.parameter(u"sendUpdates"_s);
    if (hasAttendees(*event) && (updates == "all"_L1 || updates == "externalOnly"_L1)) {
        QJsonArray to;
        const QJsonArray attendees = event->fields.value(u"attendees"_s).toArray();
        for (const QJsonValue &attendee : attendees) {
            to.append(attendee.toObject().value(u"email"_s));
        }
        event->notifications.append(QJsonObject{{u"action"_s, action}, {u"to"_s, to}});
    }
    m_context.state.setEvent(event->calendar, event->id, event->toState());
}

} // namespace anteroom::sandbox
