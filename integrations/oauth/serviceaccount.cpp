// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/serviceaccount.h"

#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace anteroom::oauth {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleCheck)
};

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

constexpr qint64 maximumKeyFile = 64 * 1024;
constexpr qint64 assertionSeconds = 3600;
constexpr qint64 skewSeconds = 60;

tl::unexpected<base::Error> keyFileFault(const QString &fault)
{
    return base::failure(
        base::ErrorKind::Settings,
        Text::tr("Google Calendar cannot sign in: %1 Set google.calendar.credentials-path to the JSON key "
                 "file of a Google service account. Bookings are kept and reach the calendar later.")
            .arg(fault));
}

/// An encrypted key would otherwise make OpenSSL ask for its password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Key readKey(const base::Secret &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> source(BIO_new_mem_buf(pem.reveal().constData(), int(pem.size())),
                                                           &BIO_free);
    Key key(PEM_read_bio_PrivateKey(source.get(), nullptr, &noPassword, nullptr), &EVP_PKEY_free);
    ERR_clear_error();
    return key;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 section 3.3); empty when OpenSSL refuses.
QByteArray sign(const base::Secret &pem, const QByteArray &text)
{
    const Key key = readKey(pem);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    size_t length = 0;
    if (!key || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, data, size_t(text.size())) != 1) {
        ERR_clear_error();
        return {};
    }
    QByteArray signature(qsizetype(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, data,
                       size_t(text.size())) != 1) {
        ERR_clear_error();
        return {};
    }
    signature.truncate(qsizetype(length));
    return signature;
}

bool isSafeTokenUri(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    const bool loopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback);
}

/// What kind of credentials the file holds instead of a service account's.
QString kindFault(const QJsonObject &json)
{
    if (json.contains("installed"_L1) || json.contains("web"_L1)) {
        return Text::tr("the file is an OAuth client (for sign-in in a browser), not a service account's key.");
    }
    if (json.value("type"_L1).toString() == "authorized_user"_L1) {
        return Text::tr("the file holds a signed-in user's credentials, not a service account's key.");
    }
    return Text::tr("the file is not a service account's key (its \"type\" is not \"service_account\").");
}

QString keyFault(const base::Secret &pem)
{
    const Key key = readKey(pem);
    if (!key) {
        return Text::tr("the private key in the file is damaged or encrypted; download a new key.");
    }
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key.get()) < 2048) {
        return Text::tr("the private key in the file is not an RSA key of at least 2048 bits; download a new key.");
    }
    return {};
}

bool isAboutTime(const QString &description)
{
    return description.contains("timeframe"_L1, Qt::CaseInsensitive) ||
           description.contains("iat and exp"_L1, Qt::CaseInsensitive) ||
           description.contains("short-lived"_L1, Qt::CaseInsensitive);
}

/// Google says why only in the description of invalid_grant.
QString codeOf(const QString &error, const QString &description)
{
    if (error == "invalid_grant"_L1) {
        if (isAboutTime(description)) {
            return u"google.clock-skew"_s;
        }
        if (description.contains("signature"_L1, Qt::CaseInsensitive) ||
            description.contains("account not found"_L1, Qt::CaseInsensitive)) {
            return u"google.key-invalid"_s;
        }
        return description.contains("email or user id"_L1, Qt::CaseInsensitive) ? u"google.subject-invalid"_s
                                                                                : u"google.token-refused"_s;
    }
    if (error == "invalid_client"_L1) {
        return u"google.key-invalid"_s;
    }
    if (error == "unauthorized_client"_L1 || error == "access_denied"_L1 || error == "admin_policy_enforced"_L1 ||
        error == "org_internal"_L1) {
        return u"google.unauthorized-client"_s;
    }
    return error == "invalid_scope"_L1 ? u"google.scope-missing"_s : u"google.token-refused"_s;
}

http::Request tokenRequest(const QUrl &url, const base::Secret &assertion)
{
    http::Request request;
    request.method = "POST";
    request.url = url;
    request.pathTemplate = u"/token"_s;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion.reveal();
    return request;
}

} // namespace

base::Result<ServiceAccount> ServiceAccount::fromFile(const QString &path)
{
    if (path.trimmed().isEmpty()) {
        return keyFileFault(Text::tr("no key file is set."));
    }
    QFile file(path);
    if (!file.exists()) {
        return keyFileFault(Text::tr("the key file does not exist."));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return keyFileFault(Text::tr("the key file cannot be read; check who may read it."));
    }
    const base::Secret text(file.read(maximumKeyFile + 1));
    if (text.size() > maximumKeyFile) {
        return keyFileFault(Text::tr("the file is far too large for a key file."));
    }
    return fromJson(text.reveal());
}

