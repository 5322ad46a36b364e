// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/retryafter.h"

#include "integrations/http/httpdate.h"

#include <algorithm>
#include <optional>

namespace anteroom::http {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds shortest = std::chrono::seconds(1);
constexpr milliseconds longest = std::chrono::hours(24);

std::optional<qint64> secondsOf(const QByteArray &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    // More digits than any sensible wait has: the longest will do.
    return text.size() > 9 ? qint64(longest.count()) : text.toLongLong();
}

} // namespace

milliseconds retryAfter(const QByteArray &value, base::Instant now)
{
    const QByteArray text = value.trimmed();
    milliseconds wait{0};
    if (const auto seconds = secondsOf(text)) {
        wait = std::chrono::seconds(*seconds);
    } else {
        const std::optional<base::Instant> until = readDate(text);
        if (!until) {
            return milliseconds(0);
        }
        wait = *until - now;
    }
    return std::clamp(wait, shortest, longest);
}

milliseconds retryAfter(const Reply &reply, base::Instant now)
{
    return retryAfter(reply.headers.value("retry-after"), now);
}

} // namespace anteroom::http
