// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/booking.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace anteroom::messages {

/// How much a text says.
enum class Detail {
    Full,    ///< the practice's whole wording: therapy session, psychologist, type, patient's short name
    Neutral, ///< nothing about therapy, type or patient
};

/// The METHOD of the calendar object that goes with a mail (RFC 5546).
enum class CalendarMethod {
    None, ///< no calendar object: somebody else invites, or the session is only tentative
    Request,
    Cancel,
    Publish,
};

/// Everything that a text about one session, for one recipient, may need. Texts are made from this and
/// nothing else: same facts, same bytes.
struct SessionFacts {
    /// The practice as it signs.
    struct Practice {
        QString name;
        QString address; ///< may have several lines
        QString phone;
        QString email;
    };
    /// How a patient joins a video session. Never a start link.
    struct Link {
        QString joinUrl; ///< https, or http to a loopback address
        QString meetingId;
        QString passcode;
    };

    Practice practice;
    QString patientFirstName;
    QString patientLastName;
    QString patientEmail;     ///< ATTENDEE; empty: `to`
    QString psychologistName; ///< as patients read it
    base::Instant start;
    std::chrono::minutes length{50};
    std::optional<base::Instant> previousStart; ///< start that this recipient was last told, for Rescheduled
    QByteArray zone;                            ///< IANA name in which this recipient reads times
    QString sessionType;
    domain::Modality modality = domain::Modality::Video;
    QString place; ///< in person; empty: the practice's address
    bool isTentative = false;
    std::optional<Link> link;
    bool linkIsExpected = true;    ///< of a video session without a link: one is on its way
    bool encryptionIsE2ee = false; ///< what the provider really gave: neither browser nor phone can join then
    Detail detail = Detail::Full;
    QString locale; ///< "de…" writes German; "en…" English in that country's manner; all else Australian English

    QString uid;              ///< iCalendar UID
    QString organizerAddress; ///< ORGANIZER; empty: `from`
    QString organizerName;    ///< empty: the practice's name
    int sequence = 0;
    CalendarMethod method = CalendarMethod::None;
    std::vector<int> reminderMinutes{60, 1440}; ///< alarms before the start; none in a cancellation

    QString messageId;  ///< without < >; fixed for all attempts
    base::Instant date; ///< Date header and DTSTAMP; fixed for all attempts
    QString from;       ///< one plain address; its display name is the practice's name
    QString to;         ///< one plain address
    QString replyTo;    ///< one plain address or empty
};

} // namespace anteroom::messages
