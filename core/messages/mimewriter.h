// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace anteroom::messages {

/// The parts of a mail, all of them already judged and cleaned.
struct MimeParts {
    QString fromName;
    QString from;
    QString to;
    QString replyTo; ///< empty: no such header
    QString subject;
    QString messageId; ///< without < >
    base::Instant date;
    QString text;
    QString html;
    QByteArray calendar;       ///< empty: no calendar object, no attachment
    QByteArray calendarMethod; ///< must equal the object's METHOD (RFC 6047, 2.4)
};

/// The mail as bytes for the transport: CRLF, no line over 76 octets in the bodies, not yet dot-stuffed.
/// Boundaries follow from the Message-ID, so the same parts make the same bytes. An Error: GMime's part of the program
/// is missing.
base::Result<QByteArray> writeMime(const MimeParts &parts);

/// The function `anteroomWriteMime` of the part `anteroommime`, which does it.
using GmimeWriter = void(const MimeParts &parts, QByteArray &bytes);

} // namespace anteroom::messages
