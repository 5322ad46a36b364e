// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <qcorotask.h>

#include <vector>

namespace anteroom::ports {

/// The services outside the house.
enum class Remote { Zoom, Calendar, Mail };

/// One line of the answer to "does it work?".
struct CheckLine {
    /// Good: in order. Attention: works, but look at it. Bad: does not work.
    enum class Mark { Good, Attention, Bad };
    Mark mark = Mark::Good;
    QString text;   ///< what was looked at and what was found, for a person
    QString remedy; ///< what to do, when it is not good
};

/// What a test of a connection found. Good as a whole when no line is Bad.
struct CheckReport {
    std::vector<CheckLine> lines;
    /// Whether no line is Bad.
    bool isGood() const
    {
        for (const CheckLine &line : lines) {
            if (line.mark == CheckLine::Mark::Bad) {
                return false;
            }
        }
        return true;
    }
};

/// Tests a connection with calls that change nothing, and says what it found: which setting, which
/// scope, which calendar, which user.
class ConnectionCheck
{
public:
    virtual ~ConnectionCheck() = default;
    /// Ends with a report always; what could not be reached is a Bad line.
    virtual QCoro::Task<CheckReport> check() = 0;
    /// Nobody waits for the report any more: a check that takes long ends soon, with whatever report. From any thread.
    virtual void stop() {}
};

} // namespace anteroom::ports
