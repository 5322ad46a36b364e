// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QIcon>
#include <QString>

namespace anteroom::theme {

/// An icon of the set in resources/icons, by the name of its file, drawn in the role's colour, light or dark as the
/// application is when it is painted, sharp at any scale.
QIcon icon(const QString &name, Role role = Role::Text);

} // namespace anteroom::theme
