// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace anteroom::zoom {

/// One Zoom account, by way of a Server-to-Server OAuth app in it.
struct ZoomConfig {
    QString baseUrl = QStringLiteral("https://api.zoom.us/v2"); ///< zoom.api.base-url
    QString oauthBaseUrl = QStringLiteral("https://zoom.us");   ///< zoom.oauth.base-url
    QString accountId;                                          ///< zoom.oauth.account-id
    QString clientId;                                           ///< zoom.oauth.client-id
    base::Secret clientSecret;                                  ///< zoom.oauth.client-secret
};

} // namespace anteroom::zoom
