// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakecalendar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

using ports::CalendarChanges;
using ports::Event;
using ports::EventSpec;
using ports::failed;
using ports::FailureKind;
using ports::Outcome;

namespace {

const QString confirmed = u"confirmed"_s;
const QString cancelled = u"cancelled"_s;

bool isEventId(const QString &id)
{
    static const QRegularExpression form(u"\\A[a-v0-9]{5,1024}\\z"_s);
    return form.match(id).hasMatch();
}

Event eventOf(const EventSpec &spec)
{
    Event event{spec.id, {}, u"https://calendar.example/"_s + spec.id, spec.marker, confirmed};
    event.summary = spec.summary;
    event.description = spec.description;
    event.location = spec.location;
    event.start = spec.start;
    event.length = spec.length;
    event.answer = spec.attendee ? u"needsAction"_s : QString();
    return event;
}

tl::unexpected<ports::Failure> notFound()
{
    return failed(FailureKind::NotFound, u"google.event-gone"_s);
}

} // namespace

void FakeCalendar::renew(Kept &kept)
{
    kept.event.etag = u"\"%1\""_s.arg(++kept.version);
    kept.event.updated = m_clock.now();
    kept.event.isChanged = true;
    kept.change = ++m_change;
}

void FakeCalendar::byHand(const QString &calendar, const std::function<void(Kept &)> &change)
{
    for (auto &[place, kept] : m_events) {
        if ((calendar.isEmpty() || place.first == calendar) && kept.event.status != cancelled) {
            change(kept);
            renew(kept);
        }
    }
}

Outcome<Event> FakeCalendar::make(const EventSpec &spec, bool notify)
{
    if (!m_calendars.contains(spec.calendar)) {
        return failed(FailureKind::Rejected, u"google.calendar-missing"_s);
    }
    if (!isEventId(spec.id) || spec.marker.isEmpty() || spec.length.count() < 1) {
        return failed(FailureKind::Rejected, u"google.validation"_s);
    }
    if (spec.attendee && m_attendeesForbidden) {
        return failed(FailureKind::Rejected, u"google.forbidden-for-service-accounts"_s);
    }
    const Place place{spec.calendar, spec.id};
    if (m_idsOccupied && !m_events.contains(place)) {
        m_events[place] = {spec, {spec.id, u"\"1\""_s, u"https://calendar.example/other"_s, {}, confirmed}, 1};
        m_idsOccupied = false;
    }
    if (m_events.contains(place)) {
        return failed(FailureKind::Conflict, u"google.id-taken"_s);
    }
    Kept &kept = m_events[place] = {spec, eventOf(spec), 0};
    renew(kept);
    kept.event.isChanged = false;
    if (spec.attendee && notify) {
        m_mailed.append(*spec.attendee);
    }
    return kept.event;
}

Outcome<Event> FakeCalendar::change(const EventSpec &spec, const QString &etag, bool notify)
{
    const auto found = m_events.find({spec.calendar, spec.id});
    if (found == m_events.end()) {
        return notFound();
    }
    Kept &kept = found->second;
    if (!etag.isEmpty() && etag != kept.event.etag) {
        return failed(FailureKind::Conflict, u"google.etag-conflict"_s);
    }
    if (spec.attendee && m_attendeesForbidden) {
        return failed(FailureKind::Rejected, u"google.forbidden-for-service-accounts"_s);
    }
    const QString answer = kept.event.answer;
    kept.spec = spec;
    kept.event = eventOf(spec);
    kept.event.answer = answer;
    renew(kept);
    kept.event.isChanged = false;
    if (spec.attendee && notify) {
        m_mailed.append(*spec.attendee);
    }
    return kept.event;
}

