// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace anteroom::domain {

/// A half-open span of time: begins at `start`, ends just before `end`. Sessions that touch do not overlap.
struct TimeRange {
    base::Instant start;
    base::Instant end;

    bool overlaps(const TimeRange &other) const { return start < other.end && other.start < end; }
    std::chrono::minutes length() const { return std::chrono::duration_cast<std::chrono::minutes>(end - start); }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace anteroom::domain
