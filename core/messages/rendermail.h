// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/messages/sessionfacts.h"

#include <QByteArray>

namespace anteroom::messages {

/// The mail of that step as bytes for the transport: CRLF, one recipient, the calendar object attached if
/// facts.method is not None. Same facts, same bytes. Refused, with the fields "from", "to", "replyTo",
/// "organizer", "patientEmail", "messageId", "uid" or "link", is what could break out of a header or
/// mislead a reader: an address that is not one plain address, a join link that is not https.
base::Result<QByteArray> renderMail(domain::MessageStep step, const SessionFacts &facts);

} // namespace anteroom::messages
