// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"
#include "tests/fault/steps.h"

#include <chrono>

namespace anteroom::fault {

/// What can go wrong at a stage of handing a mail over.
enum class MailFault {
    Refused,
    Timeout,
    Reset,
    HalfClosed,
    Closing421,
    Greylisted450,
    NoStorage452,
    Refused550,
    BadPassword535,
    MailboxFull552,
    Garbage,
    EndlessLine,
    Drip,
    StartTlsStripped,
    PlainTextInjected,
    CertificateMismatch,
    NoGoAhead,
    SomeRecipientsRefused,
    AnswerLostDelivered,
    AnswerLostNotDelivered,
};
inline constexpr size_t mailFaults = size_t(MailFault::AnswerLostNotDelivered) + 1;

std::string_view name(MailFault fault);
/// Whether the server takes the mail all the same, when this befalls it at `step`.
bool isDelivered(MailFault fault, Step step);
/// What the sender makes of it, by what libcurl would report.
ports::Outcome<> outcomeOf(MailFault fault, Step step);
/// Until the sender knows.
std::chrono::milliseconds takes(MailFault fault);

} // namespace anteroom::fault
