// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::testing {

/// What QTemporaryDir makes a folder of `name` by: in memory where the system has such a folder, as every commit of a
/// store there would wait for its disk.
QString memoryFolder(const QString &name);

} // namespace anteroom::testing
