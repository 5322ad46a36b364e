// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

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

/// A definite answer: 2xx, or a 4xx other than 407 and 408. Its body is whole (as long as its
/// Content-Length).
struct Reply {
    int status = 0;
    QByteArray contentType;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// How long an exchange may take and how much it may bring.
struct Limits {
    std::chrono::milliseconds deadline{30000}; ///< for the whole exchange, absolute
    qint64 bodyBytes = 4 * 1024 * 1024;
};

} // namespace anteroom::http
