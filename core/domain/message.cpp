// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/message.h"

#include "core/domain/words.h"

namespace anteroom::domain {

namespace {

const Words<MessageStep, 6> steps{{{MessageStep::Tentative, "tentative"},
                                   {MessageStep::Confirmation, "confirmation"},
                                   {MessageStep::Rescheduled, "rescheduled"},
                                   {MessageStep::Cancelled, "cancelled"},
                                   {MessageStep::Link, "link"},
                                   {MessageStep::Reminder, "reminder"}}};
const Words<MessageState, 7> states{{{MessageState::Pending, "pending"},
                                     {MessageState::Sending, "sending"},
                                     {MessageState::Unknown, "unknown"},
                                     {MessageState::Sent, "sent"},
                                     {MessageState::Superseded, "superseded"},
                                     {MessageState::NotNeeded, "not-needed"},
                                     {MessageState::Parked, "parked"}}};

} // namespace

std::optional<base::Instant> holdOf(const Message &message, const std::optional<base::Instant> &sessionHold)
{
    const bool isSoon =
        message.notBefore && (message.step != MessageStep::Reminder || message.notBefore <= sessionHold);
    return isSoon ? sessionHold : std::nullopt;
}

QString toText(MessageStep step)
{
    return steps.text(step);
}

QString toText(MessageState state)
{
    return states.text(state);
}

std::optional<MessageStep> messageStepFromText(const QString &text)
{
    return steps.value(text);
}

std::optional<MessageState> messageStateFromText(const QString &text)
{
    return states.value(text);
}

} // namespace anteroom::domain
