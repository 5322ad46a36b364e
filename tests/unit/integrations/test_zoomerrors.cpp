// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomerrors.h"
#include "integrations/zoom/zoomtoken.h"

#include "core/ports/reasons.h"

#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;
using ports::FailureKind;

namespace {

// 2027-03-01T22:00:00Z: the next day begins in two hours.
const base::Instant now = base::fromMs(1'803'938'400'000);

http::Reply json(int status, const QByteArray &body)
{
    return {status, "application/json;charset=UTF-8", {}, body};
}

} // namespace

class TestZoomErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsErrorsApartByTheirCode_data();
    void tellsErrorsApartByTheirCode();
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void waitsAsLongAsTheLimitLasts_data();
    void waitsAsLongAsTheLimitLasts();
    void knowsAnErrorWhateverTheStatus_data();
    void knowsAnErrorWhateverTheStatus();
    void keepsNoForeignTextAsDetail();
    void readsATokenAnswer_data();
    void readsATokenAnswer();
    void countsTheLifeOfATokenFromTheRequest();
    void believesNoTokenForLongerThanADay();
    void askingForATokenIsNeverUnknown();
};

void TestZoomErrors::tellsErrorsApartByTheirCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](int status, const char *body, FailureKind kind, const char *code, const char *detail = "") {
        QTest::addRow("%d %.60s", status, body)
            << status << QByteArray(body) << kind << QString::fromLatin1(code) << QString::fromLatin1(detail);
    };
    using enum FailureKind;
    row(400, R"({"code":300,"message":"Validation Failed.","errors":[{"field":"start_time","message":"Invalid field."},
        {"field":"settings.jbh_time","message":"x"}]})",
        Rejected, "zoom.validation", "start_time/settings.jbh_time");
    row(400, R"({"code":300,"message":"Request Body should be a valid JSON object."})", Rejected, "zoom.validation");
    row(401, R"({"code":124,"message":"Access token is expired."})", NeedsSignIn, "zoom.token-invalid");
    row(400, R"({"code":124,"message":"Invalid access token."})", NeedsSignIn, "zoom.token-invalid");
    row(400,
        R"({"code":4711,"message":"Invalid access token, does not contain scopes:[user:read:user:admin, user:read:user]."})",
        NeedsSignIn, "zoom.scope-missing", "user:read:user:admin");
    row(400, R"({"code":4711,"message":"Invalid access token, does not contain scopes:[a:b, c:d]."})", NeedsSignIn,
        "zoom.scope-missing", "a:b/c:d");
    row(400, R"({"code":4711,"message":"no brackets"})", NeedsSignIn, "zoom.scope-missing");
    row(400, R"({"code":200,"message":"Only available for paid account"})", Rejected, "zoom.no-permission");
    row(404, R"({"code":1001,"message":"User does not exist: x."})", Rejected, "zoom.user-unknown");
    row(400, R"({"code":1010,"message":"User does not belong to this account: x."})", Rejected, "zoom.user-unknown");
    row(400, R"({"code":1120,"message":"A valid invitation was not found."})", Rejected, "zoom.user-unknown");
    row(404, R"({"code":3001,"message":"Meeting does not exist: 1."})", NotFound, "zoom.meeting-gone");
    row(400, R"({"code":3000,"message":"Cannot access webinar info."})", Rejected, "zoom.refused", "3000");
    row(400, R"({"code":3161,"message":"Your user account is not allowed meeting hosting."})", Rejected,
        "zoom.user-not-licensed");
    row(400, R"({"code":3018,"message":"Not allowed to delete PMI."})", Rejected, "zoom.cannot-delete");
    row(400, R"({"code":3037,"message":"Not allowed to delete PAC."})", Rejected, "zoom.cannot-delete");
    row(400, R"({"code":3063,"message":"Can not end on-premise user's meeting"})", Rejected, "zoom.cannot-end");
    row(400, R"({"code":3002,"message":"Meeting is in progress."})", Conflict, "zoom.meeting-live");
    row(400, R"({"code":3003,"message":"You are not the meeting host."})", Rejected, "zoom.no-permission");
    row(400, R"({"code":3007,"message":"Meeting has ended."})", Rejected, "zoom.meeting-ended");
    row(400, R"({"code":12702,"message":"too old"})", Rejected, "zoom.too-old");
    row(404, R"({"code":3301,"message":"no recording"})", NotFound, "zoom.no-recording");
    row(404, R"({"code":3322,"message":"no transcript"})", NotFound, "zoom.no-transcript");
    row(403, R"({"code":2305,"message":"restricted"})", Rejected, "zoom.no-permission");
    row(401, R"({"code":4700,"message":"x"})", NeedsSignIn, "zoom.token-refused");
    row(401, R"({"code":4702,"message":"x"})", NeedsSignIn, "zoom.client-invalid");
    row(401, R"({"code":4704,"message":"x"})", NeedsSignIn, "zoom.client-invalid");
    row(401, R"({"code":4705,"message":"x"})", NeedsSignIn, "zoom.app-type");
    row(401, R"({"code":4706,"message":"x"})", NeedsSignIn, "zoom.client-invalid");
    row(401, R"({"code":4717,"message":"x"})", NeedsSignIn, "zoom.app-disabled");
    row(401, R"({"code":4735,"message":"x"})", NeedsSignIn, "zoom.owner-gone");
    row(401, R"({"code":4738,"message":"x"})", NeedsSignIn, "zoom.app-disabled");
    row(401, R"({"code":4741,"message":"x"})", NeedsSignIn, "zoom.app-disabled");
    row(400, R"({"code":99999,"message":"new"})", Rejected, "zoom.refused", "99999");
    row(401, R"({"code":99999,"message":"new"})", NeedsSignIn, "zoom.token-refused");
    row(404, "<html>not found</html>", Temporary, "zoom.unusable-answer", "404");
    row(403, "", Temporary, "zoom.unusable-answer", "403");
    row(429, "", RateLimited, "zoom.rate-limited");
    row(200, R"({"code":3001,"message":"Meeting does not exist"})", NotFound, "zoom.meeting-gone");
    row(200, R"({"code":99999,"message":"You do not have the right permissions"})", Unknown, "zoom.unusable-answer",
        "200");
}

