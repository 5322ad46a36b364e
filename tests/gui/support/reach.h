// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

namespace anteroom::testing {

/// Name and class of a widget, for messages of tests.
QString described(const QWidget *widget);

/// What in the window takes the keyboard by Tab now. `within` bounds it, where the keyboard stays in a panel.
QList<QWidget *> tabStops(const QWidget &window, const QWidget &within);

/// Where Tab leads, round once from the window's first stop on; Backtab when not `forward`. Ends when it comes back,
/// or where it gets stuck.
QList<QWidget *> tabRound(QWidget &window, bool forward);

/// What is wrong with an order: a stop that stands before the one it comes after, and a part of the window that is
/// left and entered again.
QStringList orderProblems(const QWidget &window, const QList<QWidget *> &round);

/// Whether one sees that the widget got the keyboard by Tab from the stop before it.
bool showsFocus(QWidget &before, QWidget &stop);

/// Keys that lead to more than one thing in the window at once.
QStringList ambiguousKeys(const QWidget &window);

/// Text that is cut off, or painted past its widget.
QStringList textProblems(const QWidget &window);

} // namespace anteroom::testing
