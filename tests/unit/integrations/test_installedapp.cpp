// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpclient.h"
#include "integrations/oauth/installedapp.h"
#include "integrations/oauth/pkce.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/seededrandom.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::oauth;
using ports::FailureKind;
using testing::ScriptedAnswer;
using testing::ScriptedServer;

namespace {

const QString eventsScope = u"https://www.googleapis.com/auth/calendar.events"_s;
const QByteArray granted = R"({"access_token":"ya29.a","expires_in":3599,"refresh_token":"1//r",
    "scope":"https://www.googleapis.com/auth/calendar.events","token_type":"Bearer"})";

/// What a browser gets for one GET.
QByteArray browse(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(2000)) {
        return "refused";
    }
    socket.write("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray answer;
    const auto isOver = [&] {
        answer += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState;
    };
    [[maybe_unused]] const bool over = QTest::qWaitFor(isOver, 5000);
    return answer + socket.readAll();
}

QUrl withQuery(QString url, const QString &query)
{
    return QUrl(url + u'?' + query);
}

/// An attempt to sign in, and the page that it opened.
struct Attempt {
    ScriptedServer server;
    testing::ManualClock clock{base::fromMs(1'800'000'000'000)};
    http::HttpClient http{clock};
    base::SystemRandom random;
    testing::ManualScheduler scheduler;
    QUrl page;
    std::function<void()> stop;
    std::optional<ports::Outcome<Grant>> outcome;

    Attempt() = default;
    Attempt(const Attempt &) = delete;
    Attempt &operator=(const Attempt &) = delete;
    /// An attempt works with all of this to its end.
    ~Attempt()
    {
        if (stop) {
            stop();
            code();
        }
    }

    InstalledClient client() const
    {
        InstalledClient client;
        client.id = u"desk.apps.example"_s;
        client.secret = base::Secret("GOCSPX-s+cret");
        client.authorizationUri = QUrl(u"https://accounts.example/auth"_s);
        client.tokenUri = QUrl(server.base() + u"/token"_s);
        return client;
    }
    void begin(const QStringList &scopes = {eventsScope})
    {
        const SignInTools tools{&http,
                                &clock,
                                &random,
                                &scheduler,
                                [this](const QUrl &url) { page = url; },
                                [this](auto stopping) { stop = std::move(stopping); }};
        QCoro::Task<ports::Outcome<Grant>> task = signIn(client(), scopes, tools);
        task.then([this](ports::Outcome<Grant> result) { outcome = std::move(result); });
    }
    QString asked(const QString &name) const { return QUrlQuery(page).queryItemValue(name, QUrl::FullyDecoded); }
    QString redirect() const { return asked(u"redirect_uri"_s); }
    /// The browser comes back with the code, or with what `more` says.
    QByteArray comeBack(const QString &more = u"code=4%2F0A"_s)
    {
        return browse(withQuery(redirect(), u"state="_s + asked(u"state"_s) + u'&' + more));
    }
    QString code()
    {
        const bool ended = QTest::qWaitFor([this] { return outcome.has_value(); }, 5000);
        return !ended ? u"waiting"_s : *outcome ? u"granted"_s : outcome->error().code;
    }
};

} // namespace

/// Signing in in the system's browser, as RFC 8252 and RFC 7636 have it and as Google's desktop clients want it.
class TestInstalledApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesVerifiersAsTheStandardHasIt();
    void makesAnotherVerifierEachTime();
    void readsClientFiles_data();
    void readsClientFiles();
    void asksForACodeAndNothingElse();
    void exchangesTheCodeWithItsVerifier();
    void everyAttemptHasAnAddressAndAStateOfItsOwn();
    void saysTheSameToEveryBrowser();
    void whoeverAsksForAnotherPathEndsNothing();
    void takesOneAnswerOnly();
    void listensOnThisMachineOnly();
    void refusesAnAnswerThatIsNotOfThisAttempt_data();
    void refusesAnAnswerThatIsNotOfThisAttempt();
    void saysThatTheAccessWasDenied();
    void waitsFiveMinutesAndNoLonger();
    void canBeStopped();
    void namesTheScopeThatWasNotTicked();
    void wantsARefreshToken();
    void neverLogsCodeAndTokens();
    void renewsTokens();
    void believesNoTokenForLongerThanADay();
    void saysWhyATokenIsNotRenewed_data();
    void saysWhyATokenIsNotRenewed();
};

