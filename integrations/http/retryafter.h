// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "integrations/http/message.h"

#include <chrono>

namespace anteroom::http {

/// What a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3), or a date and time as
/// ISO 8601, which Zoom sends. Kept between 1 second and 24 hours; 0 when there is none that can be read.
std::chrono::milliseconds retryAfter(const QByteArray &value, base::Instant now);

/// The same, of a reply's header.
std::chrono::milliseconds retryAfter(const Reply &reply, base::Instant now);

} // namespace anteroom::http
