// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

namespace anteroom::testing {

ManualClock::ManualClock(base::Instant now) : m_ms(base::toMs(now)) {}

base::Instant ManualClock::now() const
{
    return base::fromMs(m_ms);
}

std::chrono::milliseconds ManualClock::monotonic() const
{
    return std::chrono::milliseconds(m_monotonic);
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    m_ms += by.count();
    m_monotonic += by.count();
}

void ManualClock::set(base::Instant now)
{
    m_ms = base::toMs(now);
}

} // namespace anteroom::testing
