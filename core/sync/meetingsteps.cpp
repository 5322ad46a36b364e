// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/meetingsteps.h"

#include "core/sync/messagework.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/passcode.h"
#include "core/sync/prints.h"
#include "core/sync/requests.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectState;
using domain::RemoteObject;
using ports::FailureKind;
using ports::Meeting;
using ports::MeetingSpec;
using ports::Outcome;

namespace {

// Creates in a day whose outcome nobody knows; after so many a person must look.
constexpr int mostUnknownCreates = 5;

RemoteKey keyOf(const RemoteObject &object)
{
    return {ports::Remote::Zoom, object.account};
}

std::shared_ptr<ports::MeetingProvider> meetingsFor(const StepContext &context, const RemoteObject &object)
{
    return context.remotes.meetingsOf(object.account);
}

// Who was told of another link, or of none, is told; events carry it too.
void spreadLink(store::Tables &tables, Snapshot &snapshot, messages::Change change, base::Instant now)
{
    if (!domain::isActive(snapshot.booking.status)) {
        return;
    }
    for (RemoteObject event : snapshot.objects) {
        if (event.kind != domain::ObjectKind::Meeting && event.wanted == domain::Wanted::Present) {
            want(event, domain::Wanted::Present, snapshot.booking.revision, now);
            tables.objects.update(event);
        }
    }
    if (planMails(tables, snapshot, change, now, now)) {
        ++snapshot.booking.sequence;
        tables.bookings.update(snapshot.booking);
    }
}

// The meeting stands as `meeting` says; `print` is what it was asked to be.
void recordMade(store::Tables &tables, Snapshot &snapshot, RemoteObject &object, const Meeting &meeting,
                const QByteArray &print, const StepContext &context)
{
    const bool newLink = object.identity.link != meeting.joinUrl;
    const bool newPasscode = !meeting.passcode.isEmpty() && object.identity.passcode != meeting.passcode;
    const bool wasTold = !object.identity.link.isEmpty();
    object.identity.remoteId = meeting.id;
    object.identity.link = meeting.joinUrl;
    if (!meeting.passcode.isEmpty()) {
        object.identity.passcode = meeting.passcode;
    }
    object.given = meeting.given;
    recordDone(object, print);
    const domain::FailureNote fault = privacyFault(meeting.given, *context.settings);
    if (!fault.isEmpty() && object.wanted == domain::Wanted::Present) {
        parkUnsafe(object, fault);
        return;
    }
    if ((newLink || (newPasscode && wasTold)) && object.wanted == domain::Wanted::Present) {
        const auto change = wasTold ? messages::Change::LinkReplaced : messages::Change::LinkChanged;
        spreadLink(tables, snapshot, change, context.now());
    }
}

RecordChange failureChange(const StepContext &context, const ports::Failure &failure)
{
    return [failure, now = context.now(), jitter = context.jitter()](store::Tables &tables, Snapshot &,
                                                                     RemoteObject &object) {
        recordFailure(object, failure, now, jitter);
        if (failure.code == u"zoom.host-daily-limit"_s) {
            tables.hostChanges.raise(object.account, object.identity.place, now, mostHostChanges);
        }
    };
}

// Whether Zoom can have counted a change that ended like this for its host: not one that never reached it, nor one
// that another limit turned away. Counted all the same, an hour of those would use up the host's day.
bool countsForHost(const ports::Failure &failure)
{
    const bool byOtherLimit = failure.kind == FailureKind::RateLimited && failure.code != u"zoom.host-daily-limit"_s;
    return failure.kind != FailureKind::Unreachable && !byOtherLimit;
}

// The same of a create or an update, which was counted for its host when it began.
RecordChange changeFailed(const StepContext &context, const ports::Failure &failure)
{
    return [failed = failureChange(context, failure), counts = countsForHost(failure),
            now = context.now()](store::Tables &tables, Snapshot &snapshot, RemoteObject &object) {
        failed(tables, snapshot, object);
        if (!counts) {
            tables.hostChanges.takeBack(object.account, object.identity.place, now);
        }
    };
}

RecordChange madeChange(const StepContext &context, const Meeting &meeting, const QByteArray &print)
{
    return [context = context.forStore(), meeting, print](store::Tables &tables, Snapshot &snapshot,
                                                          RemoteObject &object) {
        recordMade(tables, snapshot, object, meeting, print, context);
    };
}

// It was found by its marker. What it was asked to be may be out of date by now: plan again.
RecordChange adoptChange(const StepContext &context, const Meeting &meeting, const QByteArray &print)
{
    return [context = context.forStore(), meeting, print](store::Tables &tables, Snapshot &snapshot,
                                                          RemoteObject &object) {
        recordMade(tables, snapshot, object, meeting, print, context);
        if (object.state == ObjectState::Done) {
            object.state = ObjectState::Pending;
            object.notBefore = context.now();
        }
    };
}

// It is not there any more. Wanted, because nobody here took it away or somebody wants it again by now: a new one is
// made.
RecordChange goneChange(const StepContext &context)
{
    return [now = context.now()](store::Tables &tables, Snapshot &snapshot, RemoteObject &object) {
        recordGone(tables, snapshot, object, now);
    };
}

QCoro::Task<> create(StepContext context, Snapshot snapshot, RemoteObject object)
{
    if (object.identity.passcode.isEmpty()) {
        object.identity.passcode = newPasscode(context.random);
    }
    MeetingSpec spec = meetingSpec(snapshot, object, *context.settings);
    const QByteArray print = printOf(spec, object.identity.salt);
    // In place of one whose session runs already: from now on, as Zoom makes none in the past.
    if (spec.start <= context.now()) {
        spec.start = context.now() + std::chrono::minutes(1);
    }
    begin(object, print, context.now());
    const bool begun = co_await commitBegin(context, object, true);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"create"_s, context.clock.monotonic()};
    QCoro::Task<Outcome<Meeting>> call = meetingsFor(context, object)->create(spec);
    const Outcome<Meeting> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    const RecordChange change = outcome ? madeChange(context, *outcome, print) : changeFailed(context, outcome.error());
    co_await commitOutcome(context, object, note, change);
}

