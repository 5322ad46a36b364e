// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stepcontext.h"

#include "core/base/log.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/preflight.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;

namespace {

template<typename Provider>
std::shared_ptr<Provider> ofAccount(const std::shared_ptr<Provider> &own,
                                    const std::map<domain::AccountId, std::shared_ptr<Provider>> &others,
                                    domain::AccountId account)
{
    const auto found = others.find(account);
    if (account) {
        return found == others.end() ? nullptr : found->second;
    }
    return own;
}

// Something else was wanted while the call was in flight or the step was planned.
bool hasChanged(const RemoteObject &found, const RemoteObject &before)
{
    return found.wantedRevision != before.wantedRevision || found.wanted != before.wanted;
}

// The object is not in line after all: what it came to be was right for what was wanted before.
void planAgain(RemoteObject &object, base::Instant now)
{
    if (object.state != ObjectState::Pending) {
        want(object, object.wanted, object.wantedRevision, now);
    }
}

bool isSettled(const RemoteObject &meeting)
{
    switch (meeting.state) {
    case ObjectState::Done:
    case ObjectState::Parked:
    case ObjectState::NotNeeded:
    case ObjectState::TooLate:
        return true;
    case ObjectState::Pending:
        return meeting.attempts >= quickTries;
    case ObjectState::Sending:
    case ObjectState::Unknown:
        return false;
    }
    return false;
}

// Another generation may be on its way when this one is gone.
bool isMeetingToCome(store::Tables &tables, domain::BookingId booking)
{
    const std::vector<RemoteObject> objects = tables.objects.ofBooking(booking);
    return std::any_of(objects.begin(), objects.end(), [](const RemoteObject &object) {
        return object.kind == ObjectKind::Meeting && object.wanted == domain::Wanted::Present && !isSettled(object);
    });
}

void addLog(store::Tables &tables, const StepContext &context, const RemoteObject &object, const CallNote &note)
{
    store::SyncLogEntry entry;
    entry.booking = object.booking;
    entry.object = toText(object.kind);
    entry.action = note.action;
    const bool done = object.failure.isEmpty() || isPrivacyFault(object.failure);
    entry.outcome = done ? u"done"_s : object.failure.kind;
    entry.code = object.failure.code;
    entry.took = context.clock.monotonic() - note.startedAt;
    entry.at = context.now();
    entry.detail = object.failure.detail;
    entry.isRetry = note.isRetry;
    entry.account = object.account;
    tables.logs.add(entry);
}

// Whether a meeting would take the place of another one, of which nobody would know any more; in every build. The
// daily sweep finds what is left.
bool wouldForgetAMeeting(const RemoteObject &found, const RemoteObject &object)
{
    const bool isAnother = !object.identity.remoteId.isEmpty() && object.identity.remoteId != found.identity.remoteId;
    if (object.kind != ObjectKind::Meeting || found.identity.remoteId.isEmpty() || !isAnother) {
        return false;
    }
    qCCritical(base::lcSync, "a second meeting of one session was not taken in place of the first");
    return true;
}

// Applies `change` to the object as the store has it and to what hangs on it.
void apply(store::Tables &tables, const StepContext &context, const RemoteObject &before, const RecordChange &change,
           const std::optional<CallNote> &note)
{
    std::optional<Snapshot> snapshot = loadSnapshot(tables, before.booking);
    const RemoteObject *found = snapshot ? snapshot->object(before.id) : nullptr;
    if (!found || !tables.leases.holds(before.booking, context.owner)) {
        return;
    }
    RemoteObject object = *found;
    change(tables, *snapshot, object);
    if (wouldForgetAMeeting(*found, object)) {
        return;
    }
    if (note) {
        CallNote known = *note;
        known.isRetry = before.attempts > 0 || !before.failure.isEmpty();
        addLog(tables, context, object, known);
    }
    if (hasChanged(*found, before)) {
        planAgain(object, context.now());
    }
    keepUntilTold(object, snapshot->booking);
    tables.objects.update(object);
    if (object.state == ObjectState::Done && found->state != ObjectState::Done) {
        forgetTroubledLook(tables, before.booking, false);
    }
    if (note && (note->action == u"create"_s || note->action == u"update"_s)) {
        planLateLooks(tables, object, context.now());
    }
    letGoWhenTold(tables, before.booking, context.now());
    if (object.kind == ObjectKind::Meeting && isSettled(object) && !isMeetingToCome(tables, before.booking)) {
        releaseWaiting(tables, before.booking, context.now());
    }
}

RecordChange settledChange(ObjectState state)
{
    return [state](store::Tables &, Snapshot &, RemoteObject &object) {
        object.state = state;
        object.sendingPrint.clear();
        object.notBefore.reset();
        object.failure = {};
    };
}

// The remote is wrongly set up, or switched off.
RecordChange unusableChange(const StepContext &context, bool isMeeting, domain::AccountId account)
{
    const RemoteSwitch remote = isMeeting ? context.settings->zoomOf(account) : context.settings->googleOf(account);
    const bool ownIsOff = !(isMeeting ? context.settings->zoom : context.settings->google).enabled;
    const QString ownCode = isMeeting ? u"zoom.switched-off"_s : u"google.switched-off"_s;
    const domain::FailureNote off{u"switched-off"_s, account && !ownIsOff ? u"account.switched-off"_s : ownCode, {}};
    if (!ownIsOff && !context.settings->knows(account)) {
        // It was added a moment ago: the settings come.
        return [now = context.now()](store::Tables &, Snapshot &, RemoteObject &object) {
            object.notBefore = now + std::chrono::seconds(1);
        };
    }
    return [remote, off](store::Tables &, Snapshot &, RemoteObject &object) {
        // What stands at the remote cannot be brought into line while it is switched off: a person must know.
        if (remote.enabled || object.isThere() || object.state == ObjectState::Unknown) {
            park(object, remote.enabled ? remote.problem : off);
            return;
        }
        object.state = ObjectState::NotNeeded;
        object.notBefore.reset();
        object.failure = off;
    };
}

void noteRefusal(const StepContext &context, bool written)
{
    *context.storeRefused = *context.storeRefused || !written;
}

QCoro::Task<> commitChange(StepContext context, RemoteObject before, std::optional<CallNote> note, RecordChange change)
{
    QFuture<base::Result<>> writing = context.store.write(
        [context = context.forStore(), before, note, change](store::Tables &tables) -> base::Result<> {
            apply(tables, context, before, change, note);
            return {};
        });
    const base::Result<> written = co_await writing;
    noteRefusal(context, written.has_value());
}

// Whether the host may still have a change today, which is then counted. If not, the object waits for tomorrow.
bool takeHostChange(store::Tables &tables, const RemoteObject &stored, base::Instant now)
{
    const QString &host = stored.identity.place;
    if (tables.hostChanges.count(stored.account, host, now) < mostHostChanges) {
        tables.hostChanges.add(stored.account, host, now);
        return true;
    }
    RemoteObject waiting = stored;
    waiting.notBefore = nextUtcDay(now);
    waiting.failure = {u"rate-limited"_s, u"zoom.host-daily-limit"_s, {}};
    tables.objects.update(waiting);
    return false;
}

RecordChange waitChange(const Wait &wait)
{
    return [wait](store::Tables &, Snapshot &, RemoteObject &object) {
        const bool waits = object.state == ObjectState::Pending || object.state == ObjectState::Unknown;
        if (!waits || (object.notBefore && *object.notBefore > wait.until)) {
            return;
        }
        object.notBefore = wait.until;
        if (object.failure.isEmpty()) {
            object.failure = wait.reason;
        }
    };
}

} // namespace

