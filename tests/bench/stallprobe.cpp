// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stallprobe.h"

#include <algorithm>
#include <fstream>

namespace anteroom::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 4ms;

} // namespace

StallProbe::StallProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, this, &StallProbe::ring);
}

void StallProbe::begin(const QString &what)
{
    const auto known = std::find_if(m_stalls.begin(), m_stalls.end(), [&](const Stall &s) { return s.during == what; });
    if (known == m_stalls.end()) {
        m_stalls.push_back({what, 0});
    } else {
        std::rotate(known, known + 1, m_stalls.end());
    }
    if (!m_timer.isActive()) {
        m_last = std::chrono::steady_clock::now();
        m_lastInQueue = timeInQueue();
        m_timer.start();
    }
}

std::vector<StallProbe::Stall> StallProbe::stalls() const
{
    std::vector<Stall> sorted = m_stalls;
    std::sort(sorted.begin(), sorted.end(),
              [](const Stall &a, const Stall &b) { return a.milliseconds > b.milliseconds; });
    return sorted;
}

void StallProbe::ring()
{
    const Time now = std::chrono::steady_clock::now();
    const std::chrono::nanoseconds inQueue = timeInQueue();
    const auto late = now - m_last - interval - (inQueue - m_lastInQueue);
    m_last = now;
    m_lastInQueue = inQueue;
    double &longest = m_stalls.back().milliseconds;
    longest = std::max(longest, std::chrono::duration<double, std::milli>(late).count());
}

// The second number: nanoseconds spent waiting for a processor. Nothing where the system does not count.
std::chrono::nanoseconds StallProbe::timeInQueue()
{
    std::ifstream file("/proc/thread-self/schedstat");
    qint64 running = 0;
    qint64 waiting = 0;
    file >> running >> waiting;
    return std::chrono::nanoseconds(waiting);
}

} // namespace anteroom::bench
