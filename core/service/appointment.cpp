// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/appointment.h"

#include "core/ports/reasons.h"
#include "core/service/preflightwords.h"
#include "core/sync/requests.h"
#include "core/sync/stepcontext.h"

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

// What tells a person's changes of an event from our own concerns nobody.
QJsonObject givenJson(const RemoteObject &object)
{
    if (object.kind == ObjectKind::Meeting) {
        return object.given;
    }
    const QString answer = object.given[u"answer"_s].toString();
    return answer.isEmpty() ? QJsonObject() : QJsonObject{{u"answer"_s, answer}};
}

QJsonArray decisionsJson(const sync::Snapshot &snapshot)
{
    QJsonArray result;
    for (const domain::Decision &decision : snapshot.decisions) {
        result.append(toJson(decision, snapshot));
    }
    return result;
}

QJsonArray objectsJson(const sync::Snapshot &snapshot)
{
    QJsonArray result;
    for (const RemoteObject &object : snapshot.objects) {
        result.append(QJsonObject{{u"kind"_s, toText(object.kind)},
                                  {u"generation"_s, object.generation},
                                  {u"wanted"_s, toText(object.wanted)},
                                  {u"going"_s, toText(object.going)},
                                  {u"state"_s, toText(object.state)},
                                  {u"failure"_s, toJson(object.failure)},
                                  {u"given"_s, givenJson(object)}});
    }
    return result;
}

// Events and mails hold the link of a meeting that is about to be replaced.
bool waitsForNewLink(const sync::Snapshot &snapshot)
{
    const RemoteObject *meeting = snapshot.meeting();
    return meeting && meeting->generation > 1 && meeting->identity.link.isEmpty() &&
           domain::isActive(snapshot.booking.status);
}

QString placeOf(const RemoteObject &object)
{
    const bool isOldRoom = object.kind == ObjectKind::Meeting && object.wanted == domain::Wanted::Absent;
    return object.kind == ObjectKind::Meeting ? (isOldRoom ? u"old-room"_s : u"room"_s) : toText(object.kind);
}

QString stateAt(const RemoteObject &object, bool awaitsLink)
{
    if (object.isKept() && object.state == ObjectState::Pending) {
        return u"stays-until-told"_s;
    }
    if (object.wanted == domain::Wanted::Absent && object.state == ObjectState::Done) {
        return u"gone"_s;
    }
    const bool isEvent = object.kind != ObjectKind::Meeting;
    return awaitsLink && isEvent && object.state == ObjectState::Done ? u"waits-for-link"_s : toText(object.state);
}

// What of a session is where, each place with its state: rooms, events, and the mail that tells of it last.
QJsonArray placesJson(const sync::Snapshot &snapshot)
{
    const bool awaitsLink = waitsForNewLink(snapshot);
    QJsonArray result;
    for (const RemoteObject &object : snapshot.objects) {
        result.append(QJsonObject{{u"place"_s, placeOf(object)},
                                  {u"state"_s, stateAt(object, awaitsLink)},
                                  {u"failure"_s, toJson(object.failure)}});
    }
    const auto last =
        std::find_if(snapshot.messages.rbegin(), snapshot.messages.rend(), [](const domain::Message &message) {
            return message.step != domain::MessageStep::Reminder && message.state != domain::MessageState::Superseded;
        });
    if (last != snapshot.messages.rend()) {
        const bool isOld = awaitsLink && last->state == domain::MessageState::Sent;
        result.append(QJsonObject{{u"place"_s, u"mail"_s},
                                  {u"state"_s, isOld ? u"waits-for-link"_s : toText(last->state)},
                                  {u"failure"_s, toJson(last->failure)}});
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

QString Appointment::patientAnswer() const
{
    const RemoteObject *event = snapshot.wanted(ObjectKind::PracticeEvent);
    return event && event->isThere() ? event->given[u"answer"_s].toString() : QString();
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

namespace {

QJsonObject sessionJson(const Appointment &appointment)
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
            {u"regenerateReason"_s, orNull(booking.regenerateReason)},
            {u"uid"_s, booking.uid},
            {u"sequence"_s, booking.sequence},
            {u"messages"_s, messagesJson(snapshot)},
            {u"preflight"_s, toJson(snapshot.preflight)},
            {u"objects"_s, objectsJson(snapshot)},
            {u"places"_s, placesJson(snapshot)},
            {u"patientAnswer"_s, orNull(appointment.patientAnswer())},
            {u"decisions"_s, decisionsJson(snapshot)}};
}

} // namespace

QJsonObject toJson(const Appointment &appointment)
{
    QJsonObject json = sessionJson(appointment);
    if (appointment.hostChanges) {
        json.insert(u"hostBudget"_s,
                    QJsonObject{{u"used"_s, *appointment.hostChanges}, {u"limit"_s, sync::mostHostChanges}});
    }
    return json;
}

QJsonObject toJson(const domain::Decision &decision, const sync::Snapshot &snapshot)
{
    using domain::Choice;
    const RemoteObject *object = snapshot.object(decision.object);
    QJsonArray choices;
    for (const Choice choice : {Choice::Move, Choice::PutBack, Choice::Keep, Choice::Cancel}) {
        if (decision.offers(choice)) {
            choices.append(toText(choice));
        }
    }
    const bool isMove = decision.start.has_value();
    return {{u"id"_s, decision.uuid.toString(QUuid::WithoutBraces)},
            {u"session"_s, snapshot.booking.uuid.toString(QUuid::WithoutBraces)},
            {u"event"_s, object ? QJsonValue(toText(object->kind)) : QJsonValue()},
            {u"change"_s, toText(decision.change)},
            {u"start"_s, isMove ? isoWithOffset(*decision.start, snapshot.booking.zone) : QJsonValue()},
            {u"minutes"_s, isMove ? QJsonValue(qint64(decision.length.count())) : QJsonValue()},
            {u"foundAt"_s, isoUtc(decision.foundAt)},
            {u"choices"_s, choices}};
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
