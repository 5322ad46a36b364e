// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/loopback.h"

#include <QCoreApplication>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace anteroom::oauth {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleCheck)
};

constexpr int maximumConnections = 16;

/// The same page whatever the browser brought: it tells a listener nothing.
QByteArray page(const QByteArray &status)
{
    const QByteArray body = u"<!doctype html><meta charset=\"utf-8\"><title>Anteroom</title><p>%1</p>"_s
                                .arg(Text::tr("Please close this page and go back to Anteroom.").toHtmlEscaped())
                                .toUtf8();
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

Loopback::Loopback(base::Scheduler &scheduler, QByteArray path)
    : m_path('/' + std::move(path)), m_timer(scheduler.makeTimer([this] { stop(); }))
{
    m_promise.start();
    m_server.setMaxPendingConnections(maximumConnections);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            take(socket);
        }
    });
}

Loopback::~Loopback()
{
    stop();
}

bool Loopback::listen(std::chrono::milliseconds patience)
{
    m_timer->start(patience);
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

QString Loopback::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()) + QString::fromLatin1(m_path);
}

QFuture<Loopback::Answer> Loopback::answer()
{
    return m_promise.future();
}

void Loopback::take(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
        m_requests.remove(socket);
        socket->deleteLater();
    });
    QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
    if (m_taken || m_requests.size() >= maximumConnections) {
        socket->abort();
        return;
    }
    m_requests.insert(socket, LoopbackRequest(m_path));
    read(socket);
}

void Loopback::read(QTcpSocket *socket)
{
    const auto request = m_requests.find(socket);
    if (request == m_requests.end()) {
        socket->readAll();
        return;
    }
    const LoopbackRequest::State state = request->take(socket->read(request->room()));
    if (state == LoopbackRequest::State::TooLarge) {
        socket->abort();
        return;
    }
    if (state == LoopbackRequest::State::NeedsMore) {
        return;
    }
    const Answer brought = m_requests.take(socket).answer();
    const bool isOurs = !m_taken && brought;
    if (isOurs) {
        m_taken = true;
        m_server.close();
        // The page must have left before whoever waits goes on, and may end the program.
        QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, brought] { end(brought); });
    }
    socket->write(page(isOurs ? "200 OK" : "404 Not Found"));
    socket->disconnectFromHost();
}

void Loopback::end(const Answer &answer)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_taken = true;
    m_timer->stop();
    m_server.close();
    m_promise.addResult(answer);
    m_promise.finish();
}

} // namespace anteroom::oauth
