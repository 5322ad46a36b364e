// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"

#include <queue>

namespace anteroom::fault {

/// Time that goes on only from one thing that is to happen to the next, so that a year takes seconds and the same seed
/// gives the same run. Everything runs on one thread, in the order of due times, and of asking where those are equal.
class VirtualTime : public base::Clock
{
public:
    explicit VirtualTime(base::Instant start);

    base::Instant now() const override { return m_start + m_elapsed + m_skew; }
    std::chrono::milliseconds monotonic() const override { return m_elapsed; }
    /// Somebody sets the clock; what waits is not moved.
    void jump(std::chrono::milliseconds by) { m_skew += by; }

    /// Lets `work` happen after `delay`. It answers whether it was still wanted.
    void after(std::chrono::milliseconds delay, std::function<bool()> work);
    /// A scheduler for one program; what it has waiting goes with it.
    std::unique_ptr<base::Scheduler> makeScheduler();

    /// Lets the next thing happen. False: nothing does until then, and time stands at `until`.
    bool step(std::chrono::milliseconds until);
    /// Lets happen all that does within `time`.
    void run(std::chrono::milliseconds time);
    /// How many things happened so far.
    quint64 events() const { return m_events; }

private:
    struct Entry {
        std::chrono::milliseconds due;
        quint64 number;
        std::function<bool()> work;
        bool operator<(const Entry &other) const { return due != other.due ? due > other.due : number > other.number; }
    };
    base::Instant m_start;
    std::chrono::milliseconds m_elapsed{0};
    std::chrono::milliseconds m_skew{0};
    std::priority_queue<Entry> m_queue;
    quint64 m_numbers = 0;
    quint64 m_events = 0;
};

} // namespace anteroom::fault
