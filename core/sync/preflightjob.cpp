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

constexpr auto newcomers = 5min; // how soon what another program did is noticed
constexpr auto lookAhead = 48h;  // an evening before lies at most 30 hours before its session
constexpr auto keepFor = 24h;

/// By account and host.
using Lists = std::map<std::pair<domain::AccountId, QString>, Outcome<std::vector<ListedMeeting>>>;

struct Agenda {
    std::vector<Snapshot> due;
    std::optional<base::Instant> next;
};

RemoteKey keyOf(const RemoteObject &object)
{
    const bool isMeeting = object.kind == domain::ObjectKind::Meeting;
    return {isMeeting ? ports::Remote::Zoom : ports::Remote::Calendar, object.account};
}

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
void note(const StepContext &context, const RemoteObject &object, const Outcome<T> &outcome,
          std::chrono::milliseconds startedAt)
{
    context.heard(keyOf(object), outcome);
    store::SyncLogEntry entry =
        callEntry(toText(object.kind), u"look"_s, outcome, context.clock.monotonic() - startedAt, context.now());
    entry.booking = object.booking;
    entry.account = object.account;
    logCall(context.store, entry);
}

QCoro::Task<Outcome<std::vector<ListedMeeting>>> listOnce(StepContext context, RemoteObject meeting, Lists *lists)
{
    const std::pair<domain::AccountId, QString> host{meeting.account, meeting.identity.place};
    const auto known = lists->find(host);
    if (known != lists->end()) {
        const Outcome<std::vector<ListedMeeting>> list = known->second;
        co_return list;
    }
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    QCoro::Task<Outcome<std::vector<ListedMeeting>>> call =
        context.remotes.meetingsOf(meeting.account)->list(meeting.identity.place);
    const Outcome<std::vector<ListedMeeting>> listed = co_await call;
    context.heard(keyOf(meeting), listed);
    store::SyncLogEntry entry =
        callEntry(u"zoom"_s, u"look"_s, listed, context.clock.monotonic() - startedAt, context.now());
    entry.account = meeting.account;
    logCall(context.store, entry);
    lists->emplace(host, listed);
    co_return listed;
}

// What cannot be asked now is not known.
bool canAsk(const StepContext &context, const RemoteObject &object)
{
    const bool isUsable = object.kind == domain::ObjectKind::Meeting
                              ? context.remotes.meetingsOf(object.account) != nullptr
                              : context.remotes.calendarsOf(object.account) != nullptr;
    return object.wanted == domain::Wanted::Present && object.isThere() && isUsable && !context.askGate(keyOf(object));
}

QCoro::Task<PreflightAnswers> ask(StepContext context, Snapshot snapshot, Lists *lists)
{
    PreflightAnswers answers;
    const RemoteObject *meeting = snapshot.meeting();
    if (meeting && canAsk(context, *meeting)) {
        const std::chrono::milliseconds startedAt = context.clock.monotonic();
        QCoro::Task<Outcome<Meeting>> call =
            context.remotes.meetingsOf(meeting->account)->get(meeting->identity.remoteId);
        const Outcome<Meeting> found = co_await call;
        note(context, *meeting, found, startedAt);
        answers.meeting = found;
        QCoro::Task<Outcome<std::vector<ListedMeeting>>> listing = listOnce(context, *meeting, lists);
        answers.ofHost = co_await listing;
    }
    for (const RemoteObject &object : snapshot.objects) {
        if (object.kind != domain::ObjectKind::Meeting && canAsk(context, object)) {
            const std::chrono::milliseconds startedAt = context.clock.monotonic();
            QCoro::Task<Outcome<Event>> call =
                context.remotes.calendarsOf(object.account)->get(object.identity.place, object.identity.remoteId);
            const Outcome<Event> found = co_await call;
            note(context, object, found, startedAt);
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
    if (!last || m_sessionRests) {
        return now;
    }
    return m_next ? std::min<base::Instant>(*m_next, *last + newcomers) : *last + newcomers;
}

bool PreflightJob::noticeRest()
{
    m_sessionRests = true;
    return true;
}

QCoro::Task<> PreflightJob::run(StepContext context)
{
    m_sessionRests = false;
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
