// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storeerror.h"
#include "tests/fault/steps.h"

namespace anteroom::fault {

/// What SQLite can refuse, by its primary result codes, and a commit whose outcome was lost.
enum class StoreFault {
    Busy,
    Locked,
    Full,
    InputOutput,
    Corrupt,
    ReadOnly,
    CannotOpen,
    NotADatabase,
    Interrupted,
    Constraint,
    CommitOutcomeLost,
    FileGone,
};
inline constexpr size_t storeFaults = size_t(StoreFault::FileGone) + 1;

std::string_view name(StoreFault fault);
/// What the store throws.
store::StoreError errorOf(StoreFault fault);

} // namespace anteroom::fault
