// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reasons.h"
#include "integrations/http/httpclient.h"
#include "integrations/zoom/zoommeetings.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>
#include <QTest>
#include <QTimer>

#include <qcorofuture.h>
#include <qcorotask.h>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Failure;
using ports::FailureKind;
using testing::ScriptedAnswer;
using testing::ScriptedServer;

namespace {

const QByteArray deleted = R"({"code":3001,"message":"Meeting does not exist: 92674392836."})";
const QByteArray badToken = R"({"code":124,"message":"Access token is expired."})";

} // namespace

/// What Zoom may answer to each call, over the wire: what becomes of it, and what a person reads.
class TestZoomAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyAnswerHasItsOutcomeAndItsWords_data();
    void everyAnswerHasItsOutcomeAndItsWords();
    void everyKindOfLimitHasItsWait_data();
    void everyKindOfLimitHasItsWait();
    void whatIsGoneIsDeleted_data();
    void whatIsGoneIsDeleted();
    void callsSideBySideRenewABadTokenOnce();
    void twoAccountsHaveTokensOfTheirOwn();
    void callsKeepThePaceOfTheirAccount();

private:
    std::optional<Failure> outcomeOf(const QString &call);
    void grantToken(const QByteArray &token = "abc");
    zoom::ZoomConfig config(const QString &account) const
    {
        return {m_server->base(), m_server->base(), account, u"client"_s, base::Secret("secret")};
    }
    testing::ManualClock m_clock{base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 1 / 15) + 22h)};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<http::HttpClient> m_http;
    std::unique_ptr<zoom::ZoomMeetings> m_zoom;
    ports::MeetingSpec m_spec;
};

void TestZoomAnswers::init()
{
    m_zoom.reset();
    m_http.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<http::HttpClient>(m_clock, http::Limits{5000ms, 1024 * 1024});
    m_zoom = std::make_unique<zoom::ZoomMeetings>(*m_http, config(u"one"_s), m_clock);
    m_spec.host = u"ada@practice.example"_s;
    m_spec.marker = u"an1:p:t"_s;
    m_spec.topic = u"Appointment"_s;
    m_spec.start = m_clock.now() + 24h;
    m_spec.zone = "Australia/Sydney";
    m_spec.passcode = u"Ab3@xyZ9"_s;
}

void TestZoomAnswers::grantToken(const QByteArray &token)
{
    m_server->add(ScriptedAnswer::json(200, R"({"access_token":")" + token + R"(","expires_in":3600})"));
}

// How the call of this name failed; nothing: it did not.
std::optional<Failure> TestZoomAnswers::outcomeOf(const QString &call)
{
    const QString id = u"92674392836"_s;
    const auto failureOf = [](const auto &outcome) {
        return outcome ? std::nullopt : std::optional<Failure>(outcome.error());
    };
    if (call == u"create"_s) {
        return failureOf(QCoro::waitFor(m_zoom->create(m_spec)));
    }
    if (call == u"get"_s) {
        return failureOf(QCoro::waitFor(m_zoom->get(id)));
    }
    if (call == u"update"_s) {
        return failureOf(QCoro::waitFor(m_zoom->update(id, m_spec)));
    }
    if (call == u"end"_s) {
        return failureOf(QCoro::waitFor(m_zoom->end(id)));
    }
    return failureOf(call == u"list"_s ? QCoro::waitFor(m_zoom->list(m_spec.host)).map([](auto) {})
                                       : QCoro::waitFor(m_zoom->remove(id)));
}

