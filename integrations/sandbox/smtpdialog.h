// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/smtpaccount.h"
#include "integrations/sandbox/smtpreply.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace anteroom::sandbox {

/// What an SMTP server answers to one line after another (RFC 5321, STARTTLS, AUTH PLAIN and LOGIN): login only
/// after TLS, mail only after login. Knows nothing of sockets.
class SmtpDialog : public std::enable_shared_from_this<SmtpDialog>
{
public:
    /// What the next line is.
    enum class Expects { Command, AuthPlain, AuthLoginName, AuthLoginPassword };

    SmtpDialog(Context context, const SmtpAccount &account);

    static SmtpReply greeting();
    /// The operation that a line is, as faults name it: ehlo, starttls, auth, mail, rcpt, data-start, quit, other.
    QString operationOf(const QByteArray &line) const;
    SmtpReply answer(const QByteArray &line);
    /// Takes what may be applied once the end of the data was read: keeps the mail, or says why not. Whatever comes of
    /// it, the next mail begins anew (RFC 5321 section 4.1.1.4).
    std::function<SmtpReply()> endOfData(const QByteArray &message);
    /// The connection is encrypted now; what was said before counts no more.
    void encrypted();
    /// The line before was a DATA that was answered 354.
    bool isReadingData() const { return m_readingData; }
    void stopReadingData() { m_readingData = false; }

private:
    SmtpReply hello(const QByteArray &line);
    SmtpReply auth(const QByteArray &arguments);
    SmtpReply authLine(const QByteArray &line);
    SmtpReply checkPlain(const QByteArray &base64);
    SmtpReply checkLogin(const QString &username, const QString &password);
    SmtpReply mail(const QByteArray &arguments);
    SmtpReply recipient(const QByteArray &arguments);
    SmtpReply data();
    SmtpReply accept(const QString &sender, const QStringList &recipients, const QByteArray &message);
    void reset();

    Context m_context;
    const SmtpAccount &m_account;
    Expects m_expects = Expects::Command;
    bool m_encrypted = false;
    bool m_greeted = false;
    bool m_loggedIn = false;
    bool m_readingData = false;
    bool m_hasSender = false;
    QString m_loginName;
    QString m_sender;
    QStringList m_recipients;
};

} // namespace anteroom::sandbox
