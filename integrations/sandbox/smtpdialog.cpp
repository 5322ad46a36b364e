// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/smtpdialog.h"

#include "integrations/sandbox/mailtext.h"
#include "integrations/sandbox/randomtext.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

constexpr qint64 LargestMail = 25 * 1024 * 1024;

using Then = SmtpReply::Then;

QByteArray verb(const QByteArray &line)
{
    return line.split(' ').value(0).trimmed().toUpper();
}

QByteArray argumentsOf(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    return space < 0 ? QByteArray() : line.mid(space + 1).trimmed();
}

/// The address in "FROM:<a@b> SIZE=1"; nothing when it is none. An empty sender is allowed.
std::optional<QString> path(const QByteArray &arguments, const QByteArray &word)
{
    if (arguments.left(word.size()).toUpper() != word) {
        return std::nullopt;
    }
    static const QRegularExpression form(u"^<([^<>\\s@]+@[^<>\\s@]+)?>( .*)?$"_s);
    const auto match = form.match(QString::fromUtf8(arguments.mid(word.size()).trimmed()));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

QByteArray decoded(const QByteArray &base64)
{
    return QByteArray::fromBase64(base64, QByteArray::AbortOnBase64DecodingErrors);
}

} // namespace

SmtpDialog::SmtpDialog(Context context, const SmtpAccount &account) : m_context(context), m_account(account) {}

SmtpReply SmtpDialog::greeting()
{
    return {"220 sandbox.example.org ESMTP ready"};
}

QString SmtpDialog::operationOf(const QByteArray &line) const
{
    const QByteArray word = m_expects == Expects::Command ? verb(line) : QByteArray("AUTH");
    if (word == "EHLO" || word == "HELO") {
        return u"ehlo"_s;
    }
    return word == "DATA" ? u"data-start"_s : QString::fromLatin1(word.toLower());
}

void SmtpDialog::encrypted()
{
    m_encrypted = true;
    m_greeted = false;
    reset();
}

void SmtpDialog::reset()
{
    m_hasSender = false;
    m_sender.clear();
    m_recipients.clear();
    m_readingData = false;
}

SmtpReply SmtpDialog::answer(const QByteArray &line)
{
    if (m_expects != Expects::Command) {
        return authLine(line);
    }
    const QByteArray word = verb(line);
    if (word == "EHLO" || word == "HELO") {
        return hello(line);
    }
    if (word == "NOOP") {
        return {"250 2.0.0 OK"};
    }
    if (word == "QUIT") {
        return {"221 2.0.0 Goodbye", Then::Close};
    }
    if (word == "RSET") {
        reset();
        return {"250 2.0.0 OK"};
    }
    if (!m_greeted) {
        return {"503 5.5.1 Say EHLO first"};
    }
    if (word == "STARTTLS") {
        return m_encrypted ? SmtpReply{"503 5.5.1 TLS is on already"}
                           : SmtpReply{"220 2.0.0 Ready to start TLS", Then::StartTls};
    }
    if (!m_encrypted) {
        return {"530 5.7.0 Must issue a STARTTLS command first"};
    }
    if (word == "AUTH") {
        return auth(argumentsOf(line));
    }
    if (!m_loggedIn) {
        return {"530 5.7.0 Authentication required"};
    }
    if (word == "MAIL") {
        return mail(argumentsOf(line));
    }
    if (word == "RCPT") {
        return recipient(argumentsOf(line));
    }
    return word == "DATA" ? data() : SmtpReply{"502 5.5.2 Command not recognized"};
}

SmtpReply SmtpDialog::hello(const QByteArray &line)
{
    if (argumentsOf(line).isEmpty()) {
        return {"501 5.5.4 EHLO needs a name"};
    }
    m_greeted = true;
    reset();
    if (verb(line) == "HELO") {
        return {"250 sandbox.example.org"};
    }
    const QByteArray size = "250-SIZE " + QByteArray::number(LargestMail);
    return {"250-sandbox.example.org\r\n" + size + "\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n" +
            (m_encrypted ? "250-AUTH PLAIN LOGIN" : "250-STARTTLS") + "\r\n250 ENHANCEDSTATUSCODES"};
}

