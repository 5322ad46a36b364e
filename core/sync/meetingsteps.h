// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/reconcileplan.h"
#include "core/sync/stepcontext.h"

#include <qcorotask.h>

namespace anteroom::sync {

/// Does one step for a meeting: commits the intent, calls the provider once, commits the outcome.
QCoro::Task<> runMeetingStep(StepContext context, Snapshot snapshot, Step step);

} // namespace anteroom::sync