// What an update asks for. The passcode stays as it is, unless Zoom took it away.
MeetingSpec updateSpec(const Snapshot &snapshot, const RemoteObject &object, const SyncSettings &settings)
{
    MeetingSpec spec = meetingSpec(snapshot, object, settings);
    if (object.given[u"passcode"_s].toBool(true)) {
        spec.passcode.clear();
    }
    return spec;
}

// The update was answered, but could not be read: only the reading is made up for, as Zoom counts updates. In `done`
// and in `sending` now stands the same.
RecordChange unreadChange(const StepContext &context, const ports::Failure &failure)
{
    return
        [failure, now = context.now(), jitter = context.jitter()](store::Tables &, Snapshot &, RemoteObject &object) {
            object.state = ObjectState::Unknown;
            object.donePrint = object.sendingPrint;
            object.looks = 0;
            recordFailure(object, failure, now, jitter);
        };
}

// Whether what was read is what an update that was answered asked for; false: update again.
bool isAsAnswered(const Snapshot &snapshot, const RemoteObject &object, const Meeting &read,
                  const SyncSettings &settings)
{
    const MeetingSpec spec = updateSpec(snapshot, object, settings);
    return object.donePrint == object.sendingPrint && printOf(spec, object.identity.salt) == object.donePrint &&
           read.start == spec.start;
}

QCoro::Task<> update(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const MeetingSpec spec = updateSpec(snapshot, object, *context.settings);
    const QByteArray print = printOf(spec, object.identity.salt);
    begin(object, print, context.now());
    const bool begun = co_await commitBegin(context, object, true);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"update"_s, context.clock.monotonic()};
    QCoro::Task<Outcome<>> call = meetingsFor(context, object)->update(object.identity.remoteId, spec);
    const Outcome<> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    if (!outcome) {
        const bool vanished = outcome.error().kind == FailureKind::NotFound;
        const RecordChange change = vanished ? goneChange(context) : changeFailed(context, outcome.error());
        co_await commitOutcome(context, object, note, change);
        co_return;
    }
    // An update answers nothing: whether it moved, and what Zoom made of our settings, must be read.
    QCoro::Task<Outcome<Meeting>> reading = meetingsFor(context, object)->get(object.identity.remoteId);
    const Outcome<Meeting> read = co_await reading;
    context.heard(keyOf(object), read);
    if (!read && read.error().kind == FailureKind::NotFound) {
        co_await commitOutcome(context, object, note, goneChange(context));
        co_return;
    }
    if (!read) {
        co_await commitOutcome(context, object, note, unreadChange(context, read.error()));
        co_return;
    }
    const bool moved = read->start == spec.start;
    const ports::Failure notMoved{FailureKind::Temporary, u"zoom.unusable-answer"_s, {}, {}, false};
    const RecordChange change = moved ? madeChange(context, *read, print) : failureChange(context, notMoved);
    co_await commitOutcome(context, object, note, change);
}

QCoro::Task<> remove(StepContext context, RemoteObject object)
{
    begin(object, {}, context.now());
    const bool begun = co_await commitBegin(context, object);
    if (!begun) {
        co_return;
    }
    const CallNote note{u"delete"_s, context.clock.monotonic()};
    const QString id = object.identity.remoteId;
    if (object.going == domain::Going::Ended) {
        // Deleting alone may leave people in a room that runs.
        QCoro::Task<Outcome<>> ending = meetingsFor(context, object)->end(id);
        const Outcome<> ended = co_await ending;
        context.heard(keyOf(object), ended);
        if (!ended) {
            co_await commitOutcome(context, object, note, failureChange(context, ended.error()));
            co_return;
        }
    }
    QCoro::Task<Outcome<>> call = meetingsFor(context, object)->remove(id);
    const Outcome<> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    const RecordChange change = outcome ? goneChange(context) : failureChange(context, outcome.error());
    co_await commitOutcome(context, object, note, change);
}

