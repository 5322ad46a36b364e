// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/tables.h"

namespace anteroom::store {

/// A profile's database together with the vault that seals its rows. Safe to use from several threads; must
/// outlive every future it gave.
class Store
{
public:
    Store(std::unique_ptr<Database> database, security::Vault vault, base::Random &random)
        : m_vault(std::move(vault)), m_random(random), m_database(std::move(database))
    {
    }

    /// Runs `work(Tables &) -> base::Result<T>` in one write transaction: all of it is committed, or, when the
    /// result is an error, nothing.
    template<typename Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work, Tables &>>
    {
        return m_database->write([this, work = std::move(work)](Connection &db) mutable { return call(db, work); });
    }

    /// Runs `work(Tables &) -> base::Result<T>` in one read transaction beside the writer.
    template<typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Tables &>>
    {
        return m_database->read([this, work = std::move(work)](Connection &db) mutable { return call(db, work); });
    }

    /// Calls `notify`, if there is one, on the writer's thread once everything handed to write() so far is committed
    /// or refused.
    void afterWrites(std::function<void()> notify)
    {
        if (notify) {
            m_database->write([notify = std::move(notify)](Connection &) -> base::Result<> {
                notify();
                return {};
            });
        }
    }

    /// The database itself: for its signals of change and for closing it.
    Database &database() { return *m_database; }

private:
    template<typename Work>
    auto call(Connection &db, Work &work)
    {
        Tables tables({db, m_vault, m_random});
        return work(tables);
    }

    security::Vault m_vault;
    base::Random &m_random;
    std::unique_ptr<Database> m_database; // goes first: its threads use the vault until they end
};

} // namespace anteroom::store