namespace {

QByteArray tooMany(const char *message)
{
    return QByteArray(R"({"code":429,"message":")") + message + R"("})";
}

// One row of the table: the call, what Zoom answers, what becomes of it, and part of the words a person reads.
void row(const char *call, int status, const QByteArray &body, FailureKind kind, const char *code, const char *what,
         const char *remedy)
{
    QTest::addRow("%s %d %.40s", call, status, body.constData())
        << QString::fromLatin1(call) << status << body << kind << QString::fromLatin1(code) << QString::fromLatin1(what)
        << QString::fromLatin1(remedy);
}

void addAnswersToMakingMeetings()
{
    using enum FailureKind;
    row("create", 400,
        R"({"code":300,"message":"Validation Failed.","errors":[{"field":"start_time","message":"Invalid field."}]})",
        Rejected, "zoom.validation", "(start_time)", "zoom.meeting settings");
    row("update", 400, R"({"code":300,"message":"Request Body should be a valid JSON object."})", Rejected,
        "zoom.validation", "a value of the meeting", "retry");
    row("create", 400,
        R"({"code":4711,"message":"Invalid access token, does not contain scopes:[meeting:write:meeting:admin, meeting:write:meeting]."})",
        NeedsSignIn, "zoom.scope-missing", "(meeting:write:meeting:admin)", "Add the scope");
    row("list", 400,
        R"({"code":4711,"message":"Invalid access token, does not contain scopes:[meeting:read:list_meetings:admin]."})",
        NeedsSignIn, "zoom.scope-missing", "(meeting:read:list_meetings:admin)", "Add the scope");
    row("create", 400, R"({"code":200,"message":"Only available for paid account"})", Rejected, "zoom.no-permission",
        "does not permit", "plan of the Zoom account");
    row("create", 404, R"({"code":1001,"message":"User does not exist: ada@practice.example."})", Rejected,
        "zoom.user-unknown", "not in the Zoom account", "Zoom user");
    row("create", 400, R"({"code":1010,"message":"User does not belong to this account."})", Rejected,
        "zoom.user-unknown", "not in the Zoom account", "User Management");
    row("list", 400, R"({"code":1120,"message":"Invitation expired."})", Rejected, "zoom.user-unknown",
        "not in the Zoom account", "User Management");
    row("update", 404, deleted, NotFound, "zoom.meeting-gone", "no longer exists", "new meeting");
    row("get", 404, deleted, NotFound, "zoom.meeting-gone", "no longer exists", "new meeting");
    row("create", 400, R"({"code":3000,"message":"Cannot schedule for this user."})", Rejected, "zoom.refused",
        "(code 3000)", "may schedule meetings");
    row("create", 400, R"({"code":3161,"message":"Not allowed to host."})", Rejected, "zoom.user-not-licensed",
        "not allowed to hold meetings", "licence");
}

void addAnswersToTheOtherCalls()
{
    using enum FailureKind;
    row("remove", 400, R"({"code":3018,"message":"Not allowed to delete PMI."})", Rejected, "zoom.cannot-delete",
        "personal meeting", "See in Zoom");
    row("remove", 400, R"({"code":3037,"message":"Not allowed to delete PAC."})", Rejected, "zoom.cannot-delete",
        "personal meeting", "See in Zoom");
    row("end", 400, R"({"code":3063,"message":"Can not end on-premise user's meeting."})", Rejected, "zoom.cannot-end",
        "server of your own", "End the meeting");
    row("update", 400, R"({"code":3003,"message":"Not the host."})", Rejected, "zoom.no-permission", "does not permit",
        "role of the owner");
    row("update", 400, R"({"code":3007,"message":"Meeting has ended."})", Rejected, "zoom.meeting-ended", "has ended",
        "Nothing needs doing");
    row("get", 400, R"({"code":12702,"message":"Too old."})", Rejected, "zoom.too-old", "too long ago", "a year");
    row("get", 404, R"({"code":3301,"message":"No recording."})", NotFound, "zoom.no-recording", "no recording",
        "Nothing needs doing");
    row("get", 404, R"({"code":3322,"message":"No transcript."})", NotFound, "zoom.no-transcript", "no transcript",
        "Nothing needs doing");
    row("get", 403, R"({"code":2305,"message":"Restricted."})", Rejected, "zoom.no-permission", "does not permit",
        "plan of the Zoom account");
    row("create", 200, R"({"code":200,"message":"You do not have the right permissions"})", Rejected,
        "zoom.no-permission", "does not permit", "plan of the Zoom account");
    row("create", 200, "<xml>error</xml>", Unknown, "zoom.unusable-answer", "cannot be read", "looks again");
    row("get", 200, "<xml>error</xml>", Temporary, "zoom.unusable-answer", "cannot be read", "looks again");
    row("create", 201, R"({"uuid":"x"})", Unknown, "zoom.unusable-answer", "cannot be read", "looks again");
    row("create", 503, "", Unknown, "http.503", "status 503", "status page");
    row("get", 500, "", Temporary, "http.500", "status 500", "status page");
}

} // namespace

void TestZoomAnswers::everyAnswerHasItsOutcomeAndItsWords_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("what");   // part of the words a person reads
    QTest::addColumn<QString>("remedy"); // likewise
    addAnswersToMakingMeetings();
    addAnswersToTheOtherCalls();
}

