// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"
#include "core/store/store.h"

#include <optional>

namespace anteroom::sync {

/// The log's row for a call of no one session that took `took` and ended at `at`; no failure: it was done.
store::SyncLogEntry callEntry(const QString &object, const QString &action,
                              const std::optional<ports::Failure> &failure, std::chrono::milliseconds took,
                              base::Instant at);

/// The same of a call's outcome.
template<typename T>
store::SyncLogEntry callEntry(const QString &object, const QString &action, const ports::Outcome<T> &outcome,
                              std::chrono::milliseconds took, base::Instant at)
{
    const auto failure = outcome ? std::nullopt : std::optional<ports::Failure>(outcome.error());
    return callEntry(object, action, failure, took, at);
}

/// Writes it in a transaction of its own.
QFuture<base::Result<>> logCall(store::Store &store, store::SyncLogEntry entry);

} // namespace anteroom::sync