void TestInstalledApp::hashesVerifiersAsTheStandardHasIt()
{
    // RFC 7636, appendix B.
    QCOMPARE(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    QVERIFY(isSameSecret("abc", "abc"));
    QVERIFY(!isSameSecret("abc", "abd"));
    QVERIFY(!isSameSecret("abc", "ab"));
}

void TestInstalledApp::makesAnotherVerifierEachTime()
{
    base::SystemRandom random;
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    const QByteArray first = makeVerifier(random);
    QVERIFY(form.match(QString::fromLatin1(first)).hasMatch());
    QVERIFY(first != makeVerifier(random));
}

void TestInstalledApp::readsClientFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &text, const QString &fault) {
        QTest::newRow(name) << text << fault;
    };
    row("right", R"({"installed":{"client_id":"i","client_secret":"s"}})", {});
    row("no JSON", "client_id=i", u"not JSON"_s);
    row("web", R"({"web":{"client_id":"i","client_secret":"s"}})", u"web site"_s);
    row("a key", R"({"type":"service_account"})", u"service account"_s);
    row("something else", R"({"hello":1})", u"\"installed\""_s);
    row("no id", R"({"installed":{"client_secret":"s"}})", u"\"client_id\""_s);
    row("no secret", R"({"installed":{"client_id":"i"}})", u"\"client_secret\""_s);
    row("http elsewhere", R"({"installed":{"client_id":"i","client_secret":"s","token_uri":"http://evil.example/t"}})",
        u"https"_s);
    row("a user in it", R"({"installed":{"client_id":"i","client_secret":"s","auth_uri":"https://a@b.example/"}})",
        u"https"_s);
    row("here", R"({"installed":{"client_id":"i","client_secret":"s","token_uri":"http://127.0.0.1:9/t"}})", {});
}

void TestInstalledApp::readsClientFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const base::Result<InstalledClient> client = InstalledClient::fromJson(text);
    QCOMPARE(client.has_value(), fault.isEmpty());
    if (!client) {
        QCOMPARE(client.error().kind, base::ErrorKind::Settings);
        QVERIFY2(client.error().text.contains(fault), qPrintable(client.error().text));
        QVERIFY(client.error().text.contains(u"google.oauth.client-path"_s));
        QVERIFY(!client.error().text.contains(u"evil"_s));
    }
    QVERIFY(!InstalledClient::fromFile(u"/nowhere/client.json"_s));
}

void TestInstalledApp::asksForACodeAndNothingElse()
{
    Attempt attempt;
    attempt.begin();
    QCOMPARE(attempt.page.adjusted(QUrl::RemoveQuery), QUrl(u"https://accounts.example/auth"_s));
    QCOMPARE(attempt.asked(u"client_id"_s), u"desk.apps.example"_s);
    QCOMPARE(attempt.asked(u"response_type"_s), u"code"_s);
    QCOMPARE(attempt.asked(u"scope"_s), eventsScope);
    QCOMPARE(attempt.asked(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(attempt.asked(u"code_challenge"_s).size(), 43);
    QCOMPARE(attempt.asked(u"state"_s).size(), 43);
    QVERIFY(!attempt.page.toString().contains(u"GOCSPX"_s));
    QVERIFY(!attempt.asked(u"code_verifier"_s).size());
    QVERIFY(attempt.server.requests().empty());
}

void TestInstalledApp::exchangesTheCodeWithItsVerifier()
{
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, granted));
    attempt.begin();
    attempt.comeBack();
    QCOMPARE(attempt.code(), u"granted"_s);
    const Grant grant = **attempt.outcome;
    QCOMPARE(grant.token.value.reveal(), QByteArray("ya29.a"));
    QCOMPARE(grant.token.expires, attempt.clock.now() + 3599s);
    QCOMPARE(grant.refreshToken.reveal(), QByteArray("1//r"));
    const auto requests = attempt.server.requests();
    QCOMPARE(requests.size(), size_t(1));
    QCOMPARE(requests[0].method, QByteArray("POST"));
    QVERIFY(!requests[0].headers.contains("authorization"));
    const QUrlQuery form(QString::fromLatin1(requests[0].body));
    const auto value = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    QCOMPARE(value(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(value(u"code"_s), u"4/0A"_s);
    QCOMPARE(value(u"redirect_uri"_s), attempt.redirect());
    QCOMPARE(value(u"client_secret"_s), u"GOCSPX-s+cret"_s);
    QCOMPARE(QString::fromLatin1(challengeOf(value(u"code_verifier"_s).toLatin1())),
             attempt.asked(u"code_challenge"_s));
}

void TestInstalledApp::everyAttemptHasAnAddressAndAStateOfItsOwn()
{
    Attempt first;
    Attempt second;
    first.begin();
    second.begin();
    QVERIFY(first.redirect() != second.redirect());
    QVERIFY(QUrl(first.redirect()).path().size() >= 20);
    QVERIFY(QUrl(first.redirect()).path() != QUrl(second.redirect()).path());
    QVERIFY(QUrl(first.redirect()).port() != QUrl(second.redirect()).port());
    QVERIFY(first.asked(u"state"_s) != second.asked(u"state"_s));
}

void TestInstalledApp::saysTheSameToEveryBrowser()
{
    Attempt good;
    good.server.add(ScriptedAnswer::json(200, granted));
    good.begin();
    const QByteArray welcome = good.comeBack();
    Attempt bad;
    bad.begin();
    QCOMPARE(bad.comeBack(u"error=access_denied"_s), welcome);
    QVERIFY(welcome.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(welcome.contains("Cache-Control: no-store"));
    QVERIFY(welcome.contains("Referrer-Policy: no-referrer"));
    QVERIFY(!welcome.contains("4/0A") && !welcome.contains("<script"));
}

void TestInstalledApp::whoeverAsksForAnotherPathEndsNothing()
{
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, granted));
    attempt.begin();
    QUrl other(attempt.redirect());
    for (const QString &path : {u"/favicon.ico"_s, u"/"_s, other.path() + u"x"_s}) {
        other.setPath(path);
        QVERIFY(browse(withQuery(other.toString(), u"code=stolen&state=guess"_s)).startsWith("HTTP/1.1 404"));
    }
    QVERIFY(browse(QUrl(attempt.redirect())).startsWith("HTTP/1.1 404")); // without an answer
    QVERIFY(!attempt.outcome);
    attempt.comeBack();
    QCOMPARE(attempt.code(), u"granted"_s);
}

void TestInstalledApp::takesOneAnswerOnly()
{
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, granted));
    attempt.begin();
    attempt.comeBack();
    QCOMPARE(attempt.comeBack(), QByteArray("refused"));
    QCOMPARE(attempt.code(), u"granted"_s);
    QCOMPARE(attempt.server.requests().size(), size_t(1));
}

