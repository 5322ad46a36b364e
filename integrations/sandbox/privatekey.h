// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace anteroom::sandbox {

/// A private key made by OpenSSL, whose own generator gives the randomness.
class PrivateKey
{
public:
    /// RSA with 2048 bits, as Google's service accounts have.
    static base::Result<PrivateKey> rsa();
    /// Elliptic curve P-256, quick to make, for TLS.
    static base::Result<PrivateKey> ellipticCurve();

    /// PKCS#8, PEM.
    QByteArray pem() const;
    /// Whether `signature` is RSASSA-PKCS1-v1_5 with SHA-256 over `text` by this key.
    bool verifies(const QByteArray &text, const QByteArray &signature) const;
    evp_pkey_st *get() const { return m_key.get(); }

private:
    explicit PrivateKey(evp_pkey_st *key);
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace anteroom::sandbox
