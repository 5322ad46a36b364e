// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/sandboxfixture.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace std::chrono_literals;

namespace {

const QString Anna = QStringLiteral("/users/anna%40example.org/meetings");

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

class TestSandboxZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One sandbox per test function, shared by its rows: making keys takes a third of a second.
    void init()
    {
        if (m_function != QByteArray(QTest::currentTestFunction())) {
            m_function = QTest::currentTestFunction();
            m_fixture.emplace();
        }
    }

    void tokenNeedsRightCredentials_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("error");
        const QString good = u"grant_type=account_credentials&account_id=ACCOUNT"_s;
        QTest::newRow("right") << u"ID"_s << u"SECRET"_s << good << QString();
        QTest::newRow("wrong secret") << u"ID"_s << u"other"_s << good << u"invalid_client"_s;
        QTest::newRow("wrong id") << u"other"_s << u"SECRET"_s << good << u"invalid_client"_s;
        QTest::newRow("wrong grant") << u"ID"_s << u"SECRET"_s << u"grant_type=client_credentials&account_id=ACCOUNT"_s
                                     << u"unsupported_grant_type"_s;
        QTest::newRow("wrong account") << u"ID"_s << u"SECRET"_s << u"grant_type=account_credentials&account_id=x"_s
                                       << u"invalid_request"_s;
    }

    void tokenNeedsRightCredentials()
    {
        QFETCH(QString, id);
        QFETCH(QString, secret);
        QFETCH(QString, form);
        QFETCH(QString, error);
        const QString pair = id.replace(u"ID"_s, m_fixture->value(u"ZOOM_CLIENT_ID"_s)) + u':' +
                             secret.replace(u"SECRET"_s, m_fixture->value(u"ZOOM_CLIENT_SECRET"_s));
        form.replace(u"ACCOUNT"_s, m_fixture->value(u"ZOOM_ACCOUNT_ID"_s));
        const auto answer =
            m_fixture->send(m_fixture->value(u"ZOOM_OAUTH_BASE_URL"_s) + "/oauth/token"_L1, "POST", form.toUtf8(),
                            {{"Authorization", "Basic " + pair.toUtf8().toBase64()},
                             {"Content-Type", "application/x-www-form-urlencoded"}});
        QCOMPARE(answer.status, error.isEmpty() ? 200 : 400);
        QCOMPARE(answer.json()["error"_L1].toString(), error);
        QCOMPARE(answer.json().contains("access_token"_L1), error.isEmpty());
    }

    void apiRefusesUnknownAndExpiredTokens()
    {
        const auto unknown = m_fixture->send(m_fixture->value(u"ZOOM_API_BASE_URL"_s) + Anna, "GET", {},
                                             {{"Authorization", "Bearer made-up"}});
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.json()["code"_L1].toInt(), 124);
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
        m_fixture->clock().advance(1h);
        const auto expired = m_fixture->zoom("GET", Anna);
        QCOMPARE(expired.json()["code"_L1].toInt(), 124);
        QCOMPARE(expired.json()["message"_L1].toString(), u"Access token is expired."_s);
    }

    void missingScopeIsNamed()
    {
        m_fixture->zoomToken();
        m_fixture->order("/zoom/scopes", {{u"remove"_s, QJsonArray{u"meeting:write:meeting:admin"_s}}});
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()["code"_L1].toInt(), 4711);
        QVERIFY(answer.json()["message"_L1].toString().contains(u"[meeting:write:meeting, "_s));
        QVERIFY(m_fixture->meetingsOnDisk().isEmpty());
    }

    void addedScopeNeedsNewToken()
    {
        m_fixture->order("/zoom/scopes", {{u"remove"_s, QJsonArray{u"user:read:user:admin"_s}}});
        m_fixture->zoomToken();
        m_fixture->order("/zoom/scopes", {{u"add"_s, QJsonArray{u"user:read:user:admin"_s}}});
        QCOMPARE(m_fixture->zoom("GET", u"/users/anna%40example.org"_s).json()["code"_L1].toInt(), 4711);
        m_fixture->forgetTokens();
        QCOMPARE(m_fixture->zoom("GET", u"/users/anna%40example.org"_s).status, 200);
    }

    void createGivesWholeMeeting()
    {
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QCOMPARE(answer.status, 201);
        const QJsonObject meeting = answer.json();
        QCOMPARE(QString::number(meeting["id"_L1].toInteger()).size(), 11);
        QCOMPARE(meeting["start_time"_L1].toString(), u"2026-12-01T11:00:00Z"_s);
        QCOMPARE(meeting["password"_L1].toString(), u"Ab3_cd4"_s);
        QVERIFY(meeting["join_url"_L1].toString().contains(u"?pwd="_s));
        QVERIFY(meeting["start_url"_L1].toString().contains(u"zak="_s));
        QCOMPARE(meeting["host_email"_L1].toString(), u"anna@example.org"_s);
        QCOMPARE(meeting["settings"_L1].toObject()["encryption_type"_L1].toString(), u"e2ee"_s);
        const QJsonObject kept = m_fixture->meetingsOnDisk().at(0).toObject();
        QCOMPARE(kept["id"_L1].toInteger(), meeting["id"_L1].toInteger());
        QCOMPARE(kept["host"_L1].toString(), u"anna@example.org"_s);
        QCOMPARE(kept["status"_L1].toString(), u"waiting"_s);
        QCOMPARE(m_fixture->counted(u"zoom POST /users/{userId}/meetings"_s), 1);
    }

    void createRefusesWrongFields_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &field) {
            QTest::newRow(name) << key << value << field;
        };
        row("unknown field", u"colour"_s, u"red"_s, u"colour"_s);
        row("unknown setting", u"settings"_s, QJsonObject{{u"waitingRoom"_s, true}}, u"settings.waitingRoom"_s);
        row("setting of wrong type", u"settings"_s, QJsonObject{{u"waiting_room"_s, u"yes"_s}},
            u"settings.waiting_room"_s);
        row("jbh_time out of its values", u"settings"_s, QJsonObject{{u"jbh_time"_s, 7}}, u"settings.jbh_time"_s);
        row("chat of wrong shape", u"settings"_s,
            QJsonObject{{u"continuous_meeting_chat"_s, QJsonObject{{u"on"_s, true}}}},
            u"settings.continuous_meeting_chat.on"_s);
        row("long topic", u"topic"_s, QString(201, u'a'), u"topic"_s);
        row("long agenda", u"agenda"_s, QString(2001, u'a'), u"agenda"_s);
        row("no minutes", u"duration"_s, 0, u"duration"_s);
        row("minutes as text", u"duration"_s, u"50"_s, u"duration"_s);
        row("start with milliseconds", u"start_time"_s, u"2026-12-01T11:00:00.000Z"_s, u"start_time"_s);
        row("start with offset", u"start_time"_s, u"2026-12-01T11:00:00+11:00"_s, u"start_time"_s);
        row("no such day", u"start_time"_s, u"2026-02-30T11:00:00Z"_s, u"start_time"_s);
        row("no such zone", u"timezone"_s, u"Mars/Olympus"_s, u"timezone"_s);
        row("long passcode", u"password"_s, u"abcdefghijk"_s, u"password"_s);
        row("short passcode", u"password"_s, u"ab"_s, u"password"_s);
        row("passcode with space", u"password"_s, u"abc def"_s, u"password"_s);
    }

    void createRefusesWrongFields()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, field);
        const auto answer = m_fixture->zoom("POST", Anna, with(m_fixture->meetingBody(), key, value));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()["code"_L1].toInt(), 300);
        QCOMPARE(answer.json()["errors"_L1].toArray().at(0).toObject()["field"_L1].toString(), field);
        QVERIFY(m_fixture->meetingsOnDisk().isEmpty());
    }

    void createRefusesWhatIsNotJson()
    {
        const auto answer = m_fixture->send(
            m_fixture->value(u"ZOOM_API_BASE_URL"_s) + Anna, "POST", "{oops",
            {{"Authorization", "Bearer " + m_fixture->zoomToken()}, {"Content-Type", "application/json"}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()["code"_L1].toInt(), 300);
    }

    void startIsReadAsZoomReadsIt_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("given");
        QTest::newRow("UTC wins over the zone") << u"2026-12-01T11:00:00Z"_s << u"2026-12-01T11:00:00Z"_s;
        QTest::newRow("local in the zone") << u"2026-12-02T09:00:00"_s << u"2026-12-01T22:00:00Z"_s;
        QTest::newRow("past becomes now") << u"2026-11-30T11:00:00Z"_s << u"2026-12-01T10:00:00Z"_s;
        QTest::newRow("missing becomes now") << QString() << u"2026-12-01T10:00:00Z"_s;
    }

    void startIsReadAsZoomReadsIt()
    {
        QFETCH(QString, start);
        QFETCH(QString, given);
        QJsonObject body = with(m_fixture->meetingBody(), u"start_time"_s, start);
        if (start.isEmpty()) {
            body.remove(u"start_time"_s);
        }
        QCOMPARE(m_fixture->zoom("POST", Anna, body).json()["start_time"_L1].toString(), given);
    }

    void zoomGivesOtherSettingsThanAsked_data()
    {
        QTest::addColumn<QJsonObject>("asked");
        QTest::addColumn<QJsonObject>("forced");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QJsonValue>("given");
        const auto row = [](const char *name, const QJsonObject &asked, const QJsonObject &forced,
                            const QString &setting,
                            const QJsonValue &given) { QTest::newRow(name) << asked << forced << setting << given; };
        row("waiting room switches joining before host off", {{u"waiting_room"_s, true}, {u"join_before_host"_s, true}},
            {}, u"join_before_host"_s, false);
        row("e2ee switches cloud recording off", {{u"encryption_type"_s, u"e2ee"_s}, {u"auto_recording"_s, u"cloud"_s}},
            {}, u"auto_recording"_s, u"none"_s);
        row("no waiting room stays so with a passcode", {{u"waiting_room"_s, false}}, {}, u"waiting_room"_s, false);
        row("account forces recording", {{u"auto_recording"_s, u"none"_s}}, {{u"auto_recording"_s, u"cloud"_s}},
            u"auto_recording"_s, u"cloud"_s);
        row("account forces no waiting room", {{u"waiting_room"_s, true}}, {{u"waiting_room"_s, false}},
            u"waiting_room"_s, false);
    }

    void zoomGivesOtherSettingsThanAsked()
    {
        QFETCH(QJsonObject, asked);
        QFETCH(QJsonObject, forced);
        QFETCH(QString, setting);
        QFETCH(QJsonValue, given);
        m_fixture->order("/zoom/overrides", forced);
        const auto answer = m_fixture->zoom("POST", Anna, with(m_fixture->meetingBody(), u"settings"_s, asked));
        QCOMPARE(answer.json()["settings"_L1].toObject()[setting], given);
    }

    void meetingWithoutAnyLockGetsWaitingRoom()
    {
        QJsonObject body = with(m_fixture->meetingBody(), u"settings"_s, QJsonObject{{u"waiting_room"_s, false}});
        body.remove(u"password"_s);
        body.insert(u"default_password"_s, false);
        const QJsonObject meeting = m_fixture->zoom("POST", Anna, body).json();
        QVERIFY(!meeting.contains("password"_L1));
        QVERIFY(!meeting["join_url"_L1].toString().contains(u"pwd="_s));
        QCOMPARE(meeting["settings"_L1].toObject()["waiting_room"_L1].toBool(), true);
    }

    void hostWithoutEndToEndEncryptionGetsOrdinary()
    {
        m_fixture->order("/zoom/users/anna%40example.org",
                         {{u"meeting_security"_s, QJsonObject{{u"end_to_end_encrypted_meetings"_s, false}}}});
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QCOMPARE(answer.json()["settings"_L1].toObject()["encryption_type"_L1].toString(), u"enhanced_encryption"_s);
    }

    void patchMovesAndKeepsLink()
    {
        const QString id = m_fixture->makeMeeting();
        const QJsonObject before = m_fixture->zoom("GET", "/meetings/"_L1 + id).json();
        const auto patched = m_fixture->zoom("PATCH", "/meetings/"_L1 + id,
                                             {{u"start_time"_s, u"2026-12-02T11:00:00Z"_s}, {u"duration"_s, 80}});
        QCOMPARE(patched.status, 204);
        QVERIFY(patched.body.isEmpty());
        const QJsonObject after = m_fixture->zoom("GET", "/meetings/"_L1 + id).json();
        QCOMPARE(after["start_time"_L1].toString(), u"2026-12-02T11:00:00Z"_s);
        QCOMPARE(after["duration"_L1].toInt(), 80);
        QCOMPARE(after["join_url"_L1], before["join_url"_L1]);
        QVERIFY(after["start_url"_L1] != before["start_url"_L1]);
    }

    void patchIntoThePastIsPassedOver()
    {
        const QString id = m_fixture->makeMeeting();
        QCOMPARE(m_fixture->zoom("PATCH", "/meetings/"_L1 + id, {{u"start_time"_s, u"2026-11-01T11:00:00Z"_s}}).status,
                 204);
        QCOMPARE(m_fixture->zoom("GET", "/meetings/"_L1 + id).json()["start_time"_L1].toString(),
                 u"2026-12-01T11:00:00Z"_s);
    }

    void patchRefusesWhatOnlyCreateTakes()
    {
        const QString id = m_fixture->makeMeeting();
        const auto answer = m_fixture->zoom("PATCH", "/meetings/"_L1 + id, {{u"default_password"_s, false}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()["code"_L1].toInt(), 300);
    }

    void goneMeetingIsGoneForEveryCall()
    {
        const QString path = "/meetings/"_L1 + m_fixture->makeMeeting();
        QCOMPARE(m_fixture->zoom("DELETE", path).status, 204);
        QCOMPARE(m_fixture->meetingsOnDisk().at(0).toObject()["status"_L1].toString(), u"deleted"_s);
        for (const QByteArray method : {"GET", "PATCH", "DELETE"}) {
            const auto answer = m_fixture->zoom(method, path, {{u"duration"_s, 30}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.json()["code"_L1].toInt(), 3001);
        }
        QCOMPARE(m_fixture->zoom("PUT", path + "/status"_L1, {{u"action"_s, u"recover"_s}}).status, 204);
        QCOMPARE(m_fixture->zoom("GET", path).status, 200);
    }

    void meetingDiesThirtyDaysAfterItsDay()
    {
        const QString path = "/meetings/"_L1 + m_fixture->makeMeeting();
        m_fixture->clock().advance(24h * 30 + 2h);
        m_fixture->forgetTokens();
        QCOMPARE(m_fixture->zoom("GET", path).json()["code"_L1].toInt(), 3001);
    }

    void runningMeetingMustEndBeforeItIsDeleted()
    {
        const QString id = m_fixture->makeMeeting();
        m_fixture->order("/zoom/meetings/" + id.toLatin1(), {{u"status"_s, u"started"_s}});
        QCOMPARE(m_fixture->zoom("GET", "/meetings/"_L1 + id).json()["status"_L1].toString(), u"started"_s);
        QCOMPARE(m_fixture->zoom("DELETE", "/meetings/"_L1 + id).json()["code"_L1].toInt(), 3002);
        QCOMPARE(m_fixture->zoom("PUT", u"/meetings/%1/status"_s.arg(id), {{u"action"_s, u"end"_s}}).status, 204);
        QCOMPARE(m_fixture->zoom("DELETE", "/meetings/"_L1 + id).status, 204);
    }

    void listPagesAndEnds()
    {
        const QString agenda = "an1:practice:"_L1 + QString(300, u'x');
        for (int i = 0; i < 5; ++i) {
            m_fixture->zoom("POST", Anna, with(m_fixture->meetingBody(), u"agenda"_s, agenda));
        }
        m_fixture->zoom("POST", u"/users/bert%40example.org/meetings"_s, m_fixture->meetingBody());
        QSet<qint64> seen;
        QString token;
        int pages = 0;
        do {
            const QByteArray encoded = QUrl::toPercentEncoding(token);
            const QJsonObject page = m_fixture
                                         ->zoom("GET", Anna + "?type=scheduled&page_size=2&next_page_token="_L1 +
                                                           QString::fromLatin1(encoded))
                                         .json();
            for (const QJsonValue &each : page["meetings"_L1].toArray()) {
                seen.insert(each.toObject()["id"_L1].toInteger());
                QCOMPARE(each.toObject()["agenda"_L1].toString(), agenda.left(250));
                QVERIFY(!each.toObject().contains("settings"_L1));
            }
            QVERIFY(page.contains("next_page_token"_L1));
            token = page["next_page_token"_L1].toString();
            ++pages;
        } while (!token.isEmpty() && pages < 10);
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 5);
    }

    void listTokenMustBeEncodedAndFresh()
    {
        m_fixture->makeMeeting();
        m_fixture->makeMeeting();
        const QString token = m_fixture->zoom("GET", Anna + "?page_size=1"_L1).json()["next_page_token"_L1].toString();
        QVERIFY(token.contains(u'+'));
        QCOMPARE(m_fixture->zoom("GET", Anna + "?next_page_token="_L1 + token).status, 400);
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(token));
        QCOMPARE(m_fixture->zoom("GET", Anna + "?next_page_token="_L1 + encoded).status, 200);
        m_fixture->clock().advance(16min);
        QCOMPARE(m_fixture->zoom("GET", Anna + "?next_page_token="_L1 + encoded).status, 400);
        QCOMPARE(m_fixture->zoom("GET", Anna + "?page_size=301"_L1).status, 400);
    }

    void listMayLagBehind()
    {
        m_fixture->order("/zoom/limits", {{u"listLagMs"_s, 30000}});
        m_fixture->makeMeeting();
        QCOMPARE(m_fixture->zoom("GET", Anna).json()["meetings"_L1].toArray().size(), 0);
        m_fixture->clock().advance(30s);
        QCOMPARE(m_fixture->zoom("GET", Anna).json()["meetings"_L1].toArray().size(), 1);
    }

    void hostHasHundredChangesADay()
    {
        const QString path = "/meetings/"_L1 + m_fixture->makeMeeting();
        for (int i = 0; i < 99; ++i) {
            QCOMPARE(m_fixture->zoom("PATCH", path, {{u"duration"_s, 30 + i}}).status, 204);
        }
        const auto tooMany = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QCOMPARE(tooMany.status, 429);
        QVERIFY(tooMany.json()["message"_L1].toString().contains(u"daily rate limit (100)"_s));
        QCOMPARE(tooMany.headers.value("retry-after"), "2026-12-02T00:00:00Z");
        QCOMPARE(m_fixture->zoom("POST", u"/users/bert%40example.org/meetings"_s, m_fixture->meetingBody()).status,
                 201);
        QCOMPARE(m_fixture->zoom("DELETE", path).status, 204);
        m_fixture->clock().advance(14h);
        m_fixture->forgetTokens();
        QCOMPARE(
            m_fixture->zoom("POST", Anna, with(m_fixture->meetingBody(), u"start_time"_s, u"2027-01-01T00:00:00Z"_s))
                .status,
            201);
    }

    void removedUserIsUnknownByEmailAndId()
    {
        const QString id = m_fixture->zoom("GET", u"/users/anna%40example.org"_s).json()["id"_L1].toString();
        m_fixture->order("/zoom/users/anna%40example.org", {{u"exists"_s, false}});
        for (const QString &key : {u"anna%40example.org"_s, id}) {
            const auto answer = m_fixture->zoom("GET", "/users/"_L1 + key);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.json()["code"_L1].toInt(), 1001);
        }
        QCOMPARE(m_fixture->zoom("POST", Anna, m_fixture->meetingBody()).json()["code"_L1].toInt(), 1001);
    }

    void unlicensedUserMayNotSchedule()
    {
        m_fixture->order("/zoom/users/anna%40example.org", {{u"licensed"_s, false}});
        QCOMPARE(m_fixture->zoom("GET", u"/users/anna%40example.org"_s).json()["type"_L1].toInt(), 1);
        QCOMPARE(m_fixture->zoom("POST", Anna, m_fixture->meetingBody()).json()["code"_L1].toInt(), 3161);
    }

    void settingsFollowTheControlAddress()
    {
        const QString path = u"/users/anna%40example.org/settings"_s;
        QCOMPARE(m_fixture->zoom("GET", path).json()["in_meeting"_L1].toObject()["chat"_L1].toBool(), true);
        m_fixture->order("/zoom/users/anna%40example.org",
                         {{u"settings"_s, QJsonObject{{u"in_meeting"_s, QJsonObject{{u"chat"_s, false}}}}}});
        QCOMPARE(m_fixture->zoom("GET", path).json()["in_meeting"_L1].toObject()["chat"_L1].toBool(), false);
        const auto security = m_fixture->zoom("GET", path + "?option=meeting_security"_L1);
        QVERIFY(security.json()["meeting_security"_L1].toObject().contains("meeting_password_requirement"_L1));
    }

    void passcodeFollowsTheHostsRules()
    {
        m_fixture->order(
            "/zoom/users/anna%40example.org",
            {{u"meeting_security"_s, QJsonObject{{u"meeting_password_requirement"_s,
                                                  QJsonObject{{u"only_allow_numeric"_s, true}, {u"length"_s, 8}}}}}});
        QCOMPARE(m_fixture->zoom("POST", Anna, m_fixture->meetingBody()).status, 400);
        QCOMPARE(m_fixture->zoom("POST", Anna, with(m_fixture->meetingBody(), u"password"_s, u"12345678"_s)).status,
                 201);
    }

    void unknownEndpointIsNotFound()
    {
        QCOMPARE(m_fixture->zoom("GET", u"/phone/users"_s).json()["code"_L1].toInt(), 2300);
    }

private:
    std::optional<testing::SandboxFixture> m_fixture;
    QByteArray m_function;
};

QTEST_GUILESS_MAIN(TestSandboxZoom)
#include "test_sandbox_zoom.moc"