QCoro::Task<Outcome<Event>> FakeCalendar::insert(EventSpec spec, bool notify)
{
    const Turn turn = begin(u"insert"_s);
    const Outcome<Event> outcome = turn.applies ? make(spec, notify) : Outcome<Event>();
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<Event>> FakeCalendar::get(QString calendar, QString id)
{
    const Turn turn = begin(u"get"_s);
    const auto found = m_events.find({calendar, id});
    const bool isFound = found != m_events.end() && m_calendars.contains(calendar);
    const Outcome<Event> outcome = !isFound ? Outcome<Event>(notFound()) : Outcome<Event>(found->second.event);
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<Event>> FakeCalendar::patch(EventSpec spec, QString etag, bool notify)
{
    const Turn turn = begin(u"patch"_s);
    const Outcome<Event> outcome = turn.applies ? change(spec, etag, notify) : Outcome<Event>();
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<>> FakeCalendar::remove(QString calendar, QString id, bool notify)
{
    const Turn turn = begin(u"remove"_s);
    const auto found = m_events.find({calendar, id});
    if (turn.applies && found != m_events.end() && found->second.event.status != cancelled) {
        Kept &kept = found->second;
        kept.event.status = cancelled;
        renew(kept);
        if (kept.spec.attendee && notify) {
            m_mailed.append(*kept.spec.attendee);
        }
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, Outcome<>());
}

QCoro::Task<Outcome<std::vector<Event>>> FakeCalendar::list(QString calendar, QString prefix)
{
    const Turn turn = begin(u"list"_s);
    std::vector<Event> found;
    for (const auto &[place, kept] : m_events) {
        if (place.first == calendar && kept.event.status != cancelled &&
            kept.event.marker.section(u':', 0, -2) == prefix) {
            found.push_back(kept.event);
        }
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, Outcome<std::vector<Event>>(found));
}

QCoro::Task<Outcome<Event>> FakeCalendar::addAttendee(QString calendar, QString id, QString email, bool notify)
{
    const Turn turn = begin(u"addAttendee"_s);
    Outcome<Event> outcome = notFound();
    if (const auto found = m_events.find({calendar, id}); turn.applies && found != m_events.end()) {
        EventSpec spec = found->second.spec;
        spec.attendee = email;
        outcome = change(spec, {}, notify);
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<CalendarChanges>> FakeCalendar::changes(QString calendar, QString syncToken)
{
    const Turn turn = begin(u"changes"_s);
    Outcome<CalendarChanges> outcome = CalendarChanges{{}, QString::number(m_change)};
    const qint64 since = syncToken.isEmpty() ? -1 : syncToken.toLongLong();
    if (!m_calendars.contains(calendar)) {
        outcome = failed(FailureKind::Rejected, u"google.calendar-unknown"_s);
    } else if (!syncToken.isEmpty() && since < m_oldestToken) {
        outcome = failed(FailureKind::NotFound, u"google.full-read-needed"_s);
    } else {
        for (const auto &[place, kept] : m_events) {
            const bool isGone = kept.event.status == cancelled;
            if (place.first == calendar && kept.change > since && !(isGone && syncToken.isEmpty())) {
                outcome->events.push_back(isGone ? Event{kept.event.id, {}, {}, {}, cancelled} : kept.event);
            }
        }
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

void FakeCalendar::touchAll()
{
    byHand({}, [](Kept &) {});
}

void FakeCalendar::editAll(const std::function<void(Event &)> &edit)
{
    for (auto &[place, kept] : m_events) {
        edit(kept.event);
        renew(kept);
    }
}

void FakeCalendar::forgetChanges()
{
    for (auto &[place, kept] : m_events) {
        kept.event.isChanged = false;
    }
}

void FakeCalendar::restoreAll()
{
    for (auto &[place, kept] : m_events) {
        kept.event.status = confirmed;
    }
}

void FakeCalendar::deleteAll()
{
    deleteAll({});
}

void FakeCalendar::deleteAll(const QString &calendar)
{
    byHand(calendar, [](Kept &kept) { kept.event.status = cancelled; });
}

void FakeCalendar::deleteOne(const QString &calendar, const QString &id)
{
    Kept &kept = m_events.at({calendar, id});
    kept.event.status = cancelled;
    renew(kept);
}

void FakeCalendar::remark(const QString &calendar, const QString &marker)
{
    byHand(calendar, [&marker](Kept &kept) { kept.event.marker = marker; });
}

void FakeCalendar::moveAll(const QString &calendar, std::chrono::minutes by)
{
    byHand(calendar, [by](Kept &kept) { kept.event.start = *kept.event.start + by; });
}

void FakeCalendar::editAll(const QString &calendar, const QString &summary)
{
    byHand(calendar, [&summary](Kept &kept) { kept.event.summary = summary; });
}

void FakeCalendar::answerAll(const QString &answer)
{
    byHand({}, [&answer](Kept &kept) {
        if (kept.spec.attendee) {
            kept.event.answer = answer;
        }
    });
}

std::vector<FakeCalendar::Kept> FakeCalendar::events() const
{
    std::vector<Kept> result;
    for (const auto &[place, kept] : m_events) {
        if (kept.event.status != cancelled) {
            result.push_back(kept);
        }
    }
    return result;
}

std::vector<FakeCalendar::Kept> FakeCalendar::eventsIn(const QString &calendar) const
{
    std::vector<Kept> result = events();
    std::erase_if(result, [&calendar](const Kept &kept) { return kept.spec.calendar != calendar; });
    return result;
}

} // namespace anteroom::testing
