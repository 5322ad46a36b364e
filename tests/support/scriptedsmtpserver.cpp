// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedsmtpserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace anteroom::testing {

namespace {

QByteArray addressIn(const QByteArray &line)
{
    const qsizetype open = line.indexOf('<');
    return line.mid(open + 1, line.indexOf('>', open) - open - 1);
}

QByteArray withoutDoubledDots(const QByteArray &raw)
{
    QByteArray text = raw.startsWith("..") ? raw.mid(1) : raw;
    return text.replace("\r\n..", "\r\n.");
}

} // namespace

ScriptedSmtpServer::ScriptedSmtpServer(SmtpScript script, TestCertificate certificate)
    : m_script(std::move(script)), m_certificate(std::move(certificate))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("The scripted mail server found no port.");
    }
}

ScriptedSmtpServer::~ScriptedSmtpServer() = default;

void ScriptedSmtpServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto talk = std::make_shared<Talk>();
    talk->socket = new QSslSocket(this);
    talk->socket->setSocketDescriptor(handle);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate.certificate);
    tls.setPrivateKey(m_certificate.key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    talk->socket->setSslConfiguration(tls);
    connect(talk->socket, &QSslSocket::readyRead, this, [this, talk] { read(*talk); });
    connect(talk->socket, &QSslSocket::disconnected, talk->socket, &QObject::deleteLater);
    if (m_script.tls == SmtpScript::Tls::Immediate) {
        connect(talk->socket, &QSslSocket::encrypted, this, [this, talk] { say(*talk, "", "220 scripted"); });
        talk->socket->startServerEncryption();
    } else {
        say(*talk, "", "220 scripted");
    }
}

void ScriptedSmtpServer::say(Talk &talk, const QByteArray &word, const QByteArray &usual)
{
    if (m_script.flood == SmtpScript::Flood::None || m_script.floods != word) {
        talk.socket->write(m_script.answers.value(word, usual) + "\r\n");
        return;
    }
    talk.socket->write(usual.left(3) + '-');
    if (m_script.flood == SmtpScript::Flood::Endless) {
        talk.socket->write(QByteArray(1024 * 1024, 'x'));
        return;
    }
    auto *drops = new QTimer(talk.socket);
    connect(drops, &QTimer::timeout, talk.socket, [socket = talk.socket] { socket->write("x"); });
    drops->start(5);
}

void ScriptedSmtpServer::read(Talk &talk)
{
    talk.pending += talk.socket->readAll();
    while (!talk.pending.isEmpty()) {
        if (talk.inText) {
            takeText(talk);
            return;
        }
        const qsizetype end = talk.pending.indexOf("\r\n");
        if (end < 0) {
            return;
        }
        const QByteArray line = talk.pending.left(end);
        talk.pending.remove(0, end + 2);
        if (talk.mechanism.isEmpty()) {
            obey(talk, line);
        } else {
            continueSignIn(talk, line);
        }
    }
}

void ScriptedSmtpServer::obey(Talk &talk, const QByteArray &line)
{
    const QByteArray word = line.split(' ').constFirst().split(':').constFirst().toUpper();
    m_commands.append(word);
    if (word == "EHLO") {
        greet(talk);
    } else if (word == "STARTTLS") {
        startTls(talk);
    } else if (word == "AUTH") {
        talk.mechanism = line.split(' ').value(1).toUpper();
        talk.signIn.clear();
        talk.socket->write(talk.mechanism == "LOGIN" ? "334 VXNlcm5hbWU6\r\n" : "334 \r\n");
    } else if (word == "MAIL") {
        talk.from = addressIn(line);
        say(talk, word, "250 sender fine");
    } else if (word == "RCPT") {
        talk.to = addressIn(line);
        say(talk, word, "250 recipient fine");
    } else if (word == "DATA") {
        talk.inText = !m_script.answers.contains(word);
        say(talk, word, "354 go on");
    } else if (word == "QUIT") {
        say(talk, word, "221 bye");
        talk.socket->disconnectFromHost();
    } else {
        say(talk, word, "250 fine");
    }
}

void ScriptedSmtpServer::greet(Talk &talk)
{
    const bool mayStartTls = m_script.tls == SmtpScript::Tls::StartTls && !talk.socket->isEncrypted();
    QByteArray answer = "250-scripted\r\n";
    if (mayStartTls) {
        answer += "250-STARTTLS\r\n";
    } else if (!m_script.username.isEmpty()) {
        answer += "250-AUTH PLAIN LOGIN\r\n";
    }
    say(talk, "EHLO", answer + "250 SIZE 10000000");
}

void ScriptedSmtpServer::startTls(Talk &talk)
{
    talk.socket->write(m_script.answers.value("STARTTLS", "220 go ahead") + "\r\n" + m_script.afterStartTls);
    talk.socket->flush();
    talk.pending.clear();
    if (!m_script.answers.contains("STARTTLS")) {
        talk.socket->startServerEncryption();
    }
}

void ScriptedSmtpServer::continueSignIn(Talk &talk, const QByteArray &line)
{
    talk.signIn.append(QByteArray::fromBase64(line));
    if (talk.mechanism == "LOGIN" && talk.signIn.size() < 2) {
        talk.socket->write("334 UGFzc3dvcmQ6\r\n");
        return;
    }
    const QByteArray given = talk.mechanism == "LOGIN" ? talk.signIn.join('\0') : talk.signIn.first().mid(1);
    const bool isRight = given == m_script.username + '\0' + m_script.password;
    talk.mechanism.clear();
    say(talk, "AUTH", isRight ? "235 welcome" : "535 5.7.8 credentials invalid");
}

void ScriptedSmtpServer::takeText(Talk &talk)
{
    if (m_script.breaks == SmtpScript::Break::CloseInText) {
        talk.socket->abort();
        return;
    }
    const bool isEmpty = talk.pending.startsWith(".\r\n");
    const qsizetype end = isEmpty ? -2 : talk.pending.indexOf("\r\n.\r\n");
    if (end == -1) {
        return;
    }
    TakenMail mail{talk.from, talk.to, talk.pending.left(end + 2), {}};
    mail.text = withoutDoubledDots(mail.raw);
    talk.pending.remove(0, end + 5);
    talk.inText = false;
    m_mails.push_back(std::move(mail));
    if (m_script.breaks == SmtpScript::Break::CloseAfterDot) {
        talk.socket->abort();
    } else if (m_script.breaks == SmtpScript::Break::None) {
        say(talk, ".", "250 taken");
    }
    if (m_script.hangsUpWhenIdle) {
        talk.socket->disconnectFromHost();
    }
}

} // namespace anteroom::testing
