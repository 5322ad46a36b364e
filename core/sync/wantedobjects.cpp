// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wantedobjects.h"

#include "core/sync/objectoutcome.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::Booking;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;

namespace {

// Zoom user or calendar, and the account in which it is reached.
struct Place {
    QString name;
    domain::AccountId account;
};

bool isAt(const RemoteObject &object, const Place &place)
{
    return object.identity.place == place.name && object.account == place.account;
}

std::optional<Place> meetingPlace(const Snapshot &snapshot)
{
    const domain::Psychologist &psychologist = snapshot.psychologist;
    if (snapshot.booking.modality != domain::Modality::Video || !psychologist.zoomEnabled) {
        return std::nullopt;
    }
    return Place{psychologist.zoomUser, psychologist.zoomAccount};
}

// Where an object of this kind should live; nothing: it should not exist.
std::optional<Place> wantedPlace(ObjectKind kind, const Snapshot &snapshot, const SyncSettings &settings)
{
    const Booking &booking = snapshot.booking;
    if (!domain::isActive(booking.status)) {
        return std::nullopt;
    }
    const QString &calendar = snapshot.psychologist.calendarId;
    switch (kind) {
    case ObjectKind::Meeting:
        return meetingPlace(snapshot);
    case ObjectKind::PracticeEvent:
        return Place{settings.practiceCalendar, {}};
    case ObjectKind::PsychologistEvent:
        // One calendar for both: one event is enough.
        if (calendar.isEmpty() || calendar == settings.practiceCalendar) {
            return std::nullopt;
        }
        return Place{calendar, snapshot.psychologist.googleAccount};
    }
    return std::nullopt;
}

const RemoteObject *newest(const Snapshot &snapshot, ObjectKind kind)
{
    const RemoteObject *found = nullptr;
    for (const RemoteObject &object : snapshot.objects) {
        if (object.kind == kind && (!found || object.generation > found->generation)) {
            found = &object;
        }
    }
    return found;
}

RemoteObject newObject(const Snapshot &snapshot, ObjectKind kind, int generation, const Place &place,
                       base::Instant notBefore)
{
    RemoteObject object;
    object.booking = snapshot.booking.id;
    object.kind = kind;
    object.generation = generation;
    object.wantedRevision = snapshot.booking.revision;
    object.identity.place = place.name;
    object.account = place.account;
    object.notBefore = notBefore;
    return object;
}

// Whether nobody is left who knows only the links of former meetings: there is none in their place, or it stands and
// no mail that tells of the session is still to go.
bool isToldOfPresentMeeting(const Snapshot &snapshot)
{
    const RemoteObject *meeting = snapshot.meeting();
    if (!meeting) {
        return true;
    }
    if (!meeting->isThere() || meeting->identity.link.isEmpty()) {
        return false;
    }
    return std::none_of(snapshot.messages.begin(), snapshot.messages.end(), [](const domain::Message &message) {
        using domain::MessageState;
        const bool isOpen = message.state == MessageState::Pending || message.state == MessageState::Sending ||
                            message.state == MessageState::Unknown || message.state == MessageState::Parked;
        return isOpen && message.step != domain::MessageStep::Reminder;
    });
}

// A row that was taken away may be wanted again only while its remote copy still stands.
bool canBeWantedAgain(const RemoteObject &object, const Place &place)
{
    return isAt(object, place) && (object.wanted == Wanted::Present || object.isThere());
}

} // namespace

void want(RemoteObject &object, Wanted wanted, int revision, base::Instant notBefore)
{
    object.wanted = wanted;
    object.wantedRevision = revision;
    object.going = wanted == Wanted::Present ? domain::Going::AtOnce : object.going;
    if (object.state == ObjectState::Sending || object.state == ObjectState::Unknown || object.waitsForDecision()) {
        return;
    }
    // Parked while a call's outcome was unknown: look before acting again.
    const bool mustLook = object.state == ObjectState::Parked && !object.sendingPrint.isEmpty();
    object.state = mustLook ? ObjectState::Unknown : ObjectState::Pending;
    object.attempts = 0;
    object.looks = 0;
    object.notBefore = notBefore;
    object.failure = {};
}

std::vector<RemoteObject> wantedObjects(const Snapshot &snapshot, const SyncSettings &settings, base::Instant now)
{
    std::vector<RemoteObject> result;
    const int revision = snapshot.booking.revision;
    bool waits = false;
    for (const ObjectKind kind : {ObjectKind::Meeting, ObjectKind::PracticeEvent, ObjectKind::PsychologistEvent}) {
        const std::optional<Place> place = wantedPlace(kind, snapshot, settings);
        const RemoteObject *current = newest(snapshot, kind);
        const base::Instant notBefore = waits ? now + settings.linkWait : now;
        if (current && (!place || !canBeWantedAgain(*current, *place))) {
            if (current->wanted == Wanted::Present) {
                RemoteObject old = *current;
                want(old, Wanted::Absent, revision, now);
                result.push_back(old);
            }
        } else if (current) {
            RemoteObject kept = *current;
            want(kept, Wanted::Present, revision, notBefore);
            result.push_back(kept);
        }
        if (place && (!current || !canBeWantedAgain(*current, *place))) {
            result.push_back(newObject(snapshot, kind, current ? current->generation + 1 : 1, *place, notBefore));
        }
        if (kind == ObjectKind::Meeting) {
            waits = place && settings.zoomOf(place->account).isUsable() && snapshot.booking.start > now;
        }
    }
    return result;
}

