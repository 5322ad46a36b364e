// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/jobrunner.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseOfOthers = 1min; // another program is at a job, or the store refused
constexpr auto pauseOfOwn = 1s;      // it was asked for again while it ran

} // namespace

JobRunner::JobRunner(store::Store &store, const base::Clock &clock, const EngineHost &host)
    : m_store(store), m_clock(clock), m_host(host)
{
}

bool JobRunner::noticeRest()
{
    bool isWanted = false;
    for (const std::shared_ptr<Job> &job : m_jobs) {
        isWanted = job->noticeRest() || isWanted;
    }
    return isWanted;
}

QCoro::Task<base::Instant> JobRunner::runDue(StepContext context, std::function<bool()> stop)
{
    base::Instant next = m_clock.now() + m_host.longestPause;
    if (m_jobs.empty()) {
        co_return next;
    }
    m_running = true;
    const std::vector<std::shared_ptr<Job>> jobs = m_jobs;
    for (const std::shared_ptr<Job> &job : jobs) {
        QFuture<base::Result<Entries>> reading = readEntries();
        const base::Result<Entries> entries = co_await reading;
        if (!entries || stop()) {
            next = std::min<base::Instant>(next, m_clock.now() + pauseOfOthers);
            break;
        }
        const auto found = entries->find(job->name());
        const store::JobStore::Entry entry = found == entries->end() ? store::JobStore::Entry() : found->second;
        base::Instant due = job->due(entry.endedAt, m_clock.now());
        std::chrono::milliseconds pause = pauseOfOthers;
        if (due <= m_clock.now() && mayTake(entry.owner)) {
            QCoro::Task<bool> running = runOne(context, job, entry.owner);
            const bool hasRun = co_await running;
            due = job->due(m_clock.now(), m_clock.now());
            pause = hasRun ? std::chrono::milliseconds(pauseOfOwn) : pause;
        }
        next = std::min(next, std::max<base::Instant>(due, m_clock.now() + pause));
    }
    m_running = false;
    co_return next;
}

QCoro::Task<bool> JobRunner::runOne(StepContext context, std::shared_ptr<Job> job, QString from)
{
    const QString name = job->name();
    QFuture<base::Result<bool>> taking =
        m_store.write([name, from, owner = m_host.owner](store::Tables &tables) -> base::Result<bool> {
            return tables.jobs.take(name, from, owner);
        });
    const base::Result<bool> taken = co_await taking;
    if (!taken.value_or(false)) {
        co_return false;
    }
    co_await job->run(context);
    QFuture<base::Result<>> ending =
        m_store.write([name, owner = m_host.owner, now = m_clock.now()](store::Tables &tables) -> base::Result<> {
            tables.jobs.end(name, owner, now);
            return {};
        });
    const base::Result<> ended = co_await ending;
    co_return ended.has_value();
}

QFuture<base::Result<JobRunner::Entries>> JobRunner::readEntries()
{
    return m_store.read([](store::Tables &tables) -> base::Result<Entries> { return tables.jobs.all(); });
}

bool JobRunner::mayTake(const QString &owner) const
{
    return owner.isEmpty() || owner == m_host.owner || !m_host.isAlive(owner);
}

} // namespace anteroom::sync
