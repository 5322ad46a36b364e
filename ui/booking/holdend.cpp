// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/holdend.h"

#include <algorithm>

namespace anteroom::booking {

using namespace std::chrono_literals;

namespace {

// Somebody may set the machine's clock meanwhile.
constexpr std::chrono::milliseconds longestSleep = 1s;

} // namespace

HoldEnd::HoldEnd(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HoldEnd::look);
}

void HoldEnd::watch(std::optional<base::Instant> until)
{
    if (until == m_until) {
        return;
    }
    m_until = until;
    m_timer.stop();
    if (m_until) {
        m_timer.start(std::clamp(*m_until - m_clock.now(), 0ms, longestSleep));
    }
}

void HoldEnd::look()
{
    const std::chrono::milliseconds left = *m_until - m_clock.now();
    if (left > 0ms) {
        m_timer.start(std::min(left, longestSleep));
        return;
    }
    m_until.reset();
    Q_EMIT passed();
}

} // namespace anteroom::booking
