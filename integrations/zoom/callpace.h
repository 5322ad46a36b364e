// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "integrations/http/tokenbucket.h"

#include <qcorotask.h>

namespace anteroom::zoom {

/// How much a call of Zoom's API weighs; its documentation labels each.
enum class Weight { Light, Medium, Heavy };

/// Keeps the calls of one Zoom account below its limits per second: those of the Pro plan (light 30, medium 20, heavy
/// 10), whose half is kept for bursts, so that no second ever sees more. Shared by everything that calls for the
/// account; lives on the sync thread.
class CallPace
{
public:
    /// `clock` and `scheduler` outlive it and every turn.
    CallPace(const base::Clock &clock, base::Scheduler &scheduler);
    /// Comes back when the next call of this weight may go.
    QCoro::Task<> turn(Weight weight);

private:
    http::TokenBucket &bucketOf(Weight weight);

    const base::Clock &m_clock;
    base::Scheduler &m_scheduler;
    http::TokenBucket m_light{15, 15};
    http::TokenBucket m_medium{10, 10};
    http::TokenBucket m_heavy{5, 5};
};

} // namespace anteroom::zoom
