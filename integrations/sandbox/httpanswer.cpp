// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpanswer.h"

#include <QJsonDocument>

namespace anteroom::sandbox {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 429:
        return "Too Many Requests";
    default:
        return status >= 500 ? "Server Error" : "Status";
    }
}

} // namespace

QByteArray HttpAnswer::head(qsizetype contentLength, bool keepAlive) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers) {
        text += name + ": " + value + "\r\n";
    }
    // 204 and 304 never carry a body, so they must not announce one.
    if (status != 204 && status != 304) {
        if (!contentType.isEmpty()) {
            text += "Content-Type: " + contentType + "\r\n";
        }
        text += "Content-Length: " + QByteArray::number(contentLength) + "\r\n";
    }
    if (!keepAlive) {
        text += "Connection: close\r\n";
    }
    return text + "\r\n";
}

HttpAnswer jsonAnswer(int status, const QJsonObject &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

HttpAnswer emptyAnswer(int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType.clear();
    return answer;
}

} // namespace anteroom::sandbox
