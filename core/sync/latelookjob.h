// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"

namespace anteroom::sync {

/// Ten minutes and a day after a create or an update whose outcome was unknown: deletes a meeting that the create made
/// late, when another one was adopted or none is wanted any more; has a meeting updated again to which the update came
/// late, after a later one.
class LateLookJob : public Job
{
public:
    QString name() const override { return QStringLiteral("late-looks"); }
    /// When the next look is due, and every five minutes, for looks that were planned since.
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override;
    QCoro::Task<> run(StepContext context) override;

private:
    std::optional<base::Instant> m_next; ///< as the last run saw it
};

} // namespace anteroom::sync
