// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/httpfault.h"
#include "tests/fault/mailfault.h"
#include "tests/fault/storefault.h"

#include <optional>

namespace anteroom::fault {

class Program;

/// Decides what goes wrong, and when a program dies. By default nothing does.
class Mischief
{
public:
    virtual ~Mischief() = default;
    /// What befalls a call that is about to be sent.
    virtual std::optional<HttpFault> atCall(Program &, Step) { return std::nullopt; }
    /// What befalls a mail, and at which of its stages.
    virtual std::optional<std::pair<Step, MailFault>> atMail(Program &) { return std::nullopt; }
    /// Called before each statement of the store's writer; may throw StoreError.
    virtual void atStatement(Program &, const QString &) {}
    /// After each commit; may throw StoreError: its outcome is lost.
    virtual void atCommit(Program &) {}
    /// The call was applied, or was not and will not be; the answer is on its way.
    virtual void afterSend(Program &, Step) {}
    /// The answer is here, and the program goes on with it next.
    virtual void beforeReply(Program &, Step) {}
    /// The program has done with the answer what it could; it may have died of it.
    virtual void afterReply(Program &) {}
};

} // namespace anteroom::fault
