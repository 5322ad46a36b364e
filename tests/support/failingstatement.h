// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <atomic>

namespace anteroom::testing {

/// Lets a store refuse one statement, as a full disk does: the `number`-th (1 = the first, BEGIN and COMMIT count too)
/// that its writer runs from now on. Ends with the object.
class FailingStatement
{
public:
    FailingStatement(store::Database &database, int number) : m_database(database)
    {
        m_number = number;
        m_database.setStatementHook([this](const QString &sql) {
            if (++m_seen == m_number) {
                throw store::StoreError::fromSqlite(13); // SQLITE_FULL
            }
            if (m_seen < m_number && sql == QLatin1StringView("COMMIT")) {
                ++m_commits;
            }
        });
    }
    ~FailingStatement() { m_database.setStatementHook({}); }
    FailingStatement(const FailingStatement &) = delete;
    FailingStatement &operator=(const FailingStatement &) = delete;

    /// How many statements came so far.
    int seen() const { return m_seen; }
    bool hasFailed() const { return m_seen >= m_number; }
    /// How many transactions were committed before the statement was refused.
    int commitsBefore() const { return m_commits; }

private:
    store::Database &m_database;
    std::atomic<int> m_seen = 0;
    std::atomic<int> m_commits = 0;
    int m_number = 0;
};

} // namespace anteroom::testing
