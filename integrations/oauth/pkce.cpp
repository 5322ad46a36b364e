// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/pkce.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace anteroom::oauth {

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray makeVerifier(base::Random &random)
{
    return randomToken(random, 32);
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

QByteArray randomToken(base::Random &random, int bytes)
{
    return base64Url(random.bytes(bytes));
}

bool isSameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace anteroom::oauth
