// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/eventsteps.h"

#include "core/sync/eventchange.h"
#include "core/sync/eventdecisions.h"
#include "core/sync/messagework.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/prints.h"
#include "core/sync/requests.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectState;
using domain::RemoteObject;
using ports::Event;
using ports::EventSpec;
using ports::FailureKind;
using ports::Outcome;

namespace {

constexpr int mergeTries = 3;

RemoteKey keyOf(const RemoteObject &object)
{
    return {ports::Remote::Calendar, object.account};
}

void recordEvent(RemoteObject &object, const Event &event, const QByteArray &print)
{
    object.identity.remoteId = event.id;
    object.identity.link = event.htmlLink;
    noteEvent(object, event);
    recordDone(object, print);
}

// Google refuses invitations of a plain service account. Nobody was invited yet: our mails invite instead.
bool inviteByMail(store::Tables &tables, Snapshot &snapshot, base::Instant now)
{
    const bool invited = std::any_of(snapshot.objects.begin(), snapshot.objects.end(), [](const RemoteObject &object) {
        return object.kind == domain::ObjectKind::PracticeEvent && object.isThere();
    });
    if (invited || snapshot.booking.inviter != domain::Inviter::Google) {
        return false;
    }
    snapshot.booking.inviter = domain::Inviter::Mail;
    // A mail that went already had no invitation in it, because Google should have sent one.
    const bool active = domain::isActive(snapshot.booking.status);
    const bool told = std::any_of(snapshot.messages.begin(), snapshot.messages.end(), messages::mayHaveGone);
    if (active && told) {
        ++snapshot.booking.revision; // of the one before each mail goes once, and has
        const bool patientSees = planMails(tables, snapshot, messages::Change::Confirmed, now, now);
        snapshot.booking.sequence += patientSees ? 1 : 0;
    }
    tables.bookings.update(snapshot.booking);
    tables.logs.add(store::AuditEntry{now, u"engine"_s, u"inviter-mail"_s,
                                      u"booking %1"_s.arg(snapshot.booking.id.value),
                                      u"google.forbidden-for-service-accounts"_s});
    return true;
}

RecordChange failureChange(const StepContext &context, const ports::Failure &failure)
{
    return [failure, now = context.now(), jitter = context.jitter()](store::Tables &tables, Snapshot &snapshot,
                                                                     RemoteObject &object) {
        recordFailure(object, failure, now, jitter);
        if (failure.code == u"google.forbidden-for-service-accounts"_s && inviteByMail(tables, snapshot, now)) {
            want(object, object.wanted, object.wantedRevision, now);
            object.failure = toNote(failure);
        }
    };
}

RecordChange doneChange(const Event &event, const QByteArray &print)
{
    return [event, print](store::Tables &, Snapshot &, RemoteObject &object) { recordEvent(object, event, print); };
}

// It stands under our id, in one shape or another: take it as ours and plan again. `failed`: the call itself failed,
// and was no look.
RecordChange adoptChange(const StepContext &context, const Event &event, bool failed)
{
    return [event, failed, now = context.now(), jitter = context.jitter()](store::Tables &, Snapshot &,
                                                                           RemoteObject &object) {
        const int attempts = object.attempts + int(failed); // only what succeeds forgets them
        recordEvent(object, event, printOfSomethingElse());
        object.attempts = attempts;
        recordStands(object, now, jitter);
    };
}

// It is not there any more. Wanted, because somebody took it away or wants it again by now: the next generation is
// made, for a deleted event keeps its id.
RecordChange goneChange(base::Instant now)
{
    return [now](store::Tables &tables, Snapshot &snapshot, RemoteObject &object) {
        recordGone(tables, snapshot, object, now);
    };
}

// An event that was there and is not found (a deleted one is found, as deleted): the calendar is out of sight. It
// is not forgotten, so that no second event is made when the calendar is shared again.
RecordChange outOfSightChange()
{
    return [](store::Tables &, Snapshot &, RemoteObject &object) {
        park(object, {ports::toText(FailureKind::NeedsSignIn), u"google.calendar-unknown"_s, {}});
    };
}

// What stands under our id decides: ours → adopt; deleted or foreign → next generation; nothing → as `missing`.
QCoro::Task<> commitWhatStands(StepContext context, RemoteObject object, CallNote note, EventSpec spec,
                               RecordChange missing)
{
    QCoro::Task<Outcome<Event>> call = context.remotes.calendarsOf(object.account)->get(spec.calendar, spec.id);
    const Outcome<Event> found = co_await call;
    context.heard(keyOf(object), found);
    RecordChange change;
    if (!found && found.error().kind == FailureKind::NotFound) {
        change = std::move(missing);
    } else if (!found) {
        change = failureChange(context, found.error());
    } else if (found->status == u"cancelled"_s || found->marker != spec.marker) {
        change = goneChange(context.now());
    } else {
        change = adoptChange(context, *found, note.action != u"look"_s);
    }
    co_await commitOutcome(context, object, note, change);
}

RecordChange nothingFoundChange(const StepContext &context)
{
    return [now = context.now(), jitter = context.jitter()](store::Tables &, Snapshot &, RemoteObject &object) {
        object.failure = {};
        recordNothingFound(object, now, jitter);
    };
}

QCoro::Task<> insert(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const EventSpec spec = eventSpec(snapshot, object, *context.settings);
    const QByteArray print = printOf(spec, object.identity.salt);
    object.identity.place = spec.calendar;
    begin(object, print, context.now());
    const bool begun = co_await commitBegin(context, object);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"create"_s, context.clock.monotonic()};
    const bool notify = notifiesAttendees(snapshot, object);
    QCoro::Task<Outcome<Event>> call = context.remotes.calendarsOf(object.account)->insert(spec, notify);
    const Outcome<Event> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    if (!outcome && outcome.error().kind == FailureKind::Conflict) {
        co_await commitWhatStands(context, object, note, spec, failureChange(context, outcome.error()));
        co_return;
    }
    const RecordChange change = outcome ? doneChange(*outcome, print) : failureChange(context, outcome.error());
    co_await commitOutcome(context, object, note, change);
}

