// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/certificates.h"

#include "integrations/sandbox/privatekey.h"

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

// The sandbox's clock may be set by a test to any year, while a TLS client looks at the machine's.
constexpr const char *ValidFrom = "20000101000000Z";
constexpr const char *ValidUntil = "20991231235959Z";

bool addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value), X509_EXTENSION_free);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setName(X509_NAME *name, const char *text)
{
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text), -1, -1,
                                      0) == 1;
}

bool setSerial(X509 *certificate, base::Random &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[0] = char((bytes[0] & 0x3f) | 0x40); // positive, and of full length
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr), BN_free);
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

/// A certificate without extensions and signature; `issuer` null: its own.
Certificate begun(const PrivateKey &key, const char *name, X509 *issuer, base::Random &random)
{
    Certificate certificate(X509_new(), X509_free);
    X509 *raw = certificate.get();
    const bool good = raw && X509_set_version(raw, 2) == 1 && setSerial(raw, random) &&
                      ASN1_TIME_set_string_X509(X509_getm_notBefore(raw), ValidFrom) == 1 &&
                      ASN1_TIME_set_string_X509(X509_getm_notAfter(raw), ValidUntil) == 1 &&
                      X509_set_pubkey(raw, key.get()) == 1 && setName(X509_get_subject_name(raw), name) &&
                      X509_set_issuer_name(raw, X509_get_subject_name(issuer ? issuer : raw)) == 1;
    return good ? std::move(certificate) : Certificate(nullptr, X509_free);
}

QByteArray pem(X509 *certificate)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(memory.get(), certificate);
    QByteArray text(qsizetype(BIO_ctrl_pending(memory.get())), '\0');
    BIO_read(memory.get(), text.data(), int(text.size()));
    return text;
}

} // namespace

base::Result<Certificates> makeCertificates(base::Random &random)
{
    const auto authorityKey = PrivateKey::ellipticCurve();
    const auto serverKey = PrivateKey::ellipticCurve();
    if (!authorityKey || !serverKey) {
        return tl::unexpected(authorityKey ? serverKey.error() : authorityKey.error());
    }
    const Certificate authority = begun(*authorityKey, "Anteroom sandbox authority", nullptr, random);
    bool good = authority &&
                addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE") &&
                addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
                addExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash") &&
                X509_sign(authority.get(), authorityKey->get(), EVP_sha256()) > 0;
    const Certificate server =
        good ? begun(*serverKey, "localhost", authority.get(), random) : Certificate(nullptr, X509_free);
    good = server && addExtension(server.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(server.get(), authority.get(), NID_ext_key_usage, "serverAuth") &&
           addExtension(server.get(), authority.get(), NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost") &&
           addExtension(server.get(), authority.get(), NID_authority_key_identifier, "keyid") &&
           X509_sign(server.get(), authorityKey->get(), EVP_sha256()) > 0;
    if (!good) {
        return base::failure(base::ErrorKind::Settings, u"The sandbox could not make a certificate (OpenSSL)."_s);
    }
    return Certificates{pem(authority.get()), pem(server.get()), serverKey->pem()};
}

} // namespace anteroom::sandbox
