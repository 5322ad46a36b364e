// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/invariants.h"

#include "core/ports/reasons.h"
#include "core/service/delivery.h"
#include "core/sync/requests.h"
#include "tests/fault/mailinvariants.h"

#include <QSet>

#include <map>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;
using sync::Snapshot;

namespace {

/// What stands at Zoom and Google, by marker.
struct Standing {
    std::map<QString, std::vector<sandbox::ZoomMeeting>> meetings;
    std::map<QString, std::vector<sandbox::GoogleEvent>> events;
    QSet<QString> open; ///< markers of what may still be open
};

QString markerOf(const sandbox::GoogleEvent &event)
{
    const QJsonObject properties =
        event.fields.value("extendedProperties"_L1).toObject().value("private"_L1).toObject();
    for (const QJsonValue &value : properties) {
        if (value.toString().startsWith("an1:"_L1)) {
            return value.toString();
        }
    }
    return {};
}

Standing standing(World &world, Moment moment)
{
    Standing result;
    const WireWatch &watch = world.network.watch();
    const auto note = [&](const QString &marker, const QString &id) {
        if (moment == Moment::Healed && (watch.wasStrange(marker) || watch.wasStrange(id))) {
            result.open.insert(marker);
        }
    };
    QSet<QString> calendars{world.settings->sync.practiceCalendar};
    for (const domain::Psychologist &psychologist : world.psychologists) {
        calendars.insert(psychologist.calendarId);
        const sandbox::ZoomUser &user = world.network.zoom().account().user(psychologist.zoomUser);
        for (const sandbox::ZoomMeeting &meeting : world.network.zoom().meetings().of(user)) {
            const QString marker = meeting.agenda.section(u'\n', 0, 0);
            note(marker, QString::number(meeting.id));
            if (!world.network.zoom().meetings().isGone(meeting)) {
                result.meetings[marker].push_back(meeting);
            }
        }
    }
    for (const QString &calendar : calendars) {
        for (const sandbox::GoogleEvent &event : world.network.google().events().of(calendar)) {
            note(markerOf(event), event.id);
            if (!event.deleted) {
                result.events[markerOf(event)].push_back(event);
            }
        }
    }
    return result;
}

// What could not be changed in time stays as it was.
bool shouldStand(const RemoteObject &object)
{
    const bool wasTooLate = object.state == ObjectState::TooLate && object.isThere();
    return object.wanted == Wanted::Present && (object.state == ObjectState::Done || wasTooLate);
}

void checkMeeting(const World &world, const Snapshot &snapshot, const RemoteObject &object, Standing &there,
                  QStringList &wrong)
{
    const auto found = there.meetings.find(sync::marker(snapshot.practice, object));
    const size_t count = found == there.meetings.end() ? 0 : found->second.size();
    // Nothing tells of a meeting that a person deleted at Zoom until it is changed or the session is near.
    const bool stands = shouldStand(object) && !world.isDeletedByHand(object.identity.remoteId);
    if (count != size_t(stands)) {
        wrong << u"I2: %1 meetings where %2 should stand, %3 %4"_s.arg(count).arg(stands).arg(toText(object.wanted),
                                                                                              toText(object.state));
    } else if (count == 1 && object.state == ObjectState::Done &&
               found->second.front().start != snapshot.booking.start) {
        wrong << u"I8: a meeting at another time"_s;
    }
    if (found != there.meetings.end()) {
        there.meetings.erase(found);
    }
}

void checkEvent(const Snapshot &snapshot, const RemoteObject &object, Standing &there, QStringList &wrong)
{
    const auto found = there.events.find(sync::marker(snapshot.practice, object));
    const size_t count = found == there.events.end() ? 0 : found->second.size();
    if (count != size_t(shouldStand(object))) {
        wrong << u"I3: %1 events where %2 should stand, %3 %4"_s.arg(count)
                     .arg(shouldStand(object))
                     .arg(toText(object.wanted), toText(object.state));
    } else if (count == 1 && object.state == ObjectState::Done &&
               found->second.front().start != snapshot.booking.start) {
        wrong << u"I8: an event at another time"_s;
    }
    if (found != there.events.end()) {
        there.events.erase(found);
    }
}

// Zoom itself forgets meetings some time after their end.
bool isLongOver(const World &world, const Snapshot &snapshot)
{
    return snapshot.booking.range().end + std::chrono::hours(24) < world.time.now();
}

// I1: whoever was told that it is booked, moved or cancelled can rely on it.
void checkPromise(const World &world, const Snapshot &snapshot, QStringList &wrong)
{
    const World::Promise &promise = world.promise(snapshot.booking.uuid);
    const domain::Booking &booking = snapshot.booking;
    const bool isKept = booking.start == promise.start && booking.psychologist == promise.psychologist &&
                        domain::isActive(booking.status) == promise.isActive;
    if (promise.isCertain && !isKept) {
        wrong << u"I1: a session is not as somebody was told"_s;
    }
}

// I7: nobody is in two sessions at once.
void checkOverlaps(const std::vector<domain::Booking> &bookings, QStringList &wrong)
{
    for (size_t i = 0; i < bookings.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const bool areOfOne = bookings[i].psychologist == bookings[j].psychologist;
            if (areOfOne && bookings[i].range().overlaps(bookings[j].range())) {
                wrong << u"I7: a psychologist is in two sessions at once"_s;
            }
        }
    }
}

