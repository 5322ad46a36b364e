// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace anteroom::shell {

/// What Tab leads to within `root`, in the order in which it is laid out. Qt's own order is that in which things were
/// made: views, panels and lines that come later would all stand at its end. Buttons that form a group are one stop;
/// arrow keys go on within it.
QList<QWidget *> tabStops(QWidget &root);
/// The first of them; null: there is none.
QWidget *firstTabStop(QWidget &root);
/// Moves the keyboard to the next stop within `root`, or the one before, round in a circle, and scrolls there. False:
/// there is no other.
bool moveByTab(QWidget &root, bool next);

} // namespace anteroom::shell
