// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/buttons.h"

class QAction;

namespace anteroom::booking {

/// The property of an action that names its icon, for buttons that draw it in their own colour.
constexpr auto iconNameProperty = "iconName";

/// A button for an action: its text, icon and state, and hidden when it is; called as the action is, and "Button".
/// Put it into a layout before the action is shown.
QPushButton *makeActionButton(QAction *action, widgets::ButtonKind kind, QWidget *parent = nullptr);

} // namespace anteroom::booking
