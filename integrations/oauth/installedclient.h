// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>
#include <QUrl>

namespace anteroom::oauth {

/// An OAuth client of the kind "Desktop app", as its JSON file describes it. Google wants its client secret although
/// a program on somebody's computer cannot keep one.
struct InstalledClient {
    QString id;
    base::Secret secret;
    QUrl authorizationUri = QUrl(QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth"));
    QUrl tokenUri = QUrl(QStringLiteral("https://oauth2.googleapis.com/token"));

    /// Reads the file at `path`. Error of kind Settings: it names google.oauth.client-path and what is wrong
    /// (missing, unreadable, not JSON, another kind of client or a key file, no id or secret, an address that is
    /// neither https nor on this machine); it never quotes the file.
    static base::Result<InstalledClient> fromFile(const QString &path);
    /// The same for the text of a file.
    static base::Result<InstalledClient> fromJson(const QByteArray &text);
};

/// Whether secrets may be sent there: https, or http on this machine, and nothing that hides the host.
bool isSafeUri(const QUrl &uri);

} // namespace anteroom::oauth
