// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/enginehost.h"
#include "core/sync/jobrunner.h"
#include "core/sync/stepcontext.h"
#include "core/sync/taskscope.h"

#include <QFuture>
#include <QPromise>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::sync {

/// Works off what is due: leases bookings, reconciles each, several side by side, and wakes when the next thing
/// falls due, when told to, or when another program changed the store; and does the practice's jobs when they are due.
/// Lives on the sync thread; post(), wake(), tryNow(), syncUntilIdle() and shutDown() may be called
/// from any thread.
class SyncEngine
{
public:
    SyncEngine(store::Store &store, const base::Clock &clock, base::Random &random, EngineHost host = {});
    SyncEngine(const SyncEngine &) = delete;
    SyncEngine &operator=(const SyncEngine &) = delete;

    /// Which remotes to use from now on, and how. On the engine's thread.
    void configure(Remotes remotes, SyncSettings settings);
    /// What to do from time to time, besides; before start(). On the engine's thread.
    void addJob(std::shared_ptr<Job> job) { m_jobs.add(std::move(job)); }
    /// Begins to work. On the engine's thread.
    void start();
    /// Runs `work` on the engine's thread, unless the engine is gone by then.
    void post(std::function<void()> work) { m_host.scheduler->post(std::move(work)); }
    /// Lets a task run that shutDown() must wait for. On the engine's thread.
    void adopt(QCoro::Task<> task);
    /// Something was committed: look for work now.
    void wake();
    /// A person wants it done now: look for work, and call also who did not answer so far. Waits that a remote asked
    /// for stay.
    void tryNow();

    /// Makes due what failed before, and works until nothing is in flight and nothing falls due before the
    /// timeout. The counts of bookings then; an Error only when the store refuses.
    QFuture<base::Result<store::SyncCounts>> syncUntilIdle(std::chrono::milliseconds timeout);

    /// Takes no new work, waits up to `grace` for calls in flight, then aborts them (unknown next time).
    QFuture<base::Result<>> shutDown(std::chrono::milliseconds grace);

private:
    struct IdleWaiter {
        std::shared_ptr<QPromise<base::Result<store::SyncCounts>>> promise;
        base::Instant deadline;
    };
    struct Agenda {
        std::vector<store::DueBooking> due;
        std::optional<base::Instant> next;
    };
    QCoro::Task<> pump();
    QCoro::Task<> takeDue();
    QCoro::Task<> work(domain::BookingId booking);
    QCoro::Task<> beginUntilIdle(IdleWaiter waiter);
    QCoro::Task<> answerIdleWaiters();
    QCoro::Task<> noticeOtherPrograms();
    QCoro::Task<> runJobs();
    void noticeRest();
    void beginShutDown(std::chrono::milliseconds grace);
    QFuture<base::Result<bool>> claim(const store::DueBooking &due);
    bool mayTake(const store::DueBooking &due) const;
    bool isIdleFor(const IdleWaiter &waiter) const;
    void finishShutDown();
    StepContext context() const;

    store::Store &m_store;
    const base::Clock &m_clock;
    base::Random &m_random;
    Remotes m_remotes;
    std::shared_ptr<const SyncSettings> m_settings;
    std::shared_ptr<Gates> m_gates = std::make_shared<Gates>();
    EngineHost m_host;
    TaskScope m_tasks;
    JobRunner m_jobs;
    std::unique_ptr<base::Timer> m_timer;        ///< for what falls due next
    std::unique_ptr<base::Timer> m_jobTimer;     ///< for the job that is due next
    std::unique_ptr<base::Timer> m_versionTimer; ///< for what other programs change
    std::unique_ptr<base::Timer> m_graceTimer;   ///< for the end
    QSet<qint64> m_active;                       ///< bookings being worked on
    int m_slotsTaken = 0;                        ///< those of them that do more than send mail
    bool m_lookAgain = false; ///< something due could not be taken: another program has it, or the store refused
    Agenda m_agenda;          ///< what was due at the last look
    std::vector<IdleWaiter> m_waiters;
    std::optional<qint64> m_dataVersion;
    bool m_jobsComeSoon = false; ///< the timer of the jobs was set forward
    bool m_started = false;
    bool m_pumping = false;
    bool m_pumpAgain = false;
    bool m_stopping = false;
    std::shared_ptr<QPromise<base::Result<>>> m_shutDown;
};

} // namespace anteroom::sync
