// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/theme/scheme.h"

namespace anteroom::shell {

/// How the practice stands, as one phrase can say it.
struct PracticeState {
    int failed = 0;  ///< sessions of which something needs a person
    int waiting = 0; ///< sessions of which something will be done by itself
    bool offline = false;
    bool unknown = false; ///< it could not be read
    friend bool operator==(const PracticeState &, const PracticeState &) = default;
};

/// Counts sessions.
PracticeState stateOf(const std::vector<service::AppointmentRow> &rows);
/// Whether all that waits after a failure does so because nobody could be reached.
bool isOffline(const std::vector<service::AppointmentRow> &rows);

/// "All in line", "2 need you", "5 waiting", "Offline, 5 waiting".
QString phraseOf(const PracticeState &state);
theme::Meaning meaningOf(const PracticeState &state);

} // namespace anteroom::shell
