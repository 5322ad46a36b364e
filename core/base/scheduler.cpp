// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"

#include <QTimer>

namespace anteroom::base {

namespace {

class EventLoopTimer : public Timer
{
public:
    explicit EventLoopTimer(std::function<void()> work)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(work));
    }
    void start(std::chrono::milliseconds delay) override { m_timer.start(delay); }
    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace

void EventLoopScheduler::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_thread, std::move(work), Qt::QueuedConnection);
}

std::unique_ptr<Timer> EventLoopScheduler::makeTimer(std::function<void()> work)
{
    return std::make_unique<EventLoopTimer>(std::move(work));
}

} // namespace anteroom::base
