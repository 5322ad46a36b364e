// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"

namespace anteroom::sync {

/// Looks at sessions on the evening before (18:00 in the practice's zone), half an hour and five minutes before they
/// begin, and keeps what it found in `preflight`. Changes nothing at the remotes.
class PreflightJob : public Job
{
public:
    QString name() const override { return QStringLiteral("preflight"); }
    /// When the next session is to be looked at; once one is at rest, for what was booked or put right late; and every
    /// five minutes, for what another program did.
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override;
    bool noticeRest() override;
    QCoro::Task<> run(StepContext context) override;

private:
    std::optional<base::Instant> m_next; ///< as the last run saw it
    bool m_sessionRests = false;         ///< since the last run
};

} // namespace anteroom::sync