/// What came of a patch; `person`: nothing was written, because somebody moved or deleted the event meanwhile.
struct Patched {
    Outcome<Event> event;
    std::optional<domain::EventChange> person = {};
};

// Whether reception has the last word about the event's time: it moves the session itself, or has decided.
bool mayOverwrite(const RemoteObject &object, const EventSpec &spec)
{
    return object.donePrint == printOfSomethingElse() ||
           object.given[u"start"_s].toInteger() != base::toMs(spec.start) ||
           object.given[u"minutes"_s].toInteger() != spec.length.count();
}

std::optional<domain::EventChange> refusedOverwrite(const RemoteObject &object, const EventSpec &spec,
                                                    const Event &event)
{
    if (mayOverwrite(object, spec)) {
        return std::nullopt;
    }
    if (event.status == u"cancelled"_s) {
        return domain::EventChange::Deleted;
    }
    return wasMovedSince(event, object) ? std::optional(domain::EventChange::Moved) : std::nullopt;
}

// Patches with the etag we know; when somebody else changed the event, with the one it has now, unless what they did
// is for reception to judge.
QCoro::Task<Patched> patchMerging(StepContext context, RemoteObject object, EventSpec spec, bool notify)
{
    QString etag = object.etag;
    for (int tries = 1;; ++tries) {
        QCoro::Task<Outcome<Event>> call = context.remotes.calendarsOf(object.account)->patch(spec, etag, notify);
        const Outcome<Event> outcome = co_await call;
        context.heard(keyOf(object), outcome);
        if (outcome || outcome.error().kind != FailureKind::Conflict || tries == mergeTries) {
            co_return Patched{outcome};
        }
        QCoro::Task<Outcome<Event>> reading = context.remotes.calendarsOf(object.account)->get(spec.calendar, spec.id);
        const Outcome<Event> read = co_await reading;
        context.heard(keyOf(object), read);
        if (!read) {
            co_return Patched{read};
        }
        const std::optional<domain::EventChange> person = refusedOverwrite(object, spec, *read);
        if (person || read->status == u"cancelled"_s) {
            co_return Patched{read, person};
        }
        etag = read->etag;
    }
}

