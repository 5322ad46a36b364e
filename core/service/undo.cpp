// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/undo.h"

#include "core/service/bookingchanges.h"
#include "core/service/doublebooking.h"
#include "core/sync/messagework.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Booking;
using domain::Message;
using domain::MessageState;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;
using sync::Snapshot;

namespace {

base::Result<> refuse(const char *reason)
{
    return base::refusal({{u"undo"_s, QCoreApplication::translate("Service", reason)}});
}

template<typename Thing>
const Thing *findSame(const std::vector<Thing> &things, const Thing &thing)
{
    const auto it =
        std::find_if(things.begin(), things.end(), [&thing](const Thing &other) { return other.id == thing.id; });
    return it == things.end() ? nullptr : &*it;
}

bool isAdded(const RemoteObject &object, const Undo &undo)
{
    return std::find(undo.added.begin(), undo.added.end(), object.id) != undo.added.end();
}

// The engine finds out things by itself too, by calls that were in flight already.
bool wasReplanned(const Snapshot &present, const Undo &undo)
{
    return present.booking.inviter != undo.before.inviter ||
           std::any_of(present.objects.begin(), present.objects.end(), [&undo](const RemoteObject &object) {
               return !isAdded(object, undo) && !findSame(undo.objects, object);
           });
}

base::Result<> judge(store::Tables &tables, const ServiceContext &context, const Snapshot &present, const Undo &undo)
{
    const bool wasCancelled = present.booking.status == domain::BookingStatus::Cancelled;
    const security::Action action = wasCancelled ? security::Action::Cancel : security::Action::Reschedule;
    const base::Result<> allowed = checkAllowed(context, action, present.psychologist.uuid);
    if (!allowed) {
        return allowed;
    }
    if (present.booking.revision != undo.revision || wasReplanned(present, undo)) {
        return refuse(QT_TRANSLATE_NOOP("Service", "The session was changed again, so this can no longer be taken "
                                                   "back. Nothing was changed; look at how it stands now."));
    }
    if (!present.booking.isHeld(context.now())) {
        return refuse(QT_TRANSLATE_NOOP("Service", "It is too late to take this back: it is on its way to everybody. "
                                                   "Nothing was changed; move or book the session anew."));
    }
    if (isDoubleBooked(tables, undo.before)) { // somebody took the time that this session had
        return refuse(QT_TRANSLATE_NOOP("Service", "Another session has taken the old time, so this cannot be taken "
                                                   "back. Nothing was changed."));
    }
    return {};
}

// A link that came by a call in flight when the change was made.
bool hasNewLink(const Snapshot &present, const Undo &undo)
{
    return std::any_of(undo.objects.begin(), undo.objects.end(), [&present](const RemoteObject &before) {
        const RemoteObject *object = present.object(before.id);
        return before.kind == ObjectKind::Meeting && before.wanted == Wanted::Present && object &&
               object->identity.link != before.identity.link;
    });
}

bool isInFlight(const RemoteObject &object)
{
    return object.state == ObjectState::Sending || object.state == ObjectState::Unknown;
}

// How far the object had come. The hold kept the engine from it since, calls in flight apart.
void restore(RemoteObject &object, const RemoteObject &before, int revision, bool newLink, base::Instant now)
{
    const bool carriesLink = object.kind != ObjectKind::Meeting && before.wanted == Wanted::Present;
    if (isInFlight(before) || (newLink && carriesLink)) {
        sync::want(object, before.wanted, revision, now); // what is known of it by now decides about a call
        return;
    }
    object.wanted = before.wanted;
    object.wantedRevision = revision;
    object.going = before.going;
    object.state = before.state;
    object.attempts = before.attempts;
    object.looks = before.looks;
    object.failure = before.failure;
    // What waited for a link need not wait any more when that has come or failed since. What was settled since, by a
    // step that was planned before the change, has no time of its own.
    const bool waited = before.state == ObjectState::Pending && before.attempts == 0 && object.notBefore;
    object.notBefore = waited ? std::min(before.notBefore, object.notBefore) : before.notBefore;
}

void restoreObjects(store::Tables &tables, const Snapshot &present, const Undo &undo, int revision, base::Instant now)
{
    const bool newLink = hasNewLink(present, undo);
    for (RemoteObject object : present.objects) {
        if (isAdded(object, undo)) {
            tables.objects.remove(object.id); // the hold kept it from being made
            continue;
        }
        restore(object, *findSame(undo.objects, object), revision, newLink, now);
        if (object.waitsForDecision()) {
            tables.decisions.reopen(object.id);
        }
        tables.objects.update(object);
    }
}

void restoreMessages(store::Tables &tables, const Snapshot &present, const Undo &undo)
{
    for (Message message : present.messages) {
        const Message *before = findSame(undo.messages, message);
        if (!before && message.state == MessageState::Pending) {
            message.state = MessageState::Superseded;
            message.notBefore.reset();
            tables.messages.update(message);
        } else if (before && message.state == MessageState::Superseded) {
            tables.messages.update(*before);
        }
    }
}

Booking restored(const Booking &present, const Undo &undo)
{
    Booking booking = undo.before;
    booking.revision = present.revision + 1;
    booking.sequence = present.sequence;
    booking.organizer = present.organizer;
    return booking;
}

} // namespace

std::optional<Undo> wayBack(const Snapshot &before, const Snapshot &after)
{
    if (!after.booking.heldUntil) {
        return std::nullopt;
    }
    Undo undo{after.booking.uuid, before.booking, after.booking.revision, *after.booking.heldUntil, before.objects, {},
              before.messages};
    for (const RemoteObject &object : after.objects) {
        if (!findSame(before.objects, object)) {
            undo.added.push_back(object.id);
        }
    }
    return undo;
}

base::Result<Saved> undoChange(store::Tables &tables, const ServiceContext &context, const Undo &undo)
{
    const base::Result<Snapshot> present = requireSession(tables, undo.id);
    if (!present) {
        return tl::unexpected(present.error());
    }
    const base::Result<> possible = judge(tables, context, *present, undo);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    const Booking booking = restored(present->booking, undo);
    tables.bookings.update(booking);
    restoreObjects(tables, *present, undo, booking.revision, context.now());
    restoreMessages(tables, *present, undo);
    Snapshot snapshot = *sync::loadSnapshot(tables, booking.id);
    // The mail that was to carry the new link is taken back.
    if (hasNewLink(*present, undo) &&
        sync::planMails(tables, snapshot, messages::Change::LinkChanged, context.now(), context.now())) {
        ++snapshot.booking.sequence;
        tables.bookings.update(snapshot.booking);
    }
    audit(tables, context, u"undo"_s, booking.id);
    return Saved{Appointment{snapshot}, {}};
}

} // namespace anteroom::service
