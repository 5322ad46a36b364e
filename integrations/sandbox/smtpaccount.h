// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace anteroom::sandbox {

/// The mailbox that the SMTP look-alike sends for, and the certificate it shows.
struct SmtpAccount {
    QString username;
    QString password;
    QSslCertificate certificate;
    QSslKey key;
};

} // namespace anteroom::sandbox
