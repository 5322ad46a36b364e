// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/security/derivation.h"

#include <QByteArrayView>

namespace anteroom::security {

/// Where a sealed value belongs. It is bound to this place: moved to another row, column or table it does not open.
///
/// `row` is any bytes that name the row for good. A row's number is not known before its INSERT, so either seal
/// against the row's 16-byte UUID (`uuid.toRfc4122()`), which is known before, or insert first and update with
/// `SealContext::number(id)` in the same transaction.
struct SealContext {
    const char *table = "";
    QByteArray row;
    const char *column = "";

    /// `row` for a row's number: 8 bytes, big endian.
    static QByteArray number(qint64 id);
};

/// Seals what the store keeps of people: AES-256-GCM with a random 96-bit nonce, additional data = table, row,
/// column and key id. The keys for sealing, tags and the check value are derived (HKDF-SHA256, RFC 5869) from the
/// one vault key. Its const members may be used from several threads at once.
class Vault
{
public:
    /// The number of bytes of a vault key.
    static constexpr qsizetype keySize = 32;

    /// An Error of kind Secret unless the key has exactly keySize bytes.
    static base::Result<Vault> open(const base::Secret &key);

    /// Format 1, key id (8), nonce (12), cipher text, tag (16). Sealing the same text twice gives different bytes.
    QByteArray seal(QByteArrayView plain, const SealContext &where, base::Random &random) const;

    /// The plain text, or an Error of kind Secret: sealed with another key, altered, or not sealed for this place.
    base::Result<QByteArray> unseal(QByteArrayView sealed, const SealContext &where) const;

    /// HMAC-SHA256 of a normalised value, for exact look-up. The same for the same key and value: 32 bytes.
    QByteArray tag(QByteArrayView normalized) const;

    /// A salted value that tells whether a key is this one without telling anything else; kept in `practice`.
    QByteArray checkValue(base::Random &random) const;

    /// Whether `checkValue` was made with this key. Compares in constant time.
    bool matches(QByteArrayView checkValue) const;

private:
    explicit Vault(const base::Secret &key);
    QByteArray additionalData(const SealContext &where) const;

    base::Secret m_sealKey;
    Hmac m_tags;
    Hmac m_checks;
    QByteArray m_keyId;
};

} // namespace anteroom::security