void TestZoomAnswers::everyAnswerHasItsOutcomeAndItsWords()
{
    QFETCH(QString, call);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, what);
    QFETCH(QString, remedy);
    grantToken();
    m_server->add(ScriptedAnswer::json(status, body));
    const std::optional<Failure> failure = outcomeOf(call);
    QVERIFY(failure);
    QTEST(failure->kind, "kind");
    QTEST(failure->code, "code");
    QCOMPARE(m_server->requests().size(), size_t(2)); // never twice by itself
    const ports::Reason reason = ports::reasonFor(failure->code, failure->detail);
    QVERIFY2(reason.what.contains(what), qPrintable(reason.what));
    QVERIFY2(reason.remedy.contains(remedy), qPrintable(reason.remedy));
}

void TestZoomAnswers::everyKindOfLimitHasItsWait_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *message, const char *type, const char *retryAfter,
                        const char *code, qint64 seconds, const char *words) {
        QTest::newRow(name) << QByteArray(message) << QByteArray(type) << QByteArray(retryAfter)
                            << QString::fromLatin1(code) << seconds << QString::fromLatin1(words);
    };
    const char *second = "You have reached the maximum per-second rate limit for this API. Try again later.";
    const char *daily = "You have reached the maximum daily rate limit for this API. Refer to the response header.";
    const char *host = "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted "
                       "for this particular user. You may resume these requests at GMT 00:00:00.";
    const char *busy = "Too many concurrent requests. Only one request is allowed at a time for this resource.";
    row("per second", second, "", "", "zoom.rate-limited", 1, "fewer requests at a time");
    row("per second, by header", "Slow down.", "QPS", "", "zoom.rate-limited", 1, "fewer requests at a time");
    row("per second, seconds", second, "QPS", "7", "zoom.rate-limited", 7, "fewer requests at a time");
    row("per second, date", second, "QPS", "2027-01-15T22:00:05Z", "zoom.rate-limited", 5, "fewer requests at a time");
    row("daily", daily, "", "", "zoom.daily-limit", 7200, "used up its requests for today");
    row("daily, by header", "Slow down.", "Daily-limit", "", "zoom.daily-limit", 7200, "used up its requests");
    row("daily, date", daily, "Daily-limit", "2027-01-15T23:00:00Z", "zoom.daily-limit", 3600, "used up its requests");
    row("daily, absurd", daily, "Daily-limit", "1000000000", "zoom.daily-limit", 86400, "used up its requests");
    row("host", host, "", "", "zoom.host-daily-limit", 7200, "100 meeting changes");
    row("concurrent", busy, "", "", "zoom.concurrent", 1, "still busy");
    row("of no known kind", "Slow down.", "", "", "zoom.rate-limited", 0, "fewer requests at a time");
}

void TestZoomAnswers::everyKindOfLimitHasItsWait()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, retryAfter);
    QFETCH(qint64, seconds);
    QFETCH(QString, words);
    grantToken();
    ScriptedAnswer answer = ScriptedAnswer::json(429, tooMany(message.constData()));
    answer.headers = {{"X-RateLimit-Type", type}, {"Retry-After", retryAfter}};
    std::erase_if(answer.headers, [](const auto &header) { return header.second.isEmpty(); });
    m_server->add(answer);
    const std::optional<Failure> failure = outcomeOf(u"update"_s);
    QVERIFY(failure);
    QCOMPARE(failure->kind, FailureKind::RateLimited);
    QTEST(failure->code, "code");
    QCOMPARE(std::chrono::duration_cast<std::chrono::seconds>(failure->retryAfter).count(), seconds);
    QVERIFY(ports::reasonFor(failure->code, failure->detail).what.contains(words));
    QCOMPARE(m_server->requests().size(), size_t(2));
}

