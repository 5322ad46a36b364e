// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stepcontext.h"

#include "core/sync/objectoutcome.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;

namespace {

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
    tables.logs.add(entry);
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
    if (note) {
        CallNote known = *note;
        known.isRetry = before.attempts > 0 || !before.failure.isEmpty();
        addLog(tables, context, object, known);
    }
    if (hasChanged(*found, before)) {
        planAgain(object, context.now());
    }
    tables.objects.update(object);
    if (note && note->action == u"create"_s) {
        planLateLooks(tables, object, context.now());
    }
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
RecordChange unusableChange(const StepContext &context, bool isMeeting)
{
    const RemoteSwitch remote = isMeeting ? context.settings->zoom : context.settings->google;
    return [remote, isMeeting](store::Tables &, Snapshot &, RemoteObject &object) {
        const domain::FailureNote off{
            u"switched-off"_s, isMeeting ? u"zoom.switched-off"_s : u"google.switched-off"_s, {}};
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

QCoro::Task<> commitChange(StepContext context, RemoteObject before, std::optional<CallNote> note, RecordChange change)
{
    QFuture<base::Result<>> writing = context.store.write(
        [context = context.forStore(), before, note, change](store::Tables &tables) -> base::Result<> {
            apply(tables, context, before, change, note);
            return {};
        });
    co_await writing;
}

} // namespace

QCoro::Task<bool> commitBegin(StepContext context, RemoteObject object)
{
    QFuture<base::Result<bool>> writing =
        context.store.write([context = context.forStore(), object](store::Tables &tables) -> base::Result<bool> {
            const std::optional<RemoteObject> stored = tables.objects.find(object.id);
            const bool same = stored && stored->wantedRevision == object.wantedRevision &&
                              stored->wanted == object.wanted && stored->state == ObjectState::Pending;
            if (!same || !tables.leases.holds(object.booking, context.owner) ||
                !tables.bookings.mayLeave(object.booking, context.now())) {
                return false;
            }
            tables.objects.update(object);
            return true;
        });
    const base::Result<bool> begun = co_await writing;
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
        co_await commitChange(context, object, std::nullopt, unusableChange(context, isMeeting));
        co_return true;
    }
    co_return false;
}

} // namespace anteroom::sync
