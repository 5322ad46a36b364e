// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pastmeeting.h"

#include "core/sync/calllog.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/requests.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::RemoteObject;
using ports::Failure;
using ports::FailureKind;
using ports::Meeting;
using ports::Outcome;

namespace {

constexpr std::chrono::seconds leaseLength{120};

using Loaded = base::Result<std::optional<Snapshot>>;

QFuture<Loaded> load(StepContext context, domain::RemoteObjectId id)
{
    return context.store.read([id](store::Tables &tables) -> Loaded {
        const std::optional<RemoteObject> object = tables.objects.find(id);
        return object ? loadSnapshot(tables, object->booking) : std::nullopt;
    });
}

bool isInFlight(const RemoteObject &object)
{
    return object.state == domain::ObjectState::Sending || object.state == domain::ObjectState::Unknown;
}

bool mayGo(const Meeting &meeting, const QString &marker, base::Instant limit)
{
    return !meeting.isRunning && meeting.agenda.startsWith(marker) && meeting.start + meeting.length <= limit;
}

store::SyncLogEntry entryFor(const StepContext &context, const RemoteObject &object, const QString &action,
                             const std::optional<Failure> &failure, std::chrono::milliseconds startedAt)
{
    store::SyncLogEntry entry =
        callEntry(u"meeting"_s, action, failure, context.clock.monotonic() - startedAt, context.now());
    entry.booking = object.booking;
    entry.account = object.account;
    return entry;
}

// It is gone. Whoever works on the booking just now has it instead; then a later run finds it gone.
QFuture<base::Result<bool>> commitGone(StepContext context, RemoteObject before, store::RetentionProof proof)
{
    return context.store.write([=, context = context.forStore()](store::Tables &tables) -> base::Result<bool> {
        std::optional<RemoteObject> object = tables.objects.find(before.id);
        const bool same = object && object->identity.remoteId == before.identity.remoteId &&
                          object->wantedRevision == before.wantedRevision && !isInFlight(*object);
        if (!same || !tables.leases.take(before.booking, {}, context.owner, context.now() + leaseLength)) {
            return false;
        }
        object->wanted = domain::Wanted::Absent;
        recordGone(*object);
        tables.objects.update(*object);
        tables.leases.release(before.booking, context.owner);
        tables.retention.prove(proof);
        return true;
    });
}

} // namespace

QCoro::Task<bool> deletePastMeeting(StepContext context, domain::RemoteObjectId id, store::RetentionProof proof)
{
    QFuture<Loaded> loading = load(context, id);
    const Loaded loaded = co_await loading;
    const RemoteObject *found = loaded && *loaded ? (*loaded)->object(id) : nullptr;
    if (!found || isInFlight(*found)) {
        co_return false;
    }
    const RemoteObject object = *found;
    const RemoteKey key{ports::Remote::Zoom, object.account};
    const std::shared_ptr<ports::MeetingProvider> meetings = context.remotes.meetingsOf(object.account);
    if (!meetings || context.askGate(key)) {
        co_return false; // an hour later, then
    }
    std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<Meeting>> reading = meetings->get(object.identity.remoteId);
    const Outcome<Meeting> read = co_await reading;
    context.heard(key, read);
    const bool isGone = !read && read.error().kind == FailureKind::NotFound;
    const auto lookFailure = read || isGone ? std::nullopt : std::optional<Failure>(read.error());
    logCall(context.store, entryFor(context, object, u"look"_s, lookFailure, startedAt));
    if (!isGone && (!read || !mayGo(*read, marker((*loaded)->practice, object), proof.upTo))) {
        co_return false;
    }
    if (!isGone) {
        startedAt = context.clock.monotonic();
        QCoro::Task<Outcome<>> removing = meetings->remove(object.identity.remoteId);
        const Outcome<> removed = co_await removing;
        context.heard(key, removed);
        const auto failure = removed ? std::nullopt : std::optional<Failure>(removed.error());
        logCall(context.store, entryFor(context, object, u"delete"_s, failure, startedAt));
        if (!removed) {
            co_return false;
        }
    }
    QFuture<base::Result<bool>> recording = commitGone(context, object, proof);
    const base::Result<bool> recorded = co_await recording;
    co_return recorded.value_or(false);
}

} // namespace anteroom::sync
