// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/http/message.h"

#include <QJsonObject>

namespace anteroom::zoom {

/// Whether the reply is an error: a status of 400 or more, or a 2xx whose body is {"code","message"}; Zoom
/// at times answers 200 with an error.
bool isError(const http::Reply &reply);

/// What an error of the API means. The code in the body decides, never the HTTP status: 124 (bad token)
/// comes with 400 and with 401. Of foreign text only scopes, field names and numbers are kept, as detail.
///
/// zoom.token-invalid (124) and zoom.meeting-live (3002) are for the caller to act on. A daily limit is
/// over at the next 00:00 UTC. A 2xx with a code that we do not know is Unknown.
ports::Failure failureOf(const http::Reply &reply, base::Instant now);

} // namespace anteroom::zoom
