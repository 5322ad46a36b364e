// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/messagesender.h"
#include "integrations/smtp/smtpconfig.h"
#include "integrations/smtp/smtpoutcome.h"

#include <memory>

namespace anteroom::smtp {

/// Conversations with one mail server. Blocks, so it lives on a worker thread; only abort() may be called from
/// elsewhere.
class SmtpSession
{
public:
    /// One by libcurl, which is loaded now. When that part of the program is missing, every conversation fails.
    static std::unique_ptr<SmtpSession> create(const SmtpConfig &config);
    virtual ~SmtpSession() = default;

    /// Hands over one mail.
    virtual Exchange deliver(const ports::Envelope &envelope) = 0;
    /// Connects, signs in and sends NOOP; hands over nothing. `curlCode` 0: all of it worked.
    virtual Exchange probe() = 0;
    /// Whether the last conversation sent AUTH on its connection.
    virtual bool hasSignedIn() const = 0;
    /// Ends the conversation in progress, and all later ones, within about a second.
    virtual void abort() = 0;
};

/// The function `anteroomSmtpSession` of the part `anteroomsmtp`, which makes one; it belongs to the caller.
using CurlSessionMaker = SmtpSession *(const SmtpConfig &config);

} // namespace anteroom::smtp
