// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

namespace anteroom::domain {

/// When a session's room may be entered: from ten minutes before its start until 30 minutes after its end.
struct JoinWindow {
    base::Instant opens;
    base::Instant closes;

    enum class State { Early, Open, Over };
    /// Where `now` lies; the window is half-open.
    State at(base::Instant now) const;
};

/// The window of a session.
JoinWindow joinWindowOf(const Booking &booking);
/// The same for a session that begins at `start` and lasts `length`.
JoinWindow joinWindowOf(base::Instant start, std::chrono::minutes length);

} // namespace anteroom::domain