std::shared_ptr<ports::MeetingProvider> Remotes::meetingsOf(domain::AccountId account) const
{
    return ofAccount(meetings, moreMeetings, account);
}

std::shared_ptr<ports::CalendarProvider> Remotes::calendarsOf(domain::AccountId account) const
{
    return ofAccount(calendars, moreCalendars, account);
}

std::optional<Wait> StepContext::askGate(const RemoteKey &key) const
{
    return gates ? gates->ask(key, now()) : std::nullopt;
}

void StepContext::tellGate(const RemoteKey &key, const ports::Failure *failure) const
{
    if (gates) {
        gates->heard(key, failure, now(), jitter());
    }
}

base::Instant nextUtcDay(base::Instant now)
{
    return std::chrono::floor<std::chrono::days>(now) + std::chrono::days(1);
}

QCoro::Task<bool> commitBegin(StepContext context, RemoteObject object, bool countsForHost)
{
    QFuture<base::Result<bool>> writing = context.store.write(
        [context = context.forStore(), object, countsForHost](store::Tables &tables) -> base::Result<bool> {
            const std::optional<RemoteObject> stored = tables.objects.find(object.id);
            const bool same = stored && stored->wantedRevision == object.wantedRevision &&
                              stored->wanted == object.wanted && stored->state == ObjectState::Pending;
            if (!same || !tables.leases.holds(object.booking, context.owner) ||
                !tables.bookings.mayLeave(object.booking, context.now())) {
                return false;
            }
            if (countsForHost && !takeHostChange(tables, *stored, context.now())) {
                return false;
            }
            tables.objects.update(object);
            return true;
        });
    const base::Result<bool> begun = co_await writing;
    noteRefusal(context, begun.has_value());
    co_return begun.value_or(false);
}

QCoro::Task<> commitOutcome(StepContext context, RemoteObject before, CallNote note, RecordChange change)
{
    co_await commitChange(context, before, note, change);
}

QCoro::Task<bool> commitWithoutCall(StepContext context, RemoteObject object, Step step, bool isUsable)
{
    if (step.action == Step::Action::Settle) {
        co_await commitChange(context, object, std::nullopt, settledChange(step.settled));
        co_return true;
    }
    if (!isUsable) {
        const bool isMeeting = object.kind == ObjectKind::Meeting;
        co_await commitChange(context, object, std::nullopt, unusableChange(context, isMeeting, object.account));
        co_return true;
    }
    co_return false;
}

QCoro::Task<bool> commitWait(StepContext context, RemoteObject object, RemoteKey key)
{
    const std::optional<Wait> wait = context.askGate(key);
    if (!wait) {
        co_return false;
    }
    co_await commitChange(context, object, std::nullopt, waitChange(*wait));
    co_return true;
}

} // namespace anteroom::sync
