// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/killpoint/moment.h"

#include <functional>

namespace anteroom::killpoint {

/// Follows the one transaction that the order is about: that of a step of the store, or the one that records the answer
/// of a remote. Its seven moments, for steps of the store: before and after its statement, before its first write,
/// after it, in the midst of a later one, before it is made safe on the disk, and afterwards.
/// One per thread, as transactions are.
class TransactionWatch
{
public:
    /// Runs a statement, by `run`, which returns what SQLite says of it.
    int statement(std::string_view sql, const std::function<int()> &run);
    /// Writes to the write-ahead log, by `write`.
    long write(size_t length, const std::function<long(size_t length)> &write);
    /// The disk is told to keep what was written.
    void sync();

private:
    bool isDue(std::string_view sql) const;

    bool m_watched = false;
    bool m_committing = false;
    int m_writes = 0;
};

TransactionWatch &transactionWatch();

/// What befalls a file of the store while it is opened, in this order.
enum class Opening { File = 1, Read, Log, LogRead, Index, IndexWrite, FirstTransaction };

/// Dies when the order is to die there.
void opening(Opening moment);

} // namespace anteroom::killpoint
