// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/ports/outcome.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace anteroom::http {

/// One request to a remote.
struct Request {
    QByteArray method = "GET";
    QUrl url;                   ///< percent-encoded already
    QString pathTemplate;       ///< what the log says instead of the path: "/users/{userId}/meetings"
    base::Secret authorization; ///< the whole value of the Authorization header; never logged
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray contentType;
    QByteArray body;
};

/// A definite answer: 2xx, or a 4xx other than 408. Its body is whole (as long as its Content-Length).
struct Reply {
    int status = 0;
    QByteArray contentType;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct Limits {
    std::chrono::milliseconds deadline{30000}; ///< for the whole exchange, absolute
    qint64 bodyBytes = 4 * 1024 * 1024;
};

/// Sends each request exactly once (QNetworkAccessManager by itself may send a POST four times), follows
/// no redirect, ends by an absolute deadline, caps the body, speaks HTTP/1.1 over TLS 1.2 or newer with the
/// system's CAs (plain http for loopback addresses only), and logs method, host, path template, status,
/// milliseconds and request id, nothing else.
///
/// This is the one place that decides what an exchange was: an answer (Reply), failed (nothing reached the
/// remote, or it said so) or unknown (it may have acted). A GET is never unknown; it is Temporary instead.
/// Lives on the thread that made it.
class HttpClient
{
public:
    explicit HttpClient(const base::Clock &clock, Limits limits = {});
    ~HttpClient();
    QCoro::Task<ports::Outcome<Reply>> send(Request request);

private:
    const base::Clock &m_clock;
    Limits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace anteroom::http
