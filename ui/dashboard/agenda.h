// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "ui/booking/holdend.h"
#include "ui/dashboard/dayplan.h"

#include <optional>

namespace anteroom::dashboard {

/// The sessions of today and tomorrow, kept as the store has them. Reads one at a time, so an older answer never
/// replaces a newer one; what happens meanwhile is read together afterwards.
class Agenda : public QObject
{
    Q_OBJECT
public:
    Agenda(service::Workplace &workplace, QObject *parent);

    /// Whether rows() are there, be they none.
    bool isLoaded() const { return m_shown > 0; }
    const std::vector<service::AppointmentRow> &rows() const { return m_rows; }
    /// Why the last read did not succeed; rows() are those of the one before.
    const std::optional<base::Error> &error() const { return m_error; }
    /// How many sessions the days after tomorrow hold, to the end of the week from today; nothing: not known yet.
    std::optional<int> later() const { return m_later; }

    /// Reads again. Gives the number of the read that will hold everything stored so far.
    int reload();
    /// Reads again when another day has begun since.
    void lookAtDay();
    /// The number of the read that rows() are from.
    int shown() const { return m_shown; }

    QTimeZone zone() const;
    DayPlan plan() const;

Q_SIGNALS:
    void changed();

private:
    using Rows = base::Result<std::vector<service::AppointmentRow>>;

    void start();
    void startOver();
    void arrived(const Rows &rows);
    void watchHolds();
    void countLater();
    void count(domain::BookingStatus status, int round);

    service::Workplace &m_workplace;
    booking::HoldEnd m_holdEnd;
    std::vector<service::AppointmentRow> m_rows;
    std::optional<base::Error> m_error;
    std::optional<int> m_later;
    QDate m_day; ///< for which was read
    int m_laterSum = 0;
    int m_laterOpen = 0; ///< counts still to come
    int m_round = 0;     ///< of counting
    int m_started = 0;
    int m_shown = 0;
    int m_desk = 0; ///< grows with whoever sits down; rows for somebody else are dropped
    bool m_reading = false;
    bool m_again = false;
};

} // namespace anteroom::dashboard
