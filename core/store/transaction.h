// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace anteroom::store {

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    enum class Kind {
        Write, ///< BEGIN IMMEDIATE: takes the write lock now, so that no later statement can fail for it
        Read,  ///< BEGIN: all statements see the same state
    };

    /// Begins; throws StoreError.
    Transaction(Connection &connection, Kind kind);
    /// Rolls back when commit() did not succeed.
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Commits; throws StoreError, and then nothing was changed; when the disk failed (StoreFault::Disk) it may have
    /// been.
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace anteroom::store
