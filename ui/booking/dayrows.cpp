// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/dayrows.h"

#include "core/base/deliver.h"

namespace anteroom::booking {

using namespace std::chrono_literals;

namespace {

/// No session is longer, so one that reaches into the day began at most this long before.
constexpr auto longestSession = 8h;

} // namespace

DayRows::DayRows(service::Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    connect(&workplace, &service::Workplace::changed, this, &DayRows::read);
}

void DayRows::setDay(QDate day, const QTimeZone &zone)
{
    if (day != m_day || zone != m_zone) {
        m_day = day;
        m_zone = zone;
        m_shownDay = {};
        m_rows.clear();
        read();
    }
}

void DayRows::read()
{
    if (!m_day.isValid() || !m_zone.isValid()) {
        return;
    }
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const base::Instant from = base::fromMs(m_day.startOfDay(m_zone).toMSecsSinceEpoch());
    const base::Instant until = base::fromMs(m_day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch());
    // A session that begins late may end on the next day, and meet one there.
    base::deliver(m_workplace.bookings().rows(from - longestSession, until + longestSession), this,
                  [this, day = m_day, zone = m_zone](const base::Result<std::vector<service::AppointmentRow>> &rows) {
                      m_reading = false;
                      if (rows && day == m_day && zone == m_zone) {
                          m_rows = *rows;
                          m_shownDay = day;
                          Q_EMIT changed();
                      }
                      if (std::exchange(m_readAgain, false)) {
                          read();
                      }
                  });
}

} // namespace anteroom::booking
