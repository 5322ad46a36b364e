// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/theme/scheme.h"

#include <QWidget>

namespace anteroom::widgets {
class Badge;
}

namespace anteroom::dashboard {

/// One word about room, invitation or calendar.
struct Light {
    theme::Meaning meaning = theme::Meaning::Neutral;
    QString text;
    friend bool operator==(const Light &, const Light &) = default;
};

/// What stands of a session that is to take place: room, invitation, calendar; the worst of each. What it does not
/// need is left out.
std::vector<Light> lightsOf(const service::AppointmentRow &row);

/// The lights in a row: "✓ Room ready  ✓ Invited  ✓ In the calendar".
class SessionLights : public QWidget
{
    Q_OBJECT
public:
    explicit SessionLights(QWidget *parent = nullptr);
    void show(const service::AppointmentRow &row);

private:
    std::vector<Light> m_lights;
    std::vector<widgets::Badge *> m_badges;
};

} // namespace anteroom::dashboard
