// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncengine.h"

#include "core/base/log.h"
#include "core/sync/bookingreconciler.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int mostSideBySide = 8;
constexpr int lookAhead = 512; // more than can ever wait for a slow mail server at once
constexpr milliseconds leaseLength = 120s;
constexpr milliseconds jobsAfterRest = 1s; // what comes to rest together is looked at together
constexpr milliseconds othersPoll = 200ms; // somebody else holds what is due, or it could not be leased

template<typename T>
QFuture<base::Result<T>> futureOf(const std::shared_ptr<QPromise<base::Result<T>>> &promise)
{
    QFuture<base::Result<T>> future = promise->future();
    promise->start();
    return future;
}

// Whoever worked on this booking before has died or lost it: what it had in flight is unknown.
void recoverOrphans(store::Tables &tables, domain::BookingId booking, base::Instant now)
{
    for (domain::RemoteObject &object : tables.objects.ofBooking(booking)) {
        if (object.state == domain::ObjectState::Sending) {
            recordOrphaned(object, now);
            tables.objects.update(object);
            planLateLooks(tables, object, now);
        }
    }
    for (domain::Message &message : tables.messages.ofBooking(booking)) {
        if (message.state == domain::MessageState::Sending) {
            message.state = domain::MessageState::Unknown;
            ++message.unknowns;
            message.notBefore = now;
            tables.messages.update(message);
        }
    }
}

} // namespace

SyncEngine::SyncEngine(store::Store &store, const base::Clock &clock, base::Random &random, EngineHost host)
    : m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_settings(std::make_shared<SyncSettings>())
    , m_host(std::move(host))
    , m_tasks([this] { finishShutDown(); })
    , m_jobs(store, clock, m_host)
    , m_timer(m_host.scheduler->makeTimer([this] { m_tasks.add(pump()); }))
    , m_jobTimer(m_host.scheduler->makeTimer([this] { m_tasks.add(runJobs()); }))
    , m_versionTimer(m_host.scheduler->makeTimer([this] { m_tasks.add(noticeOtherPrograms()); }))
{
}

void SyncEngine::configure(Remotes remotes, SyncSettings settings)
{
    m_remotes = std::move(remotes);
    m_settings = std::make_shared<SyncSettings>(std::move(settings));
}

void SyncEngine::start()
{
    m_started = true;
    m_versionTimer->start(m_host.versionPoll);
    m_tasks.add(pump());
    m_tasks.add(runJobs());
}

void SyncEngine::adopt(QCoro::Task<> task)
{
    m_tasks.add(std::move(task));
}

void SyncEngine::wake()
{
    post([this] {
        if (!m_stopping) { // what began after the last task had ended would outlive the engine
            m_tasks.add(pump());
        }
    });
}

void SyncEngine::tryNow()
{
    post([this] { m_gates->tryNow(); });
    wake();
}

QFuture<base::Result<store::SyncCounts>> SyncEngine::syncUntilIdle(milliseconds timeout)
{
    const auto promise = std::make_shared<QPromise<base::Result<store::SyncCounts>>>();
    QFuture<base::Result<store::SyncCounts>> future = futureOf(promise);
    const IdleWaiter waiter{promise, m_clock.now() + timeout};
    post([this, waiter] { m_tasks.add(beginUntilIdle(waiter)); });
    return future;
}

QCoro::Task<> SyncEngine::beginUntilIdle(IdleWaiter waiter)
{
    QFuture<base::Result<>> making = m_store.write([now = m_clock.now()](store::Tables &tables) -> base::Result<> {
        tables.leases.makeFailedDue(now);
        return {};
    });
    const base::Result<> made = co_await making;
    if (!made) {
        waiter.promise->addResult(tl::unexpected(made.error()));
        waiter.promise->finish();
        co_return;
    }
    m_gates->tryNow();
    m_waiters.push_back(waiter);
    m_started = true;
    co_await runJobs();
    co_await pump();
}