void TestInstalledApp::listensOnThisMachineOnly()
{
    Attempt attempt;
    attempt.begin();
    const QUrl redirect(attempt.redirect());
    QCOMPARE(redirect.host(), u"127.0.0.1"_s);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.2"_s, quint16(redirect.port())); // this machine by another number
    QVERIFY(!socket.waitForConnected(500));
}

void TestInstalledApp::refusesAnAnswerThatIsNotOfThisAttempt_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("another state") << u"state=guess&code=stolen"_s;
    QTest::newRow("no state") << u"code=stolen"_s;
    QTest::newRow("another's refusal") << u"state=guess&error=access_denied"_s;
}

void TestInstalledApp::refusesAnAnswerThatIsNotOfThisAttempt()
{
    QFETCH(QString, query);
    Attempt attempt;
    attempt.begin();
    browse(withQuery(attempt.redirect(), query));
    QCOMPARE(attempt.code(), u"google.sign-in-mixed-up"_s);
    QCOMPARE(attempt.outcome->error().kind, FailureKind::NeedsSignIn);
    QVERIFY(attempt.server.requests().empty());
}

void TestInstalledApp::saysThatTheAccessWasDenied()
{
    Attempt attempt;
    attempt.begin();
    attempt.comeBack(u"error=access_denied"_s);
    QCOMPARE(attempt.code(), u"google.sign-in-denied"_s);
    QVERIFY(attempt.server.requests().empty());
}

void TestInstalledApp::waitsFiveMinutesAndNoLonger()
{
    Attempt attempt;
    attempt.begin();
    attempt.scheduler.advance(5min - 1ms);
    QVERIFY(!attempt.outcome);
    attempt.scheduler.advance(1ms);
    QCOMPARE(attempt.code(), u"google.sign-in-timeout"_s);
    QCOMPARE(attempt.comeBack(), QByteArray("refused"));
}

void TestInstalledApp::canBeStopped()
{
    Attempt attempt;
    attempt.begin();
    attempt.stop();
    QCOMPARE(attempt.code(), u"google.sign-in-timeout"_s);
    attempt.stop(); // whoever holds it may call it again
}

