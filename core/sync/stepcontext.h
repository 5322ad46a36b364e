// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"
#include "core/ports/messagesender.h"
#include "core/store/store.h"
#include "core/sync/gates.h"
#include "core/sync/reconcileplan.h"
#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

#include <qcorotask.h>

#include <functional>
#include <map>
#include <memory>

namespace anteroom::sync {

/// The remotes as settings and accounts make them. Null or not there: switched off or not usable; SyncSettings says
/// why.
struct Remotes {
    std::shared_ptr<ports::MeetingProvider> meetings;   ///< of the settings' account
    std::shared_ptr<ports::CalendarProvider> calendars; ///< likewise
    std::shared_ptr<ports::MessageSender> mail;
    std::function<void()> abort; ///< for the end: ends every call in flight, whose outcome is unknown, and refuses more
    std::map<domain::AccountId, std::shared_ptr<ports::MeetingProvider>> moreMeetings;   ///< of the other accounts
    std::map<domain::AccountId, std::shared_ptr<ports::CalendarProvider>> moreCalendars; ///< likewise

    /// That of an account; null: it cannot be used.
    std::shared_ptr<ports::MeetingProvider> meetingsOf(domain::AccountId account) const;
    std::shared_ptr<ports::CalendarProvider> calendarsOf(domain::AccountId account) const;
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
    /// Whether the store refused to write something: there is no use in going on at once.
    std::shared_ptr<bool> storeRefused = std::make_shared<bool>(false);
    std::shared_ptr<Gates> gates = {}; ///< null: every call may be made

    base::Instant now() const { return clock.now(); }
    /// The same for closures that the store's thread runs: without the remotes, which live on the sync thread.
    StepContext forStore() const { return {store, clock, random, {}, settings, owner, {}, storeRefused}; }
    quint32 jitter() const { return random.below(0xffffffff); }
    /// Until when no call may be made there; nothing: now one may.
    std::optional<Wait> askGate(const RemoteKey &key) const;
    /// How a call ended; gives the outcome back.
    template<typename T>
    const ports::Outcome<T> &heard(const RemoteKey &key, const ports::Outcome<T> &outcome) const
    {
        tellGate(key, outcome ? nullptr : &outcome.error());
        return outcome;
    }
    void tellGate(const RemoteKey &key, const ports::Failure *failure) const;
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
/// A change of a meeting counts for its host, who has so many a day; when they are used up the object waits for the
/// next UTC day and the answer is false.
QCoro::Task<bool> commitBegin(StepContext context, domain::RemoteObject object, bool countsForHost = false);

/// How many meetings may be made and changed for a host in a UTC day; Zoom's own limit.
inline constexpr int mostHostChanges = 100;
/// When the UTC day after `now` begins.
base::Instant nextUtcDay(base::Instant now);

/// Commits the outcome of a call: applies `change` to the object as it is now in the store, makes it pending
/// again if something else was wanted meanwhile, releases what waited for a meeting that is settled, and
/// writes the log. Nothing is written when the lease is lost.
QCoro::Task<> commitOutcome(StepContext context, domain::RemoteObject before, CallNote note, RecordChange change);

/// Commits a step that needs no call, or cannot have one because the object's remote is switched off or wrongly set
/// up (`isUsable` is false). False: a call is needed.
QCoro::Task<bool> commitWithoutCall(StepContext context, domain::RemoteObject object, Step step, bool isUsable);

/// Commits that a step must wait, if its gate says so: without a call and without an attempt. False: call.
QCoro::Task<bool> commitWait(StepContext context, domain::RemoteObject object, RemoteKey key);

} // namespace anteroom::sync
