// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/timerange.h"

#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace anteroom::domain {

enum class Modality { Video, InPerson, Phone };
enum class BookingStatus { Tentative, Confirmed, Completed, Cancelled, NoShow };

/// Who sends calendar invitations to the patient; chosen when a session is booked and kept with it.
enum class Inviter {
    Mail,   ///< our mails carry METHOD:REQUEST
    Google, ///< the patient is an attendee of the Google event; our mails carry no calendar object
    Nobody, ///< our mails carry METHOD:PUBLISH
};

/// A session as it should be. Meetings, events and mails are copies of this.
struct Booking {
    BookingId id;
    QUuid uuid;
    PsychologistId psychologist;
    base::Instant start;
    std::chrono::minutes length{50};
    QByteArray zone;  ///< IANA name in which the session was booked
    QString wallTime; ///< the wall time as booked, "yyyy-MM-ddTHH:mm"
    QString sessionType;
    Modality modality = Modality::Video;
    BookingStatus status = BookingStatus::Confirmed;
    int revision = 1;  ///< grows with every change
    QString uid;       ///< iCalendar UID, kept for the life of the booking
    QString organizer; ///< address of the ORGANIZER, kept likewise
    Inviter inviter = Inviter::Mail;
    int sequence = 0; ///< iCalendar SEQUENCE: grows with each change that patients see
    QString place;
    QString cancelReason;
    QString regenerateReason; ///< why the meeting was replaced last; empty: it never was
    QString overlapReason;    ///< why an overlap was accepted; empty: there was none
    /// The last change may be taken back until then, and nothing of the session leaves before; nothing: it may leave.
    std::optional<base::Instant> heldUntil;

    TimeRange range() const { return {start, start + length}; }
    /// Whether everything that the session sends waits for Undo.
    bool isHeld(base::Instant now) const { return heldUntil && *heldUntil > now; }
};

/// One person's part in a session.
struct Participant {
    PersonId person;
    QString role = QStringLiteral("patient");
    bool receivesMessages = true;
};

/// Tentative and confirmed sessions take up the psychologist's time and want remote objects.
inline bool isActive(BookingStatus status)
{
    return status == BookingStatus::Tentative || status == BookingStatus::Confirmed;
}

// The words of the store, the command line and the REST API; never translated.
QString toText(Modality modality);
QString toText(BookingStatus status);
QString toText(Inviter inviter);
/// Takes "video", "in-person" or "in person", "phone", in any case.
std::optional<Modality> modalityFromText(const QString &text);
std::optional<BookingStatus> bookingStatusFromText(const QString &text);
std::optional<Inviter> inviterFromText(const QString &text);

} // namespace anteroom::domain
