// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googlecalendar.h"

#include "integrations/googlecalendar/eventbody.h"
#include "integrations/googlecalendar/googleerrors.h"
#include "integrations/http/json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::googlecalendar {

namespace {

using ports::FailureKind;
using ports::Outcome;

constexpr int maximumTries = 3;
constexpr int mostPages = 2000; ///< a million events: far more than any practice has

QByteArray updatesQuery(bool notify)
{
    return notify ? "sendUpdates=all" : "sendUpdates=none";
}

http::Request jsonRequest(const QByteArray &method, const QUrl &url, const QString &pathTemplate,
                          const QJsonObject &body)
{
    http::Request request;
    request.method = method;
    request.url = url;
    request.pathTemplate = pathTemplate;
    request.contentType = "application/json; charset=UTF-8";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

QString eventTemplate()
{
    return u"/calendars/{calendarId}/events/{eventId}"_s;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool isEtagConflict(const ports::Failure &failure)
{
    return failure.kind == FailureKind::Conflict && failure.code == "google.etag-conflict"_L1;
}

/// With the new guest list goes the note of which guest is ours.
void setGuests(QJsonObject &body, const QJsonArray &guests, const QJsonValue &hash)
{
    body.insert("attendees"_L1, guests);
    QJsonObject properties = body.value("extendedProperties"_L1).toObject();
    QJsonObject ours = properties.value("private"_L1).toObject();
    ours.insert(guestProperty, hash.toString()); // nobody: an empty text, for null is not in Google's schema
    properties.insert("private"_L1, ours);
    body.insert("extendedProperties"_L1, properties);
}

/// Adds those that may be ours. One that changed while the pages were read may come twice: the later one is right.
void addEvents(const QJsonArray &items, std::vector<ports::Event> &events)
{
    for (const QJsonValue &item : items) {
        const ports::Event event = eventFrom(item.toObject());
        if (event.id.isEmpty() || (event.marker.isEmpty() && event.status != "cancelled"_L1)) {
            continue;
        }
        std::erase_if(events, [&event](const ports::Event &earlier) { return earlier.id == event.id; });
        events.push_back(event);
    }
}

Outcome<ports::Event> asEvent(const Outcome<QJsonObject> &json)
{
    return json.map([](const QJsonObject &object) { return eventFrom(object); });
}

} // namespace

GoogleCalendar::GoogleCalendar(http::Client &client, const base::Clock &clock, GoogleConfig config,
                               oauth::TokenHeard heard)
    : m_session(client, clock, std::move(config), std::move(heard))
{
}

QCoro::Task<Outcome<http::Reply>> GoogleCalendar::send(http::Request request)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_pausedUntil - m_session.clock().now());
    if (request.method != "GET" && left.count() > 0) {
        co_return tl::unexpected(ports::Failure{FailureKind::RateLimited, u"google.quota"_s, {}, left, false});
    }
    Outcome<http::Reply> reply = co_await m_session.send(std::move(request));
    co_return reply;
}

ports::Failure GoogleCalendar::failure(const http::Reply &reply, Target target)
{
    const base::Instant now = m_session.clock().now();
    ports::Failure failure = failureFrom(reply, target, now);
    if (failure.code == "google.quota"_L1) {
        m_pausedUntil = std::max<base::Instant>(m_pausedUntil, now + failure.retryAfter);
    }
    return failure;
}

GoogleCalendar::Json GoogleCalendar::eventIn(const Outcome<http::Reply> &reply, const QByteArray &method)
{
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    if (!isSuccess(reply->status)) {
        return tl::unexpected(failure(*reply, method == "POST" ? Target::Calendar : Target::Event));
    }
    const std::optional<QJsonObject> event = readEvent(*reply);
    if (!event) {
        return http::unusable(method, u"google.unusable-answer"_s);
    }
    return *event;
}

QCoro::Task<Outcome<ports::Event>> GoogleCalendar::insert(ports::EventSpec spec, bool notify)
{
    const QUrl url = m_session.url({u"calendars"_s, spec.calendar, u"events"_s}, updatesQuery(notify));
    http::Request request =
        jsonRequest("POST", url, u"/calendars/{calendarId}/events"_s, insertBody(spec, m_session.clock().now()));
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    co_return asEvent(eventIn(reply, "POST"));
}

