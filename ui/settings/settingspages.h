// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

namespace anteroom::settings {

// What stands on which page.

SettingsPageContent practicePage();
SettingsPageContent zoomPage();
SettingsPageContent googlePage();
SettingsPageContent mailPage();

} // namespace anteroom::settings
