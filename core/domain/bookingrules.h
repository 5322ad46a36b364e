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

/// What the rules look at besides the request.
struct BookingContext {
    base::Instant now;
    Psychologist psychologist;
    QStringList sessionTypes;
    std::vector<Booking> busy; ///< the psychologist's other active sessions near the requested time
};

/// What the rules say: problems refuse, warnings only tell.
struct BookingVerdict {
    std::vector<base::Problem> problems;
    std::vector<base::Problem> warnings;
    bool overlaps = false;
};

/// The rules for booking and moving: 5 to 480 minutes, not in the past, a known session type, no overlap
/// for the psychologist unless overridden with a reason; outside working hours and a video session
/// without Zoom user only warn. All problems at once. Fields: start, minutes, type, override, modality.
BookingVerdict judge(const BookingRequest &request, const BookingContext &context);

/// The fields by which a person is entered: first (required), last, email (required, one plain address,
/// no control characters), phone. All problems at once.
std::vector<base::Problem> judgePerson(const QString &first, const QString &last, const QString &email,
                                       const QString &phone);

/// What one may do with a booking in its present status.
enum class Transition { Confirm, Reschedule, Cancel, Complete, NoShow };

/// Confirm from tentative; reschedule and cancel from tentative or confirmed, before the end; complete
/// and no-show from confirmed, after the start. The error (field "status") names the present status.
base::Result<> judgeTransition(Transition transition, const Booking &booking, base::Instant now);

} // namespace anteroom::domain
