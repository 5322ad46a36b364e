// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpserver.h"

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

HttpServer::HttpServer(HttpConnection::Handler handler, QObject *parent)
    : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_listener, &Listener::arrived, this,
            [this](qintptr descriptor) { new HttpConnection(descriptor, m_handler, this); });
}

base::Result<> HttpServer::open()
{
    return m_listener.open();
}

QString HttpServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_listener.port());
}

void HttpServer::setRefusing(bool refusing)
{
    m_listener.setRefusing(refusing);
    if (refusing) {
        const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
        for (HttpConnection *connection : connections) {
            connection->abort();
        }
    }
}

} // namespace anteroom::sandbox
