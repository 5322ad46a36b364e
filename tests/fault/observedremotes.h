// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"
#include "core/ports/messagesender.h"
#include "tests/fault/steps.h"

#include <functional>
#include <memory>

namespace anteroom::fault {

/// How a call ended: done, failed or unknown, as every remote call must.
enum class CallResult { Done, Failed, Unknown };

template<typename T>
CallResult resultOf(const ports::Outcome<T> &outcome)
{
    if (outcome) {
        return CallResult::Done;
    }
    return outcome.error().kind == ports::FailureKind::Unknown ? CallResult::Unknown : CallResult::Failed;
}

/// Hears how each call of a provider ended, before the engine does. `step` is what the call is for; of mail the last.
using CallObserver = std::function<void(Step step, CallResult result)>;

/// The providers, with somebody who hears how their calls end.
std::shared_ptr<ports::MeetingProvider> observed(std::shared_ptr<ports::MeetingProvider> inner, CallObserver observer);
std::shared_ptr<ports::CalendarProvider> observed(std::shared_ptr<ports::CalendarProvider> inner,
                                                  CallObserver observer);
std::shared_ptr<ports::MessageSender> observed(std::shared_ptr<ports::MessageSender> inner, CallObserver observer);

} // namespace anteroom::fault
