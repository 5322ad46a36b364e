// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httpanswer.h"

#include <QString>

namespace anteroom::sandbox {

/// Google's error shape: {"error":{"errors":[{"domain","reason","message"}],"code","message"}}.
HttpAnswer googleError(int status, const QString &reason, const QString &message,
                       const QString &domain = QStringLiteral("global"));
/// 401: the token is wrong or has expired.
HttpAnswer googleAuthError();
/// 403: the token lacks the scope.
HttpAnswer googleScopeError();
/// 412: If-Match names another etag.
HttpAnswer googlePreconditionFailed();
/// 404: no such event, no such calendar, or one the account may not see.
HttpAnswer googleNotFound();

} // namespace anteroom::sandbox
