// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpclient.h"
#include "integrations/zoom/zoommeetings.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

#include <qcorotask.h>

using namespace anteroom;
using namespace std::chrono_literals;
using ports::FailureKind;
using testing::ScriptedAnswer;
using testing::ScriptedServer;
using Way = ScriptedAnswer::Way;

/// Every call is made through the real HTTP client to a server that answers by a list.
class TestZoomMeetings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsAMeetingWithOneTokenAndOnePost();
    void refusesACreateThatZoomWouldGetWrong_data();
    void refusesACreateThatZoomWouldGetWrong();
    void namesTheSettingThatIsMissing_data();
    void namesTheSettingThatIsMissing();
    void renewsAnInvalidTokenOnceAndRepeatsOnce();
    void givesUpWhenTheNewTokenIsInvalidToo();
    void aTokenThatLacksAScopeIsNotUsedAgain();
    void anUnansweredCreateIsUnknownAndNotRepeated();
    void anUnusableCreateIsUnknown_data();
    void anUnusableCreateIsUnknown();
    void anUnansweredTokenRequestMakesNothingUnknown();
    void getsAMeeting();
    void anUnusableGetIsTemporary();
    void updatesByPatch();
    void anUpdateOfAMeetingThatIsGoneIsNotFound();
    void deletesWithoutMailingAnybody();
    void aMeetingThatIsGoneIsDeleted();
    void aPageThatIsNotZoomsDoesNotMeanDeleted();
    void aPageInPlaceOfNothingLeavesAChangeUnknown();
    void endsALiveMeetingBeforeDeletingIt();
    void triesLaterWhenTheMeetingIsStillLive();
    void endsASession();
    void listsAllPages();
    void stopsWhenTheListRepeatsItself();
    void stopsWhenTheListHasNoEnd();
    void fetchesTheStartLinkAnewEachTime();
    void theStartLinkOfAMeetingThatIsGoneIsNotFound();
    void anAnswerWithoutStartLinkIsTemporary();
    void acceptsOnlyNumbersOfMeetings_data();
    void acceptsOnlyNumbersOfMeetings();

private:
    void answer(int status, const QByteArray &body);
    void grantToken(const QByteArray &token = "abc");
    template<typename T>
    T wait(QCoro::Task<T> task)
    {
        return QCoro::waitFor(task);
    }
    const testing::ScriptedRequest &asked(size_t number) const { return m_server->requests().at(number); }

    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
    ports::MeetingSpec m_spec;
    zoom::ZoomConfig m_config;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<http::HttpClient> m_http;
    std::unique_ptr<zoom::ZoomMeetings> m_zoom;
};

namespace {

const char *meeting = R"({"id":92674392836,"agenda":"an1:p:t","start_time":"2027-01-20T10:00:00Z","duration":50,
    "join_url":"https://us02web.zoom.us/j/92674392836?pwd=abc","password":"secret",
    "settings":{"waiting_room":true,"encryption_type":"e2ee"}})";
const char *invalidToken = R"({"code":124,"message":"Access token is expired."})";
const char *gone = R"({"code":3001,"message":"Meeting does not exist: 1."})";
const char *live = R"({"code":3002,"message":"Sorry, you cannot delete this meeting since it's in progress."})";

