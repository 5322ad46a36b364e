// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/preflight.h"

#include "core/sync/objectoutcome.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::Light;
using domain::Message;
using domain::MessageState;
using domain::PreflightCheck;
using domain::RemoteObject;
using ports::FailureKind;
using ports::Meeting;
using ports::Outcome;

namespace {

using Checks = std::vector<PreflightCheck>;

void add(Checks &checks, const QString &what, bool isRight, const QString &found, Light otherwise = Light::Danger)
{
    checks.push_back({what, isRight ? Light::Ok : otherwise, isRight ? QString() : found});
}

bool isOfHost(const Meeting &meeting, const QString &host)
{
    const auto is = [&host](const QString &name) { return name.compare(host, Qt::CaseInsensitive) == 0; };
    const bool isSaid = !meeting.hostId.isEmpty() || !meeting.hostEmail.isEmpty();
    // A host that is known by address only cannot be compared with an id, and the other way round.
    const bool comparable = host.contains(u'@') ? !meeting.hostEmail.isEmpty() : !meeting.hostId.isEmpty();
    return !isSaid || !comparable || is(meeting.hostId) || is(meeting.hostEmail);
}

void addMeeting(Checks &checks, const Meeting &meeting, const Snapshot &snapshot, const SyncSettings &settings)
{
    const domain::RemoteIdentity &known = snapshot.meeting()->identity;
    const QString recording = meeting.given[u"autoRecording"_s].toString(u"none"_s);
    const bool waits = meeting.given[u"waitingRoom"_s].toBool(true);
    add(checks, u"host"_s, isOfHost(meeting, known.place), u"other"_s);
    add(checks, u"start"_s, meeting.start == snapshot.booking.start, u"other"_s);
    add(checks, u"waiting-room"_s, waits || !settings.waitingRoom, u"off"_s);
    add(checks, u"recording"_s, recording == u"none"_s || recording == settings.autoRecording, u"on"_s);
    add(checks, u"passcode"_s, meeting.passcode == known.passcode, u"other"_s);
    add(checks, u"link"_s, meeting.joinUrl == known.link, u"other"_s);
}

void addRoom(Checks &checks, const Snapshot &snapshot, const PreflightAnswers &answers, const SyncSettings &settings)
{
    const RemoteObject *meeting = snapshot.meeting();
    if (!meeting || !settings.zoom.enabled) {
        return;
    }
    if (!meeting->isThere() || meeting->identity.link.isEmpty()) {
        add(checks, u"room"_s, false, u"not-made"_s);
    } else if (!answers.meeting) {
        add(checks, u"room"_s, false, u"unchecked"_s, Light::Attention);
    } else if (*answers.meeting) {
        add(checks, u"room"_s, true, {});
        addMeeting(checks, **answers.meeting, snapshot, settings);
    } else if (answers.meeting->error().kind == FailureKind::NotFound) {
        add(checks, u"room"_s, false, u"missing"_s);
    } else {
        add(checks, u"room"_s, false, u"unchecked"_s, Light::Attention);
    }
}

// Whether another meeting of the host's takes place at the same time.
bool isBusy(const std::vector<ports::ListedMeeting> &list, const Snapshot &snapshot)
{
    const domain::Booking &booking = snapshot.booking;
    return std::any_of(list.begin(), list.end(), [&](const ports::ListedMeeting &other) {
        return other.id != snapshot.meeting()->identity.remoteId && other.start < booking.start + booking.length &&
               other.start + other.length > booking.start;
    });
}

void addHostFree(Checks &checks, const Snapshot &snapshot, const PreflightAnswers &answers)
{
    if (!answers.ofHost || !snapshot.meeting()) {
        return;
    }
    if (*answers.ofHost) {
        add(checks, u"host-free"_s, !isBusy(**answers.ofHost, snapshot), u"busy"_s, Light::Attention);
    } else {
        add(checks, u"host-free"_s, false, u"unchecked"_s, Light::Attention);
    }
}

PreflightCheck judgeEvent(const RemoteObject &object, const PreflightAnswers &answers, const domain::Booking &booking)
{
    const QString what = toText(object.kind);
    if (!object.isThere()) {
        return {what, Light::Attention, u"not-made"_s};
    }
    const auto answer = answers.events.find(object.id);
    const bool isGone =
        answer != answers.events.end() && !answer->second && answer->second.error().kind == FailureKind::NotFound;
    if (isGone || (answer != answers.events.end() && answer->second && answer->second->status == u"cancelled"_s)) {
        return {what, Light::Attention, u"missing"_s};
    }
    if (answer == answers.events.end() || !answer->second) {
        return {what, Light::Attention, u"unchecked"_s};
    }
    const ports::Event &event = *answer->second;
    const bool isRight = event.start == booking.start && event.length == booking.length;
    return {what, isRight ? Light::Ok : Light::Danger, isRight ? QString() : u"other"_s};
}

// Mails that a later truth replaced, or that are planned for later, do not count.
bool counts(const Message &message, base::Instant now)
{
    const bool dropped = message.state == MessageState::Superseded || message.state == MessageState::NotNeeded;
    const bool planned = message.state == MessageState::Pending && message.attempts == 0 && message.notBefore &&
                         *message.notBefore > now;
    return !dropped && !planned;
}

// What was delivered last says all that came before it.
PreflightCheck afterMessage(const PreflightCheck &before, const Message &message)
{
    if (message.state == MessageState::Sent) {
        return {u"mail"_s, Light::Ok, {}};
    }
    if (message.state == MessageState::Parked || before.light == Light::Danger) {
        return {u"mail"_s, Light::Danger, u"failed"_s};
    }
    return {u"mail"_s, Light::Attention, u"waiting"_s};
}

void addMail(Checks &checks, const Snapshot &snapshot, base::Instant now)
{
    std::map<domain::PersonId, PreflightCheck> ofRecipient;
    for (const Message &message : snapshot.messages) {
        if (counts(message, now)) {
            PreflightCheck &check = ofRecipient[message.recipient];
            check = afterMessage(check, message);
        }
    }
    const auto worst = std::max_element(ofRecipient.begin(), ofRecipient.end(),
                                        [](const auto &a, const auto &b) { return a.second.light < b.second.light; });
    if (worst != ofRecipient.end()) {
        checks.push_back(worst->second);
    }
}

} // namespace

domain::Preflight judgePreflight(const Snapshot &snapshot, const PreflightAnswers &answers,
                                 const SyncSettings &settings, base::Instant now)
{
    domain::Preflight preflight{snapshot.booking.id, snapshot.booking.revision, now, {}};
    addRoom(preflight.checks, snapshot, answers, settings);
    addHostFree(preflight.checks, snapshot, answers);
    for (const domain::ObjectKind kind : {domain::ObjectKind::PracticeEvent, domain::ObjectKind::PsychologistEvent}) {
        const RemoteObject *event = snapshot.wanted(kind);
        if (event && settings.google.enabled) {
            preflight.checks.push_back(judgeEvent(*event, answers, snapshot.booking));
        }
    }
    addMail(preflight.checks, snapshot, now);
    return preflight;
}

void forgetTroubledLook(store::Tables &tables, domain::BookingId booking, bool ofMail)
{
    const std::optional<domain::Preflight> last = tables.preflights.find(booking);
    const auto mayBePast = [ofMail](const PreflightCheck &check) {
        return check.light != Light::Ok && (check.what == u"mail"_s) == ofMail;
    };
    if (last && std::any_of(last->checks.begin(), last->checks.end(), mayBePast)) {
        tables.preflights.remove(booking);
    }
}

} // namespace anteroom::sync
