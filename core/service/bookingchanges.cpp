// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/bookingchanges.h"

#include "core/ports/outcome.h"
#include "core/service/doublebooking.h"
#include "core/service/livesession.h"
#include "core/service/sessionrequest.h"
#include "core/service/undo.h"
#include "core/sync/eventdecisions.h"
#include "core/sync/gates.h"
#include "core/sync/messagework.h"
#include "core/sync/requests.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Booking;
using domain::BookingStatus;
using domain::Transition;
using messages::Change;
using security::Action;
using sync::Snapshot;

namespace {

Action actionFor(Transition transition)
{
    switch (transition) {
    case Transition::Confirm:
        return Action::Confirm;
    case Transition::Reschedule:
        return Action::Reschedule;
    case Transition::Cancel:
        return Action::Cancel;
    case Transition::Regenerate:
        return Action::RegenerateMeeting;
    case Transition::Complete:
        return Action::Complete;
    case Transition::NoShow:
        return Action::MarkNoShow;
    }
    return Action::Cancel;
}

// The session, if it is there, the desk may do this, and its status allows it.
base::Result<Snapshot> requireFor(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  Transition transition)
{
    base::Result<Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return snapshot;
    }
    const base::Result<> allowed = checkAllowed(context, actionFor(transition), snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const base::Result<> possible = domain::judgeTransition(transition, snapshot->booking, context.now());
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    return snapshot;
}

// Moves and cancellations can be taken back for a while; what must be quick or was asked for again leaves at once.
bool isToBeHeld(const ServiceContext &context, Change change)
{
    return context.hold.count() > 0 && (change == Change::Rescheduled || change == Change::Cancelled);
}

// People are in the room of a session that takes place elsewhere now, or not at all: the room is closed.
void endRoom(store::Tables &tables, Snapshot &snapshot, base::Instant leaves)
{
    if (snapshot.meeting() && snapshot.meeting()->isThere()) {
        sync::replaceMeeting(tables, snapshot, domain::Going::Ended, leaves);
    }
    for (domain::RemoteObject &object : snapshot.objects) {
        const bool goes = object.kind == domain::ObjectKind::Meeting && object.wanted == domain::Wanted::Absent;
        if (goes && object.isThere()) {
            object.going = domain::Going::Ended;
            tables.objects.update(object);
        }
    }
}

// The booking is as it should be: says what follows for remote objects and mails, and writes it all.
Saved commitChange(store::Tables &tables, const ServiceContext &context, Snapshot &snapshot, Change change,
                   const QString &action, bool endsRoom = false)
{
    const base::Instant now = context.now();
    const bool isHeld = isToBeHeld(context, change);
    const base::Instant leaves = isHeld ? now + context.hold : now;
    const sync::SyncSettings &settings = context.settings->sync;
    ++snapshot.booking.revision;
    if (change == Change::Rescheduled || change == Change::Cancelled) {
        sync::answerDecisions(tables, snapshot, u"overtaken"_s, now); // whoever moves the session has decided
    }
    snapshot.booking.heldUntil = isHeld ? std::optional(leaves) : std::nullopt;
    sync::commitWants(tables, snapshot, settings, leaves);
    if (endsRoom) {
        endRoom(tables, snapshot, leaves);
    }
    const bool waits = domain::isActive(snapshot.booking.status) && sync::waitsForMeeting(snapshot, settings, leaves);
    if (sync::planMails(tables, snapshot, change, now, waits ? leaves + settings.linkWait : leaves)) {
        ++snapshot.booking.sequence;
    }
    tables.bookings.update(snapshot.booking);
    sync::letGoWhenTold(tables, snapshot.booking.id, leaves);
    audit(tables, context, action, snapshot.booking.id);
    if (isHeld) {
        snapshot = *sync::loadSnapshot(tables, snapshot.booking.id); // its rows say how long they are held
    }
    return {Appointment{snapshot}, {}};
}

// Not where the session is now: its room cannot go on.
bool takesPlaceElsewhere(const SessionRequest &request, const Booking &booking)
{
    return request.fields.start != booking.start || request.fields.modality != booking.modality ||
           request.psychologist.id != booking.psychologist;
}

bool needsRetry(const domain::RemoteObject &object)
{
    return object.state == domain::ObjectState::Parked || object.state == domain::ObjectState::NotNeeded ||
           (object.state == domain::ObjectState::Pending && (object.attempts > 0 || !object.failure.isEmpty()));
}

// A look at what a call did failed itself. One that is still to come has its time, and keeps it: the call may yet
// take effect.
bool hasFailedLook(const domain::RemoteObject &object)
{
    return object.state == domain::ObjectState::Unknown && !object.failure.isEmpty() &&
           object.failure.kind != ports::toText(ports::FailureKind::Unknown);
}

void retryObjects(store::Tables &tables, Snapshot &snapshot, base::Instant now)
{
    for (domain::RemoteObject &object : snapshot.objects) {
        const bool isOpen = std::any_of(snapshot.decisions.begin(), snapshot.decisions.end(),
                                        [&object](const auto &decision) { return decision.object == object.id; });
        if (object.waitsForDecision() && !isOpen) {
            object.failure = {}; // nobody can decide any more
        }
        if (hasFailedLook(object)) {
            object.notBefore = now;
        } else if (needsRetry(object)) {
            sync::want(object, object.wanted, object.wantedRevision, now);
        }
        tables.objects.update(object);
    }
}

void retryMessages(store::Tables &tables, Snapshot &snapshot, base::Instant now)
{
    for (domain::Message &message : snapshot.messages) {
        const bool hasFailed =
            message.attempts > 0 || message.failure.code == QLatin1StringView(sync::notAnsweringCode);
        const bool waits = message.state == domain::MessageState::Pending && hasFailed;
        if (message.state == domain::MessageState::Parked || waits) {
            message.attempts = 0;
            // Maybe sent, and a person says: send it again. The same bytes go, and once.
            message.state = message.unknowns > 0 ? domain::MessageState::Unknown : domain::MessageState::Pending;
            message.unknowns = std::min(message.unknowns, sync::mailUnknownsAllowed);
            message.notBefore = now;
            tables.messages.update(message);
        }
    }
}

// What stands as it should needs no attention.
void keepWhatIsInLine(const std::vector<domain::RemoteObject> &before, Snapshot &snapshot,
                      const sync::SyncSettings &settings)
{
    const sync::WantedPrints prints = sync::wantedPrints(snapshot, settings);
    for (domain::RemoteObject &object : snapshot.objects) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&object](const domain::RemoteObject &one) { return one.id == object.id; });
        const auto print = prints.find(object.id); // none: it is not wanted any more
        if (old != before.end() && print != prints.end() && old->state == domain::ObjectState::Done && old->isThere() &&
            old->donePrint == print->second) {
            object = *old;
        }
    }
}

