// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/straywork.h"

#include "core/sync/calllog.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::RemoteObject;
using ports::Event;
using ports::FailureKind;
using ports::ListedMeeting;
using ports::Meeting;
using ports::Outcome;

namespace {

using Meetings = Listed<ListedMeeting>;
using Events = Listed<Event>;

const QString &markOf(const ListedMeeting &meeting)
{
    return meeting.agenda;
}

const QString &markOf(const Event &event)
{
    return event.marker;
}

template<typename Thing>
QFuture<base::Result<Listed<Thing>>> withRows(StepContext context, std::vector<Thing> things)
{
    return context.store.read([things = std::move(things)](store::Tables &tables) -> base::Result<Listed<Thing>> {
        Listed<Thing> listed;
        listed.practice = tables.practice.find().value_or(store::Practice()).uuid;
        for (const Thing &thing : things) {
            if (const std::optional<QString> token = tokenIn(markOf(thing), listed.practice)) {
                listed.entries.push_back(
                    {thing, markerPrefix(listed.practice) + u':' + *token, tables.objects.findByToken(*token)});
            }
        }
        return listed;
    });
}

RemoteKey zoomOf(domain::AccountId account)
{
    return {ports::Remote::Zoom, account};
}

RemoteKey googleOf(domain::AccountId account)
{
    return {ports::Remote::Calendar, account};
}

// A call ended: for the gate, and for the log.
template<typename T>
void note(const StepContext &context, const RemoteKey &key, const QString &action, const Outcome<T> &outcome,
          std::chrono::milliseconds startedAt)
{
    context.heard(key, outcome);
    const QString service = key.remote == ports::Remote::Zoom ? u"zoom"_s : u"google"_s;
    store::SyncLogEntry entry =
        callEntry(service, action, outcome, context.clock.monotonic() - startedAt, context.now());
    entry.account = key.account;
    logCall(context.store, entry);
}

tl::unexpected<ports::Failure> notAnswering()
{
    return ports::failed(FailureKind::Temporary, QString::fromLatin1(notAnsweringCode));
}

tl::unexpected<ports::Failure> storeFailed()
{
    return ports::failed(FailureKind::Temporary, u"store.refused"_s);
}

// The row as it is now still says that this is not wanted.
template<typename Thing>
QFuture<base::Result<bool>> isStillStray(StepContext context, typename Listed<Thing>::Entry stray)
{
    return context.store.read([stray](store::Tables &tables) -> base::Result<bool> {
        const std::optional<RemoteObject> object = tables.objects.find(stray.object->id);
        const RemoteObject *row = object ? &*object : nullptr;
        if constexpr (std::is_same_v<Thing, Event>) {
            return judgeEvent(stray.thing, row) == StrayVerdict::Delete;
        } else {
            return judgeMeeting(stray.thing, stray.marker, row) == StrayVerdict::Delete;
        }
    });
}

} // namespace

QCoro::Task<Outcome<Meetings>> listMeetings(StepContext context, domain::AccountId account, QString host)
{
    if (context.askGate(zoomOf(account))) {
        co_return notAnswering();
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<ListedMeeting>>> call = context.remotes.meetingsOf(account)->list(host);
    const Outcome<std::vector<ListedMeeting>> list = co_await call;
    note(context, zoomOf(account), u"look"_s, list, startedAt);
    if (!list) {
        co_return tl::unexpected(list.error());
    }
    QFuture<base::Result<Meetings>> reading = withRows<ListedMeeting>(context, *list);
    const base::Result<Meetings> listed = co_await reading;
    const Outcome<Meetings> answer = listed ? Outcome<Meetings>(*listed) : storeFailed();
    co_return answer;
}

QCoro::Task<Outcome<Events>> listEvents(StepContext context, domain::AccountId account, QString calendar)
{
    if (context.askGate(googleOf(account))) {
        co_return notAnswering();
    }
    QFuture<base::Result<Events>> asking = withRows<Event>(context, {}); // for the practice's id
    const base::Result<Events> nothing = co_await asking;
    if (!nothing) {
        co_return storeFailed();
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<Event>>> call =
        context.remotes.calendarsOf(account)->list(calendar, markerPrefix(nothing->practice));
    const Outcome<std::vector<Event>> list = co_await call;
    note(context, googleOf(account), u"look"_s, list, startedAt);
    if (!list) {
        co_return tl::unexpected(list.error());
    }
    QFuture<base::Result<Events>> reading = withRows<Event>(context, *list);
    const base::Result<Events> listed = co_await reading;
    const Outcome<Events> answer = listed ? Outcome<Events>(*listed) : storeFailed();
    co_return answer;
}

QCoro::Task<bool> deleteStray(StepContext context, domain::AccountId account, Meetings::Entry stray)
{
    const auto meetings = context.remotes.meetingsOf(account);
    QCoro::Task<Outcome<Meeting>> reading = meetings->get(stray.thing.id);
    const Outcome<Meeting> read = co_await reading;
    context.heard(zoomOf(account), read);
    if (!read && read.error().kind == FailureKind::NotFound) {
        co_return true;
    }
    if (!read || read->isRunning || read->agenda != stray.marker) {
        co_return false;
    }
    QFuture<base::Result<bool>> asking = isStillStray<ListedMeeting>(context, stray);
    const base::Result<bool> still = co_await asking;
    if (!still.value_or(false)) {
        co_return false;
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<>> removing = meetings->remove(stray.thing.id);
    const Outcome<> removed = co_await removing;
    note(context, zoomOf(account), u"delete"_s, removed, startedAt);
    co_return removed.has_value();
}

QCoro::Task<bool> deleteStray(StepContext context, domain::AccountId account, QString calendar, Events::Entry stray)
{
    QFuture<base::Result<bool>> asking = isStillStray<Event>(context, stray);
    const base::Result<bool> still = co_await asking;
    if (!still.value_or(false)) {
        co_return false;
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<>> removing = context.remotes.calendarsOf(account)->remove(calendar, stray.thing.id, false);
    const Outcome<> removed = co_await removing;
    note(context, googleOf(account), u"delete"_s, removed, startedAt);
    co_return removed.has_value();
}

} // namespace anteroom::sync
