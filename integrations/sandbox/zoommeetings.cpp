// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoommeetings.h"

#include "integrations/sandbox/randomtext.h"
#include "integrations/sandbox/zoomerrors.h"
#include "integrations/sandbox/zoomfields.h"
#include "integrations/sandbox/zoomsettings.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::sandbox {

namespace {

std::optional<QJsonObject> parsed(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    return error.error == QJsonParseError::NoError && document.isObject() ? std::optional(document.object())
                                                                          : std::nullopt;
}

HttpAnswer notJson()
{
    return zoomError(400, 300, u"Request Body should be a valid JSON object."_s);
}

HttpAnswer dailyLimitReached(base::Instant now)
{
    HttpAnswer answer =
        zoomError(429, 429,
                  u"You have exceeded the daily rate limit (100) of Meeting Create/Update API requests "
                  "permitted for this particular user. You may resume these requests at GMT 00:00:00."_s);
    const QString midnight = base::toUtc(now).date().addDays(1).toString(Qt::ISODate) + "T00:00:00Z"_L1;
    answer.headers = {{"X-RateLimit-Category", "Light"},
                      {"X-RateLimit-Type", "Daily-limit"},
                      {"X-RateLimit-Limit", "100"},
                      {"X-RateLimit-Remaining", "0"},
                      {"Retry-After", midnight.toUtf8()}};
    return answer;
}

/// What is wrong with a body beyond the table of fields.
QStringList furtherWrongFields(const QJsonObject &body, const ZoomUser &host)
{
    QStringList wrong;
    const QString zone = body.value(u"timezone"_s).toString();
    if (!zone.isEmpty() && !zoomStartTime(u"2026-01-01T00:00:00"_s, zone)) {
        wrong.append(u"timezone"_s);
    } else if (body.contains(u"start_time"_s) && !zoomStartTime(body.value(u"start_time"_s).toString(), zone)) {
        wrong.append(u"start_time"_s);
    }
    const QString password = body.value(u"password"_s).toString();
    if (!password.isEmpty() && !isAllowedPasscode(password, host)) {
        wrong.append(u"password"_s);
    }
    return wrong;
}

base::Instant wholeSeconds(base::Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant);
}

/// The start asked for, or nothing when there is none or it has passed.
std::optional<base::Instant> futureStart(const QJsonObject &body, const QString &zone, base::Instant now)
{
    const auto asked = zoomStartTime(body.value(u"start_time"_s).toString(), zone);
    if (!asked || base::fromMs(asked->toMSecsSinceEpoch()) < now) {
        return std::nullopt;
    }
    return base::fromMs(asked->toMSecsSinceEpoch());
}

QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        base.insert(it.key(), it.value());
    }
    return base;
}

} // namespace

ZoomMeetings::ZoomMeetings(Context context, ZoomAccount &account) : m_context(context), m_account(account) {}

HttpAnswer ZoomMeetings::create(ZoomUser &host, const QByteArray &bytes)
{
    if (!host.licensed) {
        return zoomError(400, 3161, u"Your user account is not allowed meeting hosting and scheduling capabilities."_s);
    }
    const auto body = parsed(bytes);
    if (!body) {
        return notJson();
    }
    if (const QStringList wrong = wrongFields(*body, zoomCreateRules()) + furtherWrongFields(*body, host);
        !wrong.isEmpty()) {
        return zoomInvalid(wrong);
    }
    const QString scheduledFor = body->value(u"schedule_for"_s).toString();
    if (!scheduledFor.isEmpty() && m_account.user(scheduledFor).id != host.id) {
        return zoomError(400, 300,
                         u"The value that you entered in the `schedule_for` field is invalid. Enter a valid value and "
                         "try again."_s);
    }
    if (!m_account.countChange(host, m_context.clock.now())) {
        return dailyLimitReached(m_context.clock.now());
    }
    const ZoomMeeting meeting = made(host, *body);
    m_meetings[meeting.id] = meeting;
    store(meeting);
    return answer(201, meeting);
}

ZoomMeeting ZoomMeetings::made(const ZoomUser &host, const QJsonObject &body)
{
    const base::Instant now = wholeSeconds(m_context.clock.now());
    ZoomMeeting meeting;
    do {
        meeting.id = randomDigits(m_context.random, 11).toLongLong();
    } while (m_meetings.contains(meeting.id));
    meeting.order = ++m_lastOrder;
    meeting.uuid = newUuid();
    meeting.hostId = host.id;
    meeting.hostEmail = host.email;
    meeting.host = host.name;
    meeting.topic = body.value(u"topic"_s).toString(u"Zoom Meeting"_s);
    meeting.agenda = body.value(u"agenda"_s).toString();
    meeting.type = body.value(u"type"_s).toInt(2);
    meeting.duration = body.value(u"duration"_s).toInt(60);
    meeting.timezone = body.value(u"timezone"_s).toString(u"UTC"_s);
    meeting.start = futureStart(body, meeting.timezone, now).value_or(now);
    meeting.created = now;
    QString password = body.value(u"password"_s).toString();
    if (password.isEmpty() && body.value(u"default_password"_s).toBool(true)) {
        password = randomDigits(m_context.random, 6);
    }
    password = m_account.overrides().value(u"password"_s).toString(password);
    setPassword(&meeting, password);
    meeting.settings = zoomGivenSettings(merged(zoomDefaultSettings(), body.value(u"settings"_s).toObject()), host,
                                         !password.isEmpty(), m_account.overrides());
    return meeting;
}

void ZoomMeetings::setPassword(ZoomMeeting *meeting, const QString &password)
{
    meeting->password = password;
    meeting->encryptedPassword = password.isEmpty() ? QString() : randomText(m_context.random, 24) + ".1"_L1;
}

