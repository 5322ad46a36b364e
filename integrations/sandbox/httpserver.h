// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httpconnection.h"
#include "integrations/sandbox/listener.h"

namespace anteroom::sandbox {

/// A small HTTP/1.1 server on 127.0.0.1: keep-alive, Content-Length and chunked bodies, and each request
/// answered when its handler is ready, without holding up any other connection.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    explicit HttpServer(HttpConnection::Handler handler, QObject *parent = nullptr);

    base::Result<> open();
    /// "http://127.0.0.1:<port>"
    QString address() const;
    /// Refuses new connections and cuts those there are, or accepts again.
    void setRefusing(bool refusing);

private:
    HttpConnection::Handler m_handler;
    Listener m_listener;
};

} // namespace anteroom::sandbox
