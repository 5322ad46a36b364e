// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedjson.h"

#include "core/store/storeerror.h"

#include <QJsonDocument>

namespace anteroom::store {

QByteArray sealJson(const Context &context, const char *table, const QByteArray &row, const char *column,
                    const QJsonObject &object)
{
    return context.vault.seal(QJsonDocument(object).toJson(QJsonDocument::Compact), {table, row, column},
                              context.random);
}

QByteArray unsealBytes(const Context &context, const char *table, const QByteArray &row, const char *column,
                       const QByteArray &sealed)
{
    base::Result<QByteArray> plain = context.vault.unseal(sealed, {table, row, column});
    if (!plain) {
        throw StoreError(plain.error());
    }
    return *std::move(plain);
}

QJsonObject unsealJson(const Context &context, const char *table, const QByteArray &row, const char *column,
                       const QByteArray &sealed)
{
    return QJsonDocument::fromJson(unsealBytes(context, table, row, column, sealed)).object();
}

} // namespace anteroom::store
