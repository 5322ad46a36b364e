// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/vaultkey.h"

#include "core/service/settingstable.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

constexpr qsizetype keyBytes = 32;

bool isHexDigit(char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/// The bytes that the text writes; not keyBytes of them: it is no key.
base::Secret decode(const QByteArray &text)
{
    if (text.size() == keyBytes) {
        return base::Secret(QByteArray(text.constData(), text.size()));
    }
    if (text.size() == 2 * keyBytes && std::all_of(text.begin(), text.end(), isHexDigit)) {
        return base::Secret(QByteArray::fromHex(text));
    }
    if (text.size() == 44) {
        auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded) {
            return base::Secret(std::move(decoded.decoded));
        }
    }
    return {};
}

} // namespace

base::Result<base::Secret> readVaultKey(const base::Secret &text)
{
    base::Secret key = decode(text.reveal());
    if (key.size() != keyBytes) {
        const SettingDefinition &definition = definitionOf(SettingKey::EncryptionKey);
        const QString reason =
            Text::tr("%1 must be 64 hexadecimal digits, 44 characters of base64, or exactly 32 bytes: make "
                     "one with “openssl rand -hex 32” and set it as %2.")
                .arg(definition.name, definition.environmentName());
        return tl::unexpected(base::Error{base::ErrorKind::Settings, reason, {{definition.name, reason}}});
    }
    return key;
}

} // namespace anteroom::service
