// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/objectoutcome.h"

#include "core/sync/prints.h"
#include "core/sync/retrypolicy.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::FailureNote;
using domain::ObjectState;
using domain::RemoteObject;
using ports::Failure;
using ports::FailureKind;

void begin(RemoteObject &object, const QByteArray &print, base::Instant now)
{
    object.state = ObjectState::Sending;
    object.sendingPrint = print;
    object.notBefore = now;
}

void recordDone(RemoteObject &object, const QByteArray &print)
{
    object.state = ObjectState::Done;
    object.donePrint = print;
    object.sendingPrint.clear();
    object.attempts = 0;
    object.looks = 0;
    object.slowLook = false;
    object.notBefore.reset();
    object.failure = {};
}

void recordGone(RemoteObject &object)
{
    recordDone(object, {});
    object.identity = {object.identity.place, {}, {}, {}, object.identity.salt};
    object.etag.clear();
    object.given = {};
    object.going = domain::Going::AtOnce;
}

void recordFailure(RemoteObject &object, const Failure &failure, base::Instant now, quint32 random)
{
    object.failure = toNote(failure);
    switch (failure.kind) {
    case FailureKind::Unknown:
        ++object.attempts;
        object.state = ObjectState::Unknown;
        object.looks = 0;
        object.slowLook = failure.slowLook;
        object.notBefore = now + lookDelay(0, failure.slowLook);
        return;
    case FailureKind::Rejected:
    case FailureKind::NeedsSignIn:
        park(object, object.failure);
        return;
    case FailureKind::Unreachable:
    case FailureKind::Temporary:
    case FailureKind::RateLimited:
    case FailureKind::NotFound:
    case FailureKind::Conflict:
        ++object.attempts;
        if (object.state == ObjectState::Sending) {
            object.state = ObjectState::Pending;
            object.sendingPrint.clear();
        }
        object.notBefore = now + backoff(object.attempts, failure.retryAfter, random);
        return;
    }
}

namespace {

void actAgain(RemoteObject &object, base::Instant now, quint32 random)
{
    object.state = ObjectState::Pending;
    object.sendingPrint.clear();
    object.looks = 0;
    const auto wait = std::min<std::chrono::milliseconds>(backoff(object.attempts, {}, random), longestAfterLook);
    object.notBefore = object.attempts <= 1 ? now : now + wait;
}

} // namespace

void recordNothingFound(RemoteObject &object, base::Instant now, quint32 random)
{
    ++object.looks;
    if (object.looks >= looksNeeded) {
        actAgain(object, now, random);
        return;
    }
    object.notBefore = now + lookDelay(object.looks, object.slowLook);
}

void recordStands(RemoteObject &object, base::Instant now, quint32 random)
{
    object.donePrint = printOfSomethingElse();
    actAgain(object, now, random);
}

void park(RemoteObject &object, const FailureNote &note)
{
    // A call whose outcome is still unknown keeps its print: whoever retries must look first.
    if (object.state != ObjectState::Unknown) {
        object.sendingPrint.clear();
    }
    object.state = ObjectState::Parked;
    object.notBefore.reset();
    object.failure = note;
}

void parkUnsafe(RemoteObject &object, const FailureNote &fault)
{
    park(object, fault);
    object.donePrint = printOfSomethingElse();
    object.identity.link.clear();
}

void recordOrphaned(RemoteObject &object, base::Instant now)
{
    object.state = ObjectState::Unknown;
    object.looks = 0;
    object.slowLook = false;
    object.notBefore = now;
}

FailureNote toNote(const Failure &failure)
{
    return {ports::toText(failure.kind), failure.code, failure.detail};
}

FailureNote privacyFault(const QJsonObject &given, const SyncSettings &settings)
{
    const QString recording = given[u"autoRecording"_s].toString(u"none"_s);
    const auto fault = [](const QString &code) { return FailureNote{u"rejected"_s, code, {}}; };
    if (recording != settings.autoRecording && recording != u"none"_s) {
        return fault(u"zoom.recording-on"_s);
    }
    if (!given[u"passcode"_s].toBool(true)) {
        return fault(u"zoom.no-passcode"_s);
    }
    if (!settings.joinBeforeHost && given[u"joinBeforeHost"_s].toBool(false)) {
        return fault(u"zoom.join-before-host"_s);
    }
    if (settings.waitingRoom && !given[u"waitingRoom"_s].toBool(true)) {
        return fault(u"zoom.no-waiting-room"_s);
    }
    return {};
}

bool isPrivacyFault(const FailureNote &note)
{
    return note.code == u"zoom.recording-on"_s || note.code == u"zoom.no-passcode"_s ||
           note.code == u"zoom.join-before-host"_s || note.code == u"zoom.no-waiting-room"_s;
}

} // namespace anteroom::sync
