// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/messageplan.h"

#include <algorithm>

namespace anteroom::messages {

using domain::BookingStatus;
using domain::Message;
using domain::MessageState;
using domain::MessageStep;

namespace {

constexpr std::chrono::hours ReminderLead{24};
/// After the start: what was said before is removed by then, so that a second copy of it would be another mail.
constexpr std::chrono::hours longestCancellation{24 * 30};

/// Mails that say when the session is.
bool tellsOfSession(MessageStep step)
{
    return step != MessageStep::Cancelled;
}

/// Mails that state the session as a whole, so that a later one replaces an earlier one.
bool statesSession(MessageStep step)
{
    return step == MessageStep::Tentative || step == MessageStep::Confirmation || step == MessageStep::Rescheduled ||
           step == MessageStep::Cancelled;
}

/// Not finished and not in flight: still ours to take back.
bool canBeTakenBack(const Message &message)
{
    return message.state == MessageState::Pending || message.state == MessageState::Unknown ||
           message.state == MessageState::Parked;
}

bool isDropped(const Message &message)
{
    return message.state == MessageState::Superseded || message.state == MessageState::NotNeeded;
}

/// The cancellation that went last: what went before it no longer counts. 0: none.
qint64 lastCancellation(const std::vector<Message> &messages)
{
    qint64 last = 0;
    for (const Message &message : messages) {
        if (message.step == MessageStep::Cancelled && mayHaveGone(message)) {
            last = std::max(last, message.id.value);
        }
    }
    return last;
}

bool somethingWent(const std::vector<Message> &messages)
{
    const qint64 since = lastCancellation(messages);
    return std::any_of(messages.begin(), messages.end(), [since](const Message &message) {
        return tellsOfSession(message.step) && mayHaveGone(message) && message.id.value > since;
    });
}

bool hasUnsent(const std::vector<Message> &messages, MessageStep step)
{
    return std::any_of(messages.begin(), messages.end(),
                       [step](const Message &message) { return message.step == step && canBeTakenBack(message); });
}

void takeBack(MessagePlan &plan, const PlanInput &input, bool withReminder)
{
    for (const Message &message : input.existing) {
        if (canBeTakenBack(message) && (withReminder || message.step != MessageStep::Reminder)) {
            plan.supersede.push_back(message.id);
        }
    }
}

void addReminder(MessagePlan &plan, const PlanInput &input)
{
    const base::Instant due = input.start - ReminderLead;
    if (domain::isActive(input.status) && due > input.now) {
        plan.add.push_back({MessageStep::Reminder, input.revision, due});
    }
}

/// The step that tells a recipient who knows nothing yet how things stand.
MessageStep firstStep(BookingStatus status)
{
    return status == BookingStatus::Tentative ? MessageStep::Tentative : MessageStep::Confirmation;
}

MessagePlan planBooked(const PlanInput &input)
{
    MessagePlan plan;
    takeBack(plan, input, true);
    plan.patientSees = somethingWent(input.existing);
    plan.add.push_back({firstStep(input.status), input.revision, input.notBefore});
    addReminder(plan, input);
    return plan;
}

MessagePlan planConfirmed(const PlanInput &input)
{
    MessagePlan plan;
    plan.patientSees = somethingWent(input.existing);
    // Who was told another time must read that it has changed, not only that it is confirmed.
    const bool owesMove = plan.patientSees && hasUnsent(input.existing, MessageStep::Rescheduled);
    takeBack(plan, input, owesMove);
    plan.add.push_back(
        {owesMove ? MessageStep::Rescheduled : MessageStep::Confirmation, input.revision, input.notBefore});
    if (owesMove) {
        addReminder(plan, input); // the one that was planned with the move would count as overtaken
    }
    return plan;
}

MessagePlan planRescheduled(const PlanInput &input)
{
    MessagePlan plan;
    takeBack(plan, input, true);
    plan.patientSees = somethingWent(input.existing);
    plan.add.push_back(
        {plan.patientSees ? MessageStep::Rescheduled : firstStep(input.status), input.revision, input.notBefore});
    addReminder(plan, input);
    return plan;
}

MessagePlan planCancelled(const PlanInput &input)
{
    MessagePlan plan;
    if (hasUnsent(input.existing, MessageStep::Cancelled)) {
        return plan; // already planned
    }
    takeBack(plan, input, true);
    plan.patientSees = somethingWent(input.existing);
    if (plan.patientSees) {
        plan.add.push_back({MessageStep::Cancelled, input.revision, input.notBefore});
    }
    return plan;
}

/// Whether this mail, already with the server, holds the present link. Only the first generation's can be
/// told from its bytes; a later one was recorded after them, or its own link mail is in the list.
bool wentWithPresentLink(const Message &message, int generation)
{
    return mayHaveGone(message) && message.carriedLink && generation == 1;
}

MessagePlan planLinkChanged(const PlanInput &input)
{
    MessagePlan plan;
    if (!domain::isActive(input.status) || input.modality != domain::Modality::Video ||
        !somethingWent(input.existing)) {
        return plan;
    }
    const qint64 since = lastCancellation(input.existing);
    for (const Message &message : input.existing) {
        // What may have gone already goes again with the same bytes, if at all.
        const bool willCarryIt = statesSession(message.step) && canBeTakenBack(message) && !mayHaveGone(message);
        const bool isItself = message.step == MessageStep::Link && message.cause == input.linkGeneration;
        const bool carriedIt = message.id.value > since && wentWithPresentLink(message, input.linkGeneration);
        if (willCarryIt || isItself || carriedIt) {
            return plan;
        }
    }
    for (const Message &message : input.existing) {
        if (message.step == MessageStep::Link && canBeTakenBack(message)) {
            plan.supersede.push_back(message.id);
        }
    }
    plan.add.push_back({MessageStep::Link, input.linkGeneration, input.notBefore});
    plan.patientSees = true;
    return plan;
}

/// Whoever was told of the session knows a link or passcode that is no longer good.
MessagePlan planLinkReplaced(const PlanInput &input)
{
    MessagePlan plan;
    if (!domain::isActive(input.status) || input.modality != domain::Modality::Video ||
        !somethingWent(input.existing)) {
        return plan;
    }
    int cause = 0;
    for (const Message &message : input.existing) {
        if (statesSession(message.step) && canBeTakenBack(message) && !mayHaveGone(message)) {
            return plan; // it will carry the present one
        }
        if (message.step == MessageStep::Link) {
            cause = std::min(cause, message.cause);
        }
    }
    for (const Message &message : input.existing) {
        if (message.step == MessageStep::Link && canBeTakenBack(message)) {
            plan.supersede.push_back(message.id);
        }
    }
    plan.add.push_back({MessageStep::Link, cause - 1, input.notBefore});
    plan.patientSees = true;
    return plan;
}

/// Whether `later` leaves nothing for `message` to tell.
bool overtakes(const Message &later, const Message &message)
{
    if (later.id.value <= message.id.value || isDropped(later)) {
        return false;
    }
    if (message.step == MessageStep::Reminder) {
        return later.step == MessageStep::Reminder || later.step == MessageStep::Rescheduled ||
               later.step == MessageStep::Cancelled;
    }
    // What may have gone without the link would go as it was: "your link will follow", after the link.
    const bool waitedForLink = message.unknowns > 0 && !message.carriedLink && later.state == MessageState::Sent;
    return statesSession(later.step) ||
           (later.step == MessageStep::Link && (message.step == MessageStep::Link || waitedForLink));
}

/// Whether a cancellation has something to cancel: a mail before it went, or may still turn out to have.
bool hasSomethingToCancel(const Message &cancellation, const std::vector<Message> &ofRecipient)
{
    return std::any_of(ofRecipient.begin(), ofRecipient.end(), [&](const Message &message) {
        return tellsOfSession(message.step) && message.id.value < cancellation.id.value && mayHaveGone(message);
    });
}

} // namespace

bool mayHaveGone(const Message &message)
{
    return message.state == MessageState::Sent || message.state == MessageState::Sending ||
           message.state == MessageState::Unknown || message.unknowns > 0;
}

MessagePlan planMessages(const PlanInput &input)
{
    switch (input.change) {
    case Change::Booked:
        return planBooked(input);
    case Change::Confirmed:
        return planConfirmed(input);
    case Change::Rescheduled:
        return planRescheduled(input);
    case Change::Cancelled:
        return planCancelled(input);
    case Change::LinkChanged:
        return planLinkChanged(input);
    case Change::LinkReplaced:
        return planLinkReplaced(input);
    }
    return {};
}

DueVerdict dueVerdict(const Message &message, const std::vector<Message> &ofRecipient, BookingStatus status,
                      base::Instant start, base::Instant now)
{
    const bool isOvertaken = std::any_of(ofRecipient.begin(), ofRecipient.end(),
                                         [&](const Message &other) { return overtakes(other, message); });
    if (isOvertaken) {
        return DueVerdict::Superseded;
    }
    if (message.step == MessageStep::Cancelled) {
        const DueVerdict verdict = now < start + longestCancellation ? DueVerdict::Send : DueVerdict::TooLate;
        return hasSomethingToCancel(message, ofRecipient) ? verdict : DueVerdict::NotNeeded;
    }
    return sessionVerdict(status, start, now);
}

std::optional<base::Instant> waitsForEarlier(const Message &message, const std::vector<Message> &ofRecipient,
                                             base::Instant start)
{
    std::optional<base::Instant> until;
    for (const Message &other : ofRecipient) {
        const bool isEarlier = statesSession(other.step) && other.id.value < message.id.value;
        const bool mayGoAgain = other.state == MessageState::Sending || other.state == MessageState::Unknown ||
                                (other.state == MessageState::Pending && other.unknowns > 0);
        if (message.step == MessageStep::Link && isEarlier && mayGoAgain && other.notBefore) {
            until = std::max(until.value_or(*other.notBefore), *other.notBefore);
        }
    }
    return until && *until + std::chrono::hours(1) <= start ? until : std::nullopt;
}

DueVerdict sessionVerdict(BookingStatus status, base::Instant start, base::Instant now)
{
    if (!domain::isActive(status)) {
        return DueVerdict::NotNeeded;
    }
    return now < start ? DueVerdict::Send : DueVerdict::TooLate;
}

} // namespace anteroom::messages
