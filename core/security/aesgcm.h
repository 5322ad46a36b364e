// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArrayView>

#include <optional>

namespace anteroom::security {

/// AES-256-GCM (NIST SP 800-38D) by OpenSSL, with a 96-bit nonce and a 128-bit tag. No policy: who calls it
/// chooses the nonce and never uses one twice with the same key. The key has 32 bytes, the nonce 12.
struct AesGcm {
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    /// The cipher text with the tag after it.
    static QByteArray encrypt(const base::Secret &key, QByteArrayView nonce, QByteArrayView additional,
                              QByteArrayView plain);
    /// The plain text, or nothing when key, nonce, additional data or cipher text are not those of encrypt().
    static std::optional<QByteArray> decrypt(const base::Secret &key, QByteArrayView nonce, QByteArrayView additional,
                                             QByteArrayView cipherAndTag);
};

} // namespace anteroom::security