void ignore(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

void TestZoomMeetings::init()
{
    qInstallMessageHandler(ignore);
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<http::HttpClient>(m_clock, http::Limits{5000ms, 1024 * 1024});
    m_config.baseUrl = m_server->base() + QStringLiteral("/v2/");
    m_config.oauthBaseUrl = m_server->base();
    m_config.accountId = QStringLiteral("account&1");
    m_config.clientId = QStringLiteral("client");
    m_config.clientSecret = base::Secret("secret");
    m_zoom = std::make_unique<zoom::ZoomMeetings>(*m_http, m_config, m_clock);
    m_spec.host = QStringLiteral("jo+x@practice.example");
    m_spec.marker = QStringLiteral("an1:p:t");
    m_spec.topic = QStringLiteral("Session");
    m_spec.start = m_clock.now() + 24h;
    m_spec.zone = "Australia/Sydney";
    m_spec.passcode = QStringLiteral("Ab3@xyZ9");
}

void TestZoomMeetings::cleanup()
{
    QCOMPARE(m_server->answersLeft(), 0);
}

void TestZoomMeetings::answer(int status, const QByteArray &body)
{
    m_server->add(ScriptedAnswer::json(status, body));
}

void TestZoomMeetings::grantToken(const QByteArray &token)
{
    answer(200, R"({"access_token":")" + token + R"(","token_type":"bearer","expires_in":3600,"scope":""})");
}

void TestZoomMeetings::createsAMeetingWithOneTokenAndOnePost()
{
    grantToken();
    answer(201, meeting);
    answer(201, meeting);
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(created);
    QCOMPARE(created->id, QStringLiteral("92674392836"));
    QCOMPARE(created->given.value(u"encryption"), QJsonValue(QStringLiteral("e2ee")));
    QVERIFY(wait(m_zoom->create(m_spec))); // with the token that is there already
    QCOMPARE(m_server->requests().size(), size_t(3));
    QCOMPARE(asked(0).method, "POST");
    QCOMPARE(asked(0).target, "/oauth/token");
    QCOMPARE(asked(0).headers.value("authorization"), "Basic " + QByteArray("client:secret").toBase64());
    QCOMPARE(asked(0).headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(asked(0).body, "grant_type=account_credentials&account_id=account%261");
    QCOMPARE(asked(1).method, "POST");
    QCOMPARE(asked(1).target, "/v2/users/jo%2Bx%40practice.example/meetings");
    QCOMPARE(asked(1).headers.value("authorization"), "Bearer abc");
    QCOMPARE(asked(1).headers.value("content-type"), "application/json");
    const QJsonObject body = QJsonDocument::fromJson(asked(1).body).object();
    QCOMPARE(body.value(u"agenda"), QJsonValue(QStringLiteral("an1:p:t")));
    QCOMPARE(body.value(u"start_time"), QJsonValue(QStringLiteral("2027-01-16T08:00:00Z")));
}

void TestZoomMeetings::refusesACreateThatZoomWouldGetWrong_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("hoursAhead");
    QTest::addColumn<QString>("code");
    QTest::newRow("no host") << QString() << 1 << QStringLiteral("zoom.user-missing");
    QTest::newRow("me") << QStringLiteral("Me") << 1 << QStringLiteral("zoom.user-missing");
    QTest::newRow("now") << QStringLiteral("u") << 0 << QStringLiteral("zoom.start-past");
    QTest::newRow("past") << QStringLiteral("u") << -1 << QStringLiteral("zoom.start-past");
}

void TestZoomMeetings::refusesACreateThatZoomWouldGetWrong()
{
    QFETCH(QString, host);
    QFETCH(int, hoursAhead);
    m_spec.host = host;
    m_spec.start = m_clock.now() + std::chrono::hours(hoursAhead);
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::Rejected);
    QTEST(created.error().code, "code");
    QVERIFY(m_server->requests().empty());
}

void TestZoomMeetings::namesTheSettingThatIsMissing_data()
{
    QTest::addColumn<QString>("setting");
    QTest::newRow("account") << QStringLiteral("zoom.oauth.account-id");
    QTest::newRow("client") << QStringLiteral("zoom.oauth.client-id");
    QTest::newRow("secret") << QStringLiteral("zoom.oauth.client-secret");
}

void TestZoomMeetings::namesTheSettingThatIsMissing()
{
    QFETCH(QString, setting);
    zoom::ZoomConfig config = m_config;
    if (setting.endsWith(u"account-id")) {
        config.accountId.clear();
    } else if (setting.endsWith(u"client-id")) {
        config.clientId.clear();
    } else {
        config.clientSecret = base::Secret();
    }
    zoom::ZoomMeetings zoom(*m_http, config, m_clock);
    const auto created = wait(zoom.create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::NeedsSignIn);
    QCOMPARE(created.error().code, QStringLiteral("settings.missing"));
    QCOMPARE(created.error().detail, setting);
}

