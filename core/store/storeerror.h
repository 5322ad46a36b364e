// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace anteroom::store {

/// What the database refused, as far as a caller can act on it.
enum class StoreFault {
    Busy,       ///< another program held the write lock longer than the busy timeout
    Full,       ///< no room on the disk
    ReadOnly,   ///< the file or its folder cannot be written
    Damaged,    ///< not a database, or pages that contradict each other
    Constraint, ///< a UNIQUE, CHECK, NOT NULL or foreign key constraint, or RAISE(ABORT) in a trigger
    CannotOpen, ///< the file cannot be opened
    Disk,       ///< reading or writing the disk failed
    Other,      ///< a statement that is wrong, memory, anything else
};

/// Thrown inside the store only; Database turns it into a Result at its edge. Its text never holds a value.
struct StoreError {
    base::Error error;
    StoreFault fault = StoreFault::Other;

    /// From the primary or extended result code of SQLite (https://www.sqlite.org/rescode.html).
    static StoreError fromSqlite(int code);
    /// A refusal in the store's own words, of kind Store.
    static StoreError refused(StoreFault fault, QString text);
};

} // namespace anteroom::store
