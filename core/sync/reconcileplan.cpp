// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/reconcileplan.h"

namespace anteroom::sync {

using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;
using Action = Step::Action;

namespace {

bool isDue(const std::optional<base::Instant> &notBefore, base::Instant now)
{
    return notBefore && *notBefore <= now;
}

Step settle(const RemoteObject &object, ObjectState state)
{
    return {Action::Settle, object.id, {}, state};
}

Step act(Action action, const RemoteObject &object)
{
    return {action, object.id, {}, ObjectState::Done};
}

/// How far the session is.
struct Progress {
    bool hasBegun = false;
    bool isOver = false;
};

Step stepForPresent(const RemoteObject &object, const QByteArray &print, const Progress &progress)
{
    const bool isMeeting = object.kind == ObjectKind::Meeting;
    if (object.isThere() && object.donePrint == print) {
        return settle(object, ObjectState::Done);
    }
    // Zoom takes a start that has passed for "now": a meeting that should have begun stays as it is.
    if (object.isThere() && !(progress.hasBegun && isMeeting)) {
        return act(Action::Update, object);
    }
    // Who lost the room of a session that runs needs another one now.
    const bool replaces = isMeeting && !object.isThere() && object.generation > 1 && !progress.isOver;
    return progress.hasBegun && !replaces ? settle(object, ObjectState::TooLate) : act(Action::Create, object);
}

Step stepFor(const RemoteObject &object, const QByteArray &print, const Progress &progress)
{
    if (object.state == ObjectState::Unknown) {
        return act(Action::Look, object);
    }
    if (object.wanted == Wanted::Absent) {
        return object.isThere() ? act(Action::Delete, object) : settle(object, ObjectState::NotNeeded);
    }
    return stepForPresent(object, print, progress);
}

std::vector<Step> objectSteps(const Snapshot &snapshot, const WantedPrints &prints, base::Instant now, bool meetings)
{
    std::vector<Step> steps;
    const Progress progress{snapshot.booking.start <= now, snapshot.booking.range().end <= now};
    for (const RemoteObject &object : snapshot.objects) {
        const bool workable = object.state == ObjectState::Pending || object.state == ObjectState::Unknown;
        if ((object.kind == ObjectKind::Meeting) != meetings || !workable || !isDue(object.notBefore, now)) {
            continue;
        }
        const auto print = prints.find(object.id);
        steps.push_back(stepFor(object, print == prints.end() ? QByteArray() : print->second, progress));
    }
    return steps;
}

std::vector<Step> messageSteps(const Snapshot &snapshot, base::Instant now)
{
    std::vector<Step> steps;
    for (const domain::Message &message : snapshot.messages) {
        const bool workable =
            message.state == domain::MessageState::Pending || message.state == domain::MessageState::Unknown;
        if (workable && isDue(message.notBefore, now)) {
            steps.push_back({Action::Send, {}, message.id, ObjectState::Done});
        }
    }
    return steps;
}

} // namespace

std::vector<Step> nextSteps(const Snapshot &snapshot, const WantedPrints &prints, base::Instant now)
{
    if (snapshot.booking.isHeld(now)) {
        return {};
    }
    std::vector<Step> steps = objectSteps(snapshot, prints, now, true);
    const bool sideBySide = !domain::isActive(snapshot.booking.status);
    for (const auto &more : {objectSteps(snapshot, prints, now, false), messageSteps(snapshot, now)}) {
        if (!steps.empty() && !sideBySide) {
            return steps;
        }
        steps.insert(steps.end(), more.begin(), more.end());
    }
    return steps;
}

} // namespace anteroom::sync
