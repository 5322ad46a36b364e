// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/privatekey.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

tl::unexpected<base::Error> noKey()
{
    return base::failure(base::ErrorKind::Settings, u"The sandbox could not make a key (OpenSSL)."_s);
}

} // namespace

PrivateKey::PrivateKey(evp_pkey_st *key) : m_key(key, EVP_PKEY_free) {}

base::Result<PrivateKey> PrivateKey::rsa()
{
    evp_pkey_st *key = EVP_RSA_gen(2048);
    if (!key) {
        return noKey();
    }
    return PrivateKey(key);
}

base::Result<PrivateKey> PrivateKey::ellipticCurve()
{
    evp_pkey_st *key = EVP_EC_gen("P-256");
    if (!key) {
        return noKey();
    }
    return PrivateKey(key);
}

QByteArray PrivateKey::pem() const
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(memory.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    QByteArray text(qsizetype(BIO_ctrl_pending(memory.get())), '\0');
    BIO_read(memory.get(), text.data(), int(text.size()));
    return text;
}

bool PrivateKey::verifies(const QByteArray &text, const QByteArray &signature) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
           EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
                            size_t(text.size())) == 1;
}

} // namespace anteroom::sandbox
