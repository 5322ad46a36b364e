// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/latelookjob.h"

#include "core/sync/prints.h"
#include "core/sync/straywork.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto newcomers = 5min;   // how soon a look that was planned meanwhile is noticed
constexpr auto givesUpAfter = 48h; // the daily sweep finds whatever is left

/// A look together with what it is for.
struct Due {
    store::LateLook look;
    domain::RemoteObject object;
};

struct Agenda {
    std::vector<Due> due;
    std::optional<base::Instant> next;
};

QFuture<base::Result<Agenda>> readAgenda(StepContext context)
{
    return context.store.read([now = context.now()](store::Tables &tables) -> base::Result<Agenda> {
        Agenda agenda{{}, tables.strays.nextLook()};
        for (const store::LateLook &look : tables.strays.looksDue(now)) {
            if (const std::optional<domain::RemoteObject> object = tables.objects.find(look.object)) {
                agenda.due.push_back({look, *object});
            }
        }
        return agenda;
    });
}

QFuture<base::Result<>> finish(StepContext context, store::LateLook look)
{
    return context.store.write([look](store::Tables &tables) -> base::Result<> {
        tables.strays.removeLook(look.id);
        return {};
    });
}

// The engine holds it to be in line, and it is at another time. What goes on, or is over, is not moved any more.
bool isOvertaken(const ports::ListedMeeting &meeting, const domain::RemoteObject &object,
                 const domain::Booking &booking, base::Instant now)
{
    const bool isInLine = object.wanted == domain::Wanted::Present && object.state == domain::ObjectState::Done &&
                          object.identity.remoteId == meeting.id;
    const bool isElsewhere = meeting.start != booking.start || meeting.length != booking.length;
    return isInLine && isElsewhere && booking.start > now;
}

// An update that was applied late, after a later one: the later one again.
QFuture<base::Result<>> updateOvertaken(StepContext context, ports::ListedMeeting meeting, domain::RemoteObjectId id)
{
    return context.store.write([meeting, id, now = context.now()](store::Tables &tables) -> base::Result<> {
        std::optional<domain::RemoteObject> object = tables.objects.find(id);
        const std::optional<Snapshot> snapshot = object ? loadSnapshot(tables, object->booking) : std::nullopt;
        if (snapshot && isOvertaken(meeting, *object, snapshot->booking, now)) {
            object->donePrint = printOfSomethingElse();
            want(*object, object->wanted, object->wantedRevision, now);
            tables.objects.update(*object);
        }
        return {};
    });
}

// Whether the look came to its end: everything of this object that should not be there is gone, and what should be is
// as the engine knows it, or will be.
QCoro::Task<bool> look(StepContext context, Due due)
{
    QCoro::Task<ports::Outcome<Listed<ports::ListedMeeting>>> listing =
        listMeetings(context, due.object.account, due.object.identity.place);
    const ports::Outcome<Listed<ports::ListedMeeting>> listed = co_await listing;
    if (!listed) {
        co_return false;
    }
    bool isComplete = true;
    const auto entries = listed->entries;
    for (const auto &entry : entries) {
        const bool isOurs = entry.object && entry.object->id == due.object.id;
        if (isOurs && entry.thing.id == entry.object->identity.remoteId) {
            QFuture<base::Result<>> updating = updateOvertaken(context, entry.thing, due.object.id);
            const base::Result<> updated = co_await updating;
            isComplete = isComplete && updated.has_value();
        } else if (isOurs && judgeMeeting(entry.thing, entry.marker, &*entry.object) == StrayVerdict::Delete) {
            QCoro::Task<bool> deleting = deleteStray(context, due.object.account, entry);
            const bool deleted = co_await deleting;
            isComplete = isComplete && deleted;
        } else if (isOurs) {
            isComplete = false; // the engine does not know yet which one it keeps
        }
    }
    co_return isComplete;
}

} // namespace

base::Instant LateLookJob::due(std::optional<base::Instant> last, base::Instant now) const
{
    if (!last) {
        return now;
    }
    return m_next && *m_next > *last ? std::min<base::Instant>(*m_next, *last + newcomers) : *last + newcomers;
}

QCoro::Task<> LateLookJob::run(StepContext context)
{
    QFuture<base::Result<Agenda>> reading = readAgenda(context);
    const base::Result<Agenda> agenda = co_await reading;
    if (!agenda) {
        co_return;
    }
    m_next = agenda->next;
    const std::vector<Due> dues = agenda->due;
    for (const Due &due : dues) {
        if (!context.remotes.meetingsOf(due.object.account)) {
            continue;
        }
        QCoro::Task<bool> looking = look(context, due);
        const bool complete = co_await looking;
        if (complete || due.look.dueAt + givesUpAfter < context.now()) {
            QFuture<base::Result<>> finishing = finish(context, due.look);
            co_await finishing;
        }
    }
}

} // namespace anteroom::sync
