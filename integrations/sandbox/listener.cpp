// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/listener.h"

#include "core/base/log.h"

#include <QTcpSocket>

namespace anteroom::sandbox {

Listener::Listener(QObject *parent) : QTcpServer(parent) {}

Listener::~Listener() = default;

base::Result<> Listener::open()
{
    if (!listen(QHostAddress::LocalHost, m_port)) {
        return base::failure(base::ErrorKind::Settings,
                             QStringLiteral("The sandbox could not open a port on 127.0.0.1: %1").arg(errorString()));
    }
    m_port = serverPort();
    return {};
}

void Listener::setRefusing(bool refusing)
{
    if (refusing == m_refusing) {
        return;
    }
    m_refusing = refusing;
    if (refusing) {
        close();
        m_placeholder = std::make_unique<QTcpSocket>();
        m_placeholder->bind(QHostAddress::LocalHost, m_port,
                            QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint);
        return;
    }
    m_placeholder.reset();
    if (const base::Result<> opened = open(); !opened) {
        qCWarning(base::lcApp) << "sandbox: port" << m_port << "could not be opened again";
    }
}

void Listener::incomingConnection(qintptr descriptor)
{
    Q_EMIT arrived(descriptor);
}

} // namespace anteroom::sandbox
