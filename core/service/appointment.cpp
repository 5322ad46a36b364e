// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/appointment.h"

#include "core/ports/reasons.h"
#include "core/service/preflightwords.h"
#include "core/sync/requests.h"

#include <QJsonArray>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString isoWithOffset(base::Instant instant, const QByteArray &zone)
{
    const QDateTime local = base::toUtc(instant).toTimeZone(QTimeZone(zone));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonValue isoUtc(const std::optional<base::Instant> &instant)
{
    return instant ? QJsonValue(base::toUtc(*instant).toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonArray messagesJson(const sync::Snapshot &snapshot)
{
    QJsonArray result;
    for (const domain::Message &message : snapshot.messages) {
        result.append(QJsonObject{{u"step"_s, toText(message.step)},
                                  {u"state"_s, toText(message.state)},
                                  {u"to"_s, message.to},
                                  {u"at"_s, isoUtc(message.sentAt ? message.sentAt : message.notBefore)},
                                  {u"failure"_s, toJson(message.failure)}});
    }
    return result;
}

QJsonArray objectsJson(const sync::Snapshot &snapshot)
{
    QJsonArray result;
    for (const RemoteObject &object : snapshot.objects) {
        result.append(QJsonObject{{u"kind"_s, toText(object.kind)},
                                  {u"wanted"_s, toText(object.wanted)},
                                  {u"state"_s, toText(object.state)},
                                  {u"failure"_s, toJson(object.failure)},
                                  {u"given"_s, object.given}});
    }
    return result;
}

} // namespace

CalendarSyncStatus calendarSyncStatus(const std::vector<RemoteObject> &objects)
{
    bool waits = false;
    for (const RemoteObject &object : objects) {
        if (object.state == ObjectState::Parked) {
            return CalendarSyncStatus::Failed;
        }
        waits = waits || object.state == ObjectState::Pending || object.state == ObjectState::Sending ||
                object.state == ObjectState::Unknown;
    }
    return waits ? CalendarSyncStatus::Pending : CalendarSyncStatus::Synced;
}

QString toText(CalendarSyncStatus status)
{
    switch (status) {
    case CalendarSyncStatus::Synced:
        return u"synced"_s;
    case CalendarSyncStatus::Pending:
        return u"pending"_s;
    case CalendarSyncStatus::Failed:
        return u"failed"_s;
    }
    return {};
}

QString Appointment::joinLink() const
{
    const auto link = sync::joinLink(snapshot);
    return link ? link->joinUrl : QString();
}

QString Appointment::passcode() const
{
    const auto link = sync::joinLink(snapshot);
    return link ? link->passcode : QString();
}

QString Appointment::calendarLink() const
{
    const RemoteObject *event = snapshot.wanted(ObjectKind::PracticeEvent);
    return event && event->isThere() ? event->identity.link : QString();
}

bool Appointment::hasActiveMeeting() const
{
    return std::any_of(snapshot.objects.begin(), snapshot.objects.end(), [](const RemoteObject &object) {
        return object.kind == ObjectKind::Meeting && object.isThere();
    });
}

bool Appointment::hasCalendarEvent() const
{
    return std::any_of(snapshot.objects.begin(), snapshot.objects.end(), [](const RemoteObject &object) {
        return object.kind != ObjectKind::Meeting && object.isThere();
    });
}

QJsonObject toJson(const Appointment &appointment)
{
    const sync::Snapshot &snapshot = appointment.snapshot;
    const domain::Booking &booking = snapshot.booking;
    const domain::Person patient = snapshot.recipients.empty() ? domain::Person() : snapshot.recipients.front();
    return {{u"id"_s, booking.uuid.toString(QUuid::WithoutBraces)},
            {u"zoomJoinUrl"_s, orNull(appointment.joinLink())},
            {u"googleCalendarLink"_s, orNull(appointment.calendarLink())},
            {u"meetingPassword"_s, orNull(appointment.passcode())},
            {u"hasActiveZoomMeeting"_s, appointment.hasActiveMeeting()},
            {u"hasCalendarEvent"_s, appointment.hasCalendarEvent()},
            {u"calendarSyncStatus"_s, toText(calendarSyncStatus(snapshot.objects))},
            {u"status"_s, toText(booking.status)},
            {u"start"_s, isoWithOffset(booking.start, booking.zone)},
            {u"zone"_s, QString::fromLatin1(booking.zone)},
            {u"minutes"_s, qint64(booking.length.count())},
            {u"revision"_s, booking.revision},
            {u"type"_s, booking.sessionType},
            {u"modality"_s, toText(booking.modality)},
            {u"place"_s, orNull(booking.place)},
            {u"psychologist"_s, QJsonObject{{u"id"_s, snapshot.psychologist.uuid.toString(QUuid::WithoutBraces)},
                                            {u"name"_s, snapshot.psychologist.name}}},
            {u"patient"_s, QJsonObject{{u"id"_s, patient.uuid.toString(QUuid::WithoutBraces)},
                                       {u"first"_s, patient.firstName},
                                       {u"last"_s, patient.lastName},
                                       {u"email"_s, patient.email}}},
            {u"overlapReason"_s, orNull(booking.overlapReason)},
            {u"cancelReason"_s, orNull(booking.cancelReason)},
            {u"uid"_s, booking.uid},
            {u"sequence"_s, booking.sequence},
            {u"messages"_s, messagesJson(snapshot)},
            {u"preflight"_s, toJson(snapshot.preflight)},
            {u"objects"_s, objectsJson(snapshot)}};
}

QJsonValue toJson(const domain::FailureNote &note)
{
    if (note.isEmpty()) {
        return QJsonValue::Null;
    }
    const ports::Reason reason = ports::reasonFor(note.code, note.detail);
    return QJsonObject{{u"code"_s, note.code}, {u"reason"_s, reason.what}, {u"remedy"_s, reason.remedy}};
}

} // namespace anteroom::service
