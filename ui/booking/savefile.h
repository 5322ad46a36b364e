// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace anteroom::booking {

/// Writes a file, whole or not at all, on another thread.
QFuture<base::Result<>> saveFile(const QString &path, const QByteArray &bytes);

} // namespace anteroom::booking
