// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace anteroom::widgets {

/// Marks a row of buttons at a lower edge: messages stand above it.
void markActionBar(QWidget *bar);
/// The rows marked so within a part of a window, hidden ones too.
QList<QWidget *> actionBars(const QWidget &part);

} // namespace anteroom::widgets
