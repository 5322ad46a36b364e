// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace anteroom::testing {

namespace {

QByteArray headOf(const ScriptedAnswer &answer, qsizetype length)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    for (const auto &[name, value] : answer.headers) {
        head += name + ": " + value + "\r\n";
    }
    if (!answer.contentType.isEmpty()) {
        head += "Content-Type: " + answer.contentType + "\r\n";
    }
    if (length >= 0) {
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    }
    return head + "\r\n";
}

/// Takes one whole request off the front of `pending`.
std::optional<ScriptedRequest> takeRequest(QByteArray &pending)
{
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    const QList<QByteArray> lines = pending.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    ScriptedRequest request{first.value(0), first.value(1), {}, {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (pending.size() < end + 4 + length) {
        return std::nullopt;
    }
    request.body = pending.mid(end + 4, length);
    pending.remove(0, end + 4 + length);
    return request;
}

} // namespace

ScriptedAnswer ScriptedAnswer::json(int status, QByteArray body)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

ScriptedAnswer ScriptedAnswer::by(Way way, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.way = way;
    return answer;
}

ScriptedServer::ScriptedServer(std::optional<TestCertificate> certificate) : m_certificate(std::move(certificate))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("The scripted server found no port.");
    }
}

ScriptedServer::~ScriptedServer() = default;

QString ScriptedServer::base() const
{
    const QLatin1StringView scheme(m_certificate ? "https" : "http");
    return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(serverPort());
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    if (m_hangUp) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    auto pending = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, pending] { read(socket, pending.get()); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (m_certificate) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(m_certificate->certificate);
        tls.setPrivateKey(m_certificate->key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(tls);
        socket->startServerEncryption();
    }
}

void ScriptedServer::read(QTcpSocket *socket, QByteArray *pending)
{
    *pending += socket->readAll();
    while (auto request = takeRequest(*pending)) {
        m_requests.push_back(std::move(*request));
        answer(socket);
    }
}

void ScriptedServer::answer(QTcpSocket *socket)
{
    ScriptedAnswer next = ScriptedAnswer::json(500, "{\"message\":\"nothing is scripted for this request\"}");
    if (!m_answers.empty()) {
        next = std::move(m_answers.front());
        m_answers.pop_front();
    }
    switch (next.way) {
    case ScriptedAnswer::Way::Whole:
        socket->write(headOf(next, next.body.size()) + next.body);
        break;
    case ScriptedAnswer::Way::CloseUnheard:
        socket->disconnectFromHost();
        break;
    case ScriptedAnswer::Way::CutShort:
        socket->write(headOf(next, next.body.size() + 10) + next.body);
        socket->disconnectFromHost();
        break;
    case ScriptedAnswer::Way::Silent:
        break;
    case ScriptedAnswer::Way::Drip:
    case ScriptedAnswer::Way::Flood:
        socket->write(headOf(next, -1));
        keepSending(socket, next.way);
        break;
    }
}

void ScriptedServer::keepSending(QTcpSocket *socket, ScriptedAnswer::Way way)
{
    const bool flood = way == ScriptedAnswer::Way::Flood;
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [this, socket, flood] {
        if (!flood) {
            socket->write("x");
        } else if (socket->bytesToWrite() == 0) {
            m_flooded += socket->write(QByteArray(64 * 1024, 'x'));
        }
    });
    timer->start(flood ? 0 : 20);
}

} // namespace anteroom::testing
