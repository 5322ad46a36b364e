// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googlecheck.h"
#include "integrations/http/httpclient.h"
#include "tests/support/googlekey.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::googlecalendar;
using testing::ScriptedAnswer;
using testing::ScriptedServer;
using Mark = ports::CheckLine::Mark;

class TestGoogleCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsAConnectionGoodThatMayWrite();
    void saysWhichCalendarIsWrongAndWithWhomToShareIt_data();
    void saysWhichCalendarIsWrongAndWithWhomToShareIt();
    void asksToShareWithTheUserItActsFor();
    void stopsAtASignInThatFails();
    void stopsAtSettingsThatAreWrong();

private:
    GoogleConfig config(const ScriptedServer &server) const;
    ports::CheckReport run(ScriptedServer &server, const GoogleConfig &config) const;

    testing::GoogleKey m_key;
    const QString m_account = u"desk@practice.iam.gserviceaccount.com"_s;
    const QByteArray m_token = R"({"access_token":"t","expires_in":3599})";
};

void TestGoogleCheck::initTestCase()
{
    m_key = testing::GoogleKey::make();
}

GoogleConfig TestGoogleCheck::config(const ScriptedServer &server) const
{
    GoogleConfig result;
    result.baseUrl = QUrl(server.base() + u"/calendar/v3"_s);
    result.key = base::Secret(m_key.file(server.base() + u"/token"_s));
    result.practiceCalendarId = u"desk@group.calendar.google.com"_s;
    return result;
}

ports::CheckReport TestGoogleCheck::run(ScriptedServer &server, const GoogleConfig &config) const
{
    Q_UNUSED(server)
    const testing::ManualClock clock{base::fromMs(1'799'000'000'000)};
    http::HttpClient client(clock);
    GoogleCheck check(client, clock, config,
                      {{u"practice calendar"_s, config.practiceCalendarId}, {u"calendar of Ada"_s, u"ada@x.org"_s}});
    return QCoro::waitFor(check.check());
}

void TestGoogleCheck::findsAConnectionGoodThatMayWrite()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::json(200, m_token));
    server.add(ScriptedAnswer::json(200, R"({"accessRole":"writer","items":[]})"));
    server.add(ScriptedAnswer::json(200, R"({"accessRole":"owner","items":[]})"));
    const ports::CheckReport report = run(server, config(server));
    QVERIFY(report.isGood());
    QCOMPARE(report.lines.size(), size_t(4));
    for (const ports::CheckLine &line : report.lines) {
        QCOMPARE(line.mark, Mark::Good);
    }
    QVERIFY(report.lines[1].text.contains(m_account));
    QCOMPARE(server.requests()[1].method, QByteArray("GET"));
    QVERIFY(server.requests()[1].target.startsWith("/calendar/v3/calendars/desk%40group.calendar.google.com/events?"));
}

void TestGoogleCheck::saysWhichCalendarIsWrongAndWithWhomToShareIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << 404 << QByteArray(R"({"error":{"code":404,"errors":[{"reason":"notFound"}]}})")
                             << Mark::Bad << u"unknown to Google"_s;
    QTest::newRow("reader") << 200 << QByteArray(R"({"accessRole":"reader"})") << Mark::Bad << u"for reading only"_s;
    QTest::newRow("busy times only") << 200 << QByteArray(R"({"accessRole":"freeBusyReader"})") << Mark::Bad
                                     << u"for reading only"_s;
    QTest::newRow("no word") << 200 << QByteArray(R"({"items":[]})") << Mark::Attention << u"did not say"_s;
    QTest::newRow("no permission") << 403 << QByteArray(R"({"error":{"code":403,"errors":[{"reason":"forbidden"}]}})")
                                   << Mark::Bad << u"may not be read"_s;
}

void TestGoogleCheck::saysWhichCalendarIsWrongAndWithWhomToShareIt()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    ScriptedServer server;
    server.add(ScriptedAnswer::json(200, m_token));
    server.add(ScriptedAnswer::json(200, R"({"accessRole":"writer"})"));
    server.add(ScriptedAnswer::json(status, body));
    const ports::CheckReport report = run(server, config(server));
    QCOMPARE(report.lines.size(), size_t(4));
    QCOMPARE(report.lines[2].mark, Mark::Good);
    const ports::CheckLine &line = report.lines[3];
    QTEST(line.mark, "mark");
    QVERIFY2(line.text.contains(text) && line.text.contains("calendar of Ada"_L1), qPrintable(line.text));
    QVERIFY(line.remedy.contains(m_account));
}

void TestGoogleCheck::asksToShareWithTheUserItActsFor()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::json(200, m_token));
    server.add(ScriptedAnswer::json(200, R"({"accessRole":"reader"})"));
    server.add(ScriptedAnswer::json(200, R"({"accessRole":"writer"})"));
    GoogleConfig settings = config(server);
    settings.subject = u"desk@practice.example"_s;
    const ports::CheckReport report = run(server, settings);
    QVERIFY(!report.isGood());
    QVERIFY(report.lines[2].remedy.contains(settings.subject));
}

void TestGoogleCheck::stopsAtASignInThatFails()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::json(
        400, R"({"error":"invalid_grant","error_description":"Invalid JWT: Check your iat and exp values"})"));
    const ports::CheckReport report = run(server, config(server));
    QVERIFY(!report.isGood());
    QCOMPARE(server.requests().size(), size_t(1));
    QVERIFY(report.lines.back().text.contains("Signing in"_L1));
    QVERIFY(report.lines.back().text.contains("clock"_L1));
}

void TestGoogleCheck::stopsAtSettingsThatAreWrong()
{
    ScriptedServer server;
    GoogleConfig settings = config(server);
    settings.key = {};
    settings.practiceCalendarId = u"primary"_s;
    const ports::CheckReport report = run(server, settings);
    QVERIFY(!report.isGood());
    QVERIFY(server.requests().empty());
    QVERIFY(report.lines.front().text.contains("google.calendar.credentials-path"_L1));
}

QTEST_GUILESS_MAIN(TestGoogleCheck)
#include "test_googlecheck.moc"
