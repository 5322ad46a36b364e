// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"

#include <map>
#include <optional>

namespace anteroom::testing {

/// A scheduler whose timers run only when a test lets time pass.
class ManualScheduler : public base::Scheduler
{
public:
    void post(std::function<void()> work) override { m_loop.post(std::move(work)); }
    std::unique_ptr<base::Timer> makeTimer(std::function<void()> work) override;
    /// Time passes: what falls due runs, the earliest first.
    void advance(std::chrono::milliseconds by);

private:
    class ManualTimer;
    base::EventLoopScheduler m_loop;
    std::chrono::milliseconds m_now{0};
    std::map<ManualTimer *, std::optional<std::chrono::milliseconds>> m_timers;
};

} // namespace anteroom::testing
