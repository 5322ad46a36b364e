// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/settings.h"

#include <vector>

namespace anteroom::service {

/// Everything that is wrong with the settings, all at once: `field` is the setting's name, `reason` a sentence with
/// the name and the remedy. Never repeats a value. In the table's order.
std::vector<base::Problem> validate(const Settings &settings);

/// What is wrong with the settings of one area, so that a wrong Zoom setting parks Zoom and nothing else. A setting
/// that two areas share is named for both.
std::vector<base::Problem> problemsOf(const Settings &settings, Area area);

} // namespace anteroom::service
