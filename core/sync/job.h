// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/stepcontext.h"

#include <optional>

namespace anteroom::sync {

/// What an engine does from time to time for the practice as a whole, apart from bringing a booking into line: a
/// sweep, a check of tomorrow's sessions, reading what people changed at a remote. Of several programs on one store
/// one does it; when it dies with the job begun, the next one begins it again.
class Job
{
public:
    virtual ~Job() = default;
    /// Its name in the store; never changes.
    virtual QString name() const = 0;
    /// When it is to run next. `last` is when it came to an end last; nothing: it never did.
    virtual base::Instant due(std::optional<base::Instant> last, base::Instant now) const = 0;
    /// A session was worked on and is at rest. Whether the job wants to run soon because of it; due() says so too then.
    virtual bool noticeRest() { return false; }
    /// Does it. Whatever it could not do it must leave so that a later run does it.
    virtual QCoro::Task<> run(StepContext context) = 0;
};

} // namespace anteroom::sync
