// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"
#include "core/ports/messagesender.h"
#include "core/store/store.h"
#include "core/sync/reconcileplan.h"
#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

#include <qcorotask.h>

#include <functional>
#include <memory>

namespace anteroom::sync {

/// The remotes as the settings make them. Null: switched off or not usable; SyncSettings says why.
struct Remotes {
    std::shared_ptr<ports::MeetingProvider> meetings;
    std::shared_ptr<ports::CalendarProvider> calendars;
    std::shared_ptr<ports::MessageSender> mail;
    std::function<void()> abort; ///< for the end: ends every call in flight, whose outcome is unknown, and refuses more
};

/// What the steps of one booking work with. Copied into each coroutine, so that settings changed meanwhile
/// take effect with the next booking.
struct StepContext {
    store::Store &store;
    const base::Clock &clock;
    base::Random &random;
    Remotes remotes;
    std::shared_ptr<const SyncSettings> settings;
    QString owner;                  ///< of the lease
    std::function<void()> freeSlot; ///< only mails are left: another booking may begin meanwhile

    base::Instant now() const { return clock.now(); }
    /// The same for closures that the store's thread runs: without the remotes, which live on the sync thread.
    StepContext forStore() const { return {store, clock, random, {}, settings, owner, {}}; }
    quint32 jitter() const { return random.below(0xffffffff); }
};

/// What is noted in sync_log about one call.
struct CallNote {
    QString action;                         ///< create, update, delete, look
    std::chrono::milliseconds startedAt{0}; ///< monotonic
    bool isRetry = false;                   ///< an attempt before it failed
};

/// Changes `object` to what the call's outcome makes of it, and whatever follows from that in the same
/// transaction. `snapshot` was read in that transaction.
using RecordChange = std::function<void(store::Tables &tables, Snapshot &snapshot, domain::RemoteObject &object)>;

/// Commits "about to call" for the object, before the call. False: the lease is lost, somebody changed what is wanted
/// meanwhile, the session is held for Undo, or the store refused; do not call. `object` is what will be stored, with
/// `begin()` applied.
QCoro::Task<bool> commitBegin(StepContext context, domain::RemoteObject object);

/// Commits the outcome of a call: applies `change` to the object as it is now in the store, makes it pending
/// again if something else was wanted meanwhile, releases what waited for a meeting that is settled, and
/// writes the log. Nothing is written when the lease is lost.
QCoro::Task<> commitOutcome(StepContext context, domain::RemoteObject before, CallNote note, RecordChange change);

/// Commits a step that needs no call, or cannot have one because the object's remote is switched off or wrongly set
/// up (`isUsable` is false). False: a call is needed.
QCoro::Task<bool> commitWithoutCall(StepContext context, domain::RemoteObject object, Step step, bool isUsable);

} // namespace anteroom::sync
