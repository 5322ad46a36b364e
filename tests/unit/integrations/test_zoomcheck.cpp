// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpclient.h"
#include "integrations/zoom/checklines.h"
#include "integrations/zoom/zoomcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

#include <qcorotask.h>

using namespace anteroom;
using ports::CheckLine;
using testing::ScriptedAnswer;
using testing::ScriptedServer;

class TestZoomCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCompleteAccountIsGood();
    void aWrongClientNamesItsSettings();
    void aMissingScopeIsNamed();
    void aClassicScopeStandsForItsGranularOnes();
    void anUnknownUserIsNamed();
    void aUserThatIsNotReadyIsTold_data();
    void aUserThatIsNotReadyIsTold();
    void endToEndEncryptionIsReadFromSecurity_data();
    void endToEndEncryptionIsReadFromSecurity();
    void settingsThatShouldBeOffAreToldAndNotChanged();

private:
    ports::CheckReport check(const QStringList &users);
    void answer(int status, const QByteArray &body) { m_server->add(ScriptedAnswer::json(status, body)); }

    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
    std::unique_ptr<ScriptedServer> m_server;
};

namespace {

const char *allScopes = "meeting:write:meeting:admin meeting:read:meeting:admin meeting:update:meeting:admin "
                        "meeting:delete:meeting:admin meeting:read:list_meetings:admin meeting:update:status:admin "
                        "user:read:user:admin user:read:settings:admin";

QByteArray token(const QByteArray &scopes)
{
    return R"({"access_token":"abc","expires_in":3600,"scope":")" + scopes + R"("})";
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

bool says(const ports::CheckReport &report, CheckLine::Mark mark, const QString &words)
{
    for (const CheckLine &line : report.lines) {
        if (line.mark == mark && line.text.contains(words) &&
            (mark == CheckLine::Mark::Good || !line.remedy.isEmpty())) {
            return true;
        }
    }
    return false;
}

void ignore(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

void TestZoomCheck::init()
{
    qInstallMessageHandler(ignore);
    m_server = std::make_unique<ScriptedServer>();
}

ports::CheckReport TestZoomCheck::check(const QStringList &users)
{
    http::HttpClient http(m_clock);
    zoom::ZoomConfig config;
    config.baseUrl = m_server->base() + QStringLiteral("/v2");
    config.oauthBaseUrl = m_server->base();
    config.accountId = QStringLiteral("account");
    config.clientId = QStringLiteral("client");
    config.clientSecret = base::Secret("secret");
    zoom::ZoomCheck zoom(http, config, m_clock, users);
    return QCoro::waitFor(zoom.check());
}

void TestZoomCheck::aCompleteAccountIsGood()
{
    answer(200, token(allScopes));
    answer(200, R"({"id":"u1","type":2,"status":"active"})");
    answer(200, R"({"meeting_security":{"end_to_end_encrypted_meetings":true}})");
    answer(
        200,
        R"({"in_meeting":{"auto_saving_chat":false,"allow_users_save_chats":1},"recording":{"auto_recording":"none"}})");
    const ports::CheckReport report = check({QStringLiteral("jo@practice.example")});
    QVERIFY(report.isGood());
    for (const CheckLine &line : report.lines) {
        QVERIFY2(line.mark == CheckLine::Mark::Good, qPrintable(line.text));
    }
    QCOMPARE(report.lines.size(), size_t(5));
    QCOMPARE(m_server->requests().size(), size_t(4));
    QCOMPARE(m_server->requests()[1].target, "/v2/users/jo%40practice.example");
    QCOMPARE(m_server->requests()[2].target, "/v2/users/jo%40practice.example/settings?option=meeting_security");
    QCOMPARE(m_server->requests()[3].target, "/v2/users/jo%40practice.example/settings");
    for (size_t i = 1; i < 4; ++i) {
        QCOMPARE(m_server->requests()[i].method, "GET");
    }
}

void TestZoomCheck::aWrongClientNamesItsSettings()
{
    answer(400, R"({"reason":"Invalid client_id or client_secret","error":"invalid_client"})");
    const ports::CheckReport report = check({QStringLiteral("u1")});
    QVERIFY(!report.isGood());
    QCOMPARE(report.lines.size(), size_t(1));
    QVERIFY(report.lines[0].remedy.contains(u"zoom.oauth.client-id"));
    QVERIFY(report.lines[0].remedy.contains(u"zoom.oauth.client-secret"));
    QCOMPARE(m_server->requests().size(), size_t(1));
}

void TestZoomCheck::aMissingScopeIsNamed()
{
    answer(200, token(QByteArray(allScopes).replace(" user:read:settings:admin", "")));
    answer(200, R"({"id":"u1","type":2,"status":"active"})");
    answer(
        400,
        R"({"code":4711,"message":"Invalid access token, does not contain scopes:[user:read:settings:admin, user:read:settings]."})");
    const ports::CheckReport report = check({QStringLiteral("u1")});
    QVERIFY(!report.isGood());
    QVERIFY(says(report, CheckLine::Mark::Bad, QStringLiteral("lacks a scope (user:read:settings:admin)")));
    QVERIFY(says(report, CheckLine::Mark::Good, QStringLiteral("u1 is active")));
    QCOMPARE(m_server->requests().size(), size_t(3));
}

void TestZoomCheck::aClassicScopeStandsForItsGranularOnes()
{
    const auto lines = zoom::scopeLines(QStringLiteral("meeting:write:admin meeting:read:admin user:read:admin"));
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines[0].mark, CheckLine::Mark::Good);
    QCOMPARE(zoom::scopeLines(QString()).size(), size_t(8));
    QCOMPARE(zoom::scopeLines(QStringLiteral("meeting:write:admin user:read:admin")).size(), size_t(2));
}

void TestZoomCheck::anUnknownUserIsNamed()
{
    answer(200, token(allScopes));
    answer(404, R"({"code":1001,"message":"User does not exist: x"})");
    answer(200, R"({"id":"u2","type":2,"status":"active"})");
    answer(200, R"({"meeting_security":{}})");
    answer(200, R"({})");
    const ports::CheckReport report = check({QStringLiteral("u1"), QStringLiteral("u2")});
    QVERIFY(says(report, CheckLine::Mark::Bad, QStringLiteral("Zoom user u1:")));
    QVERIFY(says(report, CheckLine::Mark::Good, QStringLiteral("u2 is active")));
}

void TestZoomCheck::aUserThatIsNotReadyIsTold_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<int>("mark");
    QTest::newRow("good") << QByteArray(R"({"type":2,"status":"active"})") << int(CheckLine::Mark::Good);
    QTest::newRow("basic") << QByteArray(R"({"type":1,"status":"active"})") << int(CheckLine::Mark::Attention);
    QTest::newRow("pending") << QByteArray(R"({"type":2,"status":"pending"})") << int(CheckLine::Mark::Bad);
    QTest::newRow("inactive") << QByteArray(R"({"type":2,"status":"inactive"})") << int(CheckLine::Mark::Bad);
}

void TestZoomCheck::aUserThatIsNotReadyIsTold()
{
    QFETCH(QByteArray, user);
    const auto lines = zoom::userLines(QStringLiteral("u1"), object(user));
    QCOMPARE(lines.size(), size_t(1));
    QTEST(int(lines[0].mark), "mark");
}

void TestZoomCheck::endToEndEncryptionIsReadFromSecurity_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<bool>("good");
    QTest::newRow("on") << QByteArray(R"({"meeting_security":{"end_to_end_encrypted_meetings":true}})") << true;
    QTest::newRow("off") << QByteArray(R"({"meeting_security":{"end_to_end_encrypted_meetings":false}})") << false;
    QTest::newRow("not said") << QByteArray(R"({"in_meeting":{"e2e_encryption":true}})") << false;
}

