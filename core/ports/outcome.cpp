// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/outcome.h"

#include "core/domain/words.h"

namespace anteroom::ports {

QString toText(FailureKind kind)
{
    static const domain::Words<FailureKind, 8> words{{{FailureKind::Unreachable, "unreachable"},
                                                      {FailureKind::Temporary, "temporary"},
                                                      {FailureKind::RateLimited, "rate-limited"},
                                                      {FailureKind::Unknown, "unknown"},
                                                      {FailureKind::NotFound, "not-found"},
                                                      {FailureKind::Conflict, "conflict"},
                                                      {FailureKind::Rejected, "rejected"},
                                                      {FailureKind::NeedsSignIn, "needs-sign-in"}}};
    return words.text(kind);
}

} // namespace anteroom::ports
