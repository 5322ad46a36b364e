// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/sessionfacts.h"
#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"
#include "core/sync/reconcileplan.h"
#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

namespace anteroom::sync {

// What a booking and the settings ask of the remotes. Pure.

/// The marker by which a remote's copy is known as ours: `an1:<practice>:<token>`.
QString marker(const QUuid &practice, const domain::RemoteObject &object);

/// The meeting as it should be. Topic and agenda are neutral.
ports::MeetingSpec meetingSpec(const Snapshot &snapshot, const domain::RemoteObject &object,
                               const SyncSettings &settings);

/// The event as it should be; its id is our own (SHA-256 of practice, calendar, booking, kind and generation).
ports::EventSpec eventSpec(const Snapshot &snapshot, const domain::RemoteObject &object, const SyncSettings &settings);

/// Whether the calendar mails its attendees about changes of this event.
bool notifiesAttendees(const Snapshot &snapshot, const domain::RemoteObject &object);

/// The prints of all objects that are wanted present.
WantedPrints wantedPrints(const Snapshot &snapshot, const SyncSettings &settings);

/// The join link that may be shown and sent. There is none while a meeting is not made, not wanted, or parked
/// because Zoom did not keep our privacy settings.
std::optional<messages::SessionFacts::Link> joinLink(const Snapshot &snapshot);

/// The facts for texts about this booking, for one recipient.
messages::SessionFacts sessionFacts(const Snapshot &snapshot, const domain::Person &recipient,
                                    const SyncSettings &settings);

} // namespace anteroom::sync
