// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/googlekey.h"

#include <QJsonDocument>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray bytesOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}

} // namespace

GoogleKey GoogleKey::make(int bits)
{
    const Key key(EVP_RSA_gen(static_cast<unsigned int>(bits)), &EVP_PKEY_free);
    const Memory secret(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PKCS8PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    const Memory open(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PUBKEY(open.get(), key.get());
    return {bytesOf(secret.get()), bytesOf(open.get())};
}

QJsonObject GoogleKey::fields(const QString &tokenUri) const
{
    return {{u"type"_s, u"service_account"_s},
            {u"project_id"_s, u"practice"_s},
            {u"private_key_id"_s, u"key-1"_s},
            {u"private_key"_s, QString::fromLatin1(privatePem)},
            {u"client_email"_s, u"desk@practice.iam.gserviceaccount.com"_s},
            {u"client_id"_s, u"1234567890"_s},
            {u"token_uri"_s, tokenUri}};
}

QByteArray GoogleKey::file(const QString &tokenUri) const
{
    return QJsonDocument(fields(tokenUri)).toJson();
}

bool GoogleKey::hasSigned(const QByteArray &text, const QByteArray &signature) const
{
    const Memory source(BIO_new_mem_buf(publicPem.constData(), int(publicPem.size())), &BIO_free);
    const Key key(PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(array.constData());
    };
    return key && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytes(signature), size_t(signature.size()), bytes(text),
                            size_t(text.size())) == 1;
}

} // namespace anteroom::testing