// I8: what a session to come needs is wanted, and nothing of one that is off.
void checkWants(const World &world, const Snapshot &snapshot, QStringList &wrong)
{
    const bool isActive = domain::isActive(snapshot.booking.status);
    const bool hasOwnCalendar = snapshot.psychologist.calendarId != world.settings->sync.practiceCalendar;
    for (const auto &[kind, needed] : {std::pair(ObjectKind::Meeting, true), std::pair(ObjectKind::PracticeEvent, true),
                                       std::pair(ObjectKind::PsychologistEvent, hasOwnCalendar)}) {
        const auto count = std::count_if(snapshot.objects.begin(), snapshot.objects.end(), [kind](const auto &object) {
            return object.kind == kind && object.wanted == Wanted::Present;
        });
        if (count != int(isActive && needed)) {
            wrong << u"I8: %1 of %2 wanted"_s.arg(count).arg(toText(kind));
        }
    }
}

void checkCopies(const World &world, const Snapshot &snapshot, Standing &there, QStringList &wrong)
{
    for (const RemoteObject &object : snapshot.objects) {
        if (there.open.contains(sync::marker(snapshot.practice, object))) {
            continue;
        }
        if (object.kind == ObjectKind::Meeting && isLongOver(world, snapshot)) {
            there.meetings.erase(sync::marker(snapshot.practice, object));
        } else if (object.kind == ObjectKind::Meeting) {
            checkMeeting(world, snapshot, object, there, wrong);
        } else {
            checkEvent(snapshot, object, there, wrong);
        }
    }
}

// A remote asked for more patience than anybody had until now.
bool isPatient(const Snapshot &snapshot)
{
    return std::any_of(snapshot.objects.begin(), snapshot.objects.end(), [](const RemoteObject &object) {
        return object.notBefore && object.failure.kind == ports::toText(ports::FailureKind::RateLimited);
    });
}

void checkBooking(World &world, const Snapshot &snapshot, Moment moment, Standing &there, QStringList &wrong)
{
    checkPromise(world, snapshot, wrong);
    if (snapshot.booking.start > world.time.now()) {
        checkWants(world, snapshot, wrong);
    }
    if (moment == Moment::Healed && isPatient(snapshot)) {
        for (const RemoteObject &object : snapshot.objects) {
            there.open.insert(sync::marker(snapshot.practice, object));
        }
        return;
    }
    if (!world.isInLine(snapshot.booking.uuid)) {
        wrong << u"I8: not in line: "_s + statesOf(world, snapshot.booking.uuid);
    }
    wrong << mailViolations(world, snapshot);
    checkCopies(world, snapshot, there, wrong);
}

// I9: a person sees that it waits for somebody, and why.
void checkShown(World &world, const Snapshot &snapshot, QStringList &wrong)
{
    const auto isParked = [](const auto &one) { return one.state == std::decay_t<decltype(one.state)>::Parked; };
    const auto parked = std::count_if(snapshot.objects.begin(), snapshot.objects.end(), isParked) +
                        std::count_if(snapshot.messages.begin(), snapshot.messages.end(), isParked);
    qsizetype shown = 0;
    for (const service::Delivery &delivery :
         service::deliveriesOf(snapshot.objects, snapshot.messages, world.time.now())) {
        const bool hasWords = ports::knownReasonCodes().contains(delivery.failure.code);
        shown += qsizetype(delivery.state == service::Delivery::State::Failed && hasWords);
    }
    if (shown < parked) {
        wrong << u"I9: %1 wait for a person who sees %2: %3"_s.arg(parked).arg(shown).arg(
            statesOf(world, snapshot.booking.uuid));
    }
}

} // namespace

