// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/scheduler.h"
#include "integrations/http/client.h"
#include "integrations/oauth/installedclient.h"
#include "integrations/oauth/tokensource.h"

#include <QStringList>

#include <functional>

namespace anteroom::oauth {

/// What signing in brought.
struct Grant {
    Token token;
    base::Secret refreshToken;
};

/// What an attempt to sign in works with; all of it must live until the task ends.
struct SignInTools {
    http::Client *client = nullptr;
    const base::Clock *clock = nullptr;
    base::Random *random = nullptr;
    base::Scheduler *scheduler = nullptr;
    /// Opens the sign-in page in the system's browser, or shows its address.
    std::function<void(const QUrl &page)> open;
    /// Hands out what stops the attempt, before the page is opened.
    std::function<void(std::function<void()> stop)> stoppable = {};
};

/// Lets somebody sign in in the system's browser (RFC 8252: loopback redirect, PKCE with S256, a state that belongs to
/// this attempt alone) and asks for `scopes`, all of which must be granted. Waits at most five minutes. NeedsSignIn:
/// google.sign-in-timeout, google.sign-in-denied, google.sign-in-mixed-up (the answer is not of this attempt),
/// google.scope-unticked (detail: the scope), google.no-refresh-token, google.client-invalid, google.token-refused.
/// Never Unknown.
QCoro::Task<ports::Outcome<Grant>> signIn(InstalledClient client, QStringList scopes, SignInTools tools);

/// A new access token for a refresh token. NeedsSignIn google.sign-in-expired: it was revoked or has died of age, sign
/// in again; google.client-invalid; google.scope-unticked. Never Unknown. `http` and `clock` outlive the task.
QCoro::Task<ports::Outcome<Token>> renewToken(InstalledClient client, base::Secret refreshToken, QStringList scopes,
                                              http::Client *http, const base::Clock *clock);

} // namespace anteroom::oauth