// Wants all of it again. The wait for the link does not begin anew, and there is none where the link stands.
void wantAgain(store::Tables &tables, Snapshot &snapshot, const sync::SyncSettings &settings, base::Instant now)
{
    const std::vector<domain::RemoteObject> before = snapshot.objects;
    sync::commitWants(tables, snapshot, settings, now);
    keepWhatIsInLine(before, snapshot, settings);
    const bool waits = sync::waitsForMeeting(snapshot, settings, now);
    for (domain::RemoteObject &object : snapshot.objects) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&object](const domain::RemoteObject &one) { return one.id == object.id; });
        const bool isPending = object.state == domain::ObjectState::Pending && object.notBefore;
        if (isPending && object.wanted == domain::Wanted::Present && !waits) {
            object.notBefore = now;
        } else if (isPending && old != before.end() && old->state == object.state && old->notBefore) {
            object.notBefore = std::min(*old->notBefore, *object.notBefore);
        }
        tables.objects.update(object);
    }
}

// What a person did to an event does not matter any more.
void keepAsTheyAre(store::Tables &tables, Snapshot &snapshot, base::Instant now)
{
    for (domain::RemoteObject &object : snapshot.objects) {
        if (object.waitsForDecision()) {
            object.state = domain::ObjectState::Done;
            object.failure = {};
            tables.decisions.close(object.id, u"overtaken"_s, now);
            tables.objects.update(object);
        }
    }
    snapshot.decisions.clear();
}

Booking newBooking(const ServiceContext &context, const SessionRequest &request, bool tentative)
{
    Booking booking;
    booking.uuid = context.random.uuid();
    request.applyTo(booking);
    booking.status = tentative ? BookingStatus::Tentative : BookingStatus::Confirmed;
    const sync::SyncSettings &settings = context.settings->sync;
    booking.organizer = settings.mailFrom;
    booking.uid = booking.uuid.toString(QUuid::WithoutBraces) + u'@' + sync::mailDomain(settings.mailFrom);
    booking.inviter = settings.inviter;
    return booking;
}

} // namespace

base::Result<Snapshot> requireSession(store::Tables &tables, const QUuid &id)
{
    const std::optional<Booking> booking = tables.bookings.find(id);
    std::optional<Snapshot> snapshot = booking ? sync::loadSnapshot(tables, booking->id) : std::nullopt;
    if (!snapshot) {
        return base::failure(base::ErrorKind::NotFound,
                             QCoreApplication::translate("Service", "There is no session with this id."));
    }
    return *std::move(snapshot);
}

