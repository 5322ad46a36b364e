// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/sessionwatch.h"

#include "core/base/deliver.h"

namespace anteroom::booking {

SessionWatch::SessionWatch(service::Workplace &workplace, QObject *parent)
    : QObject(parent), m_workplace(workplace), m_holdEnd(workplace.clock())
{
    connect(&workplace, &service::Workplace::changed, this, &SessionWatch::read);
    connect(&m_holdEnd, &HoldEnd::passed, this, &SessionWatch::read);
    connect(&workplace, &service::Workplace::settingsChanged, this, &SessionWatch::read);
    connect(&workplace, &service::Workplace::deskChanged, this, &SessionWatch::startOver);
}

void SessionWatch::watch(const QUuid &id)
{
    m_id = id;
    startOver();
}

// What one desk may see is not for another.
void SessionWatch::startOver()
{
    ++m_asked;
    m_row.reset();
    m_details.reset();
    Q_EMIT changed();
    read();
}

void SessionWatch::read()
{
    if (m_id.isNull()) {
        return;
    }
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    base::deliver(m_workplace.bookings().row(m_id), this,
                  [this, asked = m_asked](const base::Result<service::AppointmentRow> &row) {
                      m_reading = false;
                      if (asked == m_asked) {
                          take(row);
                      }
                      if (std::exchange(m_readAgain, false)) {
                          read();
                      }
                  });
}

void SessionWatch::take(const base::Result<service::AppointmentRow> &row)
{
    if (!row) {
        m_row.reset();
        m_details.reset();
        Q_EMIT failed(row.error());
        return;
    }
    if (m_row && row->revision < m_row->revision) {
        return;
    }
    // A person's change of an event makes no new revision, and neither does a patient's answer.
    const bool isDecided = !row->waitsForDecision() && m_details && !m_details->snapshot.decisions.empty();
    m_row = *row;
    m_holdEnd.watch(m_row->heldUntil());
    if (!m_details || m_details->snapshot.booking.revision < m_row->revision || m_row->waitsForDecision() ||
        isDecided) {
        readDetails();
    }
    Q_EMIT changed();
}

void SessionWatch::readDetails()
{
    base::deliver(m_workplace.bookings().show(m_id), this,
                  [this, asked = m_asked](const base::Result<service::Appointment> &details) {
                      if (details && asked == m_asked && m_row) {
                          m_details = *details;
                          Q_EMIT changed();
                      }
                  });
}

} // namespace anteroom::booking
