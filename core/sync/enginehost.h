// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/sync/leaseowner.h"

namespace anteroom::sync {

/// What an engine runs on: by default this process and the event loop of the thread that makes it.
struct EngineHost {
    QString owner = thisLeaseOwner();                                  ///< marks its leases
    std::function<bool(const QString &owner)> isAlive = sync::isAlive; ///< what a dead owner held is taken over
    std::unique_ptr<base::Scheduler> scheduler = std::make_unique<base::EventLoopScheduler>();
    /// How often to ask whether another program changed the store.
    std::chrono::milliseconds versionPoll = std::chrono::seconds(1);
    /// When to look at the latest what is due: clocks are set, and machines sleep.
    std::chrono::milliseconds longestPause = std::chrono::hours(1);
};

} // namespace anteroom::sync