SmtpReply SmtpDialog::auth(const QByteArray &arguments)
{
    if (m_loggedIn || m_hasSender) {
        return {"503 5.5.1 Not now"};
    }
    const QByteArray mechanism = verb(arguments);
    const QByteArray initial = argumentsOf(arguments);
    if (mechanism == "PLAIN") {
        if (!initial.isEmpty()) {
            return checkPlain(initial);
        }
        m_expects = Expects::AuthPlain;
        return {"334 "};
    }
    if (mechanism != "LOGIN") {
        return {"504 5.5.4 Unrecognized authentication type"};
    }
    m_loginName = QString::fromUtf8(decoded(initial));
    m_expects = initial.isEmpty() ? Expects::AuthLoginName : Expects::AuthLoginPassword;
    return {initial.isEmpty() ? "334 VXNlcm5hbWU6" : "334 UGFzc3dvcmQ6"};
}

SmtpReply SmtpDialog::authLine(const QByteArray &line)
{
    const Expects expected = m_expects;
    m_expects = Expects::Command;
    if (line == "*") {
        return {"501 5.7.0 Authentication cancelled"};
    }
    if (expected == Expects::AuthPlain) {
        return checkPlain(line);
    }
    if (expected == Expects::AuthLoginName) {
        m_loginName = QString::fromUtf8(decoded(line));
        m_expects = Expects::AuthLoginPassword;
        return {"334 UGFzc3dvcmQ6"};
    }
    return checkLogin(m_loginName, QString::fromUtf8(decoded(line)));
}

SmtpReply SmtpDialog::checkPlain(const QByteArray &base64)
{
    // authorization identity NUL name NUL password (RFC 4616)
    const QList<QByteArray> parts = decoded(base64).split('\0');
    if (parts.size() != 3) {
        return {"501 5.5.2 Cannot decode response"};
    }
    return checkLogin(QString::fromUtf8(parts[1]), QString::fromUtf8(parts[2]));
}

SmtpReply SmtpDialog::checkLogin(const QString &username, const QString &password)
{
    m_loggedIn = username == m_account.username && password == m_account.password;
    return {m_loggedIn ? "235 2.7.0 Authentication successful" : "535 5.7.8 Username and password not accepted"};
}

SmtpReply SmtpDialog::mail(const QByteArray &arguments)
{
    static const QRegularExpression sizeForm(u"\\bSIZE=(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto sender = path(arguments, "FROM:");
    if (m_hasSender || !sender) {
        return {m_hasSender ? "503 5.5.1 Nested MAIL command" : "501 5.1.7 Bad sender address syntax"};
    }
    if (sizeForm.match(QString::fromLatin1(arguments)).captured(1).toLongLong() > LargestMail) {
        return {"552 5.3.4 Message size exceeds fixed limit"};
    }
    m_hasSender = true;
    m_sender = *sender;
    return {"250 2.1.0 OK"};
}

SmtpReply SmtpDialog::recipient(const QByteArray &arguments)
{
    if (!m_hasSender) {
        return {"503 5.5.1 Need MAIL command"};
    }
    const auto address = path(arguments, "TO:");
    if (!address || address->isEmpty()) {
        return {"501 5.1.3 Bad recipient address syntax"};
    }
    m_recipients.append(*address);
    return {"250 2.1.5 OK"};
}

SmtpReply SmtpDialog::data()
{
    if (m_recipients.isEmpty()) {
        return {m_hasSender ? "554 5.5.1 No valid recipients" : "503 5.5.1 Need MAIL command"};
    }
    m_readingData = true;
    return {"354 End data with <CR><LF>.<CR><LF>"};
}

std::function<SmtpReply()> SmtpDialog::endOfData(const QByteArray &message)
{
    const auto keep = [self = shared_from_this(), sender = m_sender, recipients = m_recipients, message] {
        return self->accept(sender, recipients, message);
    };
    reset();
    return keep;
}

SmtpReply SmtpDialog::accept(const QString &sender, const QStringList &recipients, const QByteArray &message)
{
    if (message.size() > LargestMail) {
        return {"552 5.3.4 Message size exceeds fixed limit"};
    }
    if (const auto refused = refusedMessage(message)) {
        return {*refused};
    }
    m_context.state.addMail(mailState(sender, recipients, message));
    m_context.state.flush();
    return {"250 2.0.0 OK " + randomText(m_context.random, 9).toLatin1()};
}

} // namespace anteroom::sandbox
