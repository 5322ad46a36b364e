// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <optional>

namespace anteroom::http {

/// The instant that a header names, as in "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7) or as ISO 8601;
/// without a zone it is UTC. Nothing: it names none of the years 1 to 9999.
std::optional<base::Instant> readDate(const QByteArray &value);

} // namespace anteroom::http
