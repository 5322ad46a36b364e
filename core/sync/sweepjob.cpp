// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sweepjob.h"

#include "core/sync/straywork.h"

#include <algorithm>
#include <utility>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Stray;

namespace {

/// A host or a calendar, and the account in which it is reached.
struct Place {
    domain::AccountId account;
    QString name;
};

/// What to look through.
struct Places {
    std::vector<Place> hosts;
    std::vector<Place> calendars;
};

/// What was found in them.
struct Found {
    std::vector<Stray> strays;
    bool isComplete = true; ///< every place answered
};

// A place is looked through once, even when it is reached in several accounts.
void addPlace(std::vector<Place> &places, domain::AccountId account, const QString &name)
{
    const bool isKnown =
        std::any_of(places.begin(), places.end(), [&name](const Place &place) { return place.name == name; });
    if (!name.isEmpty() && !isKnown) {
        places.push_back({account, name});
    }
}

QFuture<base::Result<Places>> readPlaces(StepContext context)
{
    return context.store.read(
        [calendar = context.settings->practiceCalendar](store::Tables &tables) -> base::Result<Places> {
            Places places;
            addPlace(places.calendars, {}, calendar);
            for (const domain::Psychologist &psychologist : tables.psychologists.all()) {
                addPlace(places.hosts, psychologist.zoomAccount, psychologist.zoomUser);
                addPlace(places.calendars, psychologist.googleAccount, psychologist.calendarId);
            }
            return places;
        });
}

Stray strayOf(const QString &service, StrayVerdict verdict, const QString &place, const QString &id,
              base::Instant start, base::Instant now)
{
    return {service, verdict == StrayVerdict::ReportEdited ? u"edited"_s : u"unknown"_s, place, id, start, now};
}

QCoro::Task<Found> sweepHost(StepContext context, Place host)
{
    QCoro::Task<ports::Outcome<Listed<ports::ListedMeeting>>> listing = listMeetings(context, host.account, host.name);
    const ports::Outcome<Listed<ports::ListedMeeting>> listed = co_await listing;
    Found found;
    found.isComplete = listed.has_value();
    const auto entries = listed ? listed->entries : std::vector<Listed<ports::ListedMeeting>::Entry>();
    for (const auto &entry : entries) {
        const domain::RemoteObject *object = entry.object ? &*entry.object : nullptr;
        const StrayVerdict verdict = judgeMeeting(entry.thing, entry.marker, object);
        if (verdict == StrayVerdict::Delete) {
            QCoro::Task<bool> deleting = deleteStray(context, host.account, entry);
            co_await deleting; // what stays is found again tomorrow
        } else if (verdict != StrayVerdict::Keep) {
            found.strays.push_back(
                strayOf(u"zoom"_s, verdict, host.name, entry.thing.id, entry.thing.start, context.now()));
        }
    }
    co_return found;
}

QCoro::Task<Found> sweepCalendar(StepContext context, Place calendar)
{
    QCoro::Task<ports::Outcome<Listed<ports::Event>>> listing = listEvents(context, calendar.account, calendar.name);
    const ports::Outcome<Listed<ports::Event>> listed = co_await listing;
    Found found;
    found.isComplete = listed.has_value();
    const auto entries = listed ? listed->entries : std::vector<Listed<ports::Event>::Entry>();
    for (const auto &entry : entries) {
        const domain::RemoteObject *object = entry.object ? &*entry.object : nullptr;
        const StrayVerdict verdict = judgeEvent(entry.thing, object);
        if (verdict == StrayVerdict::Delete) {
            QCoro::Task<bool> deleting = deleteStray(context, calendar.account, calendar.name, entry);
            co_await deleting;
        } else if (verdict != StrayVerdict::Keep) {
            found.strays.push_back(strayOf(u"google"_s, verdict, calendar.name, entry.thing.id,
                                           entry.thing.start.value_or(base::Instant()), context.now()));
        }
    }
    co_return found;
}

using Sweep = QCoro::Task<Found> (*)(StepContext context, Place place);

// Whether all places answered; only then is the list of the service's strays a whole one.
QCoro::Task<bool> sweepAll(StepContext context, QString service, std::vector<Place> places, Sweep sweep)
{
    Found all;
    for (const Place &place : places) {
        QCoro::Task<Found> sweeping = sweep(context, place);
        const Found found = co_await sweeping;
        all.isComplete = all.isComplete && found.isComplete;
        all.strays.insert(all.strays.end(), found.strays.begin(), found.strays.end());
    }
    if (all.isComplete) {
        const std::vector<Stray> strays = all.strays;
        QFuture<base::Result<>> reporting =
            context.store.write([service, strays](store::Tables &tables) -> base::Result<> {
                tables.strays.report(service, strays);
                return {};
            });
        co_await reporting;
    }
    co_return all.isComplete;
}

} // namespace

base::Instant SweepJob::due(std::optional<base::Instant> last, base::Instant now) const
{
    m_isFirst = !last.has_value();
    if (!last) {
        return now;
    }
    return m_isIncomplete ? *last + 1h : *last + 24h;
}

QCoro::Task<> SweepJob::run(StepContext context)
{
    if (std::exchange(m_isFirst, false)) {
        co_return;
    }
    QFuture<base::Result<Places>> reading = readPlaces(context);
    const base::Result<Places> places = co_await reading;
    if (!places) {
        co_return;
    }
    // Where an account cannot be used, nothing can be looked through.
    std::vector<Place> hosts = places->hosts;
    std::vector<Place> calendars = places->calendars;
    std::erase_if(hosts, [&context](const Place &host) { return !context.remotes.meetingsOf(host.account); });
    std::erase_if(calendars, [&context](const Place &place) { return !context.remotes.calendarsOf(place.account); });
    bool meetingsDone = true;
    bool eventsDone = true;
    if (!hosts.empty()) {
        QCoro::Task<bool> sweeping = sweepAll(context, u"zoom"_s, hosts, sweepHost);
        meetingsDone = co_await sweeping;
    }
    if (!calendars.empty()) {
        QCoro::Task<bool> sweeping = sweepAll(context, u"google"_s, calendars, sweepCalendar);
        eventsDone = co_await sweeping;
    }
    m_isIncomplete = !meetingsDone || !eventsDone;
}

} // namespace anteroom::sync
