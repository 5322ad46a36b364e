// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/workinghours.h"

#include <QString>
#include <QUuid>

namespace anteroom::domain {

/// A psychologist and where their sessions go: one Zoom user, one calendar.
struct Psychologist {
    PsychologistId id;
    QUuid uuid;
    QString name; ///< as patients read it, e.g. "Ada Byron"
    QString email;
    QByteArray zone;    ///< IANA name
    QString zoomUser;   ///< Zoom user id or e-mail; empty: no video sessions' meetings
    QString calendarId; ///< Google calendar id; empty: only the practice calendar
    WorkingHours hours;
};

} // namespace anteroom::domain
