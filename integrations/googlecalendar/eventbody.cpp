// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/eventbody.h"

#include "core/domain/timerange.h"
#include "integrations/http/json.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::googlecalendar {

namespace {

constexpr int maximumReminders = 5;
constexpr int maximumReminderMinutes = 40320;

QJsonObject moment(base::Instant instant, const QByteArray &zone)
{
    QJsonObject result{{u"dateTime"_s, base::toUtc(instant).toString(Qt::ISODate)}};
    if (!zone.isEmpty()) {
        result.insert("timeZone"_L1, QString::fromLatin1(zone));
    }
    return result;
}

QJsonObject reminders(const std::vector<int> &minutes)
{
    QJsonArray overrides;
    std::vector<int> seen;
    for (const int value : minutes) {
        const int bounded = std::clamp(value, 0, maximumReminderMinutes);
        if (overrides.size() < maximumReminders && std::find(seen.begin(), seen.end(), bounded) == seen.end()) {
            seen.push_back(bounded);
            overrides.append(QJsonObject{{u"method"_s, u"popup"_s}, {u"minutes"_s, bounded}});
        }
    }
    return {{u"useDefault"_s, false}, {u"overrides"_s, overrides}};
}

QJsonObject commonBody(const ports::EventSpec &spec)
{
    return {{u"summary"_s, spec.summary},
            {u"description"_s, descriptionText(spec.description)},
            {u"location"_s, spec.location},
            {u"start"_s, moment(spec.start, spec.zone)},
            {u"end"_s, moment(spec.start + spec.length, spec.zone)},
            {u"status"_s, spec.tentative ? u"tentative"_s : u"confirmed"_s},
            {u"reminders"_s, reminders(spec.reminderMinutes)},
            {u"guestsCanSeeOtherGuests"_s, false},
            {u"guestsCanInviteOthers"_s, false},
            {u"guestsCanModify"_s, false},
            {u"transparency"_s, u"opaque"_s},
            {u"visibility"_s, u"private"_s}};
}

QJsonObject newGuest(const QString &email)
{
    return {{u"email"_s, email.trimmed()}, {u"responseStatus"_s, u"needsAction"_s}};
}

/// A whole day has no time of day, and is none.
std::optional<base::Instant> instantOf(const QJsonValue &moment)
{
    const QString text = moment.toObject().value("dateTime"_L1).toString();
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    return read.isValid() && read.timeSpec() != Qt::LocalTime ? std::optional(base::fromMs(read.toMSecsSinceEpoch()))
                                                              : std::nullopt;
}

/// A print of what a person can change in an event's own fields. It says no more than the event itself does.
QString shapeOf(const QJsonObject &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QLatin1StringView name : {"summary"_L1, "description"_L1, "location"_L1, "status"_L1}) {
        hash.addData(event.value(name).toString().toUtf8() + '\0');
    }
    for (const QLatin1StringView name : {"start"_L1, "end"_L1}) {
        const std::optional<base::Instant> instant = instantOf(event.value(name));
        hash.addData(instant ? QByteArray::number(base::toMs(*instant)) + '\0' : QByteArray("day"));
    }
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(hash.result().left(16).toBase64(options));
}

QJsonObject markersOf(const ports::EventSpec &spec, const QJsonObject &body, base::Instant now)
{
    return {{markerProperty, spec.marker},
            {practiceProperty, practiceOf(spec.marker)},
            {writtenProperty, QString::number(base::toMs(now)) + u':' + shapeOf(body)}};
}

QDateTime stamp(const QJsonObject &event, QLatin1StringView name)
{
    return QDateTime::fromString(event.value(name).toString(), Qt::ISODateWithMs);
}

/// Whether it is still what was inserted. Google notes both with milliseconds, and an insert may take a moment.
bool isAsInserted(const QJsonObject &event)
{
    constexpr qint64 oneInsert = 2000;
    const QDateTime created = stamp(event, "created"_L1);
    const QDateTime updated = stamp(event, "updated"_L1);
    return created.isValid() && updated.isValid() && created.msecsTo(updated) <= oneInsert;
}

/// Whether it is what we wrote last, and nobody touched it later, be it to bring it back as it was. The clocks here and
/// there may differ.
bool isAsWritten(const QJsonObject &event, const QString &written)
{
    constexpr qint64 oneUpdate = 15 * 60 * 1000;
    const QDateTime updated = stamp(event, "updated"_L1);
    const qint64 late = updated.toMSecsSinceEpoch() - written.section(u':', 0, 0).toLongLong();
    return updated.isValid() && std::abs(late) <= oneUpdate && written.section(u':', 1) == shapeOf(event);
}

/// Whether all its guests are those we put there.
bool hasOnlyOurGuests(const QJsonObject &event, const QJsonValue &ours)
{
    const QJsonArray guests = event.value("attendees"_L1).toArray();
    return std::all_of(guests.begin(), guests.end(), [&ours](const QJsonValue &guest) {
        return ours.isString() && guestHash(guest.toObject().value("email"_L1).toString()) == ours;
    });
}

/// Whether a person changed it.
bool isChanged(const QJsonObject &event, const QJsonObject &ours)
{
    const bool isOurs = isAsWritten(event, ours.value(writtenProperty).toString()) &&
                        hasOnlyOurGuests(event, ours.value(guestProperty));
    return !isAsInserted(event) && !isOurs;
}

bool isSameAddress(const QJsonObject &guest, const QString &email)
{
    return guest.value("email"_L1).toString().compare(email.trimmed(), Qt::CaseInsensitive) == 0;
}

