// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace anteroom::gui {

/// The machine's clock, set back while the demo makes what happened earlier today.
class DemoClock : public base::Clock
{
public:
    base::Instant now() const override { return m_clock.now() - m_behind.load(); }
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    void setBehind(std::chrono::milliseconds behind) { m_behind = behind; }

private:
    base::SystemClock m_clock;
    std::atomic<std::chrono::milliseconds> m_behind{std::chrono::milliseconds::zero()};
};

} // namespace anteroom::gui