// One at a time: a call that comes while it runs makes it run once more.
QCoro::Task<> SyncEngine::pump()
{
    if (!m_started || m_pumping) {
        m_pumpAgain = true;
        co_return;
    }
    m_pumping = true;
    do {
        m_pumpAgain = false;
        co_await takeDue();
    } while (m_pumpAgain && !m_stopping);
    co_await answerIdleWaiters();
    m_pumping = false;
    if (m_stopping) {
        co_return;
    }
    if (m_pumpAgain) {
        m_timer->start(0ms);
        co_return;
    }
    milliseconds pause =
        m_agenda.next ? std::max<milliseconds>(*m_agenda.next - m_clock.now(), 0ms) : m_host.longestPause;
    if (m_lookAgain) {
        pause = std::min(pause, othersPoll);
    }
    for (const IdleWaiter &waiter : m_waiters) {
        pause = std::min(pause, std::max<milliseconds>(waiter.deadline - m_clock.now(), 0ms));
    }
    m_timer->start(std::min(pause, m_host.longestPause));
}

QCoro::Task<> SyncEngine::takeDue()
{
    QFuture<base::Result<Agenda>> looking =
        m_store.read([now = m_clock.now()](store::Tables &tables) -> base::Result<Agenda> {
            return Agenda{tables.leases.due(now, lookAhead), tables.leases.nextDue(now)};
        });
    const base::Result<Agenda> agenda = co_await looking;
    if (!agenda) {
        qCWarning(base::lcSync) << "the store does not say what is due";
        m_agenda = {{}, m_clock.now() + 1s};
        co_return;
    }
    m_agenda = *agenda;
    m_lookAgain = false;
    const std::vector<store::DueBooking> due = m_agenda.due;
    for (const store::DueBooking &booking : due) {
        const bool held = !m_active.contains(booking.booking.value) && !mayTake(booking);
        m_lookAgain = m_lookAgain || held;
        if (m_stopping || held || m_slotsTaken >= mostSideBySide || m_active.contains(booking.booking.value)) {
            continue;
        }
        m_active.insert(booking.booking.value);
        ++m_slotsTaken;
        QFuture<base::Result<bool>> claiming = claim(booking);
        const base::Result<bool> claimed = co_await claiming;
        if (claimed && *claimed) {
            m_tasks.add(work(booking.booking));
        } else {
            m_active.remove(booking.booking.value);
            --m_slotsTaken;
            m_lookAgain = true;
        }
    }
}

bool SyncEngine::mayTake(const store::DueBooking &due) const
{
    return due.leaseOwner.isEmpty() || due.leaseOwner == m_host.owner || !m_host.isAlive(due.leaseOwner);
}

QFuture<base::Result<bool>> SyncEngine::claim(const store::DueBooking &due)
{
    return m_store.write([due, owner = m_host.owner, now = m_clock.now()](store::Tables &tables) -> base::Result<bool> {
        if (!tables.leases.take(due.booking, due.leaseOwner, owner, now + leaseLength)) {
            return false;
        }
        recoverOrphans(tables, due.booking, now);
        return true;
    });
}

QCoro::Task<> SyncEngine::work(domain::BookingId booking)
{
    StepContext stepContext = context();
    const auto holdsSlot = std::make_shared<bool>(true);
    stepContext.freeSlot = [this, holdsSlot] {
        if (std::exchange(*holdsSlot, false)) {
            --m_slotsTaken;
            wake();
        }
    };
    // With other settings it begins anew: what was parked for the old ones may have been released meanwhile.
    const std::function<bool()> stop = [this, settings = stepContext.settings] {
        return m_stopping || settings != m_settings;
    };
    const bool rested = co_await reconcileBooking(stepContext, booking, stop);
    QFuture<base::Result<>> releasing =
        m_store.write([booking, owner = m_host.owner](store::Tables &tables) -> base::Result<> {
            tables.leases.release(booking, owner);
            return {};
        });
    co_await releasing;
    m_active.remove(booking.value);
    if (*holdsSlot) {
        --m_slotsTaken;
    }
    if (rested || m_stopping) {
        noticeRest();
        co_await pump();
    } else {
        m_timer->start(1s);
    }
}