void TestZoomMeetings::renewsAnInvalidTokenOnceAndRepeatsOnce()
{
    grantToken("old");
    answer(401, invalidToken);
    grantToken("new");
    answer(201, meeting);
    QVERIFY(wait(m_zoom->create(m_spec)));
    QCOMPARE(m_server->requests().size(), size_t(4));
    QCOMPARE(asked(1).headers.value("authorization"), "Bearer old");
    QCOMPARE(asked(3).headers.value("authorization"), "Bearer new");
    QCOMPARE(asked(3).body, asked(1).body);
}

void TestZoomMeetings::givesUpWhenTheNewTokenIsInvalidToo()
{
    grantToken("old");
    answer(400, invalidToken);
    grantToken("new");
    answer(401, invalidToken);
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::NeedsSignIn);
    QCOMPARE(created.error().code, QStringLiteral("zoom.token-invalid"));
    QCOMPARE(m_server->requests().size(), size_t(4));
}

void TestZoomMeetings::aTokenThatLacksAScopeIsNotUsedAgain()
{
    grantToken("old");
    answer(400, R"({"code":4711,"message":"Invalid access token, does not contain scopes:[meeting:write:meeting]."})");
    const auto refused = wait(m_zoom->create(m_spec));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("zoom.scope-missing"));
    grantToken("new"); // with the scope that somebody has added
    answer(201, meeting);
    QVERIFY(wait(m_zoom->create(m_spec)));
    QCOMPARE(asked(3).headers.value("authorization"), "Bearer new");
}

void TestZoomMeetings::anUnansweredCreateIsUnknownAndNotRepeated()
{
    grantToken();
    m_server->add(ScriptedAnswer::by(Way::CloseUnheard));
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::Unknown);
    QVERIFY(!created.error().slowLook);
    QCOMPARE(m_server->requests().size(), size_t(2));
}

void TestZoomMeetings::anUnusableCreateIsUnknown_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no number") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("page of a hotel") << QByteArray("text/html") << QByteArray("<html>Welcome</html>");
    QTest::newRow("xml") << QByteArray("application/xml") << QByteArray("<meeting/>");
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray();
}

void TestZoomMeetings::anUnusableCreateIsUnknown()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    grantToken();
    ScriptedAnswer unusable = ScriptedAnswer::json(201, body);
    unusable.contentType = type;
    m_server->add(unusable);
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::Unknown);
    QVERIFY(created.error().slowLook);
    QCOMPARE(created.error().code, QStringLiteral("zoom.unusable-answer"));
}

void TestZoomMeetings::anUnansweredTokenRequestMakesNothingUnknown()
{
    m_server->add(ScriptedAnswer::by(Way::CloseUnheard));
    const auto created = wait(m_zoom->create(m_spec));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, FailureKind::Temporary);
    QCOMPARE(m_server->requests().size(), size_t(1));
}

void TestZoomMeetings::getsAMeeting()
{
    grantToken();
    answer(200, meeting);
    const auto got = wait(m_zoom->get(QStringLiteral("92674392836")));
    QVERIFY(got);
    QCOMPARE(got->passcode, QStringLiteral("secret"));
    QCOMPARE(asked(1).method, "GET");
    QCOMPARE(asked(1).target, "/v2/meetings/92674392836");
    QVERIFY(asked(1).body.isEmpty());
}

void TestZoomMeetings::anUnusableGetIsTemporary()
{
    grantToken();
    answer(200, R"({"code":98765,"message":"odd"})");
    const auto got = wait(m_zoom->get(QStringLiteral("1")));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, FailureKind::Temporary);
    QVERIFY(!got.error().slowLook);
}

