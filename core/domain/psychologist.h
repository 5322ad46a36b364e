// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/workinghours.h"

#include <QString>
#include <QUuid>

namespace anteroom::domain {

/// A psychologist and where their sessions go: one Zoom user and one calendar, each in an account.
struct Psychologist {
    PsychologistId id;
    QUuid uuid;
    QString name; ///< as patients read it, e.g. "Ada Byron"
    QString email;
    QByteArray zone;         ///< IANA name
    AccountId zoomAccount;   ///< in which the Zoom user is
    AccountId googleAccount; ///< through which the calendars are reached
    bool zoomEnabled = true; ///< false: video sessions get no meeting
    QString zoomUser;        ///< Zoom user id or e-mail; empty: no video sessions' meetings
    QString calendarId;      ///< Google calendar id; empty: only the practice calendar
    WorkingHours hours;
};

} // namespace anteroom::domain
