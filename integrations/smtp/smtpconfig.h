// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <vector>

namespace anteroom::smtp {

/// How we reach the outgoing mail server.
struct SmtpConfig {
    QUrl url;         ///< smtps://host:465, or smtp://host:587 with required STARTTLS; the ports are the defaults
    QString username; ///< empty: no sign-in
    base::Secret password;
    QString caFile; ///< PEM file of the certificate authorities to trust instead of the system's; may be empty
    QString from;   ///< the practice's address; looked at by problemsIn() and for the name we greet with
    std::chrono::milliseconds connectTimeout{20000};
    std::chrono::milliseconds deadline{120000}; ///< for one whole mail, from connecting to the server's answer
};

/// Whether `address` is one plain address that is safe in an SMTP command: something on both sides of one
/// @, at most 254 characters (RFC 5321 section 4.5.3.1), no control characters, spaces, brackets, quotes
/// or list separators.
bool isPlainAddress(const QString &address);

/// The server's port: the URL's, else 465 for smtps and 587 for smtp.
int portOf(const SmtpConfig &config);

/// Every fault of `config` that can be seen without connecting: the setting's name in `field`, what is
/// wrong and what to do in `reason`. Empty: it may work.
std::vector<base::Problem> problemsIn(const SmtpConfig &config);

} // namespace anteroom::smtp
