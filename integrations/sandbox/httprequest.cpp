// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httprequest.h"

namespace anteroom::sandbox {

namespace {

QString decodeFormPart(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

} // namespace

std::vector<std::pair<QString, QString>> decodeForm(const QByteArray &form)
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const QByteArray &part : form.split('&')) {
        if (part.isEmpty()) {
            continue;
        }
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        pairs.emplace_back(decodeFormPart(name), decodeFormPart(value));
    }
    return pairs;
}

QString HttpRequest::parameter(const QString &name) const
{
    for (const auto &[key, value] : query) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QStringList HttpRequest::parameters(const QString &name) const
{
    QStringList values;
    for (const auto &[key, value] : query) {
        if (key == name) {
            values.append(value);
        }
    }
    return values;
}

QByteArray HttpRequest::contentType() const
{
    return headers.value("content-type").split(';').value(0).trimmed().toLower();
}

QString HttpRequest::text() const
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(target));
}

} // namespace anteroom::sandbox
