// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"

namespace anteroom::booking {

/// A session as it would be after a move.
struct MovedSession {
    base::Instant start;
    std::chrono::minutes length{0};
    QUuid psychologist;
    domain::Modality modality = domain::Modality::Video;
    QString place;

    friend bool operator==(const MovedSession &, const MovedSession &) = default;
};
/// The session as it stands.
MovedSession asItStands(const service::AppointmentRow &row);

/// What will follow from a move, as phrases: "same link", "2 calendar entries", "1 mail to the patient", "Undo …".
QStringList whatFollows(const service::Workplace &workplace, const service::AppointmentRow &before,
                        const MovedSession &after);
/// What will follow from calling the session off.
QStringList whatFollowsCancelling(const service::Workplace &workplace, const service::AppointmentRow &row);

/// Whether mails go out at all, as the settings are now.
bool sendsMail(const service::Workplace &workplace);
/// Whether the session is on now.
bool isRunning(const service::AppointmentRow &row, base::Instant now);

} // namespace anteroom::booking
