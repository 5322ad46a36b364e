// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/sandboxfixture.h"

#include "integrations/sandbox/privatekey.h"

#include <QFile>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace std::chrono_literals;

namespace {

const QString Id = QStringLiteral("an0123456789");

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonValue moment(const QString &text, const QString &zone = QStringLiteral("UTC"))
{
    return QJsonObject{{u"dateTime"_s, text}, {u"timeZone"_s, zone}};
}

QJsonArray patient()
{
    return {QJsonObject{{u"email"_s, u"pat@example.net"_s}}};
}

} // namespace

class TestSandboxGoogle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (m_function != QByteArray(QTest::currentTestFunction())) {
            m_function = QTest::currentTestFunction();
            m_fixture.emplace();
        }
    }

    void keyFileIsForItsOwnerOnly()
    {
        const QFile file(m_fixture->value(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
        const QString key = m_fixture->value(u"MEETING_PASSWORD_ENCRYPTION_KEY"_s);
        QCOMPARE(QByteArray::fromHex(key.toLatin1()).size(), 32);
    }

    void tokenNeedsRightAssertion_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("words");
        const qint64 now = 1796119200;
        const auto row = [](const char *name, const QString &claim, const QJsonValue &value, int status,
                            const QString &error, const QString &words) {
            QTest::newRow(name) << claim << value << status << error << words;
        };
        const QString bad = u"invalid_grant"_s;
        row("right", u"typ"_s, u"any"_s, 200, {}, {});
        row("wrong issuer", u"iss"_s, u"x@y.z"_s, 400, bad, u"account not found"_s);
        row("wrong audience", u"aud"_s, u"https://oauth2.googleapis.com/token"_s, 400, bad, u"audience"_s);
        row("clock ahead", u"iat"_s, now + 120, 400, bad, u"short-lived token"_s);
        row("has ended", u"exp"_s, now - 1, 400, bad, u"short-lived token"_s);
        row("too long", u"exp"_s, now + 7200, 400, bad, u"short-lived token"_s);
        row("no scope", u"scope"_s, QString(), 400, u"invalid_scope"_s, u"Empty or missing"_s);
        row("foreign scope", u"scope"_s, u"https://www.googleapis.com/auth/drive"_s, 400, u"invalid_scope"_s,
            u"Invalid OAuth scope"_s);
        row("for a user without delegation", u"sub"_s, u"practice@example.org"_s, 401, u"unauthorized_client"_s,
            u"Client is unauthorized"_s);
    }

    void tokenNeedsRightAssertion()
    {
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QFETCH(int, status);
        QFETCH(QString, error);
        QFETCH(QString, words);
        const auto answer = m_fixture->googleToken(m_fixture->assertion(with(m_fixture->claims(), claim, value)));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json()["error"_L1].toString(), error);
        QVERIFY(answer.json()["error_description"_L1].toString().contains(words));
        QCOMPARE(answer.json().contains("access_token"_L1), status == 200);
    }

    void assertionSignedWithAnotherKeyIsRefused()
    {
        const QByteArray other = sandbox::PrivateKey::rsa()->pem();
        const auto answer = m_fixture->googleToken(m_fixture->assertion(m_fixture->claims(), other));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()["error_description"_L1].toString(), u"Invalid JWT Signature."_s);
        QByteArray changed = m_fixture->assertion(m_fixture->claims());
        const QByteArray claims = QJsonDocument(with(m_fixture->claims(), u"sub"_s, u"boss@example.org"_s)).toJson();
        const QList<QByteArray> parts = changed.split('.');
        changed = parts[0] + '.' + claims.toBase64(QByteArray::Base64UrlEncoding) + '.' + parts[2];
        QCOMPARE(m_fixture->googleToken(changed).json()["error_description"_L1].toString(),
                 u"Invalid JWT Signature."_s);
    }

    void apiRefusesUnknownAndExpiredTokens()
    {
        const auto unknown = m_fixture->send(m_fixture->value(u"GOOGLE_CALENDAR_BASE_URL"_s) + m_fixture->events(),
                                             "GET", {}, {{"Authorization", "Bearer made-up"}});
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.googleReason(), u"authError"_s);
        QCOMPARE(m_fixture->google("GET", m_fixture->events()).status, 200);
        m_fixture->clock().advance(1h);
        QCOMPARE(m_fixture->google("GET", m_fixture->events()).status, 401);
    }

    void tokenWithoutTheScopeIsRefused()
    {
        const QJsonObject claims =
            with(m_fixture->claims(), u"scope"_s, u"https://www.googleapis.com/auth/calendar.events"_s);
        const QByteArray token =
            m_fixture->googleToken(m_fixture->assertion(claims)).json()["access_token"_L1].toString().toLatin1();
        const QString base = m_fixture->value(u"GOOGLE_CALENDAR_BASE_URL"_s);
        const auto calendar =
            m_fixture->send(base + "/calendars/a%40b.c"_L1, "GET", {}, {{"Authorization", "Bearer " + token}});
        QCOMPARE(calendar.status, 403);
        QCOMPARE(calendar.googleReason(), u"insufficientPermissions"_s);
        QCOMPARE(m_fixture->send(base + m_fixture->events(), "GET", {}, {{"Authorization", "Bearer " + token}}).status,
                 200);
    }

    void insertGivesWholeEvent()
    {
        const auto answer = m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id));
        QCOMPARE(answer.status, 200);
        const QJsonObject event = answer.json();
        QCOMPARE(event["id"_L1].toString(), Id);
        QCOMPARE(event["status"_L1].toString(), u"confirmed"_s);
        QCOMPARE(event["iCalUID"_L1].toString(), Id + "@google.com"_L1);
        QCOMPARE(event["start"_L1].toObject()["dateTime"_L1].toString(), u"2026-12-01T22:00:00+11:00"_s);
        QCOMPARE(answer.headers.value("etag"), event["etag"_L1].toString().toLatin1());
        QVERIFY(event["htmlLink"_L1].toString().startsWith(u"https://www.google.com/calendar/event?eid="_s));
        const QJsonObject kept = m_fixture->eventsOnDisk().at(0).toObject();
        QCOMPARE(kept["calendar"_L1].toString(), u"practice-calendar@group.calendar.google.com"_s);
        QCOMPARE(kept["etag"_L1], event["etag"_L1]);
        QCOMPARE(m_fixture->counted(u"google POST /calendars/{calendarId}/events"_s), 1);
    }

    void insertRefusesWrongBodies_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &reason,
                            int status = 400) { QTest::newRow(name) << key << value << status << reason; };
        row("id with dash", u"id"_s, u"an-0123456789"_s, u"invalid"_s);
        row("id with w", u"id"_s, u"wwwww"_s, u"invalid"_s);
        row("short id", u"id"_s, u"abcd"_s, u"invalid"_s);
        row("end before start", u"end"_s, moment(u"2026-12-01T10:00:00Z"_s), u"timeRangeEmpty"_s);
        row("end is start", u"end"_s, moment(u"2026-12-01T11:00:00Z"_s), u"timeRangeEmpty"_s);
        row("no end", u"end"_s, QJsonValue(), u"required"_s);
        row("neither offset nor zone", u"start"_s, QJsonObject{{u"dateTime"_s, u"2026-12-01T11:00:00"_s}},
            u"required"_s);
        row("not a time", u"start"_s, moment(u"tomorrow"_s), u"invalid"_s);
        row("no such zone", u"start"_s, moment(u"2026-12-01T11:00:00"_s, u"Mars/Olympus"_s), u"invalid"_s);
        row("day against moment", u"start"_s, QJsonObject{{u"date"_s, u"2026-12-01"_s}}, u"invalid"_s);
        row("no such status", u"status"_s, u"maybe"_s, u"invalid"_s);
        row("summary is a number", u"summary"_s, 7, u"invalid"_s);
        row("reminder too early", u"reminders"_s,
            QJsonObject{{u"useDefault"_s, false},
                        {u"overrides"_s, QJsonArray{QJsonObject{{u"method"_s, u"popup"_s}, {u"minutes"_s, 40321}}}}},
            u"invalid"_s);
        row("default and own reminders", u"reminders"_s,
            QJsonObject{{u"useDefault"_s, true},
                        {u"overrides"_s, QJsonArray{QJsonObject{{u"method"_s, u"popup"_s}, {u"minutes"_s, 60}}}}},
            u"cannotUseDefaultRemindersAndSpecifyOverride"_s);
        row("property is a number", u"extendedProperties"_s, QJsonObject{{u"private"_s, QJsonObject{{u"an"_s, 1}}}},
            u"invalid"_s);
        row("attendee without address", u"attendees"_s, QJsonArray{QJsonObject{{u"displayName"_s, u"P"_s}}},
            u"required"_s);
        row("attendee without delegation", u"attendees"_s, patient(), u"forbiddenForServiceAccounts"_s, 403);
    }

    void insertRefusesWrongBodies()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(int, status);
        QFETCH(QString, reason);
        const auto answer = m_fixture->google("POST", m_fixture->events(), with(m_fixture->eventBody(Id), key, value));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.googleReason(), reason);
        QVERIFY(m_fixture->eventsOnDisk().isEmpty());
    }

    void delegatedAccountInvites()
    {
        m_fixture->order("/google/delegation", {{u"enabled"_s, true}});
        const QJsonObject claims = with(m_fixture->claims(), u"sub"_s, u"practice@example.org"_s);
        const QByteArray token =
            m_fixture->googleToken(m_fixture->assertion(claims)).json()["access_token"_L1].toString().toLatin1();
        const QJsonObject body = with(m_fixture->eventBody(Id), u"attendees"_s, patient());
        const auto answer = m_fixture->send(
            m_fixture->value(u"GOOGLE_CALENDAR_BASE_URL"_s) + "/calendars/primary/events?sendUpdates=all"_L1, "POST",
            QJsonDocument(body).toJson(), {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["attendees"_L1].toArray().at(0).toObject()["responseStatus"_L1].toString(),
                 u"needsAction"_s);
        const QJsonObject kept = m_fixture->eventsOnDisk().at(0).toObject();
        QCOMPARE(kept["calendar"_L1].toString(), u"practice@example.org"_s);
        QCOMPARE(kept["notifications"_L1].toArray().size(), 1);
        // Without acting for a user the account still invites nobody.
        QCOMPARE(m_fixture->google("POST", m_fixture->events(), body).googleReason(), u"forbiddenForServiceAccounts"_s);
    }

    void idIsTakenForEver()
    {
        const QString path = m_fixture->events() + u'/' + Id;
        QCOMPARE(m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id)).status, 200);
        QCOMPARE(m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id)).status, 409);
        QCOMPARE(m_fixture->google("DELETE", path).status, 204);
        const auto again = m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id));
        QCOMPARE(again.status, 409);
        QCOMPARE(again.googleReason(), u"duplicate"_s);
        QCOMPARE(m_fixture->google("POST", u"/calendars/other%40example.org/events"_s, m_fixture->eventBody(Id)).status,
                 200);
    }

    void deletedEventIsReadAsCancelled()
    {
        const QString path = m_fixture->events() + u'/' + Id;
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id));
        QCOMPARE(m_fixture->google("DELETE", path).status, 204);
        const auto second = m_fixture->google("DELETE", path);
        QCOMPARE(second.status, 410);
        QCOMPARE(second.googleReason(), u"deleted"_s);
        const auto read = m_fixture->google("GET", path);
        QCOMPARE(read.status, 200);
        QCOMPARE(read.json()["status"_L1].toString(), u"cancelled"_s);
        QCOMPARE(m_fixture->eventsOnDisk().at(0).toObject()["status"_L1].toString(), u"cancelled"_s);
        QCOMPARE(m_fixture->google("PATCH", path, {{u"status"_s, u"confirmed"_s}}).json()["status"_L1].toString(),
                 u"confirmed"_s);
    }

    void changeNeedsTheLatestEtag()
    {
        const QString path = m_fixture->events() + u'/' + Id;
        const QByteArray first =
            m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id)).headers.value("etag");
        const QJsonObject change{{u"summary"_s, u"Moved"_s}};
        const auto good = m_fixture->google("PATCH", path, change, {{"If-Match", first}});
        QCOMPARE(good.status, 200);
        QVERIFY(good.headers.value("etag") != first);
        for (const QByteArray method : {"PATCH", "DELETE"}) {
            const auto stale = m_fixture->google(method, path, change, {{"If-Match", first}});
            QCOMPARE(stale.status, 412);
            QCOMPARE(stale.googleReason(), u"conditionNotMet"_s);
        }
        QCOMPARE(m_fixture->google("PATCH", path, change, {{"If-Match", "*"}}).status, 200);
    }

    void patchMergesAndCountsMoves()
    {
        const QString path = m_fixture->events() + u'/' + Id;
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(Id));
        const QJsonObject words = m_fixture->google("PATCH", path, {{u"location"_s, u"Room 2"_s}}).json();
        QCOMPARE(words["sequence"_L1].toInt(), 0);
        QCOMPARE(words["summary"_L1].toString(), u"Appointment"_s);
        const QJsonObject moved = m_fixture
                                      ->google("PATCH", path,
                                               {{u"start"_s, moment(u"2026-12-02T11:00:00Z"_s)},
                                                {u"end"_s, moment(u"2026-12-02T12:00:00Z"_s)},
                                                {u"location"_s, QJsonValue()}})
                                      .json();
        QCOMPARE(moved["sequence"_L1].toInt(), 1);
        QVERIFY(!moved.contains("location"_L1));
        QCOMPARE(m_fixture->google("PATCH", path, {{u"end"_s, moment(u"2026-12-01T11:00:00Z"_s)}}).googleReason(),
                 u"timeRangeEmpty"_s);
    }

    void unknownEventIsNotFound()
    {
        for (const QByteArray method : {"GET", "PATCH", "DELETE"}) {
            const auto answer =
                m_fixture->google(method, m_fixture->events() + "/unknown0"_L1, {{u"summary"_s, u"x"_s}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.googleReason(), u"notFound"_s);
        }
    }

    void calendarCanBeMissingOrReadOnly()
    {
        const QString calendar = u"/calendars/anna%40example.org"_s;
        QCOMPARE(m_fixture->google("GET", calendar).json()["id"_L1].toString(), u"anna@example.org"_s);
        m_fixture->order("/google/calendars/anna%40example.org", {{u"writable"_s, false}});
        QCOMPARE(m_fixture->google("GET", calendar + "/events"_L1).status, 200);
        const auto write = m_fixture->google("POST", calendar + "/events"_L1, m_fixture->eventBody(Id));
        QCOMPARE(write.status, 403);
        QCOMPARE(write.googleReason(), u"requiredAccessLevel"_s);
        m_fixture->order("/google/calendars/anna%40example.org", {{u"exists"_s, false}});
        QCOMPARE(m_fixture->google("GET", calendar).status, 404);
        QCOMPARE(m_fixture->google("POST", calendar + "/events"_L1, m_fixture->eventBody(Id)).status, 404);
        m_fixture->order("/google/calendars/anna%40example.org", {{u"exists"_s, true}, {u"writable"_s, true}});
        QCOMPARE(m_fixture->google("POST", calendar + "/events"_L1, m_fixture->eventBody(Id)).status, 200);
    }

    void listFindsByPropertyAndPages()
    {
        for (const QString &id : {u"aaaaa"_s, u"bbbbb"_s, u"ccccc"_s}) {
            m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(id));
        }
        const QString one = m_fixture->events() + "?privateExtendedProperty=an%3Dbbbbb"_L1;
        QCOMPARE(m_fixture->google("GET", one).json()["items"_L1].toArray().size(), 1);
        m_fixture->google("DELETE", m_fixture->events() + "/bbbbb"_L1);
        QCOMPARE(m_fixture->google("GET", one).json()["items"_L1].toArray().size(), 0);
        QCOMPARE(m_fixture->google("GET", one + "&showDeleted=true"_L1).json()["items"_L1].toArray().size(), 1);
        const QJsonObject first = m_fixture->google("GET", m_fixture->events() + "?maxResults=1"_L1).json();
        QVERIFY(!first.contains("nextSyncToken"_L1));
        const QByteArray token = QUrl::toPercentEncoding(first["nextPageToken"_L1].toString());
        const QJsonObject last =
            m_fixture->google("GET", m_fixture->events() + "?maxResults=1&pageToken="_L1 + QString::fromLatin1(token))
                .json();
        QCOMPARE(last["items"_L1].toArray().at(0).toObject()["id"_L1].toString(), u"ccccc"_s);
        QVERIFY(!last.contains("nextPageToken"_L1));
    }

    void syncTokenTellsWhatChanged()
    {
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"aaaaa"_s));
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"bbbbb"_s));
        const QJsonObject full = m_fixture->google("GET", m_fixture->events()).json();
        const QByteArray token = QUrl::toPercentEncoding(full["nextSyncToken"_L1].toString());
        m_fixture->google("DELETE", m_fixture->events() + "/aaaaa"_L1);
        const QString since = m_fixture->events() + "?syncToken="_L1 + QString::fromLatin1(token);
        const QJsonArray items = m_fixture->google("GET", since).json()["items"_L1].toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.at(0).toObject()["status"_L1].toString(), u"cancelled"_s);
        QCOMPARE(m_fixture->google("GET", m_fixture->events() + "?syncToken=old"_L1).googleReason(),
                 u"fullSyncRequired"_s);
        QCOMPARE(m_fixture->google("GET", since + "&privateExtendedProperty=a%3Db"_L1).status, 400);
    }

    void whatIsGoneIsListedByItsIdOnly()
    {
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"aaaaa"_s));
        m_fixture->google("DELETE", m_fixture->events() + "/aaaaa"_L1);
        const QJsonObject full = m_fixture->google("GET", m_fixture->events() + "?showDeleted=true"_L1).json();
        const QJsonObject item = full["items"_L1].toArray().last().toObject();
        QCOMPARE(item.keys(), (QStringList{u"etag"_s, u"id"_s, u"kind"_s, u"status"_s}));
    }

    void peopleChangeEventsByHand()
    {
        m_fixture->order("/google/delegation", {{u"enabled"_s, true}});
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"aaaaa"_s));
        const QJsonObject before = m_fixture->google("GET", m_fixture->events() + "/aaaaa"_L1).json();
        const QByteArray order = "/google/events/practice-calendar%40group.calendar.google.com/aaaaa";
        const QString later = u"2026-12-01T15:00:00Z"_s;
        m_fixture->order(
            order,
            {{u"summary"_s, u"Lunch"_s}, {u"start"_s, moment(u"2026-12-01T14:00:00Z"_s)}, {u"end"_s, moment(later)}});
        const QJsonObject moved = m_fixture->google("GET", m_fixture->events() + "/aaaaa"_L1).json();
        QCOMPARE(moved["summary"_L1].toString(), u"Lunch"_s);
        QCOMPARE(QDateTime::fromString(moved["end"_L1]["dateTime"_L1].toString(), Qt::ISODate),
                 QDateTime::fromString(later, Qt::ISODate));
        QVERIFY(moved["etag"_L1] != before["etag"_L1]);
        QCOMPARE(moved["extendedProperties"_L1], before["extendedProperties"_L1]);
        m_fixture->order(order, {{u"delete"_s, true}});
        QCOMPARE(m_fixture->google("GET", m_fixture->events() + "/aaaaa"_L1).json()["status"_L1].toString(),
                 u"cancelled"_s);
        QVERIFY(m_fixture->order(order, {{u"summary"_s, u"Dinner"_s}}).contains(u"error"_s));
    }

    void syncTokensCanBeExpired()
    {
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"aaaaa"_s));
        const QJsonObject full = m_fixture->google("GET", m_fixture->events()).json();
        const QString since = m_fixture->events() + "?syncToken="_L1 +
                              QString::fromLatin1(QUrl::toPercentEncoding(full["nextSyncToken"_L1].toString()));
        m_fixture->google("POST", m_fixture->events(), m_fixture->eventBody(u"bbbbb"_s));
        QCOMPARE(m_fixture->google("GET", since).status, 200);
        m_fixture->order("/google/sync-tokens", {{u"expire"_s, true}});
        QCOMPARE(m_fixture->google("GET", since).status, 410);
        QCOMPARE(m_fixture->google("GET", since).googleReason(), u"fullSyncRequired"_s);
    }

private:
    std::optional<testing::SandboxFixture> m_fixture;
    QByteArray m_function;
};

QTEST_GUILESS_MAIN(TestSandboxGoogle)
#include "test_sandbox_google.moc"
