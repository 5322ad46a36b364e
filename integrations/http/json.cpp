// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/json.h"

#include "integrations/http/classification.h"

#include <QJsonDocument>

namespace anteroom::http {

using namespace Qt::StringLiterals;

std::optional<QJsonObject> jsonObject(const Reply &reply)
{
    const QByteArray type = reply.contentType.split(';').constFirst().trimmed().toLower();
    if (type != "application/json" && !type.endsWith("+json")) {
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return std::nullopt;
    }
    return document.object();
}

tl::unexpected<ports::Failure> unusable(const QByteArray &method, QString code)
{
    return tl::unexpected(doubtful(method, std::move(code), true));
}

QString safeDetail(const QString &text)
{
    static const QString allowed = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:@/"_s;
    QString clean;
    for (const QChar letter : text) {
        if (clean.size() < 200 && allowed.contains(letter)) {
            clean += letter;
        }
    }
    return clean;
}

} // namespace anteroom::http
