// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/zoomaccount.h"

namespace anteroom::sandbox {

/// What the account allows and wants, as GET /users/{id}/settings answers it.
QJsonObject zoomUserSettings(const ZoomUser &user);
/// The same with ?option=meeting_security: {"meeting_security":{…}}.
QJsonObject zoomUserSecurity(const ZoomUser &user);
/// The user's profile, as GET /users/{id} answers it.
QJsonObject zoomProfile(const ZoomUser &user, const QString &accountId);

/// A meeting's settings with nothing asked for.
QJsonObject zoomDefaultSettings();
/// What Zoom really gives when `asked` is wanted: a waiting room switches joining before the host off, end-to-end
/// encryption switches cloud recording and joining before the host off (and needs the host to have it), a
/// meeting without passcode, waiting room or sign-in gets a waiting room, and the account's overrides win.
QJsonObject zoomGivenSettings(QJsonObject asked, const ZoomUser &host, bool hasPassword, const QJsonObject &overrides);

/// Whether the host's rules allow this passcode.
bool isAllowedPasscode(const QString &passcode, const ZoomUser &host);

} // namespace anteroom::sandbox
