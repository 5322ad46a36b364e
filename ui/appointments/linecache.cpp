// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/linecache.h"

namespace anteroom::appointments {

const AppointmentLine *LineCache::find(domain::BookingId id) const
{
    const Entry *entry = m_lines.object(id);
    return entry && entry->line ? &*entry->line : nullptr;
}

bool LineCache::isCurrent(domain::BookingId id) const
{
    const Entry *entry = m_lines.object(id);
    return entry && entry->age == m_age;
}

bool LineCache::put(domain::BookingId id, std::optional<AppointmentLine> line, quint64 age)
{
    if (Entry *entry = m_lines.object(id)) {
        entry->age = std::max(entry->age, age);
        if (entry->line && line && (line->row.revision < entry->line->row.revision || line->row == entry->line->row)) {
            return false;
        }
        const bool isDifferent = entry->line.has_value() || line.has_value();
        entry->line = std::move(line);
        return isDifferent;
    }
    const bool isThere = line.has_value();
    m_lines.insert(id, new Entry{std::move(line), age});
    return isThere;
}

} // namespace anteroom::appointments
