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

template<typename Thing>
void noteHold(Delivery &delivery, const Thing &thing)
{
    if (delivery.state == State::Held) {
        delivery.heldUntil = thing.heldUntil;
    }
}

Delivery deliveryOf(const RemoteObject &object, base::Instant now)
{
    Delivery delivery;
    delivery.kind = kindOf(object.kind);
    delivery.state = stateOf(object, now);
    delivery.isRemoval = object.wanted == domain::Wanted::Absent;
    delivery.at = object.notBefore;
    noteHold(delivery, object);
    delivery.failure = object.failure;
    return delivery;
}

Delivery deliveryOf(const Message &message, base::Instant now)
{
    Delivery delivery;
    delivery.kind = Delivery::Kind::Mail;
    delivery.state = stateOf(message, now);
    delivery.step = message.step;
    delivery.mail = message.uuid;
    delivery.at = message.sentAt ? message.sentAt : message.notBefore;
    noteHold(delivery, message);
    delivery.failure = message.failure;
    return delivery;
}

// The meeting that is still to be made; null: none is.
const RemoteObject *meetingToCome(const std::vector<RemoteObject> &objects)
{
    const RemoteObject *newest = nullptr;
    for (const RemoteObject &object : objects) {
        const bool isWanted = object.kind == domain::ObjectKind::Meeting && object.wanted == domain::Wanted::Present;
        if (isWanted && (!newest || object.generation > newest->generation)) {
            newest = &object;
        }
    }
    const bool isToCome = newest && !newest->isThere() && newest->state != ObjectState::Done &&
                          newest->state != ObjectState::NotNeeded && newest->state != ObjectState::TooLate;
    return isToCome ? newest : nullptr;
}

bool tellsOfTheSession(const Message &message)
{
    using domain::MessageStep;
    return message.step == MessageStep::Tentative || message.step == MessageStep::Confirmation ||
           message.step == MessageStep::Rescheduled;
}

bool isDropped(const Message &message)
{
    return message.state == MessageState::Superseded || message.state == MessageState::NotNeeded;
}

// They were told of the session, and no mail to them that could take the link along is on its way.
bool isLinkOwed(domain::PersonId recipient, const std::vector<Message> &messages, int generation)
{
    bool isOwed = false;
    for (const Message &message : messages) {
        if (message.recipient != recipient || isDropped(message)) {
            continue;
        }
        if (message.step == domain::MessageStep::Cancelled) {
            isOwed = false;
        } else if (tellsOfTheSession(message)) {
            const bool hasPresentLink = message.carriedLink && generation == 1;
            isOwed = message.state == MessageState::Sent && !hasPresentLink;
        }
    }
    return isOwed;
}

bool isLinkOwed(const std::vector<Message> &messages, int generation)
{
    return std::any_of(messages.begin(), messages.end(),
                       [&](const Message &message) { return isLinkOwed(message.recipient, messages, generation); });
}

Delivery linkToCome()
{
    Delivery delivery;
    delivery.kind = Delivery::Kind::Mail;
    delivery.step = domain::MessageStep::Link;
    delivery.awaitsMeeting = true;
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
    const RemoteObject *meeting = meetingToCome(objects);
    if (meeting && isLinkOwed(messages, meeting->generation)) {
        result.push_back(linkToCome());
    }
    return result;
}

} // namespace anteroom::service