void TestZoomMeetings::updatesByPatch()
{
    grantToken();
    answer(204, {});
    m_spec.passcode.clear();
    QVERIFY(wait(m_zoom->update(QStringLiteral("92674392836"), m_spec)));
    QCOMPARE(asked(1).method, "PATCH");
    QCOMPARE(asked(1).target, "/v2/meetings/92674392836");
    const QJsonObject body = QJsonDocument::fromJson(asked(1).body).object();
    QCOMPARE(body.value(u"start_time"), QJsonValue(QStringLiteral("2027-01-16T08:00:00Z")));
    QVERIFY(!body.contains(u"password"));
}

void TestZoomMeetings::anUpdateOfAMeetingThatIsGoneIsNotFound()
{
    grantToken();
    answer(404, gone);
    const auto updated = wait(m_zoom->update(QStringLiteral("1"), m_spec));
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, FailureKind::NotFound);
    QCOMPARE(updated.error().code, QStringLiteral("zoom.meeting-gone"));
}

void TestZoomMeetings::deletesWithoutMailingAnybody()
{
    grantToken();
    answer(204, {});
    QVERIFY(wait(m_zoom->remove(QStringLiteral("1"))));
    QCOMPARE(asked(1).method, "DELETE");
    QCOMPARE(asked(1).target, "/v2/meetings/1?schedule_for_reminder=false&cancel_meeting_reminder=false");
}

void TestZoomMeetings::aMeetingThatIsGoneIsDeleted()
{
    grantToken();
    answer(404, gone);
    QVERIFY(wait(m_zoom->remove(QStringLiteral("1"))));
    QCOMPARE(m_server->requests().size(), size_t(2));
}

void TestZoomMeetings::aPageThatIsNotZoomsDoesNotMeanDeleted()
{
    grantToken();
    ScriptedAnswer page = ScriptedAnswer::json(404, "<html>Not found</html>");
    page.contentType = "text/html";
    m_server->add(page);
    const auto removed = wait(m_zoom->remove(QStringLiteral("1")));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, FailureKind::Temporary);
}

void TestZoomMeetings::aPageInPlaceOfNothingLeavesAChangeUnknown()
{
    grantToken();
    ScriptedAnswer page = ScriptedAnswer::json(200, "<html>Welcome to the Wi-Fi</html>");
    page.contentType = "text/html";
    m_server->add(page);
    m_server->add(page);
    const auto removed = wait(m_zoom->remove(QStringLiteral("1")));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, FailureKind::Unknown);
    const auto updated = wait(m_zoom->update(QStringLiteral("1"), m_spec));
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, FailureKind::Unknown);
}

void TestZoomMeetings::endsALiveMeetingBeforeDeletingIt()
{
    grantToken();
    answer(400, live);
    answer(204, {});
    answer(204, {});
    QVERIFY(wait(m_zoom->remove(QStringLiteral("1"))));
    QCOMPARE(asked(2).method, "PUT");
    QCOMPARE(asked(2).target, "/v2/meetings/1/status");
    QCOMPARE(asked(2).body, R"({"action":"end"})");
    QCOMPARE(asked(3).method, "DELETE");
}

void TestZoomMeetings::triesLaterWhenTheMeetingIsStillLive()
{
    grantToken();
    answer(400, live);
    answer(204, {});
    answer(400, live);
    const auto removed = wait(m_zoom->remove(QStringLiteral("1")));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, FailureKind::Temporary);
    QCOMPARE(m_server->requests().size(), size_t(4));
}

void TestZoomMeetings::endsASession()
{
    grantToken();
    answer(204, {});
    answer(404, gone);
    QVERIFY(wait(m_zoom->end(QStringLiteral("1"))));
    QVERIFY(wait(m_zoom->end(QStringLiteral("1"))));
}

