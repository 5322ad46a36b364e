// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslSocket>
#include <QString>

namespace anteroom::testing {

/// A talk with an SMTP server, one line at a time.
class SmtpTalk
{
public:
    /// `url` as in MAIL_SMTP_URL; `caFile` is the only authority that is trusted.
    SmtpTalk(const QString &url, const QString &caFile);

    /// The next whole reply, without the last CRLF; empty when none came.
    QByteArray reply(int milliseconds = 5000);
    /// Sends `line` and CRLF, and returns the reply.
    QByteArray say(const QByteArray &line, int milliseconds = 5000);
    /// Sends bytes as they are.
    void send(const QByteArray &bytes);
    /// STARTTLS with a checked certificate.
    bool startTls();
    /// Greeting, EHLO, STARTTLS, EHLO and AUTH PLAIN; the last reply.
    QByteArray logIn(const QString &username, const QString &password);
    /// MAIL, RCPT and DATA up to the 354, then the bytes and the final dot; the last reply.
    QByteArray sendMail(const QByteArray &bytes, int milliseconds = 5000);
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool waitForClose(int milliseconds = 5000);
    bool wasConnected() const { return m_connected; }

private:
    QSslSocket m_socket;
    QByteArray m_received;
    bool m_connected = false;
};

} // namespace anteroom::testing
