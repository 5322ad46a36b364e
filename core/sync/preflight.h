// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preflight.h"
#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"
#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

#include <map>
#include <optional>

namespace anteroom::sync {

/// What the remotes say of one session. Nothing: not asked, because there is nothing to ask for or nobody.
struct PreflightAnswers {
    std::optional<ports::Outcome<ports::Meeting>> meeting;
    std::optional<ports::Outcome<std::vector<ports::ListedMeeting>>> ofHost;
    std::map<domain::RemoteObjectId, ports::Outcome<ports::Event>> events;
};

/// Compares what stands at the remotes with what should. Pure. Of a service that is switched off nothing is said.
domain::Preflight judgePreflight(const Snapshot &snapshot, const PreflightAnswers &answers,
                                 const SyncSettings &settings, base::Instant now);

/// Forgets a last look that found something that may be past, so that the session is looked at anew: a mail of it went,
/// or (`ofMail` false) its room or an event came into line.
void forgetTroubledLook(store::Tables &tables, domain::BookingId booking, bool ofMail);

} // namespace anteroom::sync
