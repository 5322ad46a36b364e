// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calllog.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;

store::SyncLogEntry callEntry(const QString &object, const QString &action,
                              const std::optional<ports::Failure> &failure, std::chrono::milliseconds took,
                              base::Instant at)
{
    store::SyncLogEntry entry;
    entry.object = object;
    entry.action = action;
    entry.outcome = failure ? ports::toText(failure->kind) : u"done"_s;
    entry.code = failure ? failure->code : QString();
    entry.detail = failure ? failure->detail : QString();
    entry.took = took;
    entry.at = at;
    return entry;
}

QFuture<base::Result<>> logCall(store::Store &store, store::SyncLogEntry entry)
{
    return store.write([entry = std::move(entry)](store::Tables &tables) -> base::Result<> {
        tables.logs.add(entry);
        return {};
    });
}

} // namespace anteroom::sync
