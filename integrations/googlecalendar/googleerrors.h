// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/http/httpclient.h"

namespace anteroom::googlecalendar {

/// What a request was about; a 404 means something else to each.
enum class Target {
    Calendar, ///< events.insert and a first look: the calendar must be there
    Event,    ///< one event
    List,     ///< the events of a calendar: 410 and a 400 are about the sync token
};

/// What an answer other than 2xx means. Google says why in error.errors[].reason, newer services in
/// error.details[].reason and error.status; the same 403 means "too fast", "not shared" or "switched off".
/// `now` is for a Retry-After that names a time of day.
///
/// A 404 without Google's envelope comes from a proxy or a captive portal and is Temporary: it must not
/// pass for an event that is gone.
ports::Failure failureFrom(const http::Reply &reply, Target target, base::Instant now);

} // namespace anteroom::googlecalendar
