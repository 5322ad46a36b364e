// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "ui/booking/holdend.h"

#include <QObject>

namespace anteroom::booking {

/// One session, read again whenever something changed, one read at a time; an older revision never replaces a newer
/// one. Watching nothing costs nothing.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    explicit SessionWatch(service::Workplace &workplace, QObject *parent = nullptr);

    /// Watches this session from now on; null: none.
    void watch(const QUuid &id);
    QUuid id() const { return m_id; }
    /// The session as last read; nothing before the first answer, and when it cannot be shown.
    const std::optional<service::AppointmentRow> &row() const { return m_row; }
    /// The session with what lists do not hold, of the same revision; nothing until it is read.
    const std::optional<service::Appointment> &details() const { return m_details; }

Q_SIGNALS:
    /// row() or details() is new, or not known any more.
    void changed();
    /// It could not be read.
    void failed(const anteroom::base::Error &error);

private:
    void read();
    void take(const base::Result<service::AppointmentRow> &row);
    void readDetails();
    void startOver();

    service::Workplace &m_workplace;
    HoldEnd m_holdEnd;
    QUuid m_id;
    std::optional<service::AppointmentRow> m_row;
    std::optional<service::Appointment> m_details;
    int m_asked = 0; ///< grows with each other session or desk; answers to earlier ones are dropped
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace anteroom::booking
