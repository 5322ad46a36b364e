// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/context.h"

#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <utility>

namespace anteroom::store {

/// The texts that are sealed together, each with the key by which it is found again. Keys are plain ASCII words.
using NamedTexts = std::initializer_list<std::pair<const char *, QString>>;

/// Seals `texts`, as one JSON object, for one place in the store: table, row (its UUID or token) and column.
QByteArray sealJson(const Context &context, const char *table, const QByteArray &row, const char *column,
                    NamedTexts texts);

/// What sealJson() sealed for the same place. Throws StoreError when it was changed, moved or sealed with
/// another key.
QJsonObject unsealJson(const Context &context, const char *table, const QByteArray &row, const char *column,
                       const QByteArray &sealed);

/// The same for plain bytes.
QByteArray unsealBytes(const Context &context, const char *table, const QByteArray &row, const char *column,
                       const QByteArray &sealed);

} // namespace anteroom::store
