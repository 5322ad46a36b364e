// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/remoteobject.h"

#include "core/domain/decision.h"
#include "core/domain/words.h"

namespace anteroom::domain {

namespace {

const Words<ObjectKind, 3> kinds{{{ObjectKind::Meeting, "meeting"},
                                  {ObjectKind::PracticeEvent, "practice-event"},
                                  {ObjectKind::PsychologistEvent, "psychologist-event"}}};
const Words<Wanted, 2> wanteds{{{Wanted::Present, "present"}, {Wanted::Absent, "absent"}}};
const Words<Going, 3> goings{{{Going::AtOnce, "at-once"}, {Going::WhenTold, "when-told"}, {Going::Ended, "ended"}}};
const Words<ObjectState, 7> states{{{ObjectState::Pending, "pending"},
                                    {ObjectState::Sending, "sending"},
                                    {ObjectState::Unknown, "unknown"},
                                    {ObjectState::Done, "done"},
                                    {ObjectState::Parked, "parked"},
                                    {ObjectState::NotNeeded, "not-needed"},
                                    {ObjectState::TooLate, "too-late"}}};

} // namespace

bool RemoteObject::waitsForDecision() const
{
    return state == ObjectState::Parked && failure.kind == needsDecision();
}

std::optional<base::Instant> holdOf(const RemoteObject &object, const std::optional<base::Instant> &sessionHold)
{
    return object.notBefore ? sessionHold : std::nullopt;
}

QString toText(ObjectKind kind)
{
    return kinds.text(kind);
}

QString toText(Wanted wanted)
{
    return wanteds.text(wanted);
}

QString toText(Going going)
{
    return goings.text(going);
}

QString toText(ObjectState state)
{
    return states.text(state);
}

std::optional<ObjectKind> objectKindFromText(const QString &text)
{
    return kinds.value(text);
}

std::optional<Wanted> wantedFromText(const QString &text)
{
    return wanteds.value(text);
}

std::optional<Going> goingFromText(const QString &text)
{
    return goings.value(text);
}

std::optional<ObjectState> objectStateFromText(const QString &text)
{
    return states.value(text);
}

} // namespace anteroom::domain
