// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/aesgcm.h"

#include <openssl/evp.h>

namespace anteroom::security {

namespace {

struct ContextDeleter {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

const unsigned char *in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Looked up among OpenSSL's providers once, not for each value; OpenSSL frees it at the end.
const EVP_CIPHER *aes256Gcm()
{
    static const EVP_CIPHER *const fetched = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return fetched;
}

using Update = int (*)(EVP_CIPHER_CTX *, unsigned char *, int *, const unsigned char *, int);

/// Encrypting cannot fail for data's sake; when OpenSSL refuses, going on would mean writing plain text or nothing.
void require(int result)
{
    if (result != 1) {
        qFatal("The cipher AES-256-GCM does not work on this computer.");
    }
}

/// Nothing is not handed over: OpenSSL takes a null pointer for the end of the message.
int update(Update function, const Context &context, unsigned char *to, QByteArrayView bytes)
{
    int length = 0;
    if (!bytes.isEmpty()) {
        require(function(context.get(), to, &length, in(bytes), int(bytes.size())));
    }
    return length;
}

} // namespace

QByteArray AesGcm::encrypt(const base::Secret &key, QByteArrayView nonce, QByteArrayView additional,
                           QByteArrayView plain)
{
    Q_ASSERT(key.size() == keySize && nonce.size() == nonceSize);
    const Context context(EVP_CIPHER_CTX_new());
    QByteArray result(plain.size() + tagSize, Qt::Uninitialized);
    require(EVP_EncryptInit_ex(context.get(), aes256Gcm(), nullptr, in(key.reveal()), in(nonce)));
    update(EVP_EncryptUpdate, context, nullptr, additional);
    int length = update(EVP_EncryptUpdate, context, out(result), plain);
    require(EVP_EncryptFinal_ex(context.get(), out(result) + length, &length));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize), out(result) + plain.size()));
    return result;
}

std::optional<QByteArray> AesGcm::decrypt(const base::Secret &key, QByteArrayView nonce, QByteArrayView additional,
                                          QByteArrayView cipherAndTag)
{
    Q_ASSERT(key.size() == keySize && nonce.size() == nonceSize);
    if (cipherAndTag.size() < tagSize) {
        return std::nullopt;
    }
    const QByteArrayView cipher = cipherAndTag.chopped(tagSize);
    QByteArray tag = cipherAndTag.last(tagSize).toByteArray();
    const Context context(EVP_CIPHER_CTX_new());
    QByteArray plain(cipher.size(), Qt::Uninitialized);
    require(EVP_DecryptInit_ex(context.get(), aes256Gcm(), nullptr, in(key.reveal()), in(nonce)));
    update(EVP_DecryptUpdate, context, nullptr, additional);
    int length = update(EVP_DecryptUpdate, context, out(plain), cipher);
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()));
    if (EVP_DecryptFinal_ex(context.get(), out(plain) + length, &length) != 1) {
        return std::nullopt;
    }
    return plain;
}

} // namespace anteroom::security
