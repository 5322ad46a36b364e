// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/vault.h"

#include "core/security/aesgcm.h"

#include <QCoreApplication>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace anteroom::security {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Security)
};

constexpr char format = 1;
constexpr qsizetype keyIdSize = 8;
constexpr qsizetype headSize = 1 + keyIdSize + AesGcm::nonceSize;
constexpr qsizetype saltSize = 16;

/// Length before bytes, so that two different places never give the same additional data.
void append(QByteArray &data, QByteArrayView part)
{
    char length[4];
    qToBigEndian(quint32(part.size()), length);
    data.append(length, 4);
    data.append(part.data(), part.size());
}

tl::unexpected<base::Error> unreadable(const QString &text)
{
    return base::failure(base::ErrorKind::Secret, text);
}

} // namespace

QByteArray SealContext::number(qint64 id)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(id, bytes.data());
    return bytes;
}

base::Result<Vault> Vault::open(const base::Secret &key)
{
    if (key.size() != keySize) {
        return unreadable(Text::tr("The vault key is incomplete. Nothing was changed. Give the whole key."));
    }
    return Vault(key);
}

Vault::Vault(const base::Secret &key)
    : m_sealKey(deriveKey(key, "anteroom vault 1: seal", AesGcm::keySize))
    , m_tags(deriveKey(key, "anteroom vault 1: tag", 32))
    , m_checks(deriveKey(key, "anteroom vault 1: check", 32))
{
    const base::Secret id = deriveKey(key, "anteroom vault 1: key id", keyIdSize);
    m_keyId = QByteArray(id.reveal().constData(), id.size());
}

QByteArray Vault::additionalData(const SealContext &where) const
{
    QByteArray data;
    data.reserve(128); // more than all parts together have, so that it grows but once
    append(data, where.table);
    append(data, where.row);
    append(data, where.column);
    append(data, m_keyId);
    return data;
}

QByteArray Vault::seal(QByteArrayView plain, const SealContext &where, base::Random &random) const
{
    const QByteArray nonce = random.bytes(int(AesGcm::nonceSize));
    QByteArray sealed(1, format);
    sealed += m_keyId;
    sealed += nonce;
    sealed += AesGcm::encrypt(m_sealKey, nonce, additionalData(where), plain);
    return sealed;
}

base::Result<QByteArray> Vault::unseal(QByteArrayView sealed, const SealContext &where) const
{
    if (sealed.size() < headSize + AesGcm::tagSize || sealed.front() != format) {
        return unreadable(
            Text::tr("A sealed entry of the store is damaged. Nothing was changed. Restore it from a backup."));
    }
    if (sealed.sliced(1, keyIdSize) != QByteArrayView(m_keyId)) {
        return unreadable(Text::tr("An entry of the store was sealed with another vault key. Nothing was changed. "
                                   "Give the key that belongs to this practice."));
    }
    std::optional<QByteArray> plain = AesGcm::decrypt(m_sealKey, sealed.sliced(1 + keyIdSize, AesGcm::nonceSize),
                                                      additionalData(where), sealed.sliced(headSize));
    if (!plain) {
        return unreadable(
            Text::tr("A sealed entry of the store was altered or moved to another place. Nothing was changed. "
                     "Restore it from a backup."));
    }
    return std::move(*plain);
}

QByteArray Vault::tag(QByteArrayView normalized) const
{
    return m_tags.of(normalized);
}

QByteArray Vault::checkValue(base::Random &random) const
{
    const QByteArray salt = random.bytes(int(saltSize));
    return salt + m_checks.of(salt);
}

bool Vault::matches(QByteArrayView checkValue) const
{
    return checkValue.size() > saltSize &&
           equalInConstantTime(checkValue.sliced(saltSize), m_checks.of(checkValue.first(saltSize)));
}

} // namespace anteroom::security
