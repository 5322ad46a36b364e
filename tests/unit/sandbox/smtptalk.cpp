// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/smtptalk.h"

#include <QSslConfiguration>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// Where the first whole reply in `bytes` ends: after a line with a space behind the code.
qsizetype endOfReply(const QByteArray &bytes)
{
    qsizetype begin = 0;
    for (qsizetype end = bytes.indexOf("\r\n"); end >= 0; end = bytes.indexOf("\r\n", begin)) {
        if (end - begin < 4 || bytes[begin + 3] != '-') {
            return end + 2;
        }
        begin = end + 2;
    }
    return -1;
}

} // namespace

SmtpTalk::SmtpTalk(const QString &url, const QString &caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(u"127.0.0.1"_s);
    QObject::connect(&m_socket, &QSslSocket::connected, &m_socket, [this] { m_connected = true; });
    m_socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(url).port()));
}

QByteArray SmtpTalk::reply(int milliseconds)
{
    const auto whole = [this] {
        m_received += m_socket.readAll();
        return endOfReply(m_received) >= 0 || isClosed();
    };
    if (!QTest::qWaitFor(whole, milliseconds) || endOfReply(m_received) < 0) {
        return {};
    }
    const QByteArray result = m_received.left(endOfReply(m_received) - 2);
    m_received.remove(0, result.size() + 2);
    return result;
}

void SmtpTalk::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
}

QByteArray SmtpTalk::say(const QByteArray &line, int milliseconds)
{
    send(line + "\r\n");
    return reply(milliseconds);
}

bool SmtpTalk::startTls()
{
    m_socket.startClientEncryption();
    return QTest::qWaitFor([this] { return m_socket.isEncrypted() || isClosed(); }) && m_socket.isEncrypted();
}

QByteArray SmtpTalk::logIn(const QString &username, const QString &password)
{
    reply();
    say("EHLO desk");
    if (!say("STARTTLS").startsWith("220") || !startTls()) {
        return {};
    }
    say("EHLO desk");
    const QByteArray login = QByteArray(1, '\0') + username.toUtf8() + QByteArray(1, '\0') + password.toUtf8();
    return say("AUTH PLAIN " + login.toBase64());
}

QByteArray SmtpTalk::sendMail(const QByteArray &bytes, int milliseconds)
{
    for (const QByteArray &line :
         {QByteArray("MAIL FROM:<desk@example.org>"), QByteArray("RCPT TO:<pat@example.net>"), QByteArray("DATA")}) {
        const QByteArray answer = say(line, milliseconds);
        if (!answer.startsWith('2') && !answer.startsWith('3')) {
            return answer;
        }
    }
    send(bytes + ".\r\n");
    return reply(milliseconds);
}

bool SmtpTalk::waitForClose(int milliseconds)
{
    return QTest::qWaitFor([this] { return isClosed(); }, milliseconds);
}

} // namespace anteroom::testing