// Somebody was quicker than the list: reception must say what is to become of it.
RecordChange decisionChange(const Event &event, domain::EventChange change, base::Instant now)
{
    return [event, change, now](store::Tables &tables, Snapshot &, RemoteObject &object) {
        openDecision(tables, object, event, change, now);
    };
}

RecordChange changeFor(const StepContext &context, const Patched &patched, const QByteArray &print)
{
    if (!patched.event) {
        return failureChange(context, patched.event.error());
    }
    if (patched.person) {
        return decisionChange(*patched.event, *patched.person, context.now());
    }
    return patched.event->status == u"cancelled"_s ? goneChange(context.now()) : doneChange(*patched.event, print);
}

QCoro::Task<> update(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const EventSpec spec = eventSpec(snapshot, object, *context.settings);
    const QByteArray print = printOf(spec, object.identity.salt);
    begin(object, print, context.now());
    const bool begun = co_await commitBegin(context, object);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"update"_s, context.clock.monotonic()};
    const bool notify = notifiesAttendees(snapshot, object);
    QCoro::Task<Patched> patching = patchMerging(context, object, spec, notify);
    const Patched patched = co_await patching;
    if (!patched.event && patched.event.error().kind == FailureKind::NotFound) {
        co_await commitWhatStands(context, object, note, spec, outOfSightChange());
        co_return;
    }
    co_await commitOutcome(context, object, note, changeFor(context, patched, print));
}

QCoro::Task<> remove(StepContext context, Snapshot snapshot, RemoteObject object)
{
    begin(object, {}, context.now());
    const bool begun = co_await commitBegin(context, object);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"delete"_s, context.clock.monotonic()};
    const bool notify = notifiesAttendees(snapshot, object);
    QCoro::Task<Outcome<>> call =
        context.remotes.calendarsOf(object.account)->remove(object.identity.place, object.identity.remoteId, notify);
    const Outcome<> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    const RecordChange change = outcome ? goneChange(context.now()) : failureChange(context, outcome.error());
    co_await commitOutcome(context, object, note, change);
}

QCoro::Task<> look(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const CallNote note{u"look"_s, context.clock.monotonic()};
    const EventSpec spec = eventSpec(snapshot, object, *context.settings);
    RecordChange missing = nothingFoundChange(context);
    if (object.isThere()) {
        missing = object.wanted == domain::Wanted::Absent ? goneChange(context.now()) : outOfSightChange();
    }
    co_await commitWhatStands(context, object, note, spec, missing);
}

} // namespace

QCoro::Task<> runEventStep(StepContext context, Snapshot snapshot, Step step)
{
    const RemoteObject object = *snapshot.object(step.object);
    const bool isUsable = context.remotes.calendarsOf(object.account) != nullptr;
    const bool settled = co_await commitWithoutCall(context, object, step, isUsable);
    if (settled) {
        co_return;
    }
    const bool waits = co_await commitWait(context, object, keyOf(object));
    if (waits) {
        co_return;
    }
    if (step.action == Step::Action::Create) {
        co_await insert(context, snapshot, object);
    } else if (step.action == Step::Action::Update) {
        co_await update(context, snapshot, object);
    } else if (step.action == Step::Action::Delete) {
        co_await remove(context, snapshot, object);
    } else {
        co_await look(context, snapshot, object);
    }
}

} // namespace anteroom::sync
