// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace anteroom::sandbox {

/// One whole HTTP/1.1 request, as a look-alike sees it.
struct HttpRequest {
    QByteArray method;
    QByteArray target;                              ///< as on the wire
    QStringList segments;                           ///< the path's parts, percent-decoded one by one
    std::vector<std::pair<QString, QString>> query; ///< decoded the way forms are: '+' is a space
    QHash<QByteArray, QByteArray> headers;          ///< names in lower case
    QByteArray body;
    bool keepAlive = true;

    /// The first value of a query parameter; a null text when there is none.
    QString parameter(const QString &name) const;
    /// All values of a query parameter that may be repeated.
    QStringList parameters(const QString &name) const;
    /// The content type in lower case, without its parameters.
    QByteArray contentType() const;
    /// Path and query decoded, for a fault's `match`.
    QString text() const;
};

/// Decodes `application/x-www-form-urlencoded`.
std::vector<std::pair<QString, QString>> decodeForm(const QByteArray &form);

} // namespace anteroom::sandbox