void TestZoomAnswers::whatIsGoneIsDeleted_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("remove") << u"remove"_s;
    QTest::newRow("end") << u"end"_s;
}

void TestZoomAnswers::whatIsGoneIsDeleted()
{
    QFETCH(QString, call);
    grantToken();
    m_server->add(ScriptedAnswer::json(404, deleted));
    QVERIFY(!outcomeOf(call));
}

namespace {

// Zoom, which has withdrawn its first token. Every answer comes by way of the event loop, so that calls overlap.
class WithdrawnToken : public http::Client
{
public:
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request) override
    {
        http::Reply reply;
        reply.contentType = "application/json";
        if (request.url.path() == u"/oauth/token"_s) {
            reply.status = 200;
            reply.body = R"({"access_token":"token%","expires_in":3600})";
            reply.body.replace('%', QByteArray::number(++tokens));
        } else {
            const bool isGood = request.authorization.reveal() != "Bearer token1";
            ++(isGood ? done : refused);
            reply.status = isGood ? 204 : 401;
            reply.body = isGood ? QByteArray() : badToken;
        }
        const auto promise = std::make_shared<QPromise<void>>();
        QFuture<void> answered = promise->future();
        promise->start();
        QTimer::singleShot(0, [promise] { promise->finish(); });
        co_await answered;
        co_return reply;
    }
    int tokens = 0;
    int refused = 0;
    int done = 0;
};

} // namespace

void TestZoomAnswers::callsSideBySideRenewABadTokenOnce()
{
    WithdrawnToken client;
    zoom::ZoomMeetings meetings(client, config(u"one"_s), m_clock);
    constexpr int many = 5;
    std::vector<QCoro::Task<ports::Outcome<>>> calls;
    for (int i = 0; i < many; ++i) {
        calls.push_back(meetings.update(u"92674392836"_s, m_spec));
    }
    for (QCoro::Task<ports::Outcome<>> &call : calls) {
        QVERIFY(QCoro::waitFor(std::move(call)));
    }
    QCOMPARE(client.refused, many);
    QCOMPARE(client.done, many);
    QCOMPARE(client.tokens, 2);
}

void TestZoomAnswers::twoAccountsHaveTokensOfTheirOwn()
{
    zoom::ZoomMeetings second(*m_http, config(u"two"_s), m_clock);
    m_server->add(
        ScriptedAnswer::json(400, R"({"reason":"Invalid client_id or client_secret","error":"invalid_client"})"));
    QCOMPARE(outcomeOf(u"update"_s)->kind, FailureKind::NeedsSignIn);
    grantToken("second");
    m_server->add(ScriptedAnswer::json(204, {}));
    QVERIFY(QCoro::waitFor(second.update(u"92674392836"_s, m_spec)));
    QVERIFY(m_server->requests()[1].body.contains("account_id=two"));
    QCOMPARE(m_server->requests()[2].headers.value("authorization"), QByteArray("Bearer second"));
}

void TestZoomAnswers::callsKeepThePaceOfTheirAccount()
{
    base::SystemClock clock;
    base::EventLoopScheduler scheduler;
    const auto pace = std::make_shared<zoom::CallPace>(clock, scheduler);
    zoom::ZoomMeetings paced(*m_http, config(u"one"_s), m_clock, pace);
    grantToken();
    constexpr int many = 21; // six more than go at once, at fifteen a second
    QElapsedTimer took;
    took.start();
    std::vector<QCoro::Task<ports::Outcome<>>> calls;
    for (int i = 0; i < many; ++i) {
        m_server->add(ScriptedAnswer::json(204, {}));
        calls.push_back(paced.update(u"92674392836"_s, m_spec));
    }
    for (QCoro::Task<ports::Outcome<>> &call : calls) {
        QVERIFY(QCoro::waitFor(std::move(call)));
    }
    QVERIFY2(took.elapsed() >= 350, qPrintable(QString::number(took.elapsed())));
    QCOMPARE(m_server->requests().size(), size_t(1 + many));
}

QTEST_GUILESS_MAIN(TestZoomAnswers)

#include "test_zoomanswers.moc"
