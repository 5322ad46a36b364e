// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/buttons.h"

class QAction;

namespace anteroom::booking {

/// A button for an action: its text, icon and state, and hidden when it is; called as the action is, and "Button".
QPushButton *makeActionButton(QAction *action, widgets::ButtonKind kind, QWidget *parent = nullptr);

} // namespace anteroom::booking
