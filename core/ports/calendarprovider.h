// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"

#include <QString>

#include <qcorotask.h>

#include <chrono>
#include <optional>
#include <vector>

namespace anteroom::ports {

/// What an event should be.
struct EventSpec {
    QString calendar; ///< calendar id
    QString id;       ///< our own: 5 to 1024 of a–v and 0–9
    QString marker;   ///< kept as a private extended property
    QString summary;
    QString description; ///< plain text
    QString location;
    base::Instant start;
    std::chrono::minutes length{50};
    QByteArray zone; ///< IANA name
    bool tentative = false;
    std::vector<int> reminderMinutes; ///< popup reminders of the calendar's own user
    std::optional<QString> attendee;  ///< the patient's address, when Google invites
};

/// An event as the calendar has it. Of a deleted one no more than id and status may be known.
struct Event {
    QString id;
    QString etag = {};
    QString htmlLink = {};
    QString marker = {};
    QString status = {}; ///< confirmed, tentative, cancelled (= deleted)
    QString summary = {};
    QString description = {}; ///< as the calendar keeps it
    QString location = {};
    std::optional<base::Instant> start = {}; ///< nothing: a whole day
    std::chrono::minutes length{0};
    std::optional<base::Instant> updated = {}; ///< by the calendar's clock
    QString answer = {};                       ///< of the guest we invited: needsAction, accepted, declined, tentative
    bool isChanged = false; ///< it is not as we made it or changed it last: a person did something to it
};

/// What changed in a calendar.
struct CalendarChanges {
    std::vector<Event> events; ///< those with a marker, and those that are gone; each once, as it is now
    QString syncToken;         ///< asks for what changes from now on
};

/// Makes, changes and removes calendar events. Lives on the sync thread. `notify`: the calendar mails
/// its attendees.
class CalendarProvider
{
public:
    virtual ~CalendarProvider() = default;
    /// Conflict: the id is taken (also by a deleted event).
    virtual QCoro::Task<Outcome<Event>> insert(EventSpec spec, bool notify) = 0;
    /// A deleted event may be answered with status "cancelled", or NotFound.
    virtual QCoro::Task<Outcome<Event>> get(QString calendar, QString id) = 0;
    /// Conflict: somebody changed it since `etag`. An empty etag changes whatever is there.
    virtual QCoro::Task<Outcome<Event>> patch(EventSpec spec, QString etag, bool notify) = 0;
    /// An event that is gone already is success.
    virtual QCoro::Task<Outcome<>> remove(QString calendar, QString id, bool notify) = 0;
    /// What changed since `syncToken`, to the end; with an empty one all events that are there (deleted ones need not
    /// be among them). NotFound google.full-read-needed: the token is not good any more, ask with an empty one.
    virtual QCoro::Task<Outcome<CalendarChanges>> changes(QString calendar, QString syncToken) = 0;
    /// All events of ours that are not deleted: those whose marker begins with `prefix`, up to a colon.
    virtual QCoro::Task<Outcome<std::vector<Event>>> list(QString calendar, QString prefix) = 0;
    /// Adds one attendee and keeps those that are there.
    virtual QCoro::Task<Outcome<Event>> addAttendee(QString calendar, QString id, QString email, bool notify) = 0;
};

} // namespace anteroom::ports