base::Result<Saved> bookSession(store::Tables &tables, const ServiceContext &context, const BookingForm &form)
{
    const base::Result<> allowed = checkAllowed(context, Action::Book, form.psychologist);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const SessionRequest request = readRequest(tables, context, form);
    if (!request.problems.empty()) {
        return base::refusal(request.problems);
    }
    Snapshot snapshot;
    snapshot.psychologist = request.psychologist;
    snapshot.booking = newBooking(context, request, form.tentative);
    snapshot.recipients = {findOrEnterPatient(tables, form.patient)};
    tables.bookings.insert(snapshot.booking);
    const base::Result<> alone = forbidDoubleBooking(tables, snapshot.booking);
    if (!alone) {
        return tl::unexpected(alone.error());
    }
    tables.bookings.addParticipant(snapshot.booking.id, {snapshot.recipients.front().id});
    const base::Instant now = context.now();
    const sync::SyncSettings &settings = context.settings->sync;
    sync::commitWants(tables, snapshot, settings, now);
    const bool waits = sync::waitsForMeeting(snapshot, settings, now);
    sync::planMails(tables, snapshot, Change::Booked, now, waits ? now + settings.linkWait : now);
    audit(tables, context, u"book"_s, snapshot.booking.id);
    return Saved{Appointment{snapshot}, request.warnings};
}

base::Result<Saved> confirmSession(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    base::Result<Snapshot> snapshot = requireFor(tables, context, id, Transition::Confirm);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    snapshot->booking.status = BookingStatus::Confirmed;
    return commitChange(tables, context, *snapshot, Change::Confirmed, u"confirm"_s);
}

base::Result<Saved> rescheduleSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                      const RescheduleForm &form)
{
    base::Result<Snapshot> snapshot = requireFor(tables, context, id, Transition::Reschedule);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    const SessionRequest request = readRequest(tables, context, snapshot->booking, snapshot->psychologist, form);
    if (!request.problems.empty()) {
        return base::refusal(request.problems);
    }
    const bool endsRoom = takesPlaceElsewhere(request, snapshot->booking) && mayBeRunning(*snapshot, context.now());
    const base::Result<> asked = judgeRunning(*snapshot, form.endRunning || !endsRoom, context.now());
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const Snapshot before = *snapshot;
    snapshot->psychologist = request.psychologist;
    request.applyTo(snapshot->booking);
    Saved saved = commitChange(tables, context, *snapshot, Change::Rescheduled, u"reschedule"_s, endsRoom);
    const base::Result<> alone = forbidDoubleBooking(tables, snapshot->booking);
    if (!alone) {
        return tl::unexpected(alone.error());
    }
    saved.warnings = request.warnings;
    saved.undo = wayBack(before, *snapshot);
    return saved;
}

base::Result<Saved> cancelSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  const QString &reason, bool endRunning)
{
    base::Result<Snapshot> snapshot = requireFor(tables, context, id, Transition::Cancel);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    if (reason.trimmed().isEmpty()) {
        return base::refusal(
            {{u"reason"_s, QCoreApplication::translate("Service", "Say why the session is cancelled.")}});
    }
    const base::Result<> asked = judgeRunning(*snapshot, endRunning, context.now());
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const Snapshot before = *snapshot;
    const bool endsRoom = mayBeRunning(before, context.now());
    snapshot->booking.status = BookingStatus::Cancelled;
    snapshot->booking.cancelReason = reason.trimmed();
    Saved saved = commitChange(tables, context, *snapshot, Change::Cancelled, u"cancel"_s, endsRoom);
    saved.undo = wayBack(before, *snapshot);
    return saved;
}

base::Result<Saved> closeSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                 Transition transition)
{
    base::Result<Snapshot> snapshot = requireFor(tables, context, id, transition);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    ++snapshot->booking.revision;
    // What stands at the remotes stays as it is.
    const bool completed = transition == Transition::Complete;
    snapshot->booking.status = completed ? BookingStatus::Completed : BookingStatus::NoShow;
    keepAsTheyAre(tables, *snapshot, context.now());
    tables.bookings.update(snapshot->booking);
    audit(tables, context, completed ? u"complete"_s : u"no-show"_s, snapshot->booking.id);
    return Saved{Appointment{*snapshot}, {}};
}

base::Result<Saved> retrySession(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    base::Result<Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    const base::Result<> allowed = checkAllowed(context, Action::Retry, snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const base::Instant now = context.now();
    retryObjects(tables, *snapshot, now);
    retryMessages(tables, *snapshot, now);
    if (domain::isActive(snapshot->booking.status)) {
        wantAgain(tables, *snapshot, context.settings->sync, now);
    }
    audit(tables, context, u"retry"_s, snapshot->booking.id);
    return Saved{Appointment{*snapshot}, {}};
}

} // namespace anteroom::service
