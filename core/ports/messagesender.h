// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"

#include <QByteArray>
#include <QString>

#include <qcorotask.h>

namespace anteroom::ports {

/// One mail for one recipient, as bytes with CRLF line ends.
struct Envelope {
    QString from;
    QString to;
    QByteArray bytes;
};

/// Hands mails to the outgoing server. Before the end of the data any error is failed; after it,
/// silence is Unknown (slowLook when the deadline passed or the connection ended without an answer).
class MessageSender
{
public:
    virtual ~MessageSender() = default;
    /// Hands over one mail, once; success is the server's acceptance.
    virtual QCoro::Task<Outcome<>> send(Envelope envelope) = 0;
};

} // namespace anteroom::ports
