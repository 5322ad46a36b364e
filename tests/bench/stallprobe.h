// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <vector>

namespace anteroom::bench {

/// How long at a time the thread it lives on did not come to its events: a timer rings every few milliseconds, and
/// what it is late by is a stall. Time in which the thread was ready to go on, but the system let other programs run,
/// is taken off, so that a busy machine does not count.
class StallProbe : public QObject
{
public:
    /// What was being done, and the longest stall meanwhile.
    struct Stall {
        QString during;
        double milliseconds;
    };

    StallProbe();

    /// What is done from now on.
    void begin(const QString &what);
    void stop() { m_timer.stop(); }
    /// Of each thing that was done, the longest first.
    std::vector<Stall> stalls() const;

private:
    using Time = std::chrono::steady_clock::time_point;

    void ring();
    static std::chrono::nanoseconds timeInQueue();

    QTimer m_timer;
    Time m_last;
    std::chrono::nanoseconds m_lastInQueue{};
    std::vector<Stall> m_stalls;
};

} // namespace anteroom::bench
