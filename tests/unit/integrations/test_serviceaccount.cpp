// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpclient.h"
#include "integrations/oauth/serviceaccount.h"
#include "tests/support/googlekey.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;
using namespace anteroom;
using oauth::ServiceAccount;
using testing::GoogleKey;
using testing::ScriptedAnswer;
using testing::ScriptedServer;

namespace {

const QString tokenUri = u"https://oauth2.googleapis.com/token"_s;

QByteArray ecKey()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, size);
    BIO_free(memory);
    EVP_PKEY_free(key);
    return pem;
}

QByteArray encryptedCopy(const QByteArray &pem)
{
    BIO *source = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(source, nullptr, nullptr, nullptr);
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, key, EVP_aes_256_cbc(), "secret", 6, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray encrypted(data, size);
    BIO_free(memory);
    BIO_free(source);
    EVP_PKEY_free(key);
    return encrypted;
}

QJsonObject part(const QByteArray &assertion, int index)
{
    const QByteArray text = assertion.split('.').value(index);
    return QJsonDocument::fromJson(QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding)).object();
}

} // namespace

class TestServiceAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsAnAssertionThatThePublicKeyConfirms();
    void putsTheSubjectInOnlyWhenThereIsOne();
    void namesTheFaultOfAKeyFile_data();
    void namesTheFaultOfAKeyFile();
    void namesTheFaultOfAPath();
    void readsAKeyFile();
    void sendsOneFormAndReadsTheToken();
    void says_data();
    void says();
    void believesNoTokenForLongerThanADay();
    void callsASilentTokenServerTemporary();

private:
    ports::Outcome<oauth::Token> ask(const ScriptedServer &server);

    GoogleKey m_key;
    testing::ManualClock m_clock{base::fromMs(1'800'000'000'500)};
};

void TestServiceAccount::initTestCase()
{
    m_key = GoogleKey::make();
}