/// An attendee as it may be sent back: without what only Google may write.
QJsonObject writable(const QJsonObject &guest)
{
    static const QStringList names{u"email"_s,   u"displayName"_s,    u"optional"_s,        u"resource"_s,
                                   u"comment"_s, u"responseStatus"_s, u"additionalGuests"_s};
    QJsonObject result;
    for (const QString &name : names) {
        if (guest.contains(name)) {
            result.insert(name, guest.value(name));
        }
    }
    return result;
}

/// What the guest whom we put there says.
QString answerOf(const QJsonObject &event, const QJsonValue &ours)
{
    static const QStringList answers{u"needsAction"_s, u"accepted"_s, u"declined"_s, u"tentative"_s};
    for (const QJsonValue &value : event.value("attendees"_L1).toArray()) {
        const QJsonObject guest = value.toObject();
        const QString answer = guest.value("responseStatus"_L1).toString();
        if (ours.isString() && guestHash(guest.value("email"_L1).toString()) == ours && answers.contains(answer)) {
            return answer;
        }
    }
    return {};
}

} // namespace

QString descriptionText(const QString &plain)
{
    QString result = plain;
    result.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
    return result.replace("\r\n"_L1, "\n"_L1);
}

QJsonValue guestHash(const std::optional<QString> &attendee)
{
    if (!attendee || attendee->trimmed().isEmpty()) {
        return QJsonValue::Null;
    }
    const QByteArray address = attendee->trimmed().toLower().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(address, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject insertBody(const ports::EventSpec &spec, base::Instant now)
{
    QJsonObject body = commonBody(spec);
    body.insert("id"_L1, spec.id);
    for (const QString &name : {u"summary"_s, u"description"_s, u"location"_s}) {
        if (body.value(name).toString().isEmpty()) {
            body.remove(name);
        }
    }
    QJsonObject ours = markersOf(spec, body, now);
    if (const QJsonValue hash = guestHash(spec.attendee); !hash.isNull()) {
        ours.insert(guestProperty, hash);
        body.insert("attendees"_L1, QJsonArray{newGuest(*spec.attendee)});
    }
    body.insert("extendedProperties"_L1, QJsonObject{{u"private"_s, ours}});
    return body;
}

QJsonObject patchBody(const ports::EventSpec &spec, base::Instant now)
{
    QJsonObject body = commonBody(spec);
    body.insert("extendedProperties"_L1, QJsonObject{{u"private"_s, markersOf(spec, body, now)}});
    return body;
}

std::optional<QJsonArray> guestsAfter(const QJsonObject &event, const std::optional<QString> &attendee)
{
    const QJsonObject properties = event.value("extendedProperties"_L1).toObject();
    const QJsonValue ours = properties.value("private"_L1).toObject().value(guestProperty);
    const bool wantsGuest = !guestHash(attendee).isNull();
    bool isThere = false;
    bool isChanged = false;
    QJsonArray result;
    for (const QJsonValue &value : event.value("attendees"_L1).toArray()) {
        const QJsonObject guest = value.toObject();
        const bool isWanted = wantsGuest && isSameAddress(guest, *attendee);
        if (!isWanted && ours.isString() && guestHash(guest.value("email"_L1).toString()) == ours) {
            isChanged = true;
            continue;
        }
        isThere = isThere || isWanted;
        result.append(writable(guest));
    }
    if (wantsGuest && !isThere) {
        isChanged = true;
        result.append(newGuest(*attendee));
    }
    return isChanged ? std::optional(result) : std::nullopt;
}

std::optional<QJsonArray> guestsWith(const QJsonObject &event, const QString &email)
{
    QJsonArray result;
    for (const QJsonValue &value : event.value("attendees"_L1).toArray()) {
        if (isSameAddress(value.toObject(), email)) {
            return std::nullopt;
        }
        result.append(writable(value.toObject()));
    }
    result.append(newGuest(email));
    return result;
}

std::optional<QJsonObject> readEvent(const http::Reply &reply)
{
    const QJsonObject json = http::jsonObject(reply).value_or(QJsonObject());
    return json.value("id"_L1).toString().isEmpty() ? std::nullopt : std::optional(json);
}

QString practiceOf(const QString &marker)
{
    return marker.section(u':', 0, -2);
}

std::optional<EventPage> readEventPage(const QJsonObject &json)
{
    if (!json.value("items"_L1).isArray()) {
        return std::nullopt;
    }
    EventPage page;
    for (const QJsonValue &item : json.value("items"_L1).toArray()) {
        page.events.push_back(eventFrom(item.toObject()));
    }
    page.nextPageToken = json.value("nextPageToken"_L1).toString();
    return page;
}

ports::Event eventFrom(const QJsonObject &json)
{
    const QJsonObject properties = json.value("extendedProperties"_L1).toObject();
    const QJsonObject ours = properties.value("private"_L1).toObject();
    ports::Event event{json.value("id"_L1).toString()};
    event.etag = json.value("etag"_L1).toString();
    event.htmlLink = json.value("htmlLink"_L1).toString();
    event.marker = ours.value(markerProperty).toString();
    event.status = json.value("status"_L1).toString(u"confirmed"_s);
    event.summary = json.value("summary"_L1).toString();
    event.description = json.value("description"_L1).toString();
    event.location = json.value("location"_L1).toString();
    event.start = instantOf(json.value("start"_L1));
    const std::optional<base::Instant> end = instantOf(json.value("end"_L1));
    if (event.start && end) {
        event.length = domain::TimeRange{*event.start, *end}.length();
    }
    event.updated = instantOf(QJsonObject{{u"dateTime"_s, json.value("updated"_L1)}});
    event.answer = answerOf(json, ours.value(guestProperty));
    event.isChanged = isChanged(json, ours);
    return event;
}

} // namespace anteroom::googlecalendar