void TestZoomMeetings::listsAllPages()
{
    grantToken();
    answer(200, R"({"next_page_token":"a+b/c==","meetings":[{"id":1,"agenda":"an1:p:1"}]})");
    answer(200, R"({"next_page_token":"d","meetings":[]})");
    answer(200, R"({"next_page_token":"","meetings":[{"id":92674392836,"agenda":"an1:p:2"}]})");
    const auto listed = wait(m_zoom->list(m_spec.host));
    QVERIFY(listed);
    QCOMPARE(listed->size(), size_t(2));
    QCOMPARE(listed->at(0).agenda, QStringLiteral("an1:p:1"));
    QCOMPARE(listed->at(1).id, QStringLiteral("92674392836"));
    const QByteArray first = "/v2/users/jo%2Bx%40practice.example/meetings?type=scheduled&page_size=300";
    QCOMPARE(asked(1).target, first);
    QCOMPARE(asked(2).target, first + "&next_page_token=a%2Bb%2Fc%3D%3D");
    QCOMPARE(asked(3).target, first + "&next_page_token=d");
}

void TestZoomMeetings::stopsWhenTheListRepeatsItself()
{
    grantToken();
    answer(200, R"({"next_page_token":"same","meetings":[]})");
    answer(200, R"({"next_page_token":"same","meetings":[]})");
    const auto listed = wait(m_zoom->list(m_spec.host));
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, FailureKind::Temporary);
    QCOMPARE(listed.error().code, QStringLiteral("zoom.list-endless"));
}

void TestZoomMeetings::stopsWhenTheListHasNoEnd()
{
    grantToken();
    for (int page = 1; page <= 50; ++page) {
        answer(200, R"({"next_page_token":"t)" + QByteArray::number(page) + R"(","meetings":[]})");
    }
    const auto listed = wait(m_zoom->list(m_spec.host));
    QVERIFY(!listed);
    QCOMPARE(listed.error().code, QStringLiteral("zoom.list-endless"));
    QCOMPARE(m_server->requests().size(), size_t(51));
}

void TestZoomMeetings::fetchesTheStartLinkAnewEachTime()
{
    grantToken();
    answer(200, R"({"id":1,"start_url":"https://us02web.zoom.us/s/1?zak=first"})");
    answer(200, R"({"id":1,"start_url":"https://us02web.zoom.us/s/1?zak=second"})");
    for (const QByteArray key : {"first", "second"}) {
        const auto link = wait(m_zoom->startLink(QStringLiteral("1")));
        QVERIFY(link);
        QCOMPARE(link->reveal(), "https://us02web.zoom.us/s/1?zak=" + key);
    }
    QCOMPARE(asked(1).method, "GET");
    QCOMPARE(asked(1).target, "/v2/meetings/1");
}

void TestZoomMeetings::theStartLinkOfAMeetingThatIsGoneIsNotFound()
{
    grantToken();
    answer(404, gone);
    const auto link = wait(m_zoom->startLink(QStringLiteral("1")));
    QVERIFY(!link);
    QCOMPARE(link.error().kind, FailureKind::NotFound);
    QCOMPARE(link.error().code, QStringLiteral("zoom.meeting-gone"));
}

void TestZoomMeetings::anAnswerWithoutStartLinkIsTemporary()
{
    grantToken();
    answer(200, meeting);
    const auto link = wait(m_zoom->startLink(QStringLiteral("1")));
    QVERIFY(!link);
    QCOMPARE(link.error().kind, FailureKind::Temporary);
}

void TestZoomMeetings::acceptsOnlyNumbersOfMeetings_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"", "1/status", "../users/me", "1?x=y", "abc"}) {
        QTest::newRow(id) << QString::fromLatin1(id);
    }
}

void TestZoomMeetings::acceptsOnlyNumbersOfMeetings()
{
    QFETCH(QString, id);
    QVERIFY(!wait(m_zoom->get(id)));
    QVERIFY(!wait(m_zoom->update(id, m_spec)));
    QVERIFY(!wait(m_zoom->remove(id)));
    QVERIFY(!wait(m_zoom->end(id)));
    QVERIFY(!wait(m_zoom->startLink(id)));
    QVERIFY(m_server->requests().empty());
}

QTEST_GUILESS_MAIN(TestZoomMeetings)
#include "test_zoommeetings.moc"
