// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"

namespace anteroom::service {

/// Credentials, rights and settings that sessions wait for: one alert for each cause, however many sessions wait, in
/// the order of the sessions.
std::vector<Alert> signInAlerts(store::Tables &tables);

} // namespace anteroom::service
