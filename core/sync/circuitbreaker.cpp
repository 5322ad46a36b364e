// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/circuitbreaker.h"

#include "core/sync/retrypolicy.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto probeLasts = 1min;
constexpr auto besidesTheProbe = 5s;
constexpr auto longestLimit = 24h; // more than that is left when somebody set the clock back

} // namespace

std::optional<base::Instant> CircuitBreaker::ask(base::Instant now)
{
    if (m_limited && *m_limited > now && *m_limited - now <= longestLimit) {
        return m_limited;
    }
    m_limited.reset();
    if (m_pauses == 0) {
        return std::nullopt;
    }
    if (m_until > now && m_until - now <= 2 * longestPause) {
        return m_until;
    }
    const bool probing = m_probe && *m_probe <= now && now - *m_probe < probeLasts;
    if (probing) {
        return now + besidesTheProbe;
    }
    m_probe = now;
    return std::nullopt;
}

void CircuitBreaker::answered()
{
    m_unanswered = 0;
    m_pauses = 0;
    m_probe.reset();
}

void CircuitBreaker::unanswered(base::Instant now, quint32 random)
{
    ++m_unanswered;
    const bool isProbe = m_probe.has_value();
    const bool opens = m_pauses == 0 && m_unanswered >= failuresToOpen;
    if (!opens && !isProbe) {
        return; // calls that were in flight when it opened
    }
    m_probe.reset();
    ++m_pauses;
    m_until = now + breakerPause(m_pauses, random);
}

void CircuitBreaker::waitUntil(base::Instant until)
{
    m_limited = m_limited ? std::max(*m_limited, until) : until;
}

void CircuitBreaker::tryNow()
{
    m_until = base::Instant();
    m_probe.reset();
    m_pauses = std::min(m_pauses, 1); // who tries often must not wait the longer for what goes by itself
}

} // namespace anteroom::sync
