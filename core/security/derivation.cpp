// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/derivation.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>

namespace anteroom::security {

namespace {

struct Deleter {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
    void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};

OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()), size_t(bytes.size()));
}

} // namespace

base::Secret deriveKey(const base::Secret &key, QByteArrayView info, qsizetype size, QByteArrayView salt)
{
    const std::unique_ptr<EVP_KDF, Deleter> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, Deleter> context(EVP_KDF_CTX_new(kdf.get()));
    char digest[] = "SHA256";
    std::vector<OSSL_PARAM> parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                       octets(OSSL_KDF_PARAM_KEY, key.reveal()), octets(OSSL_KDF_PARAM_INFO, info)};
    if (!salt.isEmpty()) {
        parameters.push_back(octets(OSSL_KDF_PARAM_SALT, salt));
    }
    parameters.push_back(OSSL_PARAM_construct_end());
    QByteArray derived(size, Qt::Uninitialized);
    if (EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(derived.data()), size_t(size),
                       parameters.data()) != 1) {
        qFatal("The key derivation HKDF-SHA256 does not work on this computer.");
    }
    base::Secret result(derived);
    OPENSSL_cleanse(derived.data(), size_t(derived.size()));
    return result;
}

Hmac::Hmac(const base::Secret &key)
{
    const std::unique_ptr<EVP_MAC, Deleter> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    m_ready.reset(EVP_MAC_CTX_new(mac.get()), Deleter());
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(m_ready.get(), reinterpret_cast<const unsigned char *>(key.reveal().constData()),
                     size_t(key.size()), parameters) != 1) {
        qFatal("HMAC-SHA256 does not work on this computer.");
    }
}

QByteArray Hmac::of(QByteArrayView message) const
{
    const std::unique_ptr<EVP_MAC_CTX, Deleter> context(EVP_MAC_CTX_dup(m_ready.get()));
    QByteArray digest(32, Qt::Uninitialized);
    size_t length = 0;
    const bool done = context &&
                      EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(message.data()),
                                     size_t(message.size())) == 1 &&
                      EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length, 32) == 1;
    if (!done || length != 32) {
        qFatal("HMAC-SHA256 does not work on this computer.");
    }
    return digest;
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

} // namespace anteroom::security
