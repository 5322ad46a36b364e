// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/requests.h"

#include "core/messages/eventtexts.h"
#include "core/sync/prints.h"

#include <QCryptographicHash>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::RemoteObject;
using messages::SessionFacts;

namespace {

// RFC 4648 section 7, lower case and without padding: the alphabet that Google takes for event ids.
QString base32hex(const QByteArray &bytes)
{
    static const char alphabet[] = "0123456789abcdefghijklmnopqrstuv";
    QString result;
    int bits = 0;
    quint32 buffer = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | quint8(byte);
        for (bits += 8; bits >= 5; bits -= 5) {
            result += QLatin1Char(alphabet[(buffer >> (bits - 5)) & 31]);
        }
        buffer &= (1u << bits) - 1;
    }
    if (bits > 0) {
        result += QLatin1Char(alphabet[(buffer << (5 - bits)) & 31]);
    }
    return result;
}

QString calendarOf(const RemoteObject &object, const SyncSettings &settings)
{
    return object.identity.place.isEmpty() ? settings.practiceCalendar : object.identity.place;
}

QString eventId(const Snapshot &snapshot, const RemoteObject &object, const QString &calendar)
{
    const QString text = QStringList{snapshot.practice.toString(QUuid::WithoutBraces), calendar,
                                     snapshot.booking.uuid.toString(QUuid::WithoutBraces), toText(object.kind),
                                     QString::number(object.generation)}
                             .join(u'\n');
    return base32hex(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256));
}

const domain::Person &firstRecipient(const Snapshot &snapshot)
{
    static const domain::Person nobody;
    return snapshot.recipients.empty() ? nobody : snapshot.recipients.front();
}

} // namespace

QString marker(const QUuid &practice, const RemoteObject &object)
{
    return u"an1:%1:%2"_s.arg(practice.toString(QUuid::Id128), object.token);
}

ports::MeetingSpec meetingSpec(const Snapshot &snapshot, const RemoteObject &object, const SyncSettings &settings)
{
    ports::MeetingSpec spec;
    spec.host = object.identity.place;
    spec.marker = marker(snapshot.practice, object);
    spec.topic = u"Appointment"_s;
    spec.start = snapshot.booking.start;
    spec.length = snapshot.booking.length;
    spec.zone = snapshot.booking.zone;
    spec.passcode = object.identity.passcode;
    spec.waitingRoom = settings.waitingRoom;
    spec.joinBeforeHost = settings.joinBeforeHost;
    spec.muteUponEntry = settings.muteUponEntry;
    spec.autoRecording = settings.autoRecording;
    spec.encryption = settings.encryption;
    return spec;
}

ports::EventSpec eventSpec(const Snapshot &snapshot, const RemoteObject &object, const SyncSettings &settings)
{
    const domain::Person &patient = firstRecipient(snapshot);
    SessionFacts facts = sessionFacts(snapshot, patient, settings);
    facts.zone = snapshot.booking.zone;
    facts.locale = settings.language;
    const messages::EventTexts texts = messages::eventTexts(facts);
    ports::EventSpec spec;
    spec.calendar = calendarOf(object, settings);
    spec.id = object.identity.remoteId.isEmpty() ? eventId(snapshot, object, spec.calendar) : object.identity.remoteId;
    spec.marker = marker(snapshot.practice, object);
    spec.summary = texts.summary;
    spec.description = texts.description;
    spec.location = texts.location;
    spec.start = snapshot.booking.start;
    spec.length = snapshot.booking.length;
    spec.zone = snapshot.booking.zone;
    spec.tentative = snapshot.booking.status == domain::BookingStatus::Tentative;
    spec.reminderMinutes = settings.reminderMinutes;
    if (notifiesAttendees(snapshot, object)) {
        spec.attendee = patient.email;
    }
    return spec;
}

bool notifiesAttendees(const Snapshot &snapshot, const RemoteObject &object)
{
    return snapshot.booking.inviter == domain::Inviter::Google && object.kind == ObjectKind::PracticeEvent;
}

WantedPrints wantedPrints(const Snapshot &snapshot, const SyncSettings &settings)
{
    WantedPrints prints;
    for (const RemoteObject &object : snapshot.objects) {
        if (object.wanted == domain::Wanted::Present) {
            prints[object.id] = object.kind == ObjectKind::Meeting
                                    ? printOf(meetingSpec(snapshot, object, settings), object.identity.salt)
                                    : printOf(eventSpec(snapshot, object, settings), object.identity.salt);
        }
    }
    return prints;
}

std::optional<SessionFacts::Link> joinLink(const Snapshot &snapshot)
{
    const RemoteObject *meeting = snapshot.meeting();
    if (!meeting || meeting->identity.link.isEmpty()) {
        return std::nullopt;
    }
    return SessionFacts::Link{meeting->identity.link, meeting->identity.remoteId, meeting->identity.passcode};
}

SessionFacts sessionFacts(const Snapshot &snapshot, const domain::Person &recipient, const SyncSettings &settings)
{
    const domain::Booking &booking = snapshot.booking;
    SessionFacts facts;
    facts.practice = {settings.practiceName, settings.practiceAddress, settings.practicePhone, settings.practiceEmail};
    facts.patientFirstName = recipient.firstName;
    facts.patientLastName = recipient.lastName;
    facts.patientEmail = recipient.email;
    facts.psychologistName = snapshot.psychologist.name;
    facts.start = booking.start;
    facts.length = booking.length;
    facts.zone = recipient.zone.isEmpty() ? booking.zone : recipient.zone;
    facts.sessionType = booking.sessionType;
    facts.modality = booking.modality;
    facts.place = booking.place;
    facts.isTentative = booking.status == domain::BookingStatus::Tentative;
    facts.link = booking.modality == domain::Modality::Video ? joinLink(snapshot) : std::nullopt;
    const RemoteObject *meeting = snapshot.meeting();
    facts.linkIsExpected = meeting && settings.zoomOf(meeting->account).enabled &&
                           meeting->state != domain::ObjectState::NotNeeded &&
                           meeting->state != domain::ObjectState::TooLate;
    facts.encryptionIsE2ee = meeting && meeting->given[u"encryption"_s].toString() == u"e2ee"_s;
    facts.detail = settings.neutralMessages ? messages::Detail::Neutral : messages::Detail::Full;
    facts.locale = recipient.locale.isEmpty() ? settings.language : recipient.locale;
    facts.uid = booking.uid;
    facts.organizerAddress = booking.organizer;
    facts.sequence = booking.sequence;
    facts.reminderMinutes = settings.reminderMinutes;
    facts.from = settings.mailFrom;
    facts.to = recipient.email;
    facts.replyTo = settings.mailReplyTo;
    return facts;
}

} // namespace anteroom::sync
