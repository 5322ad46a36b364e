// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reasons.h"
#include "tests/unit/integrations/googledesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using ports::FailureKind;
using testing::Desk;
using testing::errorText;
using testing::ScriptedAnswer;

namespace {

const QString calendarId = u"desk@group.calendar.google.com"_s;
const QByteArray someEvent = R"({"id":"0a1b2c3d4e5f","etag":"e1","status":"confirmed"})";
const QByteArray page = "<html>please sign in to the hotel's network</html>";

ports::EventSpec spec()
{
    ports::EventSpec result;
    result.calendar = calendarId;
    result.id = u"0a1b2c3d4e5f"_s;
    result.marker = u"an1:p:t"_s;
    result.start = base::fromMs(1'800'000'000'000);
    return result;
}

/// What became of a call: "done", or how it failed.
struct End {
    QString kind = u"done"_s;
    QString code;
    std::chrono::milliseconds retryAfter{0};
};

template<typename T>
End endOf(const ports::Outcome<T> &outcome)
{
    return outcome ? End() : End{toText(outcome.error().kind), outcome.error().code, outcome.error().retryAfter};
}

End run(Desk &desk, const QString &call)
{
    if (call == "insert"_L1) {
        return endOf(QCoro::waitFor(desk.calendar.insert(spec(), true)));
    }
    if (call == "get"_L1) {
        return endOf(QCoro::waitFor(desk.calendar.get(calendarId, spec().id)));
    }
    if (call == "patch"_L1) {
        return endOf(QCoro::waitFor(desk.calendar.patch(spec(), u"\"e0\""_s, true)));
    }
    if (call == "remove"_L1) {
        return endOf(QCoro::waitFor(desk.calendar.remove(calendarId, spec().id, true)));
    }
    return endOf(QCoro::waitFor(desk.calendar.changes(calendarId, u"token"_s)));
}

/// A row of the table; `reason` may be a whole body.
void row(const char *call, int status, const QByteArray &reason, const char *kind, const char *code, const char *words)
{
    const QByteArray body = reason.startsWith('<') || reason.startsWith('{') ? reason : errorText(status, reason);
    QTest::addRow("%s %d %s", call, status, reason.left(24).constData())
        << QString::fromLatin1(call) << status << body << QString::fromLatin1(kind) << QString::fromLatin1(code)
        << QString::fromLatin1(words);
}

} // namespace

/// Everything that Google Calendar may answer, what it means to us, how often we ask, and what a person reads.
class TestGoogleOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_key = testing::GoogleKey::make(); }
    void everyAnswerHasItsMeaning_data();
    void everyAnswerHasItsMeaning();
    void aRefusedTokenIsRenewedOnce();
    void aPauseIsAsLongAsGoogleSays_data();
    void aPauseIsAsLongAsGoogleSays();
    void afterAQuotaNothingIsChangedForAnHour();
    void anUnknownOutcomeIsLookedAtLater();

private:
    static void addAnswersAboutEvents();
    static void addRefusals();
    static void addFaults();
    testing::GoogleKey m_key;
};

void TestGoogleOutcomes::everyAnswerHasItsMeaning_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    addAnswersAboutEvents();
    addRefusals();
    addFaults();
}

void TestGoogleOutcomes::addAnswersAboutEvents()
{
    // Writing and reading one event.
    row("insert", 200, someEvent, "done", "", "");
    row("insert", 409, "duplicate", "conflict", "google.id-taken", "already has an event");
    row("insert", 404, "notFound", "rejected", "google.calendar-unknown", "not shared");
    row("get", 200, R"({"id":"0a1b2c3d4e5f","status":"cancelled"})", "done", "", "");
    row("get", 404, "notFound", "not-found", "google.event-gone", "was deleted");
    row("patch", 412, "conditionNotMet", "conflict", "google.etag-conflict", "at the same time");
    row("patch", 404, "notFound", "not-found", "google.event-gone", "was deleted");
    row("remove", 200, someEvent, "unknown", "google.unusable-answer", "cannot be read");
    row("remove", 410, "deleted", "done", "", "");
    row("remove", 404, "notFound", "done", "", "");
    row("remove", 412, "conditionNotMet", "conflict", "google.etag-conflict", "at the same time");
    // What we sent is wrong: never again as it is.
    for (const char *reason : {"invalid", "timeRangeEmpty", "required", "parseError"}) {
        row("insert", 400, reason, "rejected", "google.validation", "does not accept a value");
    }
}

void TestGoogleOutcomes::addRefusals()
{
    // 403 by its reason.
    for (const char *reason : {"userRateLimitExceeded", "rateLimitExceeded"}) {
        row("insert", 403, reason, "rate-limited", "google.rate-limited", "fewer requests");
    }
    row("insert", 403, "quotaExceeded", "rate-limited", "google.quota", "used up");
    row("insert", 403, "dailyLimitExceeded", "rate-limited", "google.quota", "used up");
    row("insert", 403, "forbiddenForServiceAccounts", "rejected", "google.forbidden-for-service-accounts",
        "may not invite");
    row("patch", 403, "forbiddenForNonOrganizer", "rejected", "google.refused", "refused the request");
    row("insert", 403, "requiredAccessLevel", "rejected", "google.no-write-access", "not change it");
    row("insert", 403, "insufficientPermissions", "needs-sign-in", "google.scope-missing", "does not include");
    row("insert", 403, "accessNotConfigured", "needs-sign-in", "google.api-disabled", "not enabled");
    row("insert", 403, "somethingNew", "rejected", "google.refused", "refused the request");
    row("insert", 429, "rateLimitExceeded", "rate-limited", "google.rate-limited", "fewer requests");
    // Lists.
    row("list", 410, "fullSyncRequired", "not-found", "google.full-read-needed", "how far");
    row("list", 410, "updatedMinTooLongAgo", "not-found", "google.full-read-needed", "how far");
    row("list", 404, "notFound", "rejected", "google.calendar-unknown", "not shared");
}