void TestInstalledApp::namesTheScopeThatWasNotTicked()
{
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, granted));
    attempt.begin({eventsScope, u"https://www.googleapis.com/auth/calendar.freebusy"_s});
    attempt.comeBack();
    QCOMPARE(attempt.code(), u"google.scope-unticked"_s);
    QCOMPARE(attempt.outcome->error().detail, u"calendar.freebusy"_s);
    Attempt nothing;
    nothing.server.add(
        ScriptedAnswer::json(200, R"({"access_token":"ya29.a","expires_in":3599,"refresh_token":"1//r","scope":""})"));
    nothing.begin();
    nothing.comeBack();
    QCOMPARE(nothing.code(), u"google.scope-unticked"_s);
    QCOMPARE(nothing.outcome->error().detail, u"calendar.events"_s);
}

void TestInstalledApp::wantsARefreshToken()
{
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, R"({"access_token":"a","expires_in":3599})"));
    attempt.begin();
    attempt.comeBack();
    QCOMPARE(attempt.code(), u"google.no-refresh-token"_s);
}

QString &said()
{
    static QString text;
    return text;
}

void TestInstalledApp::neverLogsCodeAndTokens()
{
    said().clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { said() += text + u'\n'; });
    Attempt attempt;
    attempt.server.add(ScriptedAnswer::json(200, granted));
    attempt.begin();
    attempt.comeBack();
    const QString code = attempt.code();
    qInstallMessageHandler(before);
    QCOMPARE(code, u"granted"_s);
    QVERIFY(said().contains(u"/token"_s));
    for (const QString &secret :
         {u"4/0A"_s, u"4%2F0A"_s, u"1//r"_s, u"ya29"_s, u"GOCSPX"_s, attempt.asked(u"state"_s)}) {
        QVERIFY2(!said().contains(secret), qPrintable(secret));
    }
}

void TestInstalledApp::renewsTokens()
{
    Attempt desk;
    desk.server.add(ScriptedAnswer::json(200, R"({"access_token":"new","expires_in":3599})"));
    const auto token =
        QCoro::waitFor(renewToken(desk.client(), base::Secret("1//r"), {eventsScope}, &desk.http, &desk.clock));
    QVERIFY(token);
    QCOMPARE(token->value.reveal(), QByteArray("new"));
    const QUrlQuery form(QString::fromLatin1(desk.server.requests().at(0).body));
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(form.queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded), u"1//r"_s);
    QVERIFY(!form.hasQueryItem(u"redirect_uri"_s));
}

void TestInstalledApp::believesNoTokenForLongerThanADay()
{
    Attempt desk;
    desk.server.add(ScriptedAnswer::json(200, R"({"access_token":"new","expires_in":9223372036854775807})"));
    const auto token =
        QCoro::waitFor(renewToken(desk.client(), base::Secret("1//r"), {eventsScope}, &desk.http, &desk.clock));
    QVERIFY(token);
    QCOMPARE(token->expires, desk.clock.now() + std::chrono::hours(24));
}

void TestInstalledApp::saysWhyATokenIsNotRenewed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, FailureKind kind, const char *code) {
        QTest::newRow(name) << status << body << kind << QString::fromLatin1(code);
    };
    using enum FailureKind;
    row("revoked", 400, R"({"error":"invalid_grant","error_description":"x"})", NeedsSignIn, "google.sign-in-expired");
    row("session policy", 400, R"({"error":"invalid_grant","error_subtype":"invalid_rapt"})", NeedsSignIn,
        "google.sign-in-expired");
    row("client gone", 401, R"({"error":"deleted_client"})", NeedsSignIn, "google.client-invalid");
    row("client wrong", 401, R"({"error":"invalid_client"})", NeedsSignIn, "google.client-invalid");
    row("no secret", 400, R"({"error":"invalid_request"})", NeedsSignIn, "google.client-invalid");
    row("something new", 400, R"({"error":"admin_policy_enforced"})", NeedsSignIn, "google.token-refused");
    row("too fast", 429, R"({"error":"rate_limit_exceeded"})", RateLimited, "google.rate-limited");
    row("a proxy", 403, "<html>no</html>", Temporary, "google.unusable-answer");
    row("not a token", 200, R"({"hello":1})", Temporary, "google.unusable-answer");
    row("less than asked", 200, R"({"access_token":"a","expires_in":9,"scope":"openid"})", NeedsSignIn,
        "google.scope-unticked");
    row("broken", 500, "{}", Temporary, "http.500");
}

void TestInstalledApp::saysWhyATokenIsNotRenewed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Attempt desk;
    desk.server.add(ScriptedAnswer::json(status, body));
    const auto token =
        QCoro::waitFor(renewToken(desk.client(), base::Secret("1//r"), {eventsScope}, &desk.http, &desk.clock));
    QVERIFY(!token);
    QTEST(token.error().kind, "kind");
    QTEST(token.error().code, "code");
}

QTEST_GUILESS_MAIN(TestInstalledApp)
#include "test_installedapp.moc"
