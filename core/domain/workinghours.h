// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/timerange.h"

#include <QByteArray>
#include <QString>
#include <QTime>

#include <vector>

namespace anteroom::domain {

/// When a psychologist works, as spans of wall time on days of the week. Outside of them a booking is
/// allowed, with a warning.
struct WorkingHours {
    struct Span {
        int day = 1; ///< 1 = Monday … 7 = Sunday
        QTime from;
        QTime until; ///< 00:00 is midnight at the end of the day, written 24:00
        friend bool operator==(const Span &, const Span &) = default;
    };
    std::vector<Span> spans;

    /// Monday to Friday, 08:00 to 18:00.
    static WorkingHours standard();
    /// Reads "Mon-Fri 08:00-18:00, Sat 09:00-12:00", or "none". The refusal (field "hours") names each part that
    /// could not be read.
    static base::Result<WorkingHours> fromText(const QString &text);
    /// The same form that fromText() reads.
    QString toText() const;
    /// Whether the whole range lies within one span, in the wall time of `zone` (IANA name).
    bool contains(const TimeRange &range, const QByteArray &zone) const;
    friend bool operator==(const WorkingHours &, const WorkingHours &) = default;
};

} // namespace anteroom::domain
