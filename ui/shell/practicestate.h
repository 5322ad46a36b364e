// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "core/service/appointmentrow.h"
#include "core/service/health.h"
#include "core/service/practicesettings.h"
#include "ui/theme/scheme.h"

#include <set>

namespace anteroom::shell {

using Remotes = std::set<ports::Remote>;

/// How the practice stands, as one phrase can say it.
struct PracticeState {
    int failed = 0;  ///< sessions of which something needs a person
    int waiting = 0; ///< sessions of which something will be done by itself
    bool offline = false;
    bool unknown = false; ///< it could not be read
    Remotes silent;       ///< who does not answer, while others may
    bool isNew = false;   ///< it has no psychologist yet: nothing can be booked
    friend bool operator==(const PracticeState &, const PracticeState &) = default;
};

/// Counts sessions, as they stand at `now`.
PracticeState stateOf(const std::vector<service::AppointmentRow> &rows, const Remotes &used, base::Instant now);
/// Adds who does not answer, as far as these sessions show it: all that waits for them after a failure does so because
/// they could not be reached. When that is everybody whom the practice uses, it is offline.
void addSilence(PracticeState &state, const std::vector<service::AppointmentRow> &rows, const Remotes &used);
/// The same as far as the services' health shows it: who could not be reached a short while ago, before any session
/// waits for them. Whoever was not asked since counts no more.
void addSilence(PracticeState &state, const std::vector<service::ServiceHealth> &services, const Remotes &used,
                base::Instant now);
/// Whom the practice uses.
Remotes usedRemotes(const service::PracticeSettings &settings);

/// "All in line", "2 need you", "5 waiting", "Offline, 5 waiting", "Zoom does not answer, 5 waiting", "Zoom does not
/// answer", "Not set up yet".
QString phraseOf(const PracticeState &state);
theme::Meaning meaningOf(const PracticeState &state);

} // namespace anteroom::shell
