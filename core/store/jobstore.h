// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"

#include <QString>

#include <map>
#include <optional>

namespace anteroom::store {

/// What is done from time to time for the practice as a whole, and by whom.
class JobStore
{
public:
    /// How a job stands.
    struct Entry {
        QString owner;                        ///< who is at it; empty: nobody
        std::optional<base::Instant> endedAt; ///< when it came to an end last; nothing: never
    };

    explicit JobStore(Connection &db) : m_db(db) {}
    /// The jobs that were begun ever, by name.
    std::map<QString, Entry> all();
    /// Takes the job over from `from` (empty: from nobody). False: somebody else was quicker.
    bool take(const QString &name, const QString &from, const QString &owner);
    /// It came to an end; nothing happens when `owner` lost it.
    void end(const QString &name, const QString &owner, base::Instant now);

private:
    Connection &m_db;
};

} // namespace anteroom::store
