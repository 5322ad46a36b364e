// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/reconcileplan.h"
#include "core/sync/stepcontext.h"

#include <qcorotask.h>

namespace anteroom::sync {

/// Does one step for a calendar event: commits the intent, calls the provider, commits the outcome. Inserting
/// carries our own id, so that a repeated insert meets the first one instead of doubling it.
QCoro::Task<> runEventStep(StepContext context, Snapshot snapshot, Step step);

} // namespace anteroom::sync
