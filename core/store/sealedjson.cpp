// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedjson.h"

#include "core/store/storeerror.h"

#include <QJsonDocument>

namespace anteroom::store {

namespace {

/// A JSON string (RFC 8259, section 7).
void appendText(QByteArray &json, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    qsizetype from = 0; // of what is not in `json` yet
    json += '"';
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes.at(i);
        const bool control = byte >= 0 && byte < 0x20;
        if (control || byte == '"' || byte == '\\') {
            json.append(bytes.constData() + from, i - from);
            json += control ? "\\u00" + QByteArray(1, byte).toHex() : '\\' + QByteArray(1, byte);
            from = i + 1;
        }
    }
    json.append(bytes.constData() + from, bytes.size() - from);
    json += '"';
}

} // namespace

// Written by hand: QJsonObject sorts and converts, which takes longer than the sealing.
QByteArray sealJson(const Context &context, const char *table, const QByteArray &row, const char *column,
                    NamedTexts texts)
{
    QByteArray json;
    json.reserve(256);
    for (const auto &[key, text] : texts) {
        json += json.isEmpty() ? "{\"" : ",\"";
        json += key;
        json += "\":";
        appendText(json, text);
    }
    json += '}';
    return context.vault.seal(json, {table, row, column}, context.random);
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
