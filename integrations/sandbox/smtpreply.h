// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anteroom::sandbox {

/// One reply of an SMTP server and what comes after it.
struct SmtpReply {
    enum class Then { GoOn, StartTls, Close };
    QByteArray text; ///< without the last CRLF; several lines are separated by CRLF
    Then then = Then::GoOn;
};

} // namespace anteroom::sandbox
