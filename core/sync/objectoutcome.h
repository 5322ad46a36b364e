// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remoteobject.h"
#include "core/ports/outcome.h"
#include "core/sync/syncsettings.h"

namespace anteroom::sync {

// What the stages of a call do to the row of a remote object. Pure; the callers commit the row.

/// The call is about to be made: from now on its outcome is unknown unless somebody records it.
void begin(domain::RemoteObject &object, const QByteArray &print, base::Instant now);

/// The object is known to be as `print` says.
void recordDone(domain::RemoteObject &object, const QByteArray &print);

/// The object is known to be gone. Link, passcode and remote id are forgotten.
void recordGone(domain::RemoteObject &object);

/// The call did not succeed: backoff, look, or parked, by the failure's kind. `random` is the jitter.
void recordFailure(domain::RemoteObject &object, const ports::Failure &failure, base::Instant now, quint32 random);

/// A look found nothing: look again, or act; at once after the first unknown outcome, with backoff after more.
void recordNothingFound(domain::RemoteObject &object, base::Instant now, quint32 random);

/// A look found it standing, in one shape or another: act again; at once after the first unknown outcome, with backoff
/// after more.
void recordStands(domain::RemoteObject &object, base::Instant now, quint32 random);

/// Only a person can go on.
void park(domain::RemoteObject &object, const domain::FailureNote &note);

/// The meeting stands, but without our privacy settings: parked, not what was asked for, so that a retry asks again,
/// and its link is forgotten until Zoom has kept them, so that nobody can be told it.
void parkUnsafe(domain::RemoteObject &object, const domain::FailureNote &fault);

/// The owner died with the call in flight: its outcome is unknown.
void recordOrphaned(domain::RemoteObject &object, base::Instant now);

/// What the store keeps of a failure.
domain::FailureNote toNote(const ports::Failure &failure);

/// The first of our privacy settings that the remote did not keep and that forbids sending the link: recording
/// on, no passcode, join before host, no waiting room. Empty: the link may go. `given` as in ports::Meeting.
domain::FailureNote privacyFault(const QJsonObject &given, const SyncSettings &settings);
bool isPrivacyFault(const domain::FailureNote &note);

} // namespace anteroom::sync
