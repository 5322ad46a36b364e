// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/callpace.h"

#include <QFuture>
#include <QPromise>

#include <qcorofuture.h>

namespace anteroom::zoom {

CallPace::CallPace(const base::Clock &clock, base::Scheduler &scheduler) : m_clock(clock), m_scheduler(scheduler) {}

http::TokenBucket &CallPace::bucketOf(Weight weight)
{
    switch (weight) {
    case Weight::Light:
        return m_light;
    case Weight::Medium:
        return m_medium;
    case Weight::Heavy:
        return m_heavy;
    }
    return m_heavy;
}

QCoro::Task<> CallPace::turn(Weight weight)
{
    const std::chrono::milliseconds wait = bucketOf(weight).take(m_clock.monotonic());
    if (wait.count() == 0) {
        co_return;
    }
    const auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> future = promise->future();
    promise->start();
    const std::unique_ptr<base::Timer> timer = m_scheduler.makeTimer([promise] { promise->finish(); });
    timer->start(wait);
    co_await future;
}

} // namespace anteroom::zoom
