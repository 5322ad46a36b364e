// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/httpfault.h"
#include "tests/fault/mailfault.h"
#include "tests/fault/storefault.h"

// Step × fault → how the call ends for whoever made it: d done, f failed, u unknown; r: of the store, the work is
// taken up again. The one place where this is said; a step or a fault without its letter does not compile.
//
// What the rows have in common: before a request has left nothing can have come of it, and a read that fails has
// changed nothing: f. A write whose answer did not come, or makes no sense, may have been done: u. A refusal in words
// is f. A token that is not good any more is renewed and the call made once more: d. What Zoom answers without a body
// may come without one; what is to be deleted and is not there has been deleted; a second insert meets our own id, and
// a second patch another etag. A mail is unknown only once its last dot was sent and no code came back.

namespace anteroom::fault {

using Row = std::string_view;

/// In the order of Step, each row in the order of HttpFault.
inline constexpr std::array<Row, httpSteps> httpOutcomes{
    /* zoom token     */ "ffffffffffffffffffffffffffffffffffffffffffffffffdd",
    /* zoom list      */ "ffffffffffffffffddffffffffffffffffffffffffffffffdd",
    /* zoom create    */ "fffffffuuuuuuuufddfffffffffffuuuuuuuuuuuuuuuffffdd",
    /* zoom get       */ "ffffffffffffffffddffffffffffffffffffffffffffffffdd",
    /* zoom patch     */ "fffffffuuuuuuuufddfffffffffffuuuuuuuduuuuuuuffffdd",
    /* zoom delete    */ "fffffffuuuuuuuufddffdffffffffuuuuuuuduuuuuuuffffdd",
    /* google token   */ "ffffffffffffffffffffffffffffffffffffffffffffffffdd",
    /* google insert  */ "fffffffuuuuuuuufddfffffffffffuuuuuuuuuuuuuuufffffd",
    /* google get     */ "ffffffffffffffffddffffffffffffffffffffffffffffffdd",
    /* google patch   */ "fffffffuuuuuuuufddfffffffffffuuuuuuuuuuuuuuufffffd",
    /* google delete  */ "fffffffuuuuuuuufddffdfdffffffuuuuuuuduuuuuuuffffdd",
    /* google changes */ "ffffffffffffffffddffffffffffffffffffffffffffffffdd",
};

/// In the order of Step from the connection on, each row in the order of MailFault.
inline constexpr std::array<Row, mailSteps> mailOutcomes{
    /* connect   */ "ffffffffffffffffffff",
    /* tls       */ "ffffffffffffffffffff",
    /* sign-in   */ "ffffffffffffffffffff",
    /* addresses */ "ffffffffffffffffffff",
    /* text      */ "ffffffffffffffffffff",
    /* dot       */ "uuuuffffffuuuuuuufuu",
};

/// In the order of Step from the store's on, each row in the order of StoreFault.
inline constexpr std::array<Row, storeSteps> storeOutcomes{
    /* connect */ "rrrrrrrrrrrr",
    /* claim   */ "rrrrrrrrrrrr",
    /* result  */ "rrrrrrrrrrrr",
};

template<size_t steps>
constexpr bool areComplete(const std::array<Row, steps> &rows, size_t faults)
{
    for (const Row &row : rows) {
        if (row.size() != faults) {
            return false;
        }
    }
    return true;
}
static_assert(areComplete(httpOutcomes, httpFaults));
static_assert(areComplete(mailOutcomes, mailFaults));
static_assert(areComplete(storeOutcomes, storeFaults));

} // namespace anteroom::fault
