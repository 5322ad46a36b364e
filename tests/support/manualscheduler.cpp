// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualscheduler.h"

#include <algorithm>

namespace anteroom::testing {

class ManualScheduler::ManualTimer : public base::Timer
{
public:
    ManualTimer(ManualScheduler &scheduler, std::function<void()> work)
        : m_scheduler(scheduler), m_work(std::move(work))
    {
        m_scheduler.m_timers[this];
    }
    ~ManualTimer() override { m_scheduler.m_timers.erase(this); }
    ManualTimer(const ManualTimer &) = delete;
    ManualTimer &operator=(const ManualTimer &) = delete;
    void start(std::chrono::milliseconds delay) override { m_scheduler.m_timers[this] = m_scheduler.m_now + delay; }
    void stop() override { m_scheduler.m_timers[this].reset(); }
    void run()
    {
        stop();
        m_work();
    }

private:
    ManualScheduler &m_scheduler;
    std::function<void()> m_work;
};

std::unique_ptr<base::Timer> ManualScheduler::makeTimer(std::function<void()> work)
{
    return std::make_unique<ManualTimer>(*this, std::move(work));
}

void ManualScheduler::advance(std::chrono::milliseconds by)
{
    const std::chrono::milliseconds until = m_now + by;
    for (;;) {
        const auto next = std::min_element(m_timers.begin(), m_timers.end(), [](const auto &a, const auto &b) {
            return a.second && (!b.second || *a.second < *b.second);
        });
        if (next == m_timers.end() || !next->second || *next->second > until) {
            break;
        }
        m_now = *next->second;
        next->first->run();
    }
    m_now = until;
}

} // namespace anteroom::testing
