// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/leaseowner.h"
#include "core/sync/stepcontext.h"
#include "core/sync/taskscope.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::sync {

/// Works off what is due: leases bookings, reconciles each, several side by side, and wakes when the next thing
/// falls due, when told to, or when another program changed the store. Lives on the sync thread; wake(),
/// syncUntilIdle() and shutDown() may be called from any thread.
class SyncEngine : public QObject
{
public:
    /// `owner` marks its leases; one that isAlive() calls dead is taken over by the next engine.
    SyncEngine(store::Store &store, const base::Clock &clock, base::Random &random, QString owner = thisLeaseOwner());

    /// Which remotes to use from now on, and how. On the engine's thread.
    void configure(Remotes remotes, SyncSettings settings);
    /// Begins to work. On the engine's thread.
    void start();
    /// Lets a task run that shutDown() must wait for. On the engine's thread.
    void adopt(QCoro::Task<> task);
    /// Something was committed: look for work now.
    void wake();

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
    QString m_owner;
    TaskScope m_tasks;
    QTimer m_timer;
    QTimer m_versionTimer;
    QSet<qint64> m_active;    ///< bookings being worked on
    int m_slotsTaken = 0;     ///< those of them that do more than send mail
    bool m_lookAgain = false; ///< something due could not be taken: another program has it, or the store refused
    Agenda m_agenda;          ///< what was due at the last look
    std::vector<IdleWaiter> m_waiters;
    std::optional<qint64> m_dataVersion;
    bool m_started = false;
    bool m_pumping = false;
    bool m_pumpAgain = false;
    bool m_stopping = false;
    std::shared_ptr<QPromise<base::Result<>>> m_shutDown;
};

} // namespace anteroom::sync