void TestZoomErrors::tellsErrorsApartByTheirCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const ports::Failure failure = zoom::failureOf(json(status, body.constData()), now);
    QTEST(failure.kind, "kind");
    QTEST(failure.code, "code");
    QTEST(failure.detail, "detail");
    QCOMPARE(failure.slowLook, failure.kind == FailureKind::Unknown);
}

void TestZoomErrors::everyCodeHasWords_data()
{
    tellsErrorsApartByTheirCode_data();
}

void TestZoomErrors::everyCodeHasWords()
{
    QFETCH(QString, code);
    QVERIFY(ports::knownReasonCodes().contains(code));
}

void TestZoomErrors::waitsAsLongAsTheLimitLasts_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("wait");
    const auto row = [](const char *name, const char *message, const char *header, const char *value, const char *code,
                        std::chrono::milliseconds wait) {
        QTest::newRow(name) << QByteArray(message) << QByteArray(header) << QByteArray(value)
                            << QString::fromLatin1(code) << qint64(wait.count());
    };
    const char *second = "You have reached the maximum per-second rate limit for this API. Try again later.";
    const char *daily = "You have reached the maximum daily rate limit for this API. Refer to the response header.";
    const char *host = "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted "
                       "for this particular user. You may resume these requests at GMT 00:00:00.";
    row("per second", second, "", "", "zoom.rate-limited", 1s);
    row("per second with header", second, "retry-after", "3", "zoom.rate-limited", 3s);
    row("concurrent", "Too many concurrent requests.", "", "", "zoom.concurrent", 1s);
    row("unknown kind", "Slow down.", "", "", "zoom.rate-limited", 0ms);
    row("daily", daily, "", "", "zoom.daily-limit", 2h);
    row("daily with date", daily, "retry-after", "2027-03-01T23:30:00Z", "zoom.daily-limit", 90min);
    row("daily by header", "Slow down.", "x-ratelimit-type", "Daily-limit", "zoom.daily-limit", 2h);
    row("host", host, "", "", "zoom.host-daily-limit", 2h);
}

void TestZoomErrors::waitsAsLongAsTheLimitLasts()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    http::Reply reply = json(429, ("{\"code\":429,\"message\":\"" + message + "\"}").constData());
    reply.headers.insert(header, value);
    const ports::Failure failure = zoom::failureOf(reply, now);
    QCOMPARE(failure.kind, FailureKind::RateLimited);
    QTEST(failure.code, "code");
    QTEST(qint64(failure.retryAfter.count()), "wait");
    reply.status = 400; // the same limit under another status
    QTEST(zoom::failureOf(reply, now).code, "code");
}

