// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/meetingbody.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;

namespace {

/// UTC with Z and no milliseconds: Zoom documents nothing else that is exact.
QString timeText(base::Instant instant)
{
    return base::toUtc(instant).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
}

QJsonObject switchedOff()
{
    return {{u"enable"_s, false}};
}

/// Settings whose value is the same for every session.
QJsonObject fixedSettings()
{
    return {
        {u"host_video"_s, true},
        {u"participant_video"_s, true},
        {u"use_pmi"_s, false},
        {u"approval_type"_s, 2}, // no registration
        {u"registrants_confirmation_email"_s, false},
        {u"registrants_email_notification"_s, false},
        {u"email_notification"_s, false},
        {u"alternative_hosts_email_notification"_s, false},
        {u"email_in_attendee_report"_s, false},
        {u"meeting_authentication"_s, false}, // patients need no Zoom account
        {u"private_meeting"_s, true},
        {u"breakout_room"_s, switchedOff()},
        {u"continuous_meeting_chat"_s, switchedOff()},
        {u"auto_start_meeting_summary"_s, false},
        {u"auto_start_ai_companion_questions"_s, false},
        {u"push_change_to_calendar"_s, false}, // the calendar is ours to keep
        {u"focus_mode"_s, false},
        {u"watermark"_s, false}, // it would show the viewer's e-mail address
    };
}

QJsonObject settingsOf(const ports::MeetingSpec &spec)
{
    const bool endToEnd = spec.encryption == u"e2ee"_s;
    QJsonObject settings = fixedSettings();
    settings.insert(u"waiting_room"_s, spec.waitingRoom);
    settings.insert(u"join_before_host"_s, spec.joinBeforeHost && !endToEnd);
    settings.insert(u"mute_upon_entry"_s, spec.muteUponEntry);
    settings.insert(u"auto_recording"_s, endToEnd ? u"none"_s : spec.autoRecording);
    settings.insert(u"encryption_type"_s, endToEnd ? u"e2ee"_s : u"enhanced_encryption"_s);
    if (endToEnd) {
        settings.insert(u"audio"_s, u"voip"_s);
    }
    return settings;
}

/// What create and update share.
QJsonObject commonBody(const ports::MeetingSpec &spec)
{
    return {
        {u"type"_s, 2}, // scheduled, once
        {u"topic"_s, spec.topic.left(200)},
        {u"agenda"_s, spec.marker},
        {u"start_time"_s, timeText(spec.start)},
        {u"duration"_s, int(spec.length.count())},
        {u"timezone"_s, QString::fromLatin1(spec.zone)},
        {u"pre_schedule"_s, false},
        {u"settings"_s, settingsOf(spec)},
    };
}

/// Zoom's number of a meeting: larger than 32 bits, and a string in some of its messages.
QString numberOf(const QJsonValue &value)
{
    const qint64 number = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return number > 0 ? QString::number(number) : QString();
}

/// A link that a person may be sent to: https, no user name in it, nothing that two readers read differently.
bool isUsableLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https"_s && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           !text.contains(u'\\');
}

base::Instant instantOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return base::fromMs(time.isValid() ? time.toMSecsSinceEpoch() : 0);
}

/// No figure of an answer's may reach beyond the calendar: nothing is taken to last longer than a year.
std::chrono::minutes lengthOf(const QJsonValue &value)
{
    constexpr qint64 longest = 366 * 24 * 60;
    return std::chrono::minutes(std::clamp(value.toInteger(), qint64(0), longest));
}

/// The settings that the answer states, by our names.
QJsonObject givenOf(const QJsonObject &answer)
{
    const QJsonObject settings = answer.value(u"settings").toObject();
    QJsonObject given;
    const auto copy = [&](const QString &theirs, const QString &ours, QJsonValue::Type type) {
        const QJsonValue value = settings.value(theirs);
        if (value.type() == type) {
            given.insert(ours, value);
        }
    };
    copy(u"waiting_room"_s, u"waitingRoom"_s, QJsonValue::Bool);
    copy(u"join_before_host"_s, u"joinBeforeHost"_s, QJsonValue::Bool);
    copy(u"mute_upon_entry"_s, u"muteUponEntry"_s, QJsonValue::Bool);
    copy(u"auto_recording"_s, u"autoRecording"_s, QJsonValue::String);
    const QString encryption = settings.value(u"encryption_type").toString();
    if (!encryption.isEmpty()) {
        given.insert(u"encryption"_s, encryption == u"enhanced_encryption"_s ? u"enhanced"_s : encryption);
    }
    given.insert(u"passcode"_s, !answer.value(u"password").toString().isEmpty());
    return given;
}

} // namespace

QJsonObject createBody(const ports::MeetingSpec &spec)
{
    QJsonObject body = commonBody(spec);
    // Without a passcode of ours Zoom shall make one; with one, nothing else may take its place.
    body.insert(u"default_password"_s, spec.passcode.isEmpty());
    if (!spec.passcode.isEmpty()) {
        body.insert(u"password"_s, spec.passcode);
    }
    return body;
}

QJsonObject updateBody(const ports::MeetingSpec &spec)
{
    QJsonObject body = commonBody(spec);
    if (!spec.passcode.isEmpty()) {
        body.insert(u"password"_s, spec.passcode);
    }
    return body;
}

std::optional<ports::Meeting> readMeeting(const QJsonObject &answer)
{
    ports::Meeting meeting;
    meeting.id = numberOf(answer.value(u"id"));
    meeting.joinUrl = answer.value(u"join_url").toString();
    if (meeting.id.isEmpty() || !isUsableLink(meeting.joinUrl)) {
        return std::nullopt;
    }
    meeting.passcode = answer.value(u"password").toString();
    meeting.agenda = answer.value(u"agenda").toString();
    meeting.hostId = answer.value(u"host_id").toString();
    meeting.hostEmail = answer.value(u"host_email").toString();
    meeting.isRunning = answer.value(u"status").toString() == u"started"_s;
    meeting.start = instantOf(answer.value(u"start_time"));
    meeting.length = lengthOf(answer.value(u"duration"));
    meeting.given = givenOf(answer);
    return meeting;
}

std::optional<ListPage> readListPage(const QJsonObject &answer)
{
    const QJsonValue meetings = answer.value(u"meetings");
    if (!meetings.isArray()) {
        return std::nullopt;
    }
    ListPage page;
    const QJsonArray entries = meetings.toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString id = numberOf(entry.value(u"id"));
        if (id.isEmpty()) {
            return std::nullopt;
        }
        page.meetings.push_back({id, entry.value(u"agenda").toString(), instantOf(entry.value(u"start_time")),
                                 lengthOf(entry.value(u"duration"))});
    }
    page.nextPageToken = answer.value(u"next_page_token").toString();
    return page;
}

} // namespace anteroom::zoom