QCoro::Task<GoogleCalendar::Json> GoogleCalendar::read(QString calendar, QString id)
{
    http::Request request;
    request.url = m_session.url({u"calendars"_s, calendar, u"events"_s, id});
    request.pathTemplate = eventTemplate();
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    co_return eventIn(reply, "GET");
}

QCoro::Task<Outcome<ports::Event>> GoogleCalendar::get(QString calendar, QString id)
{
    const Json event = co_await read(calendar, id);
    co_return asEvent(event);
}

QCoro::Task<GoogleCalendar::Json> GoogleCalendar::change(QString calendar, QString id, QJsonObject body, QString etag,
                                                         bool notify)
{
    const QUrl url = m_session.url({u"calendars"_s, calendar, u"events"_s, id}, updatesQuery(notify));
    http::Request request = jsonRequest("PATCH", url, eventTemplate(), body);
    if (!etag.isEmpty()) {
        request.headers.emplace_back("If-Match", etag.toLatin1());
    }
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    co_return eventIn(reply, "PATCH");
}

QCoro::Task<GoogleCalendar::Json> GoogleCalendar::patchWithGuest(ports::EventSpec spec, QString etag, bool notify)
{
    for (int attempt = 1;; ++attempt) {
        const Json event = co_await read(spec.calendar, spec.id);
        if (!event) {
            co_return event;
        }
        const QString current = event->value("etag"_L1).toString();
        if (!etag.isEmpty() && current != etag) {
            co_return ports::failed(FailureKind::Conflict, u"google.etag-conflict"_s);
        }
        QJsonObject body = patchBody(spec, m_session.clock().now());
        if (const auto guests = guestsAfter(*event, spec.attendee)) {
            setGuests(body, *guests, guestHash(spec.attendee));
        }
        Json changed = co_await change(spec.calendar, spec.id, body, current, notify);
        if (changed || !etag.isEmpty() || attempt == maximumTries || !isEtagConflict(changed.error())) {
            co_return changed;
        }
    }
}

QCoro::Task<GoogleCalendar::Json> GoogleCalendar::patchWithoutGuest(ports::EventSpec spec, QString etag, bool notify)
{
    const Json changed =
        co_await change(spec.calendar, spec.id, patchBody(spec, m_session.clock().now()), etag, notify);
    if (!changed) {
        co_return changed;
    }
    const auto guests = guestsAfter(*changed, std::nullopt);
    if (!guests) {
        co_return changed;
    }
    QJsonObject body;
    setGuests(body, *guests, QJsonValue::Null);
    const QString current = changed->value("etag"_L1).toString();
    Json cleared = co_await change(spec.calendar, spec.id, body, current, notify);
    co_return cleared;
}

QCoro::Task<Outcome<ports::Event>> GoogleCalendar::patch(ports::EventSpec spec, QString etag, bool notify)
{
    Json json;
    if (spec.attendee && !spec.attendee->trimmed().isEmpty()) {
        json = co_await patchWithGuest(spec, etag, notify);
    } else {
        json = co_await patchWithoutGuest(spec, etag, notify);
    }
    co_return asEvent(json);
}

QCoro::Task<Outcome<>> GoogleCalendar::remove(QString calendar, QString id, bool notify)
{
    http::Request request;
    request.method = "DELETE";
    request.url = m_session.url({u"calendars"_s, calendar, u"events"_s, id}, updatesQuery(notify));
    request.pathTemplate = eventTemplate();
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    if (!reply) {
        co_return tl::unexpected(reply.error());
    }
    if (isSuccess(reply->status)) {
        if (reply->body.trimmed().isEmpty()) {
            co_return Outcome<>();
        }
        co_return http::unusable("DELETE",
                                 u"google.unusable-answer"_s); // Google answers with nothing; somebody else has spoken
    }
    const ports::Failure refused = failure(*reply, Target::Event);
    if (refused.kind == FailureKind::NotFound) {
        co_return Outcome<>();
    }
    co_return tl::unexpected(refused);
}

QCoro::Task<GoogleCalendar::Json> GoogleCalendar::readPage(QString calendar, QString syncToken, QString pageToken)
{
    // But for the tokens every page is asked for in the same words, as Google demands.
    QByteArray query = "maxResults=500";
    if (!syncToken.isEmpty()) {
        query += "&syncToken=" + QUrl::toPercentEncoding(syncToken);
    }
    if (!pageToken.isEmpty()) {
        query += "&pageToken=" + QUrl::toPercentEncoding(pageToken);
    }
    http::Request request;
    request.url = m_session.url({u"calendars"_s, calendar, u"events"_s}, query);
    request.pathTemplate = u"/calendars/{calendarId}/events"_s;
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    if (!reply) {
        co_return tl::unexpected(reply.error());
    }
    if (!isSuccess(reply->status)) {
        co_return tl::unexpected(failure(*reply, Target::List));
    }
    const std::optional<QJsonObject> page = http::jsonObject(*reply);
    if (!page || !page->value("items"_L1).isArray()) {
        co_return http::unusable("GET", u"google.unusable-answer"_s);
    }
    co_return *page;
}