void commitWants(store::Tables &tables, Snapshot &snapshot, const SyncSettings &settings, base::Instant now)
{
    std::vector<RemoteObject> rows = wantedObjects(snapshot, settings, now);
    saveObjects(tables, rows);
    for (const RemoteObject &row : rows) {
        const auto known = std::find_if(snapshot.objects.begin(), snapshot.objects.end(),
                                        [&row](const RemoteObject &object) { return object.id == row.id; });
        if (known == snapshot.objects.end()) {
            snapshot.objects.push_back(row);
        } else {
            *known = row;
        }
    }
}

void replaceMeeting(store::Tables &tables, Snapshot &snapshot, domain::Going going, base::Instant notBefore)
{
    const RemoteObject *present = snapshot.meeting();
    if (!present) {
        return;
    }
    RemoteObject old = *present;
    RemoteObject next = newObject(snapshot, ObjectKind::Meeting, newest(snapshot, ObjectKind::Meeting)->generation + 1,
                                  {old.identity.place, old.account}, notBefore);
    want(old, Wanted::Absent, snapshot.booking.revision, notBefore);
    // Who never got its link need not be told of another before it goes.
    old.going = going == domain::Going::WhenTold && old.identity.link.isEmpty() ? domain::Going::AtOnce : going;
    keepUntilTold(old, snapshot.booking);
    tables.objects.update(old);
    tables.objects.insert(next);
    *std::find_if(snapshot.objects.begin(), snapshot.objects.end(),
                  [&old](const RemoteObject &object) { return object.id == old.id; }) = old;
    snapshot.objects.push_back(next);
}

void keepUntilTold(RemoteObject &object, const Booking &booking)
{
    const base::Instant end = booking.range().end;
    if (object.isKept() && object.state == ObjectState::Pending && object.notBefore && *object.notBefore < end) {
        object.notBefore = end;
    }
}

void letGoWhenTold(store::Tables &tables, domain::BookingId booking, base::Instant now)
{
    std::vector<RemoteObject> kept = tables.objects.kept(booking);
    const std::optional<Snapshot> snapshot = kept.empty() ? std::nullopt : loadSnapshot(tables, booking);
    if (!snapshot) {
        return;
    }
    const bool told = isToldOfPresentMeeting(*snapshot);
    const bool running = domain::isActive(snapshot->booking.status) && snapshot->booking.start <= now;
    for (RemoteObject &object : kept) {
        if (told) {
            object.going = running ? domain::Going::Ended : domain::Going::AtOnce;
            object.notBefore = object.state == ObjectState::Pending ? now : object.notBefore;
        } else {
            keepUntilTold(object, snapshot->booking);
        }
        tables.objects.update(object);
    }
}

void saveObjects(store::Tables &tables, std::vector<RemoteObject> &objects)
{
    for (RemoteObject &object : objects) {
        if (object.id) {
            tables.objects.update(object);
        } else {
            tables.objects.insert(object);
        }
    }
}

void recordGone(store::Tables &tables, const Snapshot &snapshot, RemoteObject &object, base::Instant now)
{
    const bool isWanted = object.wanted == Wanted::Present;
    recordGone(object);
    if (isWanted) {
        object.wanted = Wanted::Absent;
        object.state = ObjectState::NotNeeded;
        RemoteObject next = newObject(snapshot, object.kind, newest(snapshot, object.kind)->generation + 1,
                                      {object.identity.place, object.account}, now);
        tables.objects.insert(next);
    }
}

void replaceObject(store::Tables &tables, const Snapshot &snapshot, RemoteObject &object, base::Instant now)
{
    want(object, Wanted::Absent, snapshot.booking.revision, now);
    RemoteObject next = newObject(snapshot, object.kind, newest(snapshot, object.kind)->generation + 1,
                                  {object.identity.place, object.account}, now);
    tables.objects.insert(next);
}

bool waitsForMeeting(const Snapshot &snapshot, const SyncSettings &settings, base::Instant now)
{
    const RemoteObject *meeting = snapshot.meeting();
    if (!meeting || !settings.zoomOf(meeting->account).isUsable() || snapshot.booking.start <= now) {
        return false;
    }
    return meeting->state == ObjectState::Pending || meeting->state == ObjectState::Sending ||
           meeting->state == ObjectState::Unknown;
}

void planLateLooks(store::Tables &tables, const RemoteObject &object, base::Instant now)
{
    // A delete has no print: what it does late is what is wanted.
    const bool isCreateOrUpdate = object.identity.remoteId.isEmpty() || !object.sendingPrint.isEmpty();
    const bool isUnknown = object.state == ObjectState::Unknown || object.failure.kind == u"unknown"_s;
    if (object.kind == ObjectKind::Meeting && isCreateOrUpdate && isUnknown) {
        tables.strays.planLooks(object.id, now);
    }
}

void releaseWaiting(store::Tables &tables, domain::BookingId booking, base::Instant now)
{
    for (RemoteObject &object : tables.objects.ofBooking(booking)) {
        const bool waits = object.kind != ObjectKind::Meeting && object.state == ObjectState::Pending &&
                           object.attempts == 0 && object.notBefore && *object.notBefore > now;
        if (waits) {
            object.notBefore = now;
            tables.objects.update(object);
        }
    }
    for (domain::Message &message : tables.messages.ofBooking(booking)) {
        const bool waits = message.step != domain::MessageStep::Reminder && message.attempts == 0 &&
                           message.state == domain::MessageState::Pending && message.notBefore &&
                           *message.notBefore > now;
        if (waits) {
            message.notBefore = now;
            tables.messages.update(message);
        }
    }
}

} // namespace anteroom::sync
