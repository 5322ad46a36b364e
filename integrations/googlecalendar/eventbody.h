// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "integrations/http/httpclient.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace anteroom::googlecalendar {

/// The private property that holds our marker: by it we know an event as ours.
inline constexpr QLatin1StringView markerProperty("anteroom");

/// The private property that holds the part of our marker that all events of a practice share, so that Google finds
/// them.
inline constexpr QLatin1StringView practiceProperty("anteroomPractice");

/// The private property that says which guest we put there, as a hash of the address: by it a changed
/// address replaces the old guest and nobody else's.
inline constexpr QLatin1StringView guestProperty("anteroomGuest");

/// The private property that says when we wrote the event last, by our clock, and holds a print of what we wrote: by it
/// our own changes are told from those of a person. "<ms since 1970>:<print>".
inline constexpr QLatin1StringView writtenProperty("anteroomWritten");

/// Plain text as the description of an event, which Google reads as HTML: & < > are escaped, line breaks
/// are kept.
QString descriptionText(const QString &plain);

/// Body of events.insert. Start and end as UTC with Z and the zone beside it; private, busy, guests see
/// nobody and change nothing; at most five popup reminders of 0 to 40,320 minutes (Google's limits). `now` is when it
/// is written.
QJsonObject insertBody(const ports::EventSpec &spec, base::Instant now);

/// Body of events.patch: what insertBody() says but for the id, with empty texts said too, so that they
/// clear what was there. The status is part of it: it brings back an event that somebody deleted, when no
/// etag stands against that. Attendees are not part of it; arrays are replaced whole, see guestsAfter().
QJsonObject patchBody(const ports::EventSpec &spec, base::Instant now);

/// The attendees that `event` (as Google gave it) should have, or nullopt when they are right already: the
/// guest we put there before goes unless it is still the one, `attendee` comes, all others keep their
/// place and their answer.
std::optional<QJsonArray> guestsAfter(const QJsonObject &event, const std::optional<QString> &attendee);

/// The attendees of `event` with `email` added, or nullopt when it is one already (in any case).
std::optional<QJsonArray> guestsWith(const QJsonObject &event, const QString &email);

/// The hash under guestProperty, or null when nobody is invited.
QJsonValue guestHash(const std::optional<QString> &attendee);

/// Reads the event that an answer holds; nullopt when it holds none (no JSON, no id).
std::optional<QJsonObject> readEvent(const http::Reply &reply);

/// What practiceProperty holds for a marker: all of it before the last colon.
QString practiceOf(const QString &marker);

/// One page of a list of events.
struct EventPage {
    std::vector<ports::Event> events;
    QString nextPageToken; ///< empty: it was the last
};
/// Reads it; nothing when it is none.
std::optional<EventPage> readEventPage(const QJsonObject &json);

/// What the port wants to know of an event that readEvent() has read.
ports::Event eventFrom(const QJsonObject &json);

} // namespace anteroom::googlecalendar
