// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/studio.h"

namespace anteroom::screens {

// Each takes the pictures of one part of the program, in every state that it has.
void takeDashboard(Studio &studio);
void takeAppointments(Studio &studio);
void takeBooking(Studio &studio);
void takeSessions(Studio &studio);
void takeHealth(Studio &studio);
void takeSettings(Studio &studio);
void takeStart(Studio &studio);
void takeDemo(Studio &studio);

} // namespace anteroom::screens
