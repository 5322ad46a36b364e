// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/reconcileplan.h"
#include "core/sync/stepcontext.h"

#include <qcorotask.h>

namespace anteroom::sync {

/// Sends one mail that is due: decides again whether it should go, renders it as things stand (or takes the
/// stored bytes when an earlier attempt may have arrived), commits the bytes, hands them over once, commits
/// the outcome.
QCoro::Task<> runMessageStep(StepContext context, Step step);

} // namespace anteroom::sync