HttpAnswer ZoomMeetings::get(const QString &id)
{
    const ZoomMeeting *meeting = find(id);
    return meeting ? answer(200, *meeting) : zoomNoMeeting(id);
}

HttpAnswer ZoomMeetings::patch(const QString &id, const QByteArray &bytes)
{
    ZoomMeeting *meeting = find(id);
    if (!meeting) {
        return zoomNoMeeting(id);
    }
    const auto body = parsed(bytes);
    if (!body) {
        return notJson();
    }
    const ZoomUser &host = m_account.user(meeting->hostId);
    if (const QStringList wrong = wrongFields(*body, zoomPatchRules()) + furtherWrongFields(*body, host);
        !wrong.isEmpty()) {
        return zoomInvalid(wrong);
    }
    if (!m_account.countChange(host, m_context.clock.now())) {
        return dailyLimitReached(m_context.clock.now());
    }
    meeting->topic = body->value(u"topic"_s).toString(meeting->topic);
    meeting->agenda = body->value(u"agenda"_s).toString(meeting->agenda);
    meeting->duration = body->value(u"duration"_s).toInt(meeting->duration);
    meeting->timezone = body->value(u"timezone"_s).toString(meeting->timezone);
    // A start that has passed is passed over in silence: a 204 does not prove the move.
    meeting->start = futureStart(*body, meeting->timezone, m_context.clock.now()).value_or(meeting->start);
    if (body->contains(u"password"_s) && body->value(u"password"_s).toString() != meeting->password) {
        setPassword(meeting, body->value(u"password"_s).toString());
    }
    if (body->contains(u"settings"_s)) {
        meeting->settings = zoomGivenSettings(merged(meeting->settings, body->value(u"settings"_s).toObject()), host,
                                              !meeting->password.isEmpty(), m_account.overrides());
    }
    ++meeting->updates;
    store(*meeting);
    return emptyAnswer();
}

HttpAnswer ZoomMeetings::remove(const QString &id)
{
    ZoomMeeting *meeting = find(id);
    if (!meeting) {
        return zoomNoMeeting(id);
    }
    if (meeting->started) {
        return zoomError(400, 3002, u"Sorry, you cannot delete this meeting since it's in progress."_s);
    }
    meeting->deleted = true;
    store(*meeting);
    return emptyAnswer();
}

HttpAnswer ZoomMeetings::setStatus(const QString &id, const QByteArray &bytes)
{
    const auto body = parsed(bytes);
    const QString action = body ? body->value(u"action"_s).toString() : QString();
    if (action != "end"_L1 && action != "recover"_L1) {
        return body ? zoomInvalid({u"action"_s}) : notJson();
    }
    const auto entry = m_meetings.find(id.toLongLong());
    if (entry == m_meetings.end() || (action == "end"_L1 && isGone(entry->second))) {
        return zoomNoMeeting(id);
    }
    ZoomMeeting &meeting = entry->second;
    meeting.deleted = false;
    if (meeting.started) {
        meeting.started = false;
        meeting.uuid = newUuid();
    }
    store(meeting);
    return emptyAnswer();
}

std::vector<ZoomMeeting> ZoomMeetings::of(const ZoomUser &host) const
{
    std::vector<ZoomMeeting> meetings;
    for (const auto &[id, meeting] : m_meetings) {
        if (meeting.hostId == host.id) {
            meetings.push_back(meeting);
        }
    }
    std::sort(meetings.begin(), meetings.end(),
              [](const ZoomMeeting &a, const ZoomMeeting &b) { return a.order < b.order; });
    return meetings;
}

bool ZoomMeetings::isGone(const ZoomMeeting &meeting) const
{
    return meeting.deleted || m_context.clock.now() > meeting.start + 24h * 30;
}

bool ZoomMeetings::change(const QString &id, const QJsonObject &wanted)
{
    const auto entry = m_meetings.find(id.toLongLong());
    if (entry == m_meetings.end()) {
        return false;
    }
    ZoomMeeting &meeting = entry->second;
    meeting.deleted = !wanted.value(u"exists"_s).toBool(!meeting.deleted);
    if (wanted.contains(u"status"_s)) {
        meeting.started = wanted.value(u"status"_s) == "started"_L1;
    }
    meeting.settings = merged(meeting.settings, wanted.value(u"settings"_s).toObject());
    const QDateTime start = QDateTime::fromString(wanted.value(u"start_time"_s).toString(), Qt::ISODate);
    meeting.start = start.isValid() ? base::fromMs(start.toMSecsSinceEpoch()) : meeting.start;
    if (wanted.contains(u"password"_s)) {
        setPassword(&meeting, wanted.value(u"password"_s).toString());
    }
    if (wanted.contains(u"host"_s)) {
        const ZoomUser &host = m_account.user(wanted.value(u"host"_s).toString());
        meeting.hostId = host.id;
        meeting.hostEmail = host.email;
    }
    store(meeting);
    return true;
}

ZoomMeeting *ZoomMeetings::find(const QString &id)
{
    const auto entry = m_meetings.find(id.toLongLong());
    return entry == m_meetings.end() || isGone(entry->second) ? nullptr : &entry->second;
}

HttpAnswer ZoomMeetings::answer(int status, const ZoomMeeting &meeting)
{
    return jsonAnswer(status, meeting.toAnswer(randomText(m_context.random, 32)));
}

void ZoomMeetings::store(const ZoomMeeting &meeting)
{
    m_context.state.setMeeting(meeting.id, meeting.toState());
}

QString ZoomMeetings::newUuid()
{
    return QString::fromLatin1(m_context.random.bytes(16).toBase64());
}

} // namespace anteroom::sandbox
