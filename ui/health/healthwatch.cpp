// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthwatch.h"

#include "core/base/deliver.h"

#include <algorithm>

namespace anteroom::health {

using namespace std::chrono_literals;
using service::Workplace;

namespace {

constexpr int fewSessions = 3; ///< so that the services are not far below

} // namespace

HealthWatch::HealthWatch(Workplace &workplace, QObject *parent)
    : QObject(parent), m_workplace(workplace), m_most(fewSessions)
{
    m_minute.setInterval(1min); // figures are of the last 24 hours
    const auto look = [this] {
        if (m_isWatching) {
            reload();
        }
    };
    connect(&m_minute, &QTimer::timeout, this, look);
    connect(&workplace, &Workplace::changed, this, look);
    connect(&workplace, &Workplace::settingsChanged, this, look);
    connect(&workplace, &Workplace::deskChanged, this, &HealthWatch::startOver);
}

void HealthWatch::setWatching(bool isWatching)
{
    m_isWatching = isWatching;
    if (isWatching) {
        m_minute.start();
        reload();
    } else {
        m_minute.stop();
    }
}

int HealthWatch::reload()
{
    if (m_isReading) {
        m_again = true;
        return m_started + 1;
    }
    start();
    return m_started;
}

void HealthWatch::setMost(int sessions)
{
    m_most = sessions;
    reload();
}

void HealthWatch::keep(domain::BookingId session)
{
    m_kept.insert(session);
}

void HealthWatch::keepNoLonger(domain::BookingId session)
{
    m_kept.remove(session);
}

// What one desk may see is not for another.
void HealthWatch::startOver()
{
    ++m_desk;
    m_kept.clear();
    m_most = fewSessions;
    m_reading.reset();
    m_error.reset();
    Q_EMIT changed();
    if (m_isWatching) {
        reload();
    }
}

void HealthWatch::start()
{
    m_isReading = true;
    m_again = false;
    m_readingDesk = m_desk;
    ++m_started;
    base::deliver(m_workplace.practice().health(), this, [this](base::Result<service::Health> health) {
        if (!health) {
            end(tl::unexpected(health.error()));
            return;
        }
        Reading reading;
        reading.health = *std::move(health);
        readSessions(std::move(reading));
    });
}

void HealthWatch::readSessions(Reading reading)
{
    service::AppointmentQuery query;
    query.onlyTrouble = true;
    base::deliver(m_workplace.bookings().find(query, m_workplace.directory()), this,
                  [this, reading = std::move(reading)](base::Result<std::vector<domain::BookingId>> ids) mutable {
                      if (!ids) {
                          end(tl::unexpected(ids.error()));
                          return;
                      }
                      reading.inTrouble = int(ids->size());
                      ids->resize(std::min(ids->size(), std::size_t(m_most)));
                      for (const domain::BookingId kept : std::as_const(m_kept)) {
                          if (std::find(ids->begin(), ids->end(), kept) == ids->end()) {
                              ids->push_back(kept);
                          }
                      }
                      readRows(std::move(reading), *std::move(ids));
                  });
}

void HealthWatch::readRows(Reading reading, std::vector<domain::BookingId> ids)
{
    base::deliver(
        m_workplace.bookings().rows(std::move(ids)), this,
        [this, reading = std::move(reading)](base::Result<std::vector<service::AppointmentRow>> rows) mutable {
            if (!rows) {
                end(tl::unexpected(rows.error()));
                return;
            }
            reading.sessions = *std::move(rows);
            std::stable_sort(reading.sessions.begin(), reading.sessions.end(),
                             [](const auto &one, const auto &other) { return one.start < other.start; });
            reading.at = m_workplace.clock().now();
            end(std::move(reading));
        });
}

void HealthWatch::end(base::Result<Reading> reading)
{
    m_isReading = false;
    const bool isOfThisDesk = m_readingDesk == m_desk;
    if (isOfThisDesk && reading) {
        m_reading = *std::move(reading);
        m_error.reset();
        m_shown = m_started;
    } else if (isOfThisDesk && reading.error().kind != base::ErrorKind::Stopped) {
        m_error = reading.error();
    }
    if (m_again) {
        start();
    }
    if (isOfThisDesk) {
        Q_EMIT changed();
    }
}

} // namespace anteroom::health
