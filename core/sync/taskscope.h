// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcorotask.h>

#include <functional>
#include <utility>

namespace anteroom::sync {

/// Counts the tasks that nobody awaits, so that whoever they work for is not taken down under them. Lives on one
/// thread.
class TaskScope
{
public:
    explicit TaskScope(std::function<void()> onEmpty) : m_onEmpty(std::move(onEmpty)) {}
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    /// Lets `task` run to its end; calls onEmpty when it was the last one.
    void add(QCoro::Task<> task)
    {
        ++m_running;
        track(this, std::move(task));
    }
    bool isEmpty() const { return m_running == 0; }

private:
    static QCoro::Task<> track(TaskScope *scope, QCoro::Task<> task)
    {
        co_await task;
        if (--scope->m_running == 0) {
            scope->m_onEmpty();
        }
    }

    std::function<void()> m_onEmpty;
    int m_running = 0;
};

} // namespace anteroom::sync
