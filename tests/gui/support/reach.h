// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

namespace anteroom::testing {

/// Name and class of a widget, for messages of tests.
QString described(const QWidget *widget);

/// What takes the keyboard within this part of a window: single widgets, and groups of buttons in which arrow keys go
/// on.
QList<QList<QWidget *>> keyboardStops(const QWidget &part);

/// Where Tab leads, round once from where the keyboard is; Backtab when not `forward`. Ends when it comes back to any
/// of them, or where it gets stuck.
QList<QWidget *> tabRound(bool forward);

/// Whether arrow keys lead from any button of a group to all others.
bool arrowsReachAll(const QList<QWidget *> &group);

/// What is wrong with the order of a round: a stop that stands before the one it comes after, and a part of the window
/// that is left and entered again. The round begins wherever that leaves the fewest.
QStringList orderProblems(QList<QWidget *> round);

/// Whether one sees that the widget got the keyboard by Tab from the stop before it.
bool showsFocus(QWidget &before, QWidget &stop);

/// Keys that lead to more than one thing in the window at once.
QStringList ambiguousKeys(const QWidget &window);

/// Text that is cut off, or painted past its widget.
QStringList textProblems(const QWidget &window);

} // namespace anteroom::testing
