// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/snapshot.h"

namespace anteroom::service {

/// Whether people may be in the session's room: it is active, by video, its meeting stands, and it has begun and is not
/// over.
bool mayBeRunning(const sync::Snapshot &snapshot, base::Instant now);

/// Refuses (field "running") what would put people out of a room, unless a person says that it may be ended.
base::Result<> judgeRunning(const sync::Snapshot &snapshot, bool endRunning, base::Instant now);

} // namespace anteroom::service
