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

template<typename T>
void log(const StepContext &context, const QString &service, const QString &action, const Outcome<T> &outcome,
         std::chrono::milliseconds startedAt)
{
    logCall(context.store, callEntry(service, action, outcome, context.clock.monotonic() - startedAt, context.now()));
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

QCoro::Task<Outcome<Meetings>> listMeetings(StepContext context, QString host)
{
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<ListedMeeting>>> call = context.remotes.meetings->list(host);
    const Outcome<std::vector<ListedMeeting>> list = co_await call;
    log(context, u"zoom"_s, u"look"_s, list, startedAt);
    if (!list) {
        co_return tl::unexpected(list.error());
    }
    QFuture<base::Result<Meetings>> reading = withRows<ListedMeeting>(context, *list);
    const base::Result<Meetings> listed = co_await reading;
    const Outcome<Meetings> answer = listed ? Outcome<Meetings>(*listed) : storeFailed();
    co_return answer;
}

QCoro::Task<Outcome<Events>> listEvents(StepContext context, QString calendar)
{
    QFuture<base::Result<Events>> asking = withRows<Event>(context, {}); // for the practice's id
    const base::Result<Events> nothing = co_await asking;
    if (!nothing) {
        co_return storeFailed();
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<Event>>> call =
        context.remotes.calendars->list(calendar, markerPrefix(nothing->practice));
    const Outcome<std::vector<Event>> list = co_await call;
    log(context, u"google"_s, u"look"_s, list, startedAt);
    if (!list) {
        co_return tl::unexpected(list.error());
    }
    QFuture<base::Result<Events>> reading = withRows<Event>(context, *list);
    const base::Result<Events> listed = co_await reading;
    const Outcome<Events> answer = listed ? Outcome<Events>(*listed) : storeFailed();
    co_return answer;
}

QCoro::Task<bool> deleteStray(StepContext context, Meetings::Entry stray)
{
    QCoro::Task<Outcome<Meeting>> reading = context.remotes.meetings->get(stray.thing.id);
    const Outcome<Meeting> read = co_await reading;
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
    QCoro::Task<Outcome<>> removing = context.remotes.meetings->remove(stray.thing.id);
    const Outcome<> removed = co_await removing;
    log(context, u"zoom"_s, u"delete"_s, removed, startedAt);
    co_return removed.has_value();
}

QCoro::Task<bool> deleteStray(StepContext context, QString calendar, Events::Entry stray)
{
    QFuture<base::Result<bool>> asking = isStillStray<Event>(context, stray);
    const base::Result<bool> still = co_await asking;
    if (!still.value_or(false)) {
        co_return false;
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<>> removing = context.remotes.calendars->remove(calendar, stray.thing.id, false);
    const Outcome<> removed = co_await removing;
    log(context, u"google"_s, u"delete"_s, removed, startedAt);
    co_return removed.has_value();
}

} // namespace anteroom::sync
