// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"

#include <QDate>
#include <QObject>

namespace anteroom::booking {

/// The sessions around a day, read again whenever something changed, one read at a time.
class DayRows : public QObject
{
    Q_OBJECT
public:
    explicit DayRows(service::Workplace &workplace, QObject *parent = nullptr);
    /// The day as this zone has it; no day: nothing is read.
    void setDay(QDate day, const QTimeZone &zone);
    /// All sessions that take up time on the day, of everybody.
    const std::vector<service::AppointmentRow> &rows() const { return m_rows; }
    /// Whether rows() are those of the day.
    bool isReady() const { return m_shownDay.isValid() && m_shownDay == m_day; }

Q_SIGNALS:
    void changed();

private:
    void read();

    service::Workplace &m_workplace;
    QDate m_day;
    QTimeZone m_zone;
    QDate m_shownDay;
    std::vector<service::AppointmentRow> m_rows;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace anteroom::booking