// A page may be empty and yet not be the last; only the last has the token for what comes next.
QCoro::Task<Outcome<ports::CalendarChanges>> GoogleCalendar::changes(QString calendar, QString syncToken)
{
    ports::CalendarChanges changes;
    QString pageToken;
    for (int number = 0; number < mostPages; ++number) {
        const Json page = co_await readPage(calendar, syncToken, pageToken);
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        addEvents(page->value("items"_L1).toArray(), changes.events);
        const QString next = page->value("nextPageToken"_L1).toString();
        if (next.isEmpty()) {
            changes.syncToken = page->value("nextSyncToken"_L1).toString();
            if (changes.syncToken.isEmpty()) {
                co_return http::unusable("GET", u"google.unusable-answer"_s);
            }
            co_return Outcome<ports::CalendarChanges>(std::move(changes));
        }
        if (next == pageToken) {
            break;
        }
        pageToken = next;
    }
    co_return ports::failed(FailureKind::Temporary, u"google.list-endless"_s);
}

QCoro::Task<Outcome<EventPage>> GoogleCalendar::listPage(QString calendar, QString prefix, QString pageToken)
{
    QByteArray query =
        "maxResults=2500&privateExtendedProperty=" + QUrl::toPercentEncoding(QString(practiceProperty) + u'=' + prefix);
    if (!pageToken.isEmpty()) {
        query += "&pageToken=" + QUrl::toPercentEncoding(pageToken);
    }
    http::Request request;
    request.url = m_session.url({u"calendars"_s, calendar, u"events"_s}, query);
    request.pathTemplate = u"/calendars/{calendarId}/events"_s;
    const Outcome<http::Reply> reply = co_await send(std::move(request));
    if (!reply) {
        co_return tl::unexpected(reply.error());
    }
    if (!isSuccess(reply->status)) {
        co_return tl::unexpected(failure(*reply, Target::Calendar));
    }
    const std::optional<EventPage> page = readEventPage(http::jsonObject(*reply).value_or(QJsonObject()));
    if (!page) {
        co_return http::unusable("GET", u"google.unusable-answer"_s);
    }
    co_return Outcome<EventPage>(*page);
}

QCoro::Task<Outcome<std::vector<ports::Event>>> GoogleCalendar::list(QString calendar, QString prefix)
{
    constexpr int mostListPages = 50;
    std::vector<ports::Event> events;
    QString pageToken;
    for (int pages = 0; pages < mostListPages; ++pages) {
        const Outcome<EventPage> page = co_await listPage(calendar, prefix, pageToken);
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        events.insert(events.end(), page->events.begin(), page->events.end());
        if (page->nextPageToken.isEmpty()) {
            co_return Outcome<std::vector<ports::Event>>(events);
        }
        if (page->nextPageToken == pageToken) {
            break;
        }
        pageToken = page->nextPageToken;
    }
    co_return ports::failed(FailureKind::Temporary, u"google.unusable-answer"_s);
}

QCoro::Task<Outcome<ports::Event>> GoogleCalendar::addAttendee(QString calendar, QString id, QString email, bool notify)
{
    for (int attempt = 1;; ++attempt) {
        const Json event = co_await read(calendar, id);
        if (!event) {
            co_return tl::unexpected(event.error());
        }
        if (event->value("status"_L1).toString() == "cancelled"_L1) {
            co_return ports::failed(FailureKind::NotFound, u"google.event-gone"_s);
        }
        const auto guests = guestsWith(*event, email);
        if (!guests) {
            co_return eventFrom(*event);
        }
        const QJsonObject body{{u"attendees"_s, *guests}};
        const QString etag = event->value("etag"_L1).toString();
        const Json changed = co_await change(calendar, id, body, etag, notify);
        if (changed || attempt == maximumTries || !isEtagConflict(changed.error())) {
            co_return asEvent(changed);
        }
    }
}

} // namespace anteroom::googlecalendar
