// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace anteroom::bench {

/// What is laid over this program's environment; a null value takes a variable out.
using ProgramEnvironment = QHash<QString, QString>;

/// A program of the same build in a process of its own, with its standard error at hand. Killed when this goes.
class StartedProgram
{
public:
    /// Starts `name`, which lies beside this program. Broken when it cannot be.
    StartedProgram(const QString &name, const QStringList &arguments, const ProgramEnvironment &environment);
    ~StartedProgram();
    StartedProgram(const StartedProgram &) = delete;
    StartedProgram &operator=(const StartedProgram &) = delete;

    /// Milliseconds from the start until it writes a line that contains `words`. Broken when it ends, or takes longer
    /// than `patience`.
    double timeTo(const QByteArray &words, std::chrono::milliseconds patience = std::chrono::seconds(60));
    /// The most memory it has held so far (VmHWM), in MB of 1,000,000 bytes.
    double peakMemory() const;

private:
    int m_process = 0;
    int m_errors = -1; ///< the pipe from its standard error
    std::chrono::steady_clock::time_point m_begin;
};

} // namespace anteroom::bench