base::Result<ServiceAccount> ServiceAccount::fromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        return keyFileFault(Text::tr("the key file is not JSON."));
    }
    const QJsonObject json = document.object();
    if (json.value("type"_L1).toString() != "service_account"_L1) {
        return keyFileFault(kindFault(json));
    }
    ServiceAccount account;
    account.m_clientEmail = json.value("client_email"_L1).toString();
    account.m_keyId = json.value("private_key_id"_L1).toString();
    account.m_privateKey = base::Secret(json.value("private_key"_L1).toString().toUtf8());
    account.m_tokenUri = QUrl(json.value("token_uri"_L1).toString(), QUrl::StrictMode);
    if (account.m_clientEmail.isEmpty()) {
        return keyFileFault(Text::tr("the key file has no \"client_email\"."));
    }
    if (account.m_privateKey.isEmpty()) {
        return keyFileFault(Text::tr("the key file has no \"private_key\"."));
    }
    if (const QString fault = keyFault(account.m_privateKey); !fault.isEmpty()) {
        return keyFileFault(fault);
    }
    if (!isSafeTokenUri(account.m_tokenUri)) {
        return keyFileFault(Text::tr("the key file's \"token_uri\" is missing or not an https address."));
    }
    return account;
}

base::Secret ServiceAccount::assertion(const QString &scope, const QString &subject, base::Instant now) const
{
    QJsonObject header{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}};
    if (!m_keyId.isEmpty()) {
        header.insert("kid"_L1, m_keyId);
    }
    const qint64 issued = base::toMs(now) / 1000 - skewSeconds;
    QJsonObject claims{{u"iss"_s, m_clientEmail},
                       {u"scope"_s, scope},
                       {u"aud"_s, m_tokenUri.toString(QUrl::FullyEncoded)},
                       {u"iat"_s, issued},
                       {u"exp"_s, issued + assertionSeconds}};
    if (!subject.isEmpty()) {
        claims.insert("sub"_L1, subject);
    }
    const QByteArray text = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' +
                            base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const QByteArray signature = sign(m_privateKey, text);
    return signature.isEmpty() ? base::Secret() : base::Secret(text + '.' + base64Url(signature));
}

ports::Outcome<Token> tokenFromReply(const http::Reply &reply, base::Instant now)
{
    const QJsonObject json = http::jsonObject(reply).value_or(QJsonObject());
    if (reply.status == 429) {
        return tl::unexpected(ports::Failure{
            ports::FailureKind::RateLimited, u"google.rate-limited"_s, {}, http::retryAfter(reply, now), false});
    }
    if (reply.status >= 200 && reply.status < 300) {
        const QByteArray value = json.value("access_token"_L1).toString().toUtf8();
        const qint64 seconds = json.value("expires_in"_L1).toInteger(0);
        if (value.isEmpty() || seconds <= 0) {
            return ports::failed(ports::FailureKind::Temporary, u"google.unusable-answer"_s);
        }
        return Token{base::Secret(value), endOfToken(now, seconds), json.value("scope"_L1).toString()};
    }
    const QString error = json.value("error"_L1).toString();
    if (error.isEmpty()) { // not the token endpoint that speaks: a proxy or a captive portal
        return ports::failed(ports::FailureKind::Temporary, u"google.unusable-answer"_s, QString::number(reply.status));
    }
    return ports::failed(ports::FailureKind::NeedsSignIn, codeOf(error, json.value("error_description"_L1).toString()),
                         http::safeDetail(error));
}

QCoro::Task<ports::Outcome<Token>> requestToken(ServiceAccount account, http::Client *client, const base::Clock *clock,
                                                QString scope, QString subject)
{
    const base::Instant now = clock->now();
    const base::Secret assertion = account.assertion(scope, subject, now);
    if (assertion.isEmpty()) {
        co_return ports::failed(ports::FailureKind::NeedsSignIn, u"google.key-invalid"_s);
    }
    http::Request request = tokenRequest(account.tokenUri(), assertion);
    const ports::Outcome<http::Reply> reply = co_await client->send(std::move(request));
    if (!reply) {
        ports::Failure failure = reply.error();
        if (failure.kind == ports::FailureKind::Unknown) {
            failure.kind = ports::FailureKind::Temporary;
            failure.slowLook = false;
        }
        co_return tl::unexpected(failure);
    }
    co_return tokenFromReply(*reply, now);
}

} // namespace anteroom::oauth
