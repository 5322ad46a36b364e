// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googleerrors.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::googlecalendar;
using Kind = ports::FailureKind;

namespace {

const base::Instant now = base::fromMs(1'800'000'000'000);

QByteArray envelope(int status, const QString &reason)
{
    const QJsonObject entry{{u"domain"_s, u"global"_s}, {u"reason"_s, reason}, {u"message"_s, u"words"_s}};
    return QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"errors"_s, QJsonArray{entry}}, {u"code"_s, status}}}})
        .toJson();
}

http::Reply reply(int status, const QString &reason)
{
    return {status, "application/json; charset=UTF-8", {}, envelope(status, reason)};
}

} // namespace

class TestGoogleErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void readsTheNewerDetails();
    void readsA404ByWhatWasAskedFor();
    void takesNoProxysWordForAnEventThatIsGone_data();
    void takesNoProxysWordForAnEventThatIsGone();
    void waitsAsLongAsItIsTold();
    void knowsEveryPublishedBody();
};

void TestGoogleErrors::tellsFailuresApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](int status, const char *reason, Kind kind, const char *code) {
        QTest::addRow("%d %s", status, reason)
            << status << QString::fromLatin1(reason) << kind << u"google."_s + QString::fromLatin1(code);
    };
    row(400, "timeRangeEmpty", Kind::Rejected, "validation");
    row(400, "invalid", Kind::Rejected, "validation");
    row(400, "required", Kind::Rejected, "validation");
    row(401, "authError", Kind::NeedsSignIn, "token-refused");
    row(403, "forbiddenForServiceAccounts", Kind::Rejected, "forbidden-for-service-accounts");
    row(403, "userRateLimitExceeded", Kind::RateLimited, "rate-limited");
    row(403, "rateLimitExceeded", Kind::RateLimited, "rate-limited");
    row(403, "quotaExceeded", Kind::RateLimited, "quota");
    row(403, "accessNotConfigured", Kind::NeedsSignIn, "api-disabled");
    row(403, "insufficientPermissions", Kind::NeedsSignIn, "scope-missing");
    row(403, "forbidden", Kind::Rejected, "no-write-access");
    row(403, "requiredAccessLevel", Kind::Rejected, "no-write-access");
    row(403, "forbiddenForNonOrganizer", Kind::Rejected, "refused");
    row(403, "somethingNew", Kind::Rejected, "refused");
    row(404, "notFound", Kind::NotFound, "event-gone");
    row(409, "duplicate", Kind::Conflict, "id-taken");
    row(410, "deleted", Kind::NotFound, "event-gone");
    row(412, "conditionNotMet", Kind::Conflict, "etag-conflict");
    row(429, "rateLimitExceeded", Kind::RateLimited, "rate-limited");
    row(418, "teapot", Kind::Rejected, "refused");
}

void TestGoogleErrors::tellsFailuresApart()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    const ports::Failure failure = failureFrom(reply(status, reason), Target::Event, now);
    QTEST(failure.kind, "kind");
    QTEST(failure.code, "code");
    QVERIFY(!failure.detail.contains("words"_L1));
    QCOMPARE(failure.retryAfter, failure.code == "google.quota"_L1 ? std::chrono::milliseconds(1h) : 0ms);
}

void TestGoogleErrors::readsTheNewerDetails()
{
    const auto code = [](const char *reason) {
        const QByteArray body = QByteArray(R"({"error":{"code":403,"status":"PERMISSION_DENIED","details":[
            {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":")") +
                                reason + R"("}],
            "errors":[{"reason":"forbidden"}]}})";
        return failureFrom({403, "application/json", {}, body}, Target::Event, now).code;
    };
    QCOMPARE(code("SERVICE_DISABLED"), u"google.api-disabled"_s);
    QCOMPARE(code("ACCESS_TOKEN_SCOPE_INSUFFICIENT"), u"google.scope-missing"_s);
    QCOMPARE(code("SOMETHING_ELSE"), u"google.no-write-access"_s);
}

void TestGoogleErrors::readsA404ByWhatWasAskedFor()
{
    const ports::Failure calendar = failureFrom(reply(404, u"notFound"_s), Target::Calendar, now);
    QCOMPARE(calendar.kind, Kind::Rejected);
    QCOMPARE(calendar.code, u"google.calendar-unknown"_s);
    QCOMPARE(failureFrom(reply(404, u"notFound"_s), Target::Event, now).kind, Kind::NotFound);
}

void TestGoogleErrors::takesNoProxysWordForAnEventThatIsGone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("text/html") << QByteArray("<html>Not Found</html>");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("other JSON") << QByteArray("application/json") << QByteArray(R"({"error":"not found"})");
}

void TestGoogleErrors::takesNoProxysWordForAnEventThatIsGone()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const ports::Failure failure = failureFrom({404, type, {}, body}, Target::Event, now);
    QCOMPARE(failure.kind, Kind::Temporary);
    QCOMPARE(failure.code, u"google.unusable-answer"_s);
}

void TestGoogleErrors::waitsAsLongAsItIsTold()
{
    http::Reply answer = reply(429, u"rateLimitExceeded"_s);
    answer.headers.insert("retry-after", "90");
    QCOMPARE(failureFrom(answer, Target::Event, now).retryAfter, std::chrono::milliseconds(90s));
    http::Reply quota = reply(403, u"quotaExceeded"_s);
    quota.headers.insert("retry-after", "90");
    QCOMPARE(failureFrom(quota, Target::Event, now).retryAfter, std::chrono::milliseconds(1h));
    http::Reply refused = reply(403, u"forbidden"_s);
    refused.headers.insert("retry-after", "90");
    QCOMPARE(failureFrom(refused, Target::Event, now).retryAfter, 0ms);
}

// The folder with Google's published error bodies is not part of the sources.
void TestGoogleErrors::knowsEveryPublishedBody()
{
    QFile file(qEnvironmentVariable("ANTEROOM_API_SPECS") + u"/google-error-bodies.json"_s);
    if (!qEnvironmentVariableIsSet("ANTEROOM_API_SPECS") || !file.open(QIODevice::ReadOnly)) {
        QSKIP("ANTEROOM_API_SPECS does not name a folder with google-error-bodies.json");
    }
    const QJsonObject byStatus = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!byStatus.isEmpty());
    for (auto status = byStatus.begin(); status != byStatus.end(); ++status) {
        const QJsonObject byReason = status.value().toObject();
        for (auto body = byReason.begin(); body != byReason.end(); ++body) {
            if (status.key().toInt() >= 500) {
                continue; // never an answer: the client calls it unknown
            }
            const ports::Failure failure = failureFrom(
                {status.key().toInt(), "application/json", {}, QJsonDocument(body.value().toObject()).toJson()},
                Target::Event, now);
            const bool hasOwnCode = failure.code != "google.refused"_L1 || body.key() == "forbiddenForNonOrganizer"_L1;
            QVERIFY2(hasOwnCode && failure.code != "google.unusable-answer"_L1,
                     qPrintable(status.key() + u' ' + body.key()));
        }
    }
}

QTEST_GUILESS_MAIN(TestGoogleErrors)
#include "test_googleerrors.moc"
