// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/httpfault.h"

namespace anteroom::fault {

/// What the remote, or something on the way, answers in place of `right`, for faults that are answers.
sandbox::HttpAnswer faultyAnswer(HttpFault fault, Step step, const sandbox::HttpAnswer &right, base::Instant now);

} // namespace anteroom::fault
