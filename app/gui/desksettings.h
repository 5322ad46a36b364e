// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/servicecontext.h"
#include "core/service/settings.h"
#include "ui/theme/theme.h"

class QSettings;

namespace anteroom::gui {

// What one desk keeps for itself, outside the practice: who sits here, how it looks, which language it speaks.

/// Who sits here: by the environment, else as the desk keeps it, else reception. `desk` may be null.
service::Desk deskOf(const service::EnvironmentValues &environment, const QSettings *desk);
/// Keeps who sits here.
void keepDesk(const service::Desk &who, QSettings &desk);

/// How the desk is to look.
theme::Appearance appearanceOf(const QSettings *desk);

/// The language as "de"; empty: the system's.
QString languageOf(const QSettings *desk);

} // namespace anteroom::gui
