// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/sandboxfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace std::chrono_literals;
using Fields = QMap<QString, QString>;
using testing::Received;

namespace {

const QString Scope = QStringLiteral("https://www.googleapis.com/auth/calendar.events");
const QString Redirect = QStringLiteral("http://127.0.0.1:4711/back");
const QString Verifier = QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
const QString Challenge = QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

QByteArray encoded(const Fields &fields)
{
    QUrlQuery query;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        query.addQueryItem(field.key(), QString::fromLatin1(QUrl::toPercentEncoding(field.value())));
    }
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

Fields with(Fields fields, const QString &name, const QString &value)
{
    fields[name] = value;
    return fields;
}

} // namespace

/// The look-alike's sign-in page and what its token endpoint makes of codes and refresh tokens.
class TestSandboxConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        QFile file(m_fixture->value(u"GOOGLE_OAUTH_CLIENT_PATH"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_client = QJsonDocument::fromJson(file.readAll())["installed"_L1].toObject();
    }

    void consentSendsTheBrowserBackWithACode()
    {
        const QUrlQuery back = sentBack(page());
        QVERIFY(!back.queryItemValue(u"code"_s).isEmpty());
        QCOMPARE(back.queryItemValue(u"state"_s), u"st"_s);
    }

    void pageRefusesWhatGoogleRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("another client") << u"client_id"_s << u"x"_s;
        QTest::newRow("another computer") << u"redirect_uri"_s << u"http://evil.example:80/"_s;
        QTest::newRow("out of band") << u"redirect_uri"_s << u"urn:ietf:wg:oauth:2.0:oob"_s;
        QTest::newRow("a token") << u"response_type"_s << u"token"_s;
        QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s;
        QTest::newRow("no scope") << u"scope"_s << QString();
    }

    void pageRefusesWhatGoogleRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Received answer = open(with(page(), name, value));
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.headers.contains("location"));
    }

    void codeIsExchangedOnce()
    {
        const QString code = sentBack(page()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        const Received first = token(exchange(code));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json()["scope"_L1].toString(), Scope);
        QVERIFY(!first.json()["refresh_token"_L1].toString().isEmpty());
        QCOMPARE(token(exchange(code)).json()["error"_L1].toString(), u"invalid_grant"_s);
    }

    void exchangeIsStrict_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("no secret") << u"client_secret"_s << QString() << u"invalid_request"_s;
        QTest::newRow("wrong secret") << u"client_secret"_s << u"x"_s << u"invalid_client"_s;
        QTest::newRow("another verifier") << u"code_verifier"_s << Challenge << u"invalid_grant"_s;
        QTest::newRow("another redirect") << u"redirect_uri"_s << Redirect + u'x' << u"redirect_uri_mismatch"_s;
        QTest::newRow("another code") << u"code"_s << u"4/guess"_s << u"invalid_grant"_s;
    }

    void exchangeIsStrict()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const QString code = sentBack(page()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        const Received refused = token(with(exchange(code), name, value));
        QCOMPARE(refused.status >= 400, true);
        QTEST(refused.json()["error"_L1].toString(), "error");
    }

    void codeIsGoodForTenMinutes()
    {
        const QString code = sentBack(page()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        m_fixture->clock().advance(10min);
        QCOMPARE(token(exchange(code)).json()["error"_L1].toString(), u"invalid_grant"_s);
    }

    void refreshTokenWorksUntilItIsRevoked()
    {
        const QString code = sentBack(page()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        const QString refresh = token(exchange(code)).json()["refresh_token"_L1].toString();
        const Received renewed = token(renewal(refresh));
        QCOMPARE(renewed.status, 200);
        QVERIFY(!renewed.json().contains("refresh_token"_L1));
        QCOMPARE(list(renewed.json()["access_token"_L1].toString()), 200);
        m_fixture->order("/google/refresh-tokens", {{u"revoke"_s, true}});
        QCOMPARE(list(renewed.json()["access_token"_L1].toString()), 401);
        const Received dead = token(renewal(refresh));
        QCOMPARE(dead.status, 400);
        QCOMPARE(dead.json()["error"_L1].toString(), u"invalid_grant"_s);
    }

    void peopleMayDenyOrUntick()
    {
        m_fixture->order("/google/consent", {{u"deny"_s, true}});
        const QUrlQuery denied = sentBack(page());
        QCOMPARE(denied.queryItemValue(u"error"_s), u"access_denied"_s);
        QCOMPARE(denied.queryItemValue(u"state"_s), u"st"_s);
        m_fixture->order("/google/consent", {{u"untick"_s, QJsonArray{Scope}}});
        const QString both = Scope + u" https://www.googleapis.com/auth/calendar.freebusy"_s;
        const QUrlQuery back = sentBack(with(page(), u"scope"_s, both));
        const Received got = token(exchange(back.queryItemValue(u"code"_s, QUrl::FullyDecoded)));
        QCOMPARE(got.json()["scope"_L1].toString(), u"https://www.googleapis.com/auth/calendar.freebusy"_s);
        QCOMPARE(list(got.json()["access_token"_L1].toString()), 403);
    }

private:
    Fields page() const
    {
        return {{u"client_id"_s, m_client["client_id"_L1].toString()},
                {u"redirect_uri"_s, Redirect},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, Scope},
                {u"code_challenge"_s, Challenge},
                {u"code_challenge_method"_s, u"S256"_s},
                {u"state"_s, u"st"_s}};
    }
    Fields signedByClient(Fields fields) const
    {
        fields[u"client_id"_s] = m_client["client_id"_L1].toString();
        fields[u"client_secret"_s] = m_client["client_secret"_L1].toString();
        return fields;
    }
    Fields exchange(const QString &code) const
    {
        return signedByClient({{u"grant_type"_s, u"authorization_code"_s},
                               {u"code"_s, code},
                               {u"redirect_uri"_s, Redirect},
                               {u"code_verifier"_s, Verifier}});
    }
    Fields renewal(const QString &refresh) const
    {
        return signedByClient({{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refresh}});
    }
    Received open(const Fields &fields)
    {
        return m_fixture->send(m_client["auth_uri"_L1].toString() + u'?' + QString::fromLatin1(encoded(fields)), "GET");
    }
    QUrlQuery sentBack(const Fields &fields)
    {
        const Received answer = open(fields);
        const QUrl location(QString::fromLatin1(answer.headers.value("location")));
        return answer.status == 302 && location.toString().startsWith(Redirect) ? QUrlQuery(location) : QUrlQuery();
    }
    Received token(const Fields &fields)
    {
        return m_fixture->send(m_client["token_uri"_L1].toString(), "POST", encoded(fields),
                               {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    int list(const QString &accessToken)
    {
        return m_fixture
            ->send(m_fixture->value(u"GOOGLE_CALENDAR_BASE_URL"_s) + m_fixture->events(), "GET", {},
                   {{"Authorization", "Bearer " + accessToken.toLatin1()}})
            .status;
    }

    std::optional<testing::SandboxFixture> m_fixture;
    QJsonObject m_client;
};

QTEST_GUILESS_MAIN(TestSandboxConsent)
#include "test_sandbox_consent.moc"
