// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/booking.h"
#include "core/domain/psychologist.h"

#include <QString>

#include <vector>

namespace anteroom::domain {

/// What a person asked for: the fields of a booking form, already read but not yet judged.
struct BookingRequest {
    base::Instant start;
    std::chrono::minutes length{50};
    QByteArray zone;
    QString sessionType;
    Modality modality = Modality::Video;
    QString place;
    QString overrideReason; ///< accepts an overlap; kept with the booking
};

/// Another video session whose Zoom user is the requested session's too.
struct HostSession {
    TimeRange range;
    QString psychologist; ///< whose session it is; empty: the same psychologist's
};

/// What the rules look at besides the request.
struct BookingContext {
    base::Instant now;
    Psychologist psychologist;
    QStringList sessionTypes;
    std::vector<HostSession> onHost; ///< sessions of the same Zoom user at, or right beside, the requested time
    std::vector<Booking> busy;       ///< the psychologist's other active sessions near the requested time
    std::vector<Booking> ofPatient;  ///< the patient's active sessions with other psychologists
};

/// What the rules say: problems refuse, warnings only tell.
struct BookingVerdict {
    std::vector<base::Problem> problems;
    std::vector<base::Problem> warnings;
    bool overlaps = false;
};

/// The rules for booking and moving: 5 to 480 minutes, not in the past, a known session type, no overlap
/// for the psychologist unless overridden with a reason; outside working hours and a video session
/// without Zoom user only warn. A Zoom user holds one meeting at a time: another psychologist's video session with the
/// same Zoom user is an overlap too; one that ends as the other begins, or an overlap that was accepted, warns (host).
/// All problems at once. Fields: start (also for an unknown zone), minutes, type, override (an overlap without a
/// reason; names the other session's time, never its patient), modality.
BookingVerdict judge(const BookingRequest &request, const BookingContext &context);

/// Whether `text` is one e-mail address and nothing else, as RFC 5321 has them, in practice: no display name,
/// quotes, spaces or control characters, a domain with a dot, at most 254 bytes. A domain in its own letters passes.
bool isPlainAddress(const QString &text);

/// Whether `text` is a phone number: digits, with what people write between them, and an extension; no shorter than an
/// emergency number.
bool isPhoneNumber(const QString &text);

/// The fields by which a person is entered, as they would be stored (trim them first): first and last (required,
/// at most 200 characters), email (required, one plain address), phone (at most 50 characters: digits, what stands
/// between them, an extension); none with control characters. All problems at once.
std::vector<base::Problem> judgePerson(const QString &first, const QString &last, const QString &email,
                                       const QString &phone);

/// What one may do with a booking in its present status.
enum class Transition { Confirm, Reschedule, Cancel, Regenerate, Complete, NoShow };

/// Confirm from tentative; reschedule, cancel and regenerate from tentative or confirmed, before the end; complete
/// and no-show from confirmed, after the start. The error (field "status") names the present status.
base::Result<> judgeTransition(Transition transition, const Booking &booking, base::Instant now);

} // namespace anteroom::domain
