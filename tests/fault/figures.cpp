// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/figures.h"

#include <QDir>
#include <QFile>

namespace anteroom::fault {

using namespace Qt::StringLiterals;

void leaveFigures(const QString &name, const QString &line)
{
    const QString folder = qEnvironmentVariable("ANTEROOM_FIGURES");
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        return;
    }
    QFile file(QDir(folder).filePath(name + u".txt"_s));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.write(line.toUtf8() + '\n');
    }
}

} // namespace anteroom::fault
