// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "integrations/sandbox/faultplan.h"
#include "integrations/sandbox/statefile.h"

namespace anteroom::sandbox {

/// What the look-alikes share. All of it outlives them.
struct Context {
    const base::Clock &clock;
    base::Random &random;
    FaultPlan &faults;
    StateFile &state;
};

} // namespace anteroom::sandbox
