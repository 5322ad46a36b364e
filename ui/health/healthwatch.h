// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"

#include <QSet>
#include <QTimer>

namespace anteroom::health {

/// What the health view shows, read in one go.
struct Reading {
    service::Health health;
    std::vector<service::AppointmentRow> sessions; ///< not in line, oldest first, and those that are kept
    int inTrouble = 0;                             ///< how many sessions are not in line altogether
    base::Instant at;                              ///< when it was read
};

/// Follows how the practice's services stand and which sessions are not in line, while somebody looks: reads again
/// after each change and each minute, at most one reading at a time.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    /// The workplace outlives it.
    explicit HealthWatch(service::Workplace &workplace, QObject *parent = nullptr);

    /// Somebody looks, or nobody does any more.
    void setWatching(bool isWatching);
    /// Reads again; the number of the reading that will show what is stored by now.
    int reload();
    /// Reads so many of the sessions that are not in line.
    void setMost(int sessions);
    /// Reads this session also when it is in line, until it is kept no longer.
    void keep(domain::BookingId session);
    void keepNoLonger(domain::BookingId session);

    /// What was read last; nothing: not yet.
    const std::optional<Reading> &reading() const { return m_reading; }
    /// The number of that reading.
    int shown() const { return m_shown; }
    /// Why the last reading failed; nothing: it did not.
    const std::optional<base::Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void startOver();
    void start();
    void readSessions(Reading reading);
    void readRows(Reading reading, std::vector<domain::BookingId> ids);
    void end(base::Result<Reading> reading);

    service::Workplace &m_workplace;
    QTimer m_minute;
    QSet<domain::BookingId> m_kept;
    int m_most;
    bool m_isWatching = false;
    bool m_isReading = false;
    bool m_again = false;
    int m_desk = 0; ///< grows with who sits here
    int m_readingDesk = 0;
    int m_started = 0;
    int m_shown = 0;
    std::optional<Reading> m_reading;
    std::optional<base::Error> m_error;
};

} // namespace anteroom::health