void TestServiceAccount::signsAnAssertionThatThePublicKeyConfirms()
{
    const auto account = ServiceAccount::fromJson(m_key.file(tokenUri));
    QVERIFY(account);
    const QByteArray text = account->assertion(u"scope-a"_s, {}, m_clock.now()).reveal();
    const QList<QByteArray> parts = text.split('.');
    QCOMPARE(parts.size(), 3);
    QVERIFY(!text.contains('=') && !text.contains('+') && !text.contains('/'));
    const QByteArray signature = QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding);
    QVERIFY(m_key.hasSigned(parts[0] + '.' + parts[1], signature));
    QVERIFY(!m_key.hasSigned(parts[0] + '.' + parts[1] + 'x', signature));
    QCOMPARE(part(text, 0), (QJsonObject{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, u"key-1"_s}}));
    QCOMPARE(part(text, 1), (QJsonObject{{u"iss"_s, u"desk@practice.iam.gserviceaccount.com"_s},
                                         {u"scope"_s, u"scope-a"_s},
                                         {u"aud"_s, tokenUri},
                                         {u"iat"_s, 1'800'000'000 - 60},
                                         {u"exp"_s, 1'800'000'000 - 60 + 3600}}));
}

void TestServiceAccount::putsTheSubjectInOnlyWhenThereIsOne()
{
    const auto account = ServiceAccount::fromJson(m_key.file(tokenUri));
    QVERIFY(account);
    const base::Secret with = account->assertion(u"s"_s, u"desk@practice.example"_s, m_clock.now());
    QCOMPARE(part(with.reveal(), 1).value("sub"_L1).toString(), u"desk@practice.example"_s);
    QVERIFY(!part(account->assertion(u"s"_s, {}, m_clock.now()).reveal(), 1).contains("sub"_L1));
}

void TestServiceAccount::namesTheFaultOfAKeyFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto changed = [this](const QString &name, const QJsonValue &value) {
        QJsonObject json = m_key.fields(tokenUri);
        value.isUndefined() ? json.remove(name) : void(json.insert(name, value));
        return QJsonDocument(json).toJson();
    };
    const QJsonValue nothing(QJsonValue::Undefined);
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("a PEM file") << m_key.privatePem << u"not JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"not JSON"_s;
    QTest::newRow("another object") << QByteArray("{}") << u"not a service account's key"_s;
    QTest::newRow("an OAuth client") << QByteArray("{\"installed\":{\"client_id\":\"x\"}}") << u"OAuth client"_s;
    QTest::newRow("a web client") << QByteArray("{\"web\":{\"client_id\":\"x\"}}") << u"OAuth client"_s;
    QTest::newRow("a user") << QByteArray("{\"type\":\"authorized_user\"}") << u"signed-in user"_s;
    QTest::newRow("no address") << changed(u"client_email"_s, nothing) << u"client_email"_s;
    QTest::newRow("no key") << changed(u"private_key"_s, nothing) << u"no \"private_key\""_s;
    QTest::newRow("damaged key") << changed(u"private_key"_s, QString::fromLatin1(m_key.privatePem).remove(60, 9))
                                 << u"damaged"_s;
    QTest::newRow("public key") << changed(u"private_key"_s, QString::fromLatin1(m_key.publicPem)) << u"damaged"_s;
    QTest::newRow("encrypted key") << changed(u"private_key"_s, QString::fromLatin1(encryptedCopy(m_key.privatePem)))
                                   << u"encrypted"_s;
    QTest::newRow("EC key") << changed(u"private_key"_s, QString::fromLatin1(ecKey())) << u"not an RSA key"_s;
    QTest::newRow("short key") << changed(u"private_key"_s, QString::fromLatin1(GoogleKey::make(1024).privatePem))
                               << u"2048 bits"_s;
    QTest::newRow("no token address") << changed(u"token_uri"_s, nothing) << u"token_uri"_s;
    QTest::newRow("plain http") << changed(u"token_uri"_s, u"http://oauth2.googleapis.com/token"_s) << u"token_uri"_s;
    QTest::newRow("not an address") << changed(u"token_uri"_s, u"oauth2.googleapis.com"_s) << u"token_uri"_s;
    QTest::newRow("a password in it") << changed(u"token_uri"_s, u"https://a:b@localhost/token"_s) << u"token_uri"_s;
}

void TestServiceAccount::namesTheFaultOfAKeyFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const auto account = ServiceAccount::fromJson(text);
    QVERIFY(!account);
    QCOMPARE(account.error().kind, base::ErrorKind::Settings);
    QVERIFY2(account.error().text.contains(fault), qPrintable(account.error().text));
    QVERIFY(account.error().text.contains("google.calendar.credentials-path"_L1));
    QVERIFY(!account.error().text.contains("BEGIN"_L1));
}

void TestServiceAccount::namesTheFaultOfAPath()
{
    const QTemporaryDir folder;
    QVERIFY(ServiceAccount::fromFile({}).error().text.contains("no key file is set"_L1));
    QVERIFY(ServiceAccount::fromFile(folder.filePath(u"none.json"_s)).error().text.contains("does not exist"_L1));
    QVERIFY(ServiceAccount::fromFile(folder.path()).error().text.contains("cannot be read"_L1));
    QFile large(folder.filePath(u"large.json"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(70'000));
    large.close();
    QVERIFY(ServiceAccount::fromFile(large.fileName()).error().text.contains("too large"_L1));
}

void TestServiceAccount::readsAKeyFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_key.file(u"http://127.0.0.1:1/token"_s));
    file.close();
    const auto account = ServiceAccount::fromFile(file.fileName());
    QVERIFY(account);
    QCOMPARE(account->clientEmail(), u"desk@practice.iam.gserviceaccount.com"_s);
    QCOMPARE(account->tokenUri(), QUrl(u"http://127.0.0.1:1/token"_s));
}

ports::Outcome<oauth::Token> TestServiceAccount::ask(const ScriptedServer &server)
{
    http::HttpClient client(m_clock);
    const auto account = ServiceAccount::fromJson(m_key.file(server.base() + u"/token"_s));
    return QCoro::waitFor(oauth::requestToken(*account, &client, &m_clock, u"a-scope"_s, u"user@practice.example"_s));
}

void TestServiceAccount::sendsOneFormAndReadsTheToken()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::json(200, R"({"access_token":"ya29.x","expires_in":3599,"token_type":"Bearer"})"));
    const auto token = ask(server);
    QVERIFY(token);
    QCOMPARE(token->value.reveal(), QByteArray("ya29.x"));
    QCOMPARE(base::toMs(token->expires), base::toMs(m_clock.now()) + 3'599'000);
    QCOMPARE(server.requests().size(), size_t(1));
    const auto &request = server.requests().front();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/token"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    const QUrlQuery form(QString::fromLatin1(request.body));
    QCOMPARE(form.queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
             u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s);
    const QByteArray assertion = form.queryItemValue(u"assertion"_s).toLatin1();
    QCOMPARE(part(assertion, 1).value("aud"_L1).toString(), server.base() + u"/token"_s);
    QCOMPARE(part(assertion, 1).value("sub"_L1).toString(), u"user@practice.example"_s);
}

void TestServiceAccount::says_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ports::FailureKind>("kind");
    QTest::addColumn<QString>("code");
    using Kind = ports::FailureKind;
    const auto grant = [](const char *why) {
        return QByteArray(R"({"error":"invalid_grant","error_description":")") + why + "\"}";
    };
    QTest::newRow("clock") << 400
                           << grant("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable "
                                    "timeframe. Check your iat and exp values in the JWT claim.")
                           << Kind::NeedsSignIn << u"google.clock-skew"_s;
    QTest::newRow("signature") << 400 << grant("Invalid JWT Signature.") << Kind::NeedsSignIn
                               << u"google.key-invalid"_s;
    QTest::newRow("account gone") << 400 << grant("Invalid grant: account not found") << Kind::NeedsSignIn
                                  << u"google.key-invalid"_s;
    QTest::newRow("subject") << 400 << grant("Invalid email or User ID") << Kind::NeedsSignIn
                             << u"google.subject-invalid"_s;
    QTest::newRow("other grant") << 400 << grant("Bad Request") << Kind::NeedsSignIn << u"google.token-refused"_s;
    QTest::newRow("delegation 401") << 401 << QByteArray(R"({"error":"unauthorized_client"})") << Kind::NeedsSignIn
                                    << u"google.unauthorized-client"_s;
    QTest::newRow("policy") << 400 << QByteArray(R"({"error":"admin_policy_enforced"})") << Kind::NeedsSignIn
                            << u"google.unauthorized-client"_s;
    QTest::newRow("scope") << 400 << QByteArray(R"({"error":"invalid_scope"})") << Kind::NeedsSignIn
                           << u"google.scope-missing"_s;
    QTest::newRow("client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Kind::NeedsSignIn
                            << u"google.key-invalid"_s;
    QTest::newRow("too fast") << 429 << QByteArray("{}") << Kind::RateLimited << u"google.rate-limited"_s;
    QTest::newRow("portal") << 403 << QByteArray("<html>") << Kind::Temporary << u"google.unusable-answer"_s;
    QTest::newRow("no token") << 200 << QByteArray(R"({"expires_in":3599})") << Kind::Temporary
                              << u"google.unusable-answer"_s;
    QTest::newRow("no JSON") << 200 << QByteArray("<html>") << Kind::Temporary << u"google.unusable-answer"_s;
}

void TestServiceAccount::says()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto token = oauth::tokenFromReply({status, "application/json", {}, body}, m_clock.now());
    QVERIFY(!token);
    QTEST(token.error().kind, "kind");
    QTEST(token.error().code, "code");
}

void TestServiceAccount::believesNoTokenForLongerThanADay()
{
    const QByteArray body = R"({"access_token":"a","expires_in":9223372036854775807})";
    const auto token = oauth::tokenFromReply({200, "application/json", {}, body}, m_clock.now());
    QVERIFY(token);
    QCOMPARE(token->expires, m_clock.now() + std::chrono::hours(24));
}

void TestServiceAccount::callsASilentTokenServerTemporary()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::by(ScriptedAnswer::Way::CloseUnheard));
    const auto token = ask(server);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ports::FailureKind::Temporary);
    QVERIFY(!token.error().slowLook);
    QCOMPARE(server.requests().size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestServiceAccount)
#include "test_serviceaccount.moc"