QStringList silences(World &world)
{
    QStringList wrong;
    for (const QUuid &id : world.booked()) {
        checkShown(world, world.snapshot(id), wrong);
    }
    return wrong;
}

namespace {

// The last of a session's meetings ends: where a move came too late for one it stands where the session was before.
base::Instant endOfLast(const Snapshot &snapshot, const std::vector<sandbox::ZoomMeeting> &meetings)
{
    base::Instant end = snapshot.booking.range().end;
    for (const sandbox::ZoomMeeting &meeting : meetings) {
        end = std::max<base::Instant>(end, meeting.start + std::chrono::minutes(meeting.duration));
    }
    return end;
}

} // namespace

// I12: a meeting stays for a day after its end, what leads to it for thirty; a day longer if Zoom wants no calls.
QStringList keptTooLong(World &world)
{
    constexpr auto pause = std::chrono::hours(8 + 1); // retention looks so often
    const base::Instant lookedBy = world.time.now() - pause;
    const base::Instant patientUntil = world.network.watch().patientUntil();
    const Standing there = standing(world, Moment::Swept);
    QStringList wrong;
    for (const QUuid &id : world.booked()) {
        const Snapshot snapshot = world.snapshot(id);
        for (const RemoteObject &object : snapshot.objects) {
            const auto found = there.meetings.find(sync::marker(snapshot.practice, object));
            if (found != there.meetings.end() && lookedBy > patientUntil &&
                lookedBy > endOfLast(snapshot, found->second) + std::chrono::hours(24)) {
                wrong << u"I12: a meeting stands that is over: "_s + statesOf(world, id);
            }
            const bool leads = !object.identity.link.isEmpty() || !object.identity.passcode.isEmpty();
            if (object.kind == ObjectKind::Meeting && leads &&
                lookedBy > snapshot.booking.range().end + std::chrono::hours(24 * 30)) {
                wrong << u"I12: a link is kept that leads nowhere: "_s + statesOf(world, id);
            }
        }
    }
    return wrong;
}

QString statesOf(World &world, const QUuid &booking)
{
    const Snapshot snapshot = world.snapshot(booking);
    const auto due = [&world](const std::optional<base::Instant> &at) {
        return at ? u" in %1 s"_s.arg(std::chrono::floor<std::chrono::seconds>(*at - world.time.now()).count())
                  : QString();
    };
    QStringList states;
    for (const RemoteObject &object : snapshot.objects) {
        states << toText(object.kind) + u' ' + toText(object.wanted) + u' ' + toText(object.state) + u' ' +
                      object.failure.code + due(object.notBefore);
    }
    for (const domain::Message &message : snapshot.messages) {
        states << toText(message.step) + u' ' + toText(message.state) + u' ' + message.failure.code +
                      due(message.notBefore);
    }
    return states.join(u", "_s);
}

QStringList violations(World &world, Moment moment)
{
    QStringList wrong;
    Standing there = standing(world, moment);
    std::vector<domain::Booking> active;
    for (const QUuid &id : world.booked()) {
        const Snapshot snapshot = world.snapshot(id);
        checkBooking(world, snapshot, moment, there, wrong);
        if (domain::isActive(snapshot.booking.status)) {
            active.push_back(snapshot.booking);
        }
    }
    checkOverlaps(active, wrong);
    if (world.spoiledForeign() > 0) {
        wrong << u"I4: what others made was changed or deleted"_s;
    }
    for (const auto &[marker, meetings] : there.meetings) {
        if (marker.startsWith("an1:"_L1) && !there.open.contains(marker)) {
            wrong << u"I3: %1 meetings that no session knows"_s.arg(meetings.size());
        }
    }
    for (const auto &[marker, events] : there.events) {
        if (marker.startsWith("an1:"_L1) && !there.open.contains(marker)) {
            wrong << u"I3: %1 events that no session knows"_s.arg(events.size());
        }
    }
    return wrong;
}

} // namespace anteroom::fault
