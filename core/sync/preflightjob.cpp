// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/preflightjob.h"

#include "core/sync/calllog.h"
#include "core/sync/preflight.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectState;
using domain::RemoteObject;
using ports::Event;
using ports::ListedMeeting;
using ports::Meeting;
using ports::Outcome;

namespace {

constexpr auto newcomers = 5min; // how soon a session that was booked meanwhile is noticed
constexpr auto lookAhead = 48h;  // an evening before lies at most 30 hours before its session
constexpr auto keepFor = 24h;

using Lists = std::map<QString, Outcome<std::vector<ListedMeeting>>>;

struct Agenda {
    std::vector<Snapshot> due;
    std::optional<base::Instant> next;
};

// The engine is still at it, for the first time.
bool isBeingMade(const Snapshot &snapshot)
{
    return std::any_of(snapshot.objects.begin(), snapshot.objects.end(), [](const RemoteObject &object) {
        return object.wanted == domain::Wanted::Present && object.attempts == 0 &&
               (object.state == ObjectState::Pending || object.state == ObjectState::Sending);
    });
}

Agenda readAgenda(store::Tables &tables, const StepContext &context)
{
    const base::Instant now = context.now();
    const QByteArray zone = context.settings->practiceZone.toLatin1();
    Agenda agenda;
    for (const domain::Booking &booking : tables.bookings.startingBetween(now, now + lookAhead)) {
        if (!domain::isActive(booking.status) || booking.isHeld(now)) {
            continue;
        }
        const std::optional<domain::Preflight> last = tables.preflights.find(booking.id);
        bool isDue = false;
        for (const base::Instant time : domain::preflightTimes(booking.start, zone)) {
            isDue = isDue || (time <= now && (!last || last->at < time));
            if (time > now && (!agenda.next || time < *agenda.next)) {
                agenda.next = time;
            }
        }
        std::optional<Snapshot> snapshot = isDue ? loadSnapshot(tables, booking.id) : std::nullopt;
        if (snapshot && !isBeingMade(*snapshot)) {
            agenda.due.push_back(*std::move(snapshot));
        }
    }
    return agenda;
}

template<typename T>
store::SyncLogEntry lookEntry(const StepContext &context, const Snapshot &snapshot, const QString &object,
                              const Outcome<T> &outcome, std::chrono::milliseconds startedAt)
{
    store::SyncLogEntry entry =
        callEntry(object, u"look"_s, outcome, context.clock.monotonic() - startedAt, context.now());
    entry.booking = snapshot.booking.id;
    return entry;
}

QCoro::Task<Outcome<std::vector<ListedMeeting>>> listOnce(StepContext context, QString host, Lists *lists)
{
    const auto known = lists->find(host);
    if (known != lists->end()) {
        const Outcome<std::vector<ListedMeeting>> list = known->second;
        co_return list;
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<ListedMeeting>>> call = context.remotes.meetings->list(host);
    const Outcome<std::vector<ListedMeeting>> listed = co_await call;
    logCall(context.store,
            callEntry(u"zoom"_s, u"look"_s, listed, context.clock.monotonic() - startedAt, context.now()));
    lists->emplace(host, listed);
    co_return listed;
}

QCoro::Task<PreflightAnswers> ask(StepContext context, Snapshot snapshot, Lists *lists)
{
    PreflightAnswers answers;
    const RemoteObject *meeting = snapshot.meeting();
    if (context.remotes.meetings && meeting && meeting->isThere()) {
        const std::chrono::milliseconds startedAt = context.clock.monotonic();
        QCoro::Task<Outcome<Meeting>> call = context.remotes.meetings->get(meeting->identity.remoteId);
        const Outcome<Meeting> found = co_await call;
        logCall(context.store, lookEntry(context, snapshot, u"meeting"_s, found, startedAt));
        answers.meeting = found;
        QCoro::Task<Outcome<std::vector<ListedMeeting>>> listing = listOnce(context, meeting->identity.place, lists);
        answers.ofHost = co_await listing;
    }
    for (const RemoteObject &object : snapshot.objects) {
        const bool asks = object.kind != domain::ObjectKind::Meeting && object.wanted == domain::Wanted::Present &&
                          object.isThere() && context.remotes.calendars;
        if (asks) {
            const std::chrono::milliseconds startedAt = context.clock.monotonic();
            QCoro::Task<Outcome<Event>> call =
                context.remotes.calendars->get(object.identity.place, object.identity.remoteId);
            const Outcome<Event> found = co_await call;
            logCall(context.store, lookEntry(context, snapshot, toText(object.kind), found, startedAt));
            answers.events.emplace(object.id, found);
        }
    }
    co_return answers;
}

bool wasAborted(const PreflightAnswers &answers)
{
    const auto aborted = [](const auto &outcome) { return !outcome && outcome.error().code == u"net.aborted"_s; };
    return (answers.meeting && aborted(*answers.meeting)) || (answers.ofHost && aborted(*answers.ofHost)) ||
           std::any_of(answers.events.begin(), answers.events.end(),
                       [&aborted](const auto &event) { return aborted(event.second); });
}

} // namespace

base::Instant PreflightJob::due(std::optional<base::Instant> last, base::Instant now) const
{
    if (!last) {
        return now;
    }
    return m_next ? std::min<base::Instant>(*m_next, *last + newcomers) : *last + newcomers;
}

QCoro::Task<> PreflightJob::run(StepContext context)
{
    QFuture<base::Result<Agenda>> reading =
        context.store.read([inner = context.forStore()](store::Tables &tables) -> base::Result<Agenda> {
            return readAgenda(tables, inner);
        });
    const base::Result<Agenda> agenda = co_await reading;
    if (!agenda) {
        co_return;
    }
    m_next = agenda->next;
    Lists lists;
    const std::vector<Snapshot> due = agenda->due;
    for (const Snapshot &snapshot : due) {
        QCoro::Task<PreflightAnswers> asking = ask(context, snapshot, &lists);
        const PreflightAnswers answers = co_await asking;
        if (wasAborted(answers)) {
            co_return; // the program ends, or the machine slept: nobody knows how the session stands
        }
        const domain::Preflight found = judgePreflight(snapshot, answers, *context.settings, context.now());
        QFuture<base::Result<>> keeping = context.store.write([found](store::Tables &tables) -> base::Result<> {
            tables.preflights.set(found);
            return {};
        });
        co_await keeping;
    }
    QFuture<base::Result<>> tidying =
        context.store.write([limit = context.now() - keepFor](store::Tables &tables) -> base::Result<> {
            tables.preflights.removeStartedBefore(limit);
            return {};
        });
    co_await tidying;
}

} // namespace anteroom::sync
