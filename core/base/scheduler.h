// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace anteroom::base {

/// Runs something once, after a while. Lives on its scheduler's thread and runs nothing after it is gone.
class Timer
{
public:
    virtual ~Timer() = default;
    /// Runs it after `delay`, counted anew when the timer was running already.
    virtual void start(std::chrono::milliseconds delay) = 0;
    virtual void stop() = 0;
};

/// The seam for when things run: work for one thread, soon or after a while. What still waits when the scheduler goes
/// never runs.
class Scheduler
{
public:
    virtual ~Scheduler() = default;
    /// Runs `work` on the scheduler's thread, after what was posted before. From any thread.
    virtual void post(std::function<void()> work) = 0;
    /// A timer that runs `work`; it must not outlive the scheduler. On the scheduler's thread.
    virtual std::unique_ptr<Timer> makeTimer(std::function<void()> work) = 0;
};

/// The event loop of the thread that made it.
class EventLoopScheduler : public Scheduler
{
public:
    void post(std::function<void()> work) override;
    std::unique_ptr<Timer> makeTimer(std::function<void()> work) override;

private:
    QObject m_thread; ///< stands for the thread
};

} // namespace anteroom::base
