// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace anteroom::gui {

/// What somebody asked of the program when starting it.
struct CommandLine {
    QString profile;  ///< the practice's folder; empty: the usual one
    QString language; ///< "de"; empty: as the desk has it
    bool demo = false;
    QString answer; ///< to be printed in place of a window, when it is not empty
    int exitCode = 0;
};

/// Reads the words after the program's name. What cannot be understood is answered with how to start it, and never
/// repeated.
CommandLine readCommandLine(const QStringList &words, const QString &version);

} // namespace anteroom::gui