// The call concerned a meeting whose number we know: read it.
QCoro::Task<> lookById(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const CallNote note{u"look"_s, context.clock.monotonic()};
    QCoro::Task<Outcome<Meeting>> call = meetingsFor(context, object)->get(object.identity.remoteId);
    const Outcome<Meeting> outcome = co_await call;
    context.heard(keyOf(object), outcome);
    RecordChange change;
    if (!outcome && outcome.error().kind != FailureKind::NotFound) {
        change = failureChange(context, outcome.error());
    } else if (!outcome) {
        change = goneChange(context);
    } else if (isAsAnswered(snapshot, object, *outcome, *context.settings)) {
        change = adoptChange(context, *outcome, object.donePrint);
    } else {
        // It stands, in one shape or the other: both updating and deleting it may be repeated.
        change = [now = context.now(), jitter = context.jitter()](store::Tables &, Snapshot &, RemoteObject &row) {
            recordStands(row, now, jitter);
        };
    }
    co_await commitOutcome(context, object, note, change);
}

// Our meetings in the host's list, the oldest, whose number is smallest, first.
std::vector<QString> ours(const std::vector<ports::ListedMeeting> &list, const QString &marker)
{
    std::vector<QString> ids;
    for (const ports::ListedMeeting &meeting : list) {
        if (meeting.agenda.startsWith(marker)) {
            ids.push_back(meeting.id);
        }
    }
    std::sort(ids.begin(), ids.end(),
              [](const QString &a, const QString &b) { return a.toLongLong() < b.toLongLong(); });
    return ids;
}

// No meeting of ours: look again, or make one; not for ever, because Zoom counts each attempt.
RecordChange nothingFoundChange(const StepContext &context)
{
    return [now = context.now(), jitter = context.jitter()](store::Tables &tables, Snapshot &, RemoteObject &row) {
        row.failure = {};
        recordNothingFound(row, now, jitter);
        const bool acts = row.state == ObjectState::Pending;
        if (acts && tables.logs.unknownCreates(row.booking, now - std::chrono::hours(24)) >= mostUnknownCreates) {
            park(row, {u"rejected"_s, u"sync.too-many-creates"_s, {}});
        }
    };
}

// Takes away what a create made twice. The first failure, if there is one: then look again later.
QCoro::Task<Outcome<>> removeAllButFirst(StepContext context, RemoteObject object, std::vector<QString> ids)
{
    for (size_t i = 1; i < ids.size(); ++i) {
        QCoro::Task<Outcome<>> extra = meetingsFor(context, object)->remove(ids[i]);
        const Outcome<> removed = co_await extra;
        context.heard(keyOf(object), removed);
        if (!removed) {
            co_return removed;
        }
    }
    co_return Outcome<>();
}

// A create may have reached Zoom: find its meeting by our marker and adopt it, or make sure there is none.
QCoro::Task<> lookByMarker(StepContext context, Snapshot snapshot, RemoteObject object)
{
    const CallNote note{u"look"_s, context.clock.monotonic()};
    QCoro::Task<Outcome<std::vector<ports::ListedMeeting>>> call =
        meetingsFor(context, object)->list(object.identity.place);
    const Outcome<std::vector<ports::ListedMeeting>> listed = co_await call;
    context.heard(keyOf(object), listed);
    const std::vector<QString> ids = listed ? ours(*listed, marker(snapshot.practice, object)) : std::vector<QString>();
    if (!listed || ids.empty()) {
        const RecordChange change = listed ? nothingFoundChange(context) : failureChange(context, listed.error());
        co_await commitOutcome(context, object, note, change);
        co_return;
    }
    QCoro::Task<Outcome<>> removing = removeAllButFirst(context, object, ids);
    const Outcome<> removed = co_await removing;
    if (!removed) {
        co_await commitOutcome(context, object, note, failureChange(context, removed.error()));
        co_return;
    }
    QCoro::Task<Outcome<Meeting>> reading = meetingsFor(context, object)->get(ids.front());
    const Outcome<Meeting> read = co_await reading;
    context.heard(keyOf(object), read);
    const RecordChange change =
        read ? adoptChange(context, *read, object.sendingPrint) : failureChange(context, read.error());
    co_await commitOutcome(context, object, note, change);
}

} // namespace

QCoro::Task<> runMeetingStep(StepContext context, Snapshot snapshot, Step step)
{
    const RemoteObject object = *snapshot.object(step.object);
    const bool isUsable = meetingsFor(context, object) != nullptr;
    const bool settled = co_await commitWithoutCall(context, object, step, isUsable);
    if (settled) {
        co_return;
    }
    const bool waits = co_await commitWait(context, object, keyOf(object));
    if (waits) {
        co_return;
    }
    if (step.action == Step::Action::Create) {
        co_await create(context, snapshot, object);
    } else if (step.action == Step::Action::Update) {
        co_await update(context, snapshot, object);
    } else if (step.action == Step::Action::Delete) {
        co_await remove(context, object);
    } else if (object.identity.remoteId.isEmpty()) {
        co_await lookByMarker(context, snapshot, object);
    } else {
        co_await lookById(context, snapshot, object);
    }
}

} // namespace anteroom::sync
