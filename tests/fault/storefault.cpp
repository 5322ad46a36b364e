// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/storefault.h"

namespace anteroom::fault {

namespace {

struct Traits {
    std::string_view name;
    int code; ///< https://www.sqlite.org/rescode.html
};

constexpr std::array<Traits, storeFaults> table{{
    {"busy", 5},
    {"locked", 6},
    {"full", 13},
    {"input/output error", 10},
    {"corrupt", 11},
    {"read-only", 8},
    {"cannot open", 14},
    {"not a database", 26},
    {"interrupted", 9},
    {"constraint", 19},
    {"commit outcome lost", 10},
    {"file gone", 10 | (23 << 8)}, // SQLITE_IOERR_DELETE_NOENT
}};

} // namespace

std::string_view name(StoreFault fault)
{
    return table[size_t(fault)].name;
}

store::StoreError errorOf(StoreFault fault)
{
    return store::StoreError::fromSqlite(table[size_t(fault)].code);
}

} // namespace anteroom::fault
