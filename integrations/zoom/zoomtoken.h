// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/http/message.h"
#include "integrations/oauth/tokensource.h"
#include "integrations/zoom/zoomconfig.h"

#include <qcorotask.h>

namespace anteroom::http {
class Client;
}

namespace anteroom::zoom {

/// Asks Zoom for an access token (grant account_credentials; developers.zoom.us/docs/rooms/s2s-oauth). It is
/// the account owner's, good for an hour, and there is no refresh token. A request for a token changes
/// nothing, so an unknown outcome of it is Temporary. settings.missing names the first setting that is empty.
QCoro::Task<ports::Outcome<oauth::Token>> requestToken(http::Client *http, ZoomConfig config, const base::Clock *clock);

/// What an answer of the token endpoint means. Its errors are {"reason","error"}, not {"code","message"}.
ports::Outcome<oauth::Token> readToken(const http::Reply &reply, base::Instant now);

} // namespace anteroom::zoom
