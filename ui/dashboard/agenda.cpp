// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/agenda.h"

#include "core/base/deliver.h"
#include "ui/booking/joinsession.h"

using namespace std::chrono_literals;

namespace anteroom::dashboard {

namespace {

// A session that began before midnight still runs after it.
constexpr std::chrono::hours longestSession{12};
constexpr int daysAhead = 7;

} // namespace

Agenda::Agenda(service::Workplace &workplace, QObject *parent)
    : QObject(parent), m_workplace(workplace), m_holdEnd(workplace.clock())
{
    connect(&workplace, &service::Workplace::changed, this, &Agenda::reload);
    connect(&m_holdEnd, &booking::HoldEnd::passed, this, &Agenda::reload);
    connect(&workplace, &service::Workplace::settingsChanged, this, &Agenda::reload);
    connect(&workplace, &service::Workplace::deskChanged, this, &Agenda::startOver);
    reload();
}

QTimeZone Agenda::zone() const
{
    return booking::zoneOfDesk(m_workplace);
}

DayPlan Agenda::plan() const
{
    const bool isPsychologist = m_workplace.desk().role == security::Role::Psychologist;
    return planOf(m_rows, m_workplace.clock().now(), zone(),
                  isPsychologist ? Audience::Psychologist : Audience::FrontDesk);
}

int Agenda::reload()
{
    if (m_reading) {
        m_again = true;
        return m_started + 1;
    }
    start();
    return m_started;
}

void Agenda::lookAtDay()
{
    if (dayOf(m_workplace.clock().now(), zone()) != m_day) {
        reload();
    }
}

// What the one before could see must not be seen by who sits here now, not for a moment.
void Agenda::startOver()
{
    ++m_desk;
    m_shown = 0;
    m_rows.clear();
    m_later.reset();
    m_error.reset();
    reload();
    Q_EMIT changed();
}

void Agenda::start()
{
    m_reading = true;
    m_again = false;
    ++m_started;
    const QTimeZone zone = this->zone();
    m_day = dayOf(m_workplace.clock().now(), zone);
    const base::Instant from = startOf(m_day, zone) - longestSession;
    const base::Instant until = startOf(m_day.addDays(2), zone);
    base::deliver(m_workplace.bookings().rows(from, until), this, [this, desk = m_desk](const Rows &rows) {
        m_reading = false;
        if (desk == m_desk) {
            arrived(rows);
        }
        if (m_again) {
            start();
        }
    });
}

void Agenda::arrived(const Rows &rows)
{
    if (rows) {
        m_rows = *rows;
        m_error.reset();
        m_shown = m_started;
        watchHolds();
        countLater();
    } else {
        m_error = rows.error();
    }
    Q_EMIT changed();
}

void Agenda::watchHolds()
{
    std::optional<base::Instant> earliest;
    for (const service::AppointmentRow &row : m_rows) {
        const std::optional<base::Instant> until = row.heldUntil();
        if (until && (!earliest || *until < *earliest)) {
            earliest = until;
        }
    }
    m_holdEnd.watch(earliest);
}

void Agenda::countLater()
{
    ++m_round;
    m_laterSum = 0;
    m_laterOpen = 2;
    count(domain::BookingStatus::Confirmed, m_round);
    count(domain::BookingStatus::Tentative, m_round);
}

void Agenda::count(domain::BookingStatus status, int round)
{
    service::AppointmentQuery query;
    query.from = startOf(m_day.addDays(2), zone());
    query.until = startOf(m_day.addDays(daysAhead), zone());
    query.status = status;
    base::deliver(m_workplace.bookings().find(query, m_workplace.directory()), this,
                  [this, round](const base::Result<std::vector<domain::BookingId>> &found) {
                      if (round != m_round || !found) {
                          return; // it stands as it was; the line is no promise
                      }
                      m_laterSum += int(found->size());
                      if (--m_laterOpen == 0 && m_later != m_laterSum) {
                          m_later = m_laterSum;
                          Q_EMIT changed();
                      }
                  });
}

} // namespace anteroom::dashboard
