// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/snapshot.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace anteroom::sync {

/// One thing to do now for one booking.
struct Step {
    enum class Action {
        Create, ///< make the object
        Update, ///< change it
        Delete, ///< take it away
        Look,   ///< the outcome of the last call is unknown: see what is there
        Settle, ///< nothing to call: the object becomes `settled`
        Send,   ///< send a mail
    };
    Action action = Action::Settle;
    domain::RemoteObjectId object;
    domain::MessageId message;
    domain::ObjectState settled = domain::ObjectState::Done;
    friend bool operator==(const Step &, const Step &) = default;
};

/// The prints of the requests that would make each wanted object true, by object.
using WantedPrints = std::map<domain::RemoteObjectId, QByteArray>;

/// What to do now: wanted × known → action. Pure. Meetings first; when no meeting is due, events, side by
/// side; when none of those is due, mails. A session that is cancelled has nothing to wait for: everything
/// that is due goes side by side. Empty: nothing is due now, or the session is held for Undo.
std::vector<Step> nextSteps(const Snapshot &snapshot, const WantedPrints &prints, base::Instant now);

} // namespace anteroom::sync