void SyncEngine::noticeRest()
{
    if (m_jobs.noticeRest() && !m_jobsComeSoon && !m_stopping) {
        m_jobsComeSoon = true;
        m_jobTimer->start(jobsAfterRest);
    }
}

bool SyncEngine::isIdleFor(const IdleWaiter &waiter) const
{
    const bool nothingSoon = !m_agenda.next || *m_agenda.next > waiter.deadline;
    const bool idle = m_active.isEmpty() && !m_jobs.isRunning() && m_agenda.due.empty() && nothingSoon;
    return idle || m_stopping || m_clock.now() >= waiter.deadline;
}

QCoro::Task<> SyncEngine::answerIdleWaiters()
{
    const auto idle = std::stable_partition(m_waiters.begin(), m_waiters.end(),
                                            [this](const IdleWaiter &waiter) { return !isIdleFor(waiter); });
    const std::vector<IdleWaiter> done(idle, m_waiters.end());
    m_waiters.erase(idle, m_waiters.end());
    if (done.empty()) {
        co_return;
    }
    QFuture<base::Result<store::SyncCounts>> counting =
        m_store.read([now = m_clock.now()](store::Tables &tables) -> base::Result<store::SyncCounts> {
            return tables.leases.counts(now);
        });
    const base::Result<store::SyncCounts> counts = co_await counting;
    for (const IdleWaiter &waiter : done) {
        waiter.promise->addResult(counts);
        waiter.promise->finish();
    }
}

QCoro::Task<> SyncEngine::noticeOtherPrograms()
{
    QFuture<base::Result<qint64>> asking = m_store.database().dataVersion();
    const base::Result<qint64> version = co_await asking;
    if (version && m_dataVersion != *version) {
        m_dataVersion = *version;
        co_await pump();
    }
    if (!m_stopping) {
        m_versionTimer->start(m_host.versionPoll);
    }
}

QCoro::Task<> SyncEngine::runJobs()
{
    m_jobsComeSoon = false;
    if (m_jobs.isRunning() || m_stopping) {
        co_return;
    }
    const base::Instant next = co_await m_jobs.runDue(context(), [this] { return m_stopping; });
    if (!m_stopping) {
        m_jobTimer->start(std::clamp<milliseconds>(next - m_clock.now(), 0ms, m_host.longestPause));
        co_await pump();
    }
}

QFuture<base::Result<>> SyncEngine::shutDown(milliseconds grace)
{
    m_shutDown = std::make_shared<QPromise<base::Result<>>>();
    QFuture<base::Result<>> future = futureOf(m_shutDown);
    post([this, grace] { beginShutDown(grace); });
    return future;
}

void SyncEngine::beginShutDown(milliseconds grace)
{
    m_stopping = true;
    m_started = true;
    m_timer->stop();
    m_jobTimer->stop();
    m_versionTimer->stop();
    m_graceTimer = m_host.scheduler->makeTimer([this] {
        if (m_remotes.abort) {
            m_remotes.abort();
        }
    });
    m_graceTimer->start(grace);
    m_tasks.add(pump());
}

void SyncEngine::finishShutDown()
{
    if (m_stopping && m_shutDown && !m_shutDown->future().isFinished()) {
        m_shutDown->addResult(base::Result<>());
        m_shutDown->finish();
    }
}

StepContext SyncEngine::context() const
{
    return {m_store, m_clock, m_random, m_remotes, m_settings, m_host.owner, {}, std::make_shared<bool>(false),
            m_gates};
}

} // namespace anteroom::sync
