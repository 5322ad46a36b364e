// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "integrations/oauth/loopbackrequest.h"

#include <QHash>
#include <QPromise>
#include <QTcpServer>
#include <QUrlQuery>

#include <chrono>
#include <memory>
#include <optional>

namespace anteroom::oauth {

/// Waits for the browser to come back from a sign-in page: on 127.0.0.1 only, at a port of the system's choice, for
/// one request to one path, for a limited time. Whatever it is told, the browser gets the same page. Lives on one
/// thread.
class Loopback
{
public:
    /// What the browser brought; nothing: nobody came in time, or the loopback is gone.
    using Answer = std::optional<QUrlQuery>;

    /// `path` without the slash; `scheduler` outlives it.
    Loopback(base::Scheduler &scheduler, QByteArray path);
    ~Loopback();
    Loopback(const Loopback &) = delete;
    Loopback &operator=(const Loopback &) = delete;

    /// Begins to listen, until `patience` is over. False: the system gives no port.
    bool listen(std::chrono::milliseconds patience);
    /// Where the browser is to be sent: "http://127.0.0.1:PORT/PATH".
    QString address() const;
    /// The answer, when it comes; ask once.
    QFuture<Answer> answer();
    /// Stops waiting.
    void stop() { end(std::nullopt); }

private:
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void end(const Answer &answer);

    QByteArray m_path;
    QTcpServer m_server;
    std::unique_ptr<base::Timer> m_timer;
    QHash<QTcpSocket *, LoopbackRequest> m_requests; ///< what each connection has sent so far
    QPromise<Answer> m_promise;
    bool m_taken = false; ///< the browser was here
    bool m_ended = false;
};

} // namespace anteroom::oauth
