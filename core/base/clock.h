// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace anteroom::base {

/// An instant in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Milliseconds since 1970-01-01T00:00Z, as the store keeps them.
inline qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}

/// The instant that the store keeps as `ms`.
inline Instant fromMs(qint64 ms)
{
    return Instant(std::chrono::milliseconds(ms));
}

/// The same instant as a QDateTime in UTC.
inline QDateTime toUtc(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC);
}

/// The seam for time. Product code asks a Clock and nothing else what time it is.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC. May jump when somebody sets the machine's clock.
    virtual Instant now() const = 0;
    /// Milliseconds from some fixed point, never going back; for measuring how long something took.
    virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The machine's clocks.
class SystemClock : public Clock
{
public:
    Instant now() const override;
    std::chrono::milliseconds monotonic() const override;
};

} // namespace anteroom::base
