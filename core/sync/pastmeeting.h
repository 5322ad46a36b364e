// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/stepcontext.h"

namespace anteroom::sync {

/// Deletes one meeting at Zoom whose session is over since the proof's `upTo`, and proves it. It is read first: one
/// that runs, that somebody moved to a later time, or whose agenda no longer begins with our marker stays. False: it
/// stays, or nobody knows; a later run looks again.
QCoro::Task<bool> deletePastMeeting(StepContext context, domain::RemoteObjectId id, store::RetentionProof proof);

} // namespace anteroom::sync
