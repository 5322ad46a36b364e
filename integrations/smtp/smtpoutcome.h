// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"

namespace anteroom::smtp {

/// How far a conversation with the server came.
enum class Phase {
    Connect,   ///< up to the greetings, TLS included
    SignIn,    ///< AUTH was sent
    Sender,    ///< MAIL FROM was sent
    Recipient, ///< RCPT TO was sent
    Data,      ///< DATA was sent; the mail's text may be on its way
    EndOfData, ///< all of the text has left and so, perhaps, the dot that makes the server take it
};

/// A conversation as it ended.
struct Exchange {
    int curlCode = 0; ///< libcurl's CURLcode
    int response = 0; ///< the server's last whole answer; 0: none
    Phase phase = Phase::Connect;
    bool isAborted = false; ///< we ended it ourselves
};

/// What became of the mail. Before the end of the data nothing was taken: Unreachable (mail.refused,
/// mail.dns, mail.timeout, mail.certificate, mail.tls, mail.starttls-missing,
/// mail.connection-lost, mail.stopped), Temporary (a 4xx: mail.temporary), Rejected (a 5xx:
/// mail.recipient-refused, mail.sender-refused, mail.message-refused, mail.server-refused) or NeedsSignIn
/// (mail.auth, mail.ca-file). After it only the server's answer counts: 2xx is sent, 4xx and 5xx are
/// failed, silence is Unknown with slowLook (mail.unanswered). `detail` is the server's three digits.
ports::Outcome<> outcomeOf(const Exchange &exchange);

} // namespace anteroom::smtp
