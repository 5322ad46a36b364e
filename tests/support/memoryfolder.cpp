// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memoryfolder.h"

#include <QDir>
#include <QFileInfo>

namespace anteroom::testing {

QString memoryFolder(const QString &name)
{
    const QFileInfo shared(QStringLiteral("/dev/shm"));
    const QString parent = shared.isDir() && shared.isWritable() ? shared.filePath() : QDir::tempPath();
    return QStringLiteral("%1/anteroom-%2-XXXXXX").arg(parent, name);
}

} // namespace anteroom::testing
