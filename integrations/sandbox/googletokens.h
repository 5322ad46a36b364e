// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/googleaccount.h"
#include "integrations/sandbox/httpanswer.h"
#include "integrations/sandbox/httprequest.h"
#include "integrations/sandbox/tokenbook.h"

namespace anteroom::sandbox {

/// POST /token: a signed JWT against an access token (RFC 7523), checked as Google checks it: issuer, signature,
/// audience, time, scopes, and delegation when it wants to act for a user.
HttpAnswer googleToken(const HttpRequest &request, const GoogleAccount &account, const QString &tokenUri,
                       const base::Clock &clock, TokenBook &tokens);

} // namespace anteroom::sandbox