void TestZoomErrors::knowsAnErrorWhateverTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("error");
    QTest::newRow("meeting") << 201 << QByteArray(R"({"id":1,"join_url":"x"})") << false;
    QTest::newRow("no content") << 204 << QByteArray() << false;
    QTest::newRow("list") << 200 << QByteArray(R"({"meetings":[]})") << false;
    QTest::newRow("error with 200") << 200 << QByteArray(R"({"code":200,"message":"no"})") << true;
    QTest::newRow("error with 201 and text") << 201 << QByteArray(R"({"code":"124","message":"no"})") << true;
    QTest::newRow("404") << 404 << QByteArray() << true;
}

void TestZoomErrors::knowsAnErrorWhateverTheStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QTEST(zoom::isError(json(status, body.constData())), "error");
}

void TestZoomErrors::keepsNoForeignTextAsDetail()
{
    const auto failure =
        zoom::failureOf(json(400, R"({"code":300,"message":"m","errors":[{"field":"topic <Jo Doe>\n"}]})"), now);
    QCOMPARE(failure.detail, QStringLiteral("topicJoDoe"));
    const auto unknown =
        zoom::failureOf(json(404, R"({"code":1001,"message":"User does not exist: jo@doe.org."})"), now);
    QVERIFY(unknown.detail.isEmpty());
    const QByteArray scopes = QByteArray("meeting:read:admin,").repeated(50);
    const auto missing = zoom::failureOf(json(400, R"({"code":4711,"message":"[)" + scopes + R"(]"})"), now);
    QCOMPARE(missing.detail.size(), 200);
}

void TestZoomErrors::readsATokenAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("result"); // the token, or the kind and code of the failure
    const auto row = [](int status, const char *body, const char *result, const char *type = "application/json") {
        QTest::addRow("%d %.50s", status, body)
            << status << QByteArray(type) << QByteArray(body) << QString::fromLatin1(result);
    };
    row(200, R"({"access_token":"abc","token_type":"bearer","expires_in":3600,"scope":"a b"})", "abc");
    row(400, R"({"reason":"Invalid client_id or client_secret","error":"invalid_client"})",
        "needs-sign-in zoom.client-invalid");
    row(401, R"({"reason":"x","error":"y"})", "needs-sign-in zoom.client-invalid");
    row(400, R"({"reason":"Bad Request","error":"invalid_request"})", "needs-sign-in zoom.account-invalid");
    row(400, R"({"reason":"Invalid Token!","error":"invalid_grant"})", "needs-sign-in zoom.account-invalid");
    row(400, R"({"reason":"unsupported grant type","error":"unsupported_grant_type"})", "needs-sign-in zoom.app-type");
    row(400, R"({"reason":"x","error":"brand_new"})", "needs-sign-in zoom.token-refused");
    row(400, R"({"code":4738,"message":"disabled"})", "needs-sign-in zoom.app-disabled");
    row(429, "", "rate-limited zoom.rate-limited");
    row(403, "<html/>", "temporary zoom.unusable-answer", "text/html");
    row(200, "<html/>", "temporary zoom.unusable-answer", "text/html");
    row(200, R"({"token_type":"bearer"})", "temporary zoom.unusable-answer");
    row(200, R"({"access_token":"abc","expires_in":-1})", "temporary zoom.unusable-answer");
}

void TestZoomErrors::readsATokenAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const auto token = zoom::readToken({status, type, {}, body}, now);
    const QString result = token ? QString::fromLatin1(token->value.reveal())
                                 : ports::toText(token.error().kind) + u' ' + token.error().code;
    QTEST(result, "result");
}

void TestZoomErrors::countsTheLifeOfATokenFromTheRequest()
{
    const auto token = zoom::readToken(json(200, R"({"access_token":"abc","expires_in":3600,"scope":"a b"})"), now);
    QVERIFY(token);
    QCOMPARE(token->expires, now + 1h);
    QCOMPARE(token->scope, QStringLiteral("a b"));
}

void TestZoomErrors::believesNoTokenForLongerThanADay()
{
    const auto token = zoom::readToken(json(200, R"({"access_token":"abc","expires_in":9223372036854775807})"), now);
    QVERIFY(token);
    QCOMPARE(token->expires, now + 24h);
}

void TestZoomErrors::askingForATokenIsNeverUnknown()
{
    const auto token = zoom::readToken(json(200, R"({"code":5,"message":"x"})"), now);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, FailureKind::Temporary);
    QVERIFY(!token.error().slowLook);
}

QTEST_GUILESS_MAIN(TestZoomErrors)
#include "test_zoomerrors.moc"
