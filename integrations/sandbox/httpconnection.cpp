// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpconnection.h"

#include "integrations/sandbox/httpparser.h"

#include <QTimer>

namespace anteroom::sandbox {

HttpConnection::HttpConnection(qintptr descriptor, Handler handler, QObject *parent)
    : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        deleteLater();
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void HttpConnection::read()
{
    m_received += m_socket.readAll();
    handleNext();
}

void HttpConnection::handleNext()
{
    if (m_busy || m_received.isEmpty()) {
        return;
    }
    const ParsedRequest parsed = parseRequest(m_received);
    if (parsed.state == ParsedRequest::State::Broken) {
        m_keepAlive = false;
        m_received.clear();
        answer(emptyAnswer(400));
        return;
    }
    if (parsed.state == ParsedRequest::State::NeedsMore) {
        if (parsed.expectsContinue && !m_continueSent) {
            m_continueSent = true;
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        return;
    }
    m_received.remove(0, parsed.used);
    m_continueSent = false;
    m_busy = true;
    m_keepAlive = parsed.request.keepAlive;
    m_handler(parsed.request, this);
}

void HttpConnection::answer(const HttpAnswer &answer)
{
    m_socket.write(answer.head(answer.body.size(), m_keepAlive) + answer.body);
    m_busy = false;
    if (!m_keepAlive) {
        m_socket.disconnectFromHost();
        return;
    }
    // Through the event loop, so that pipelined requests do not nest.
    QMetaObject::invokeMethod(this, &HttpConnection::handleNext, Qt::QueuedConnection);
}

void HttpConnection::answerTruncated(const HttpAnswer &answer)
{
    m_socket.write(answer.head(answer.body.size(), false) + answer.body.left(answer.body.size() / 2));
    m_socket.disconnectFromHost();
}

void HttpConnection::answerDripping(const HttpAnswer &answer, int milliseconds)
{
    m_socket.write(answer.head(answer.body.size(), false));
    m_dripping = answer.body;
    m_dripMilliseconds = milliseconds;
    dripNext();
}

void HttpConnection::dripNext()
{
    if (m_dripping.isEmpty()) {
        m_socket.disconnectFromHost();
        return;
    }
    QTimer::singleShot(m_dripMilliseconds, this, [this] {
        m_socket.write(m_dripping.left(1));
        m_dripping.remove(0, 1);
        dripNext();
    });
}

void HttpConnection::drop()
{
    m_socket.disconnectFromHost();
}

void HttpConnection::abort()
{
    m_socket.abort();
}

} // namespace anteroom::sandbox
