// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"

#include <algorithm>
#include <memory>

namespace anteroom::fault {

/// A job that is done at most once in `pause`: what looks around every few minutes would leave no time for anything
/// else in a simulation of years.
class Seldom : public sync::Job
{
public:
    Seldom(std::unique_ptr<sync::Job> job, std::chrono::milliseconds pause) : m_job(std::move(job)), m_pause(pause) {}
    QString name() const override { return m_job->name(); }
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override
    {
        const base::Instant due = m_job->due(last, now);
        return last ? std::max<base::Instant>(due, *last + m_pause) : due;
    }
    QCoro::Task<> run(sync::StepContext context) override { return m_job->run(std::move(context)); }

private:
    std::unique_ptr<sync::Job> m_job;
    std::chrono::milliseconds m_pause;
};

} // namespace anteroom::fault