void TestGoogleOutcomes::addFaults()
{
    // It may have happened, or not; a reading has not.
    for (const int status : {500, 502, 503, 504}) {
        const QByteArray number = "http." + QByteArray::number(status);
        const char *code = number.constData();
        row("insert", status, "backendError", "unknown", code, "problem of its own");
        row("patch", status, "backendError", "unknown", code, "problem of its own");
        row("remove", status, "backendError", "unknown", code, "problem of its own");
        row("get", status, "backendError", "temporary", code, "problem of its own");
        row("list", status, "backendError", "temporary", code, "problem of its own");
    }
    // Somebody else answers.
    row("insert", 200, page, "unknown", "google.unusable-answer", "cannot be read");
    row("get", 404, page, "temporary", "google.unusable-answer", "cannot be read");
    row("remove", 404, page, "temporary", "google.unusable-answer", "cannot be read");
    row("insert", 403, page, "temporary", "google.unusable-answer", "cannot be read");
}

void TestGoogleOutcomes::everyAnswerHasItsMeaning()
{
    QFETCH(QString, call);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    Desk desk(m_key);
    desk.add(status, body);
    const End end = run(desk, call);
    QTEST(end.kind, "kind");
    QTEST(end.code, "code");
    QCOMPARE(desk.calls().size(), size_t(1)); // whatever it is, the engine decides about another try
    const ports::Reason reason = ports::reasonFor(end.code, {});
    QVERIFY2(words.isEmpty() || reason.what.contains(words), qPrintable(reason.what));
    QVERIFY(end.code.isEmpty() || !reason.remedy.isEmpty());
    QVERIFY(!reason.what.contains(u"no words yet"_s) || end.code.isEmpty());
}

void TestGoogleOutcomes::aRefusedTokenIsRenewedOnce()
{
    Desk desk(m_key);
    desk.add(401, errorText(401, "authError"));
    desk.addToken("second");
    desk.add(401, errorText(401, "authError"));
    const End end = run(desk, u"insert"_s);
    QCOMPARE(end.kind, u"needs-sign-in"_s);
    QCOMPARE(end.code, u"google.token-refused"_s);
    QCOMPARE(desk.calls().size(), size_t(2));
    QCOMPARE(desk.calls()[1].headers.value("authorization"), QByteArray("Bearer second"));
}

void TestGoogleOutcomes::aPauseIsAsLongAsGoogleSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("429 says so") << 429 << QByteArray("rateLimitExceeded") << QByteArray("90") << 90;
    QTest::newRow("429 says nothing") << 429 << QByteArray("rateLimitExceeded") << QByteArray() << 0;
    QTest::newRow("403 says so") << 403 << QByteArray("userRateLimitExceeded") << QByteArray("7") << 7;
    QTest::newRow("a quota") << 403 << QByteArray("quotaExceeded") << QByteArray() << 3600;
    QTest::newRow("a quota that asks for less") << 403 << QByteArray("quotaExceeded") << QByteArray("5") << 3600;
    QTest::newRow("a quota that asks for more") << 403 << QByteArray("quotaExceeded") << QByteArray("7200") << 7200;
    QTest::newRow("a right that is missing") << 403 << QByteArray("forbidden") << QByteArray("90") << 0;
}

void TestGoogleOutcomes::aPauseIsAsLongAsGoogleSays()
{
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    Desk desk(m_key);
    ScriptedAnswer answer = ScriptedAnswer::json(status, errorText(status, reason));
    if (!header.isEmpty()) {
        answer.headers.push_back({"Retry-After", header});
    }
    desk.server.add(answer);
    QCOMPARE(run(desk, u"insert"_s).retryAfter, std::chrono::milliseconds(std::chrono::seconds(seconds)));
}

void TestGoogleOutcomes::afterAQuotaNothingIsChangedForAnHour()
{
    Desk desk(m_key);
    desk.add(403, errorText(403, "quotaExceeded"));
    QCOMPARE(run(desk, u"insert"_s).code, u"google.quota"_s);
    desk.clock.advance(20min);
    for (const QString &call : {u"insert"_s, u"patch"_s, u"remove"_s}) {
        const End end = run(desk, call);
        QCOMPARE(end.code, u"google.quota"_s);
        QCOMPARE(end.retryAfter, std::chrono::milliseconds(40min));
    }
    QCOMPARE(desk.calls().size(), size_t(1));
    desk.add(200, someEvent);
    QCOMPARE(run(desk, u"get"_s).kind, u"done"_s); // reading is no abuse
    desk.clock.advance(40min);
    desk.addToken("second"); // the first has run out by then
    desk.add(200, someEvent);
    QCOMPARE(run(desk, u"insert"_s).kind, u"done"_s);
}

void TestGoogleOutcomes::anUnknownOutcomeIsLookedAtLater()
{
    Desk desk(m_key);
    desk.add(503, errorText(503, "backendError"));
    const auto outcome = QCoro::waitFor(desk.calendar.insert(spec(), true));
    QVERIFY(outcome.error().slowLook);
}

QTEST_GUILESS_MAIN(TestGoogleOutcomes)
#include "test_googleoutcomes.moc"
