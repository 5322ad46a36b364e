// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentline.h"

#include <QCache>

namespace anteroom::appointments {

/// The sessions that were read lately, by number; those not looked at for longest go first. Each is as of some age of
/// the store, so that after a change it stays on screen until it has been read again.
class LineCache
{
public:
    /// Keeps so many sessions.
    explicit LineCache(int capacity) : m_lines(capacity) {}

    /// Null: not read yet, or not there. Good until the next put().
    const AppointmentLine *find(domain::BookingId id) const;
    /// Whether it has been read at all.
    bool isKnown(domain::BookingId id) const { return m_lines.contains(id); }
    /// Whether it has been read since the store changed.
    bool isCurrent(domain::BookingId id) const;
    /// The age of the store to read at.
    quint64 age() const { return m_age; }
    /// The store is different now.
    void grow() { ++m_age; }
    /// Takes what was read at `age`; nothing: the session is not there. An older revision never replaces a newer one.
    /// Returns whether anything about the session is different.
    bool put(domain::BookingId id, std::optional<AppointmentLine> line, quint64 age);
    void clear() { m_lines.clear(); }

private:
    struct Entry {
        std::optional<AppointmentLine> line;
        quint64 age = 0;
    };
    QCache<domain::BookingId, Entry> m_lines;
    quint64 m_age = 1;
};

} // namespace anteroom::appointments
