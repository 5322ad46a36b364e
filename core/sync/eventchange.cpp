// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventchange.h"

#include "core/sync/prints.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::EventChange;
using domain::ObjectState;
using domain::RemoteObject;
using ports::Event;

namespace {

QString shapeText(const Event &event, const RemoteObject &object)
{
    return QString::fromLatin1(shapeOf(event, object.identity.salt).toHex());
}

} // namespace

void noteEvent(RemoteObject &object, const Event &event)
{
    object.etag = event.etag;
    object.given = {{u"shape"_s, shapeText(event, object)}};
    if (event.updated) {
        object.given.insert(u"updated"_s, base::toMs(*event.updated));
    }
    if (event.start) {
        object.given.insert(u"start"_s, base::toMs(*event.start));
        object.given.insert(u"minutes"_s, qint64(event.length.count()));
    }
    if (!event.answer.isEmpty()) {
        object.given.insert(u"answer"_s, event.answer);
    }
}

void noteSeen(RemoteObject &object, const Event &event)
{
    RemoteObject seen = object;
    noteEvent(seen, event);
    seen.given.insert(u"etag"_s, seen.etag);
    object.given.insert(u"seen"_s, seen.given);
    if (!event.answer.isEmpty()) {
        object.given.insert(u"answer"_s, event.answer);
    }
}

void acceptSeen(RemoteObject &object)
{
    object.given = object.given[u"seen"_s].toObject();
    object.etag = object.given.take(u"etag"_s).toString();
}

std::optional<EventChange> changeByPerson(const Event &event, const RemoteObject &object,
                                          const domain::Booking &booking)
{
    const bool isSettled = object.state == ObjectState::Done || object.waitsForDecision();
    if (!isSettled || object.wanted != domain::Wanted::Present || !object.isThere() || isOlderThanOurs(event, object)) {
        return std::nullopt;
    }
    if (event.status == u"cancelled"_s) {
        return EventChange::Deleted;
    }
    if (event.etag == object.etag) {
        return std::nullopt;
    }
    if (event.start != booking.start || event.length != booking.length) {
        return EventChange::Moved;
    }
    const QString shape = object.given[u"shape"_s].toString();
    return shape.isEmpty() || shape == shapeText(event, object) ? std::nullopt : std::optional(EventChange::Edited);
}

// Of the same millisecond it is not known which came first: then the etags decide.
bool isOlderThanOurs(const Event &event, const RemoteObject &object)
{
    const QJsonValue known = object.given[u"updated"_s];
    return event.updated && !known.isUndefined() && base::toMs(*event.updated) < known.toInteger();
}

bool wasMovedSince(const Event &event, const RemoteObject &object)
{
    const QJsonValue start = object.given[u"start"_s];
    const bool isKnown = !start.isUndefined() && !isOlderThanOurs(event, object);
    return isKnown && (!event.start || base::toMs(*event.start) != start.toInteger() ||
                       event.length.count() != object.given[u"minutes"_s].toInteger());
}

} // namespace anteroom::sync
