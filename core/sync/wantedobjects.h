// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

#include <vector>

namespace anteroom::sync {

/// Says of one object what is wanted from now on. What is in flight or unknown stays so, and so does what waits for a
/// decision of reception, until that is answered; everything else becomes pending, due at `notBefore`, with a clean
/// record of attempts.
void want(domain::RemoteObject &object, domain::Wanted wanted, int revision, base::Instant notBefore);

/// What the booking, as it stands in `snapshot`, wants of its remote objects: the rows to write, new ones
/// without a number. A new meeting or calendar (another psychologist, video again after in person) is a new
/// row with the next generation, and the old one is wanted absent; both live. Events of a session whose link
/// is still to come wait for it for `settings.linkWait`.
std::vector<domain::RemoteObject> wantedObjects(const Snapshot &snapshot, const SyncSettings &settings,
                                                base::Instant now);

/// Another meeting is wanted in place of the present one, at the same place; the present one goes as `going` says.
/// Events and mails stay as they are until there is a link to tell. Without a meeting that is wanted nothing happens.
void replaceMeeting(store::Tables &tables, Snapshot &snapshot, domain::Going going, base::Instant notBefore);

/// An object that stays until everybody is told of what takes its place stays at most until the session ends.
void keepUntilTold(domain::RemoteObject &object, const domain::Booking &booking);

/// Everybody is told of what takes the place of the session's former meetings, or nothing does: they may go. To be
/// asked after every change of its objects, mails or status.
void letGoWhenTold(store::Tables &tables, domain::BookingId booking, base::Instant now);

/// Writes the rows: inserts those without a number, which they get, and updates the others.
void saveObjects(store::Tables &tables, std::vector<domain::RemoteObject> &objects);

/// Asks wantedObjects(), writes the rows, and brings `snapshot` up to date with them.
void commitWants(store::Tables &tables, Snapshot &snapshot, const SyncSettings &settings, base::Instant now);

/// Something is not at its remote any more: by our delete, or because it vanished there. When it is wanted all the
/// same, a new generation of it is wanted present at the same place, and `object`, which the caller writes, absent.
/// Link, passcode and remote id are forgotten.
void recordGone(store::Tables &tables, const Snapshot &snapshot, domain::RemoteObject &object, base::Instant now);

/// Wants `object`, which the caller writes, absent, and a new generation of it present at the same place.
void replaceObject(store::Tables &tables, const Snapshot &snapshot, domain::RemoteObject &object, base::Instant now);

/// Whether events and mails of this booking should wait for its meeting: it is wanted, can be made, and
/// nothing is known of it yet, or a change is on its way.
bool waitsForMeeting(const Snapshot &snapshot, const SyncSettings &settings, base::Instant now);

/// Plans the late looks for a meeting when nobody knows whether the create that just ended made it.
void planLateLooks(store::Tables &tables, const domain::RemoteObject &object, base::Instant now);

/// The meeting is settled, one way or another: what waited for it is due now.
void releaseWaiting(store::Tables &tables, domain::BookingId booking, base::Instant now);

} // namespace anteroom::sync
