// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <utility>
#include <vector>

namespace anteroom::sandbox {

/// One HTTP answer.
struct HttpAnswer {
    int status = 200;
    QByteArray contentType = "application/json;charset=UTF-8";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The answer's first line and headers, `Content-Length` with the length given.
    QByteArray head(qsizetype contentLength, bool keepAlive) const;
};

/// An answer that holds `body` as compact JSON.
HttpAnswer jsonAnswer(int status, const QJsonObject &body);
/// 204, or another status without a body.
HttpAnswer emptyAnswer(int status = 204);

} // namespace anteroom::sandbox
