// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/executor.h"

namespace anteroom::base {

Executor::Executor(QString name, Mode mode) : m_name(std::move(name)), m_mode(mode)
{
    if (m_mode == Mode::Thread) {
        m_thread = std::thread([this] { loop(); });
    }
}

Executor::~Executor()
{
    stop();
}

void Executor::push(Job job)
{
    std::unique_lock lock(m_mutex);
    if (m_stopped) {
        lock.unlock();
        job.refuse();
        return;
    }
    if (m_mode == Mode::Caller) {
        lock.unlock();
        job.run();
        return;
    }
    m_jobs.push_back(std::move(job));
    lock.unlock();
    m_wake.notify_one();
}

void Executor::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Executor::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopped || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            return;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        const bool stopped = m_stopped;
        lock.unlock();
        stopped ? job.refuse() : job.run();
        job = {}; // what the closure holds goes before anybody waits for the lock
        lock.lock();
    }
}

} // namespace anteroom::base
