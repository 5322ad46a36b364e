// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"
#include "core/sync/trustedtime.h"

namespace anteroom::sync {

/// Deletes what is past its time, with a proof of each: meetings at Zoom 24 hours after their session's end, join
/// links, passcodes and sent mails after 30 days, logged attempts after 90. Only while the time is trusted; else it
/// pauses, and says so when something waits for it.
class RetentionJob : public Job
{
public:
    explicit RetentionJob(std::shared_ptr<const TrustedTime> time) : m_time(std::move(time)) {}
    QString name() const override { return QStringLiteral("retention"); }
    /// Every hour; every five minutes while it pauses.
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override;
    QCoro::Task<> run(StepContext context) override;

private:
    std::shared_ptr<const TrustedTime> m_time;
    bool m_paused = false;
};

} // namespace anteroom::sync
