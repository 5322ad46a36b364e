// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/theme/scheme.h"

#include <QTimeZone>

namespace anteroom::widgets {

/// What the last look before a session found, in one mark and a few words.
struct SessionLight {
    theme::Meaning meaning = theme::Meaning::Good;
    QString name;   ///< "Checked", "Look at it", "Not as it should be", "Could not be looked at"
    QString reason; ///< when somebody looked, and what is not in order
    friend bool operator==(const SessionLight &, const SessionLight &) = default;
};

/// That of a session which is to take place; nothing: nobody looked yet, or there is nothing to look at any more.
std::optional<SessionLight> lightOf(const service::AppointmentRow &row, const QTimeZone &zone, base::Instant now);

/// What is not in order, a sentence each.
QStringList findingsOf(const domain::Preflight &preflight);

} // namespace anteroom::widgets