void TestZoomCheck::endToEndEncryptionIsReadFromSecurity()
{
    QFETCH(QByteArray, settings);
    const CheckLine line = zoom::encryptionLine(QStringLiteral("u1"), object(settings));
    QTEST(line.mark == CheckLine::Mark::Good, "good");
    QCOMPARE(line.remedy.isEmpty(), line.mark == CheckLine::Mark::Good);
}

void TestZoomCheck::settingsThatShouldBeOffAreToldAndNotChanged()
{
    const auto lines = zoom::settingLines(QStringLiteral("u1"), object(R"({
        "in_meeting":{"auto_saving_chat":true,"allow_users_save_chats":3,"allow_live_streaming":false,
            "closed_captioning":{"auto_transcribing":true,"save_caption":false},
            "meeting_summary_with_ai_companion":{"enable":true},"ai_companion_questions":{"enable":true}},
        "recording":{"auto_recording":"cloud","recording_audio_transcript":true,"save_chat_text":false}})"));
    QStringList found;
    for (const CheckLine &line : lines) {
        QCOMPARE(line.mark, CheckLine::Mark::Attention);
        QVERIFY(line.text.contains(u"Read from Zoom, not changed."));
        QVERIFY(!line.remedy.isEmpty());
        found << line.text.section(u'(', 1).section(u')', 0, 0);
    }
    QCOMPARE(found,
             QStringList(
                 {QStringLiteral("in_meeting.auto_saving_chat"), QStringLiteral("in_meeting.allow_users_save_chats"),
                  QStringLiteral("in_meeting.closed_captioning.auto_transcribing"),
                  QStringLiteral("in_meeting.meeting_summary_with_ai_companion.enable"),
                  QStringLiteral("in_meeting.ai_companion_questions.enable"),
                  QStringLiteral("recording.auto_recording"), QStringLiteral("recording.recording_audio_transcript")}));
}

QTEST_GUILESS_MAIN(TestZoomCheck)
#include "test_zoomcheck.moc"
