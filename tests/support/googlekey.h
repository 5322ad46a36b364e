// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace anteroom::testing {

/// A service account's key, made anew for one run of a test.
struct GoogleKey {
    QByteArray privatePem; ///< PKCS#8
    QByteArray publicPem;

    static GoogleKey make(int bits = 2048);
    /// The fields of its key file.
    QJsonObject fields(const QString &tokenUri) const;
    /// The key file's text.
    QByteArray file(const QString &tokenUri) const;
    /// Whether `signature` is RS256 of `text` by this key.
    bool hasSigned(const QByteArray &text, const QByteArray &signature) const;
};

} // namespace anteroom::testing
