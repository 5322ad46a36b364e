// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/enginehost.h"
#include "core/sync/job.h"

#include <functional>
#include <memory>
#include <vector>

namespace anteroom::sync {

/// Runs jobs when they are due, one after the other, beside everything else. Lives on the engine's thread.
class JobRunner
{
public:
    /// `host` outlives it. Its owner marks the jobs that this is at; those of an owner that is not alive are taken
    /// over.
    JobRunner(store::Store &store, const base::Clock &clock, const EngineHost &host);

    void add(std::shared_ptr<Job> job) { m_jobs.push_back(std::move(job)); }
    /// Runs what is due and answers when to look next. `stop` is asked before each job.
    QCoro::Task<base::Instant> runDue(StepContext context, std::function<bool()> stop);
    /// A session was worked on and is at rest. Whether a job wants to run soon because of it.
    bool noticeRest();
    bool isRunning() const { return m_running; }

private:
    using Entries = std::map<QString, store::JobStore::Entry>;
    QCoro::Task<bool> runOne(StepContext context, std::shared_ptr<Job> job, QString from);
    QFuture<base::Result<Entries>> readEntries();
    bool mayTake(const QString &owner) const;

    store::Store &m_store;
    const base::Clock &m_clock;
    const EngineHost &m_host;
    std::vector<std::shared_ptr<Job>> m_jobs;
    bool m_running = false;
};

} // namespace anteroom::sync
