// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

namespace anteroom::shell {

/// A place in the window that the rail leads to. Its widget is made when it is first shown.
struct ViewDefinition {
    QString name;  ///< for the desk's settings and tests: "appointments"
    QString title; ///< as the rail shows it
    QString iconName;
    std::function<QWidget *()> make;      ///< the window takes it
    QKeySequence shortcut;                ///< empty: Ctrl and its place in the rail
    std::function<bool()> isOffered = {}; ///< whether it is for whoever sits here; none: for everybody
};

} // namespace anteroom::shell
