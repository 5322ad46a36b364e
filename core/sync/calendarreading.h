// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/job.h"

namespace anteroom::sync {

/// Reads every two minutes what people changed in the practice's and the psychologists' calendars, each from where it
/// was read to before. An event of ours that somebody moved, deleted or edited becomes a decision for reception, and
/// is parked until it is taken; answers of patients are noted. What is missing from a list counts for nothing until
/// the list is complete and the event itself says that it is gone. A calendar that cannot be read is read later.
class CalendarReading : public Job
{
public:
    QString name() const override;
    base::Instant due(std::optional<base::Instant> last, base::Instant now) const override;
    QCoro::Task<> run(StepContext context) override;
};

} // namespace anteroom::sync
