// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/virtualtime.h"

#include <QCoreApplication>

namespace anteroom::fault {

using std::chrono::milliseconds;

namespace {

/// Whether whoever asked for something still wants it.
struct Wish {
    quint64 turn = 0; ///< grows with each start and stop of a timer
    bool gone = false;
};

class VirtualTimer : public base::Timer
{
public:
    VirtualTimer(VirtualTime &time, std::shared_ptr<Wish> scheduler, std::function<void()> work)
        : m_time(time), m_scheduler(std::move(scheduler)), m_work(std::move(work))
    {
    }
    ~VirtualTimer() override { stop(); }
    void start(milliseconds delay) override
    {
        const quint64 turn = ++m_wish->turn;
        m_time.after(delay, [scheduler = m_scheduler, wish = m_wish, turn, work = m_work] {
            const bool wanted = !scheduler->gone && wish->turn == turn;
            if (wanted) {
                work();
            }
            return wanted;
        });
    }
    void stop() override { ++m_wish->turn; }

private:
    VirtualTime &m_time;
    std::shared_ptr<Wish> m_scheduler;
    std::shared_ptr<Wish> m_wish = std::make_shared<Wish>();
    std::function<void()> m_work;
};

class VirtualScheduler : public base::Scheduler
{
public:
    explicit VirtualScheduler(VirtualTime &time) : m_time(time) {}
    ~VirtualScheduler() override { m_wish->gone = true; }
    void post(std::function<void()> work) override
    {
        m_time.after(milliseconds(0), [wish = m_wish, work = std::move(work)] {
            if (!wish->gone) {
                work();
            }
            return !wish->gone;
        });
    }
    std::unique_ptr<base::Timer> makeTimer(std::function<void()> work) override
    {
        return std::make_unique<VirtualTimer>(m_time, m_wish, std::move(work));
    }

private:
    VirtualTime &m_time;
    std::shared_ptr<Wish> m_wish = std::make_shared<Wish>();
};

} // namespace

VirtualTime::VirtualTime(base::Instant start) : m_start(start) {}

void VirtualTime::after(milliseconds delay, std::function<bool()> work)
{
    m_queue.push({m_elapsed + std::max(delay, milliseconds(0)), m_numbers++, std::move(work)});
}

std::unique_ptr<base::Scheduler> VirtualTime::makeScheduler()
{
    return std::make_unique<VirtualScheduler>(*this);
}

bool VirtualTime::step(milliseconds until)
{
    while (!m_queue.empty() && m_queue.top().due <= until) {
        const Entry entry = m_queue.top();
        m_queue.pop();
        m_elapsed = std::max(m_elapsed, entry.due);
        const bool happened = entry.work();
        // What several callers wait for comes by way of Qt's events.
        QCoreApplication::sendPostedEvents();
        if (happened) {
            ++m_events;
            return true;
        }
    }
    m_elapsed = std::max(m_elapsed, until);
    return false;
}

void VirtualTime::run(milliseconds time)
{
    const milliseconds until = m_elapsed + time;
    while (step(until)) {
    }
}

} // namespace anteroom::fault
