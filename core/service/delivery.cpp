// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/delivery.h"

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Message;
using domain::MessageState;
using domain::ObjectState;
using domain::RemoteObject;
using State = Delivery::State;

namespace {

Delivery::Kind kindOf(domain::ObjectKind kind)
{
    switch (kind) {
    case domain::ObjectKind::Meeting:
        return Delivery::Kind::Meeting;
    case domain::ObjectKind::PracticeEvent:
        return Delivery::Kind::PracticeEvent;
    case domain::ObjectKind::PsychologistEvent:
        return Delivery::Kind::PsychologistEvent;
    }
    return Delivery::Kind::Meeting;
}

template<typename Thing>
bool isHeld(const Thing &thing, base::Instant now)
{
    return thing.heldUntil && *thing.heldUntil > now;
}

State stateOf(const RemoteObject &object, base::Instant now)
{
    switch (object.state) {
    case ObjectState::Done:
        return State::Done;
    case ObjectState::Parked:
        return State::Failed;
    case ObjectState::NotNeeded:
        return State::NotNeeded;
    case ObjectState::TooLate:
        return State::TooLate;
    case ObjectState::Pending:
        return isHeld(object, now) ? State::Held : State::Waiting;
    case ObjectState::Sending:
    case ObjectState::Unknown:
        break;
    }
    return State::Waiting;
}

State stateOf(const Message &message, base::Instant now)
{
    switch (message.state) {
    case MessageState::Sent:
        return State::Done;
    case MessageState::Parked:
        return State::Failed;
    case MessageState::Superseded:
        return State::NotNeeded;
    case MessageState::NotNeeded:
        return message.failure.code == u"mail.too-late"_s ? State::TooLate : State::NotNeeded;
    case MessageState::Pending:
    case MessageState::Sending:
    case MessageState::Unknown:
        break;
    }
    if (message.state == MessageState::Pending && isHeld(message, now)) {
        return State::Held;
    }
    const bool isForLater = message.step == domain::MessageStep::Reminder && message.state == MessageState::Pending &&
                            message.failure.isEmpty() && message.notBefore && *message.notBefore > now;
    return isForLater ? State::Planned : State::Waiting;
}

// It was to be there, is not wanted any more, and never was there, as far as anybody knows.
bool neverWas(const RemoteObject &object)
{
    const bool isSettled = object.state == ObjectState::Pending || object.state == ObjectState::NotNeeded;
    return object.wanted == domain::Wanted::Absent && !object.isThere() && isSettled;
}

Delivery deliveryOf(const RemoteObject &object, base::Instant now)
{
    Delivery delivery;
    delivery.kind = kindOf(object.kind);
    delivery.state = stateOf(object, now);
    delivery.isRemoval = object.wanted == domain::Wanted::Absent;
    delivery.at = object.notBefore;
    delivery.failure = object.failure;
    return delivery;
}

Delivery deliveryOf(const Message &message, base::Instant now)
{
    Delivery delivery;
    delivery.kind = Delivery::Kind::Mail;
    delivery.state = stateOf(message, now);
    delivery.step = message.step;
    delivery.at = message.sentAt ? message.sentAt : message.notBefore;
    delivery.failure = message.failure;
    return delivery;
}

} // namespace

std::vector<Delivery> deliveriesOf(const std::vector<RemoteObject> &objects, const std::vector<Message> &messages,
                                   base::Instant now)
{
    std::vector<Delivery> result;
    for (const RemoteObject &object : objects) {
        if (!neverWas(object)) {
            result.push_back(deliveryOf(object, now));
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Delivery &a, const Delivery &b) { return a.kind < b.kind; });
    for (const Message &message : messages) {
        if (message.state != MessageState::Superseded) {
            result.push_back(deliveryOf(message, now));
        }
    }
    return result;
}

} // namespace anteroom::service
