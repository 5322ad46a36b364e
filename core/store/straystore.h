// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/store/context.h"

#include <QString>

#include <optional>
#include <vector>

namespace anteroom::store {

/// A look for what a create may have made late.
struct LateLook {
    qint64 id = 0;
    domain::RemoteObjectId object;
    base::Instant dueAt;
};

/// Something at a remote that carries our mark and should not be there, but is not ours to delete.
struct Stray {
    QString service; ///< zoom, google
    QString code;    ///< edited: somebody changed it; unknown: this store never made it
    QString place;   ///< the host or the calendar
    QString remoteId;
    base::Instant start;
    base::Instant foundAt;
    friend bool operator==(const Stray &, const Stray &) = default;
};

/// What is to be looked for at the remotes, and what was found there.
class StrayStore
{
public:
    explicit StrayStore(const Context &context) : m_context(context) {}
    /// A create of `object` ended at `now`, and nobody knows how: to be looked for ten minutes and a day later.
    void planLooks(domain::RemoteObjectId object, base::Instant now);
    /// The looks that are due at `now`, the earliest first.
    std::vector<LateLook> looksDue(base::Instant now);
    /// When the next one is due; nothing: there is none.
    std::optional<base::Instant> nextLook();
    /// It was looked.
    void removeLook(qint64 id);

    /// What a sweep of a service found, in place of what an earlier one did.
    void report(const QString &service, const std::vector<Stray> &strays);
    /// What the last sweeps found, by start.
    std::vector<Stray> reported();

private:
    Context m_context;
};

} // namespace anteroom::store
