// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace anteroom::testing {

/// A clock that stands until a test moves it. Safe to read from several threads.
class ManualClock : public base::Clock
{
public:
    explicit ManualClock(base::Instant now);
    base::Instant now() const override;
    std::chrono::milliseconds monotonic() const override;
    void advance(std::chrono::milliseconds by);
    void set(base::Instant now);

private:
    std::atomic<qint64> m_ms;
    std::atomic<qint64> m_monotonic{0};
};

} // namespace anteroom::testing
