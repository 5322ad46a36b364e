// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventdecisions.h"

#include "core/sync/eventchange.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/prints.h"
#include "core/sync/requests.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::EventChange;
using domain::RemoteObject;
using ports::Event;

namespace {

// Of a deleted event nothing but its id may be known.
bool isOurs(const Event &event, const RemoteObject &object, const QUuid &practice)
{
    const bool isDeleted = event.status == u"cancelled"_s && event.marker.isEmpty();
    return isDeleted || event.marker == marker(practice, object);
}

// The person has put it back by themselves.
void closeUndone(store::Tables &tables, RemoteObject &object, const Event &event, base::Instant now)
{
    tables.decisions.close(object.id, u"undone"_s, now);
    object.failure = {};
    want(object, object.wanted, object.wantedRevision, now);
    noteEvent(object, event);
}

void noteChange(store::Tables &tables, RemoteObject object, const Event &event, base::Instant now)
{
    const std::optional<domain::Booking> booking = tables.bookings.find(object.booking);
    if (!booking) {
        return;
    }
    const std::optional<EventChange> change = changeByPerson(event, object, *booking);
    const bool isNew = event.status != u"cancelled"_s && event.etag != object.etag;
    if (change) {
        openDecision(tables, object, event, *change, now);
    } else if (object.waitsForDecision() && !isOlderThanOurs(event, object)) {
        closeUndone(tables, object, event, now);
    } else if (object.state == domain::ObjectState::Done && isNew && !isOlderThanOurs(event, object)) {
        noteEvent(object, event);
    } else {
        return;
    }
    tables.objects.update(object);
}

} // namespace

void noteChanges(store::Tables &tables, const QString &calendar, const std::vector<Event> &events, base::Instant now)
{
    const std::optional<store::Practice> practice = tables.practice.find();
    if (events.empty() || !practice) {
        return;
    }
    for (const RemoteObject &object : tables.objects.eventsToCome(now)) {
        const auto event = std::find_if(events.begin(), events.end(), [&object](const Event &candidate) {
            return candidate.id == object.identity.remoteId;
        });
        if (object.identity.place == calendar && event != events.end() && isOurs(*event, object, practice->uuid)) {
            noteChange(tables, object, *event, now);
        }
    }
}

void openDecision(store::Tables &tables, RemoteObject &object, const Event &event, EventChange change,
                  base::Instant now)
{
    domain::Decision decision;
    decision.booking = object.booking;
    decision.object = object.id;
    decision.change = change;
    decision.foundAt = now;
    if (change == EventChange::Moved) {
        decision.start = event.start;
        decision.length = event.length;
    }
    tables.decisions.open(decision);
    park(object, {domain::needsDecision(), domain::reasonCode(change), {}});
    object.donePrint = printOfSomethingElse();
    noteSeen(object, event);
}

void answerDecisions(store::Tables &tables, Snapshot &snapshot, const QString &answer, base::Instant now)
{
    for (RemoteObject &object : snapshot.objects) {
        if (object.waitsForDecision()) {
            tables.decisions.close(object.id, answer, now);
            object.failure = {};
        }
    }
    snapshot.decisions.clear();
}

} // namespace anteroom::sync
