// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/programpart.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QLibrary>

namespace anteroom::base {

QFunctionPointer functionOfPart(const QString &part, const char *name)
{
    const QString file = QCoreApplication::applicationDirPath() + u'/' + part;
    // Loaded once, and for good, however many ask.
    const QFunctionPointer function = QLibrary::resolve(file, name);
    if (!function) {
        qCCritical(lcApp).noquote() << "a part of the program is missing:" << part;
    }
    return function;
}

} // namespace anteroom::base
