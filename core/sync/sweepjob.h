// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"

namespace anteroom::sync {

/// Once a day looks through every host's meetings and every calendar for what carries this practice's mark. Deletes
/// what no session wants and nobody changed; keeps the rest on a list for a person. What carries no mark is never
/// looked at. A store's first day ends before the first sweep.
class SweepJob : public Job
{
public:
    QString name() const override { return QStringLiteral("sweep"); }
    /// A day after the last one; an hour after one that a remote did not answer.
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override;
    QCoro::Task<> run(StepContext context) override;

private:
    bool m_isIncomplete = false;
    mutable bool m_isFirst = false; ///< it never came to an end before: the day begins with this run
};

} // namespace anteroom::sync
