// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"

#include "core/base/log.h"
#include "core/sync/eventdecisions.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::CalendarChanges;
using ports::Event;
using ports::FailureKind;
using ports::Outcome;

namespace {

constexpr auto pause = 2min; // answers and moves are seen soon, and a day's reading stays far from every quota

/// A calendar, the account that may read it, how far it was read, and our events that stand in it.
struct Reading {
    QString calendar;
    domain::AccountId account;
    QString syncToken;
    QStringList ours;
};

using Readings = base::Result<std::vector<Reading>>;

RemoteKey keyOf(const Reading &reading)
{
    return {ports::Remote::Calendar, reading.account};
}

// A calendar is read once, even when it is reached in several accounts.
void addReading(std::vector<Reading> &readings, const QString &calendar, domain::AccountId account)
{
    const bool isKnown = std::any_of(readings.begin(), readings.end(),
                                     [&calendar](const Reading &reading) { return reading.calendar == calendar; });
    if (!calendar.isEmpty() && !isKnown) {
        readings.push_back({calendar, account, {}, {}});
    }
}

void fill(store::Tables &tables, Reading &reading, const std::vector<domain::RemoteObject> &events)
{
    reading.syncToken = tables.calendarReads.token(reading.calendar);
    for (const domain::RemoteObject &event : events) {
        if (event.identity.place == reading.calendar) {
            reading.ours.append(event.identity.remoteId);
        }
    }
}

Readings readingsOf(store::Tables &tables, const QString &practiceCalendar, base::Instant now)
{
    std::vector<Reading> readings;
    addReading(readings, practiceCalendar, {});
    for (const domain::Psychologist &psychologist : tables.psychologists.all()) {
        addReading(readings, psychologist.calendarId, psychologist.googleAccount);
    }
    const std::vector<domain::RemoteObject> events = tables.objects.eventsToCome(now);
    for (Reading &reading : readings) {
        fill(tables, reading, events);
    }
    return readings;
}

bool isListed(const CalendarChanges &changes, const QString &id)
{
    return std::any_of(changes.events.begin(), changes.events.end(),
                       [&id](const Event &event) { return event.id == id; });
}

// The list is complete: of our events that are not in it each is asked for itself. One that is not found at all is out
// of sight, not deleted.
QCoro::Task<Outcome<CalendarChanges>> withMissing(StepContext context, Reading reading, CalendarChanges changes)
{
    for (const QString &id : reading.ours) {
        if (isListed(changes, id)) {
            continue;
        }
        QCoro::Task<Outcome<Event>> asking = context.remotes.calendarsOf(reading.account)->get(reading.calendar, id);
        const Outcome<Event> found = co_await asking;
        context.heard(keyOf(reading), found);
        if (found) {
            changes.events.push_back(*found);
        } else if (found.error().kind != FailureKind::NotFound) {
            co_return tl::unexpected(found.error());
        }
    }
    co_return Outcome<CalendarChanges>(std::move(changes));
}

QCoro::Task<Outcome<CalendarChanges>> readAll(StepContext context, Reading reading)
{
    const auto calendars = context.remotes.calendarsOf(reading.account);
    QCoro::Task<Outcome<CalendarChanges>> reads = calendars->changes(reading.calendar, {});
    const Outcome<CalendarChanges> all = co_await reads;
    context.heard(keyOf(reading), all);
    if (!all) {
        co_return tl::unexpected(all.error());
    }
    QCoro::Task<Outcome<CalendarChanges>> asking = withMissing(context, reading, *all);
    Outcome<CalendarChanges> complete = co_await asking;
    co_return complete;
}

QCoro::Task<Outcome<CalendarChanges>> readChanges(StepContext context, Reading reading)
{
    if (!reading.syncToken.isEmpty()) {
        const auto calendars = context.remotes.calendarsOf(reading.account);
        QCoro::Task<Outcome<CalendarChanges>> reads = calendars->changes(reading.calendar, reading.syncToken);
        const Outcome<CalendarChanges> changes = co_await reads;
        context.heard(keyOf(reading), changes);
        if (changes || changes.error().code != u"google.full-read-needed"_s) {
            co_return Outcome<CalendarChanges>(changes);
        }
    }
    QCoro::Task<Outcome<CalendarChanges>> reads = readAll(context, reading);
    Outcome<CalendarChanges> all = co_await reads;
    co_return all;
}

QCoro::Task<> readCalendar(StepContext context, Reading reading)
{
    QCoro::Task<Outcome<CalendarChanges>> reads = readChanges(context, reading);
    const Outcome<CalendarChanges> changes = co_await reads;
    if (!changes) {
        qCInfo(base::lcSync) << "a calendar was not read:" << changes.error().code;
        co_return;
    }
    QFuture<base::Result<>> writing = context.store.write(
        [calendar = reading.calendar, found = *changes, now = context.now()](store::Tables &tables) -> base::Result<> {
            noteChanges(tables, calendar, found.events, now);
            tables.calendarReads.setToken(calendar, found.syncToken, now);
            return {};
        });
    co_await writing;
}

} // namespace

QString CalendarReading::name() const
{
    return u"calendar-reading"_s;
}

base::Instant CalendarReading::due(std::optional<base::Instant> last, base::Instant now) const
{
    return last ? *last + pause : now;
}

QCoro::Task<> CalendarReading::run(StepContext context)
{
    QFuture<Readings> loading =
        context.store.read([practiceCalendar = context.settings->practiceCalendar, now = context.now()](
                               store::Tables &tables) { return readingsOf(tables, practiceCalendar, now); });
    const Readings readings = co_await loading;
    if (!readings) {
        co_return;
    }
    for (const Reading &reading : *readings) {
        if (context.remotes.calendarsOf(reading.account) && !context.askGate(keyOf(reading))) {
            co_await readCalendar(context, reading);
        }
    }
}

} // namespace anteroom::sync
