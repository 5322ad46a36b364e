// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/integrations/googledesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using googlecalendar::GoogleCalendar;
using googlecalendar::GoogleConfig;
using ports::FailureKind;
using testing::Desk;
using testing::errorText;
using testing::ScriptedAnswer;
using testing::ScriptedRequest;
using testing::ScriptedServer;

namespace {

const QString calendarId = u"desk#1@group.calendar.google.com"_s;
const QString eventId = u"0a1b2c3d4e5f"_s;
const QByteArray eventPath = "/calendar/v3/calendars/desk%231%40group.calendar.google.com/events/0a1b2c3d4e5f";

ports::EventSpec spec()
{
    ports::EventSpec result;
    result.calendar = calendarId;
    result.id = eventId;
    result.marker = u"an1:p:t"_s;
    result.summary = u"Session"_s;
    result.start = base::fromMs(1'800'000'000'000);
    result.zone = "Australia/Sydney";
    return result;
}

QByteArray eventText(const QByteArray &etag, const QByteArray &attendees = "[]", const QByteArray &ours = "null",
                     const QByteArray &status = "confirmed")
{
    return R"({"id":"0a1b2c3d4e5f","etag":")" + etag + R"(","status":")" + status + R"(","attendees":)" + attendees +
           R"(,"extendedProperties":{"private":{"anteroom":"an1:p:t","anteroomGuest":)" + ours + "}}}";
}

QJsonObject bodyOf(const ScriptedRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestGoogleCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void insertsOnceAsASignedInClient();
    void callsATakenIdAConflict();
    void callsAnUnknownCalendarRejected();
    void callsAClosedConnectionUnknown();
    void callsAnUnusableAnswerUnknown();
    void renewsTheTokenOnceAfterA401();
    void saysThatAnUnusableKeyFileNeedsSignIn();
    void readsADeletedEventAsCancelled();
    void patchesUnderTheEtag();
    void patchesWhateverIsThereWithoutAnEtag();
    void callsAChangedEventAConflict();
    void keepsTheOtherGuestsWhenItPatches();
    void refusesToPatchGuestsOfAnEventThatChanged();
    void takesAGuestOfOursBack();
    void removesWithoutNotice_data();
    void removesWithoutNotice();
    void doesNotTakeAPagesWordForARemoval();
    void addsAnAttendeeAgainAfterAConflict();
    void givesUpAddingAnAttendeeAfterThreeConflicts();
    void addsNobodyTwice();
    void addsNobodyToADeletedEvent();
    void readsChangesToTheLastPage();
    void readsWhatAnEventSays();
    void callsALostSyncTokenANeedToReadAll_data();
    void callsALostSyncTokenANeedToReadAll();
    void givesUpAListThatComesToNoEnd();
    void takesNoListWithoutATokenForTheNext();
    void listsAllPagesOfThePractice();
    void listsNothingRatherThanAPart();

private:
    testing::GoogleKey m_key;
};

void TestGoogleCalendar::initTestCase()
{
    m_key = testing::GoogleKey::make();
}

void TestGoogleCalendar::insertsOnceAsASignedInClient()
{
    Desk desk(m_key);
    desk.add(200, eventText("e1"));
    const auto event = QCoro::waitFor(desk.calendar.insert(spec(), false));
    QVERIFY(event);
    QCOMPARE(event->id, eventId);
    QCOMPARE(event->etag, u"e1"_s);
    QCOMPARE(event->marker, u"an1:p:t"_s);
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(1));
    QCOMPARE(calls[0].method, QByteArray("POST"));
    QCOMPARE(calls[0].target,
             QByteArray("/calendar/v3/calendars/desk%231%40group.calendar.google.com/events?sendUpdates=none"));
    QCOMPARE(calls[0].headers.value("authorization"), QByteArray("Bearer first"));
    QCOMPARE(calls[0].headers.value("user-agent"), QByteArray("Ground & Grow Psych?logy (Anteroom)"));
    QVERIFY(calls[0].headers.value("content-type").startsWith("application/json"));
    QCOMPARE(bodyOf(calls[0]).value("id"_L1).toString(), eventId);
}

void TestGoogleCalendar::callsATakenIdAConflict()
{
    Desk desk(m_key);
    desk.add(409, errorText(409, "duplicate"));
    const auto event = QCoro::waitFor(desk.calendar.insert(spec(), true));
    QCOMPARE(event.error().kind, FailureKind::Conflict);
    QCOMPARE(event.error().code, u"google.id-taken"_s);
    QVERIFY(desk.calls()[0].target.endsWith("?sendUpdates=all"));
}

void TestGoogleCalendar::callsAnUnknownCalendarRejected()
{
    Desk desk(m_key);
    desk.add(404, errorText(404, "notFound"));
    const auto event = QCoro::waitFor(desk.calendar.insert(spec(), false));
    QCOMPARE(event.error().kind, FailureKind::Rejected);
    QCOMPARE(event.error().code, u"google.calendar-unknown"_s);
}

void TestGoogleCalendar::callsAClosedConnectionUnknown()
{
    Desk desk(m_key);
    desk.server.add(ScriptedAnswer::by(ScriptedAnswer::Way::CloseUnheard));
    const auto event = QCoro::waitFor(desk.calendar.insert(spec(), false));
    QCOMPARE(event.error().kind, FailureKind::Unknown);
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::callsAnUnusableAnswerUnknown()
{
    Desk desk(m_key);
    desk.add(200, "{}");
    desk.add(200, "{}");
    const auto inserted = QCoro::waitFor(desk.calendar.insert(spec(), false));
    QCOMPARE(inserted.error().kind, FailureKind::Unknown);
    QVERIFY(inserted.error().slowLook);
    const auto got = QCoro::waitFor(desk.calendar.get(calendarId, eventId));
    QCOMPARE(got.error().kind, FailureKind::Temporary);
}

void TestGoogleCalendar::renewsTheTokenOnceAfterA401()
{
    Desk desk(m_key);
    desk.add(401, errorText(401, "authError"));
    desk.addToken("second");
    desk.add(200, eventText("e1"));
    QVERIFY(QCoro::waitFor(desk.calendar.insert(spec(), false)));
    QCOMPARE(desk.calls()[1].headers.value("authorization"), QByteArray("Bearer second"));

    desk.add(401, errorText(401, "authError"));
    desk.addToken("third");
    desk.add(401, errorText(401, "authError"));
    const auto event = QCoro::waitFor(desk.calendar.get(calendarId, eventId));
    QCOMPARE(event.error().kind, FailureKind::NeedsSignIn);
    QCOMPARE(event.error().code, u"google.token-refused"_s);
    QCOMPARE(desk.calls().size(), size_t(4));
    QCOMPARE(desk.calls()[3].headers.value("authorization"), QByteArray("Bearer third"));
}

void TestGoogleCalendar::saysThatAnUnusableKeyFileNeedsSignIn()
{
    ScriptedServer server;
    const testing::ManualClock clock{base::fromMs(0)};
    http::HttpClient client(clock);
    GoogleConfig config;
    config.baseUrl = QUrl(server.base());
    config.credentialsPath = u"/nowhere/key.json"_s;
    GoogleCalendar calendar(client, clock, config);
    const auto event = QCoro::waitFor(calendar.insert(spec(), false));
    QCOMPARE(event.error().kind, FailureKind::NeedsSignIn);
    QCOMPARE(event.error().code, u"google.key-file"_s);
    QCOMPARE(event.error().detail, u"google.calendar.credentials-path"_s);
    QVERIFY(server.requests().empty());
}

void TestGoogleCalendar::readsADeletedEventAsCancelled()
{
    Desk desk(m_key);
    desk.add(200, eventText("e9", "[]", "null", "cancelled"));
    const auto event = QCoro::waitFor(desk.calendar.get(calendarId, eventId));
    QVERIFY(event);
    QCOMPARE(event->status, u"cancelled"_s);
    QCOMPARE(desk.calls()[0].target, eventPath);
}

void TestGoogleCalendar::patchesUnderTheEtag()
{
    Desk desk(m_key);
    desk.add(200, eventText("e2"));
    const auto event = QCoro::waitFor(desk.calendar.patch(spec(), u"\"e1\""_s, true));
    QVERIFY(event);
    QCOMPARE(event->etag, u"e2"_s);
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(1));
    QCOMPARE(calls[0].method, QByteArray("PATCH"));
    QCOMPARE(calls[0].target, eventPath + "?sendUpdates=all");
    QCOMPARE(calls[0].headers.value("if-match"), QByteArray("\"e1\""));
    QVERIFY(!bodyOf(calls[0]).contains("attendees"_L1));
}

void TestGoogleCalendar::patchesWhateverIsThereWithoutAnEtag()
{
    Desk desk(m_key);
    desk.add(200, eventText("e2"));
    QVERIFY(QCoro::waitFor(desk.calendar.patch(spec(), {}, false)));
    QVERIFY(!desk.calls()[0].headers.contains("if-match"));
    QCOMPARE(bodyOf(desk.calls()[0]).value("status"_L1).toString(), u"confirmed"_s);
}

void TestGoogleCalendar::callsAChangedEventAConflict()
{
    Desk desk(m_key);
    desk.add(412, errorText(412, "conditionNotMet"));
    const auto event = QCoro::waitFor(desk.calendar.patch(spec(), u"e1"_s, false));
    QCOMPARE(event.error().kind, FailureKind::Conflict);
    QCOMPARE(event.error().code, u"google.etag-conflict"_s);
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::keepsTheOtherGuestsWhenItPatches()
{
    Desk desk(m_key);
    desk.add(200, eventText("e1", R"([{"email":"ann@x.org","responseStatus":"accepted"}])"));
    desk.add(200, eventText("e2"));
    ports::EventSpec wanted = spec();
    wanted.attendee = u"jo@x.org"_s;
    QVERIFY(QCoro::waitFor(desk.calendar.patch(wanted, u"e1"_s, true)));
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(2));
    QCOMPARE(calls[1].headers.value("if-match"), QByteArray("e1"));
    const QJsonArray guests = bodyOf(calls[1]).value("attendees"_L1).toArray();
    QCOMPARE(guests.size(), 2);
    QCOMPARE(guests[0].toObject().value("responseStatus"_L1).toString(), u"accepted"_s);
    QCOMPARE(guests[1].toObject().value("email"_L1).toString(), u"jo@x.org"_s);
}

void TestGoogleCalendar::refusesToPatchGuestsOfAnEventThatChanged()
{
    Desk desk(m_key);
    desk.add(200, eventText("e7"));
    ports::EventSpec wanted = spec();
    wanted.attendee = u"jo@x.org"_s;
    const auto event = QCoro::waitFor(desk.calendar.patch(wanted, u"e1"_s, true));
    QCOMPARE(event.error().kind, FailureKind::Conflict);
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::takesAGuestOfOursBack()
{
    Desk desk(m_key);
    ports::EventSpec wanted = spec();
    wanted.attendee = u"jo@x.org"_s;
    desk.add(200, eventText("e1"));
    QVERIFY(QCoro::waitFor(desk.calendar.insert(wanted, true)));
    const QJsonObject ours = bodyOf(desk.calls()[0])["extendedProperties"_L1]["private"_L1].toObject();
    const QByteArray hash = '"' + ours.value("anteroomGuest"_L1).toString().toLatin1() + '"';

    desk.add(200, eventText("e2", R"([{"email":"jo@x.org","responseStatus":"accepted"}])", hash));
    desk.add(200, eventText("e3"));
    const auto event = QCoro::waitFor(desk.calendar.patch(spec(), u"e1"_s, true));
    QVERIFY(event);
    QCOMPARE(event->etag, u"e3"_s);
    const QJsonObject clearing = bodyOf(desk.calls()[2]);
    QCOMPARE(clearing.value("attendees"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(clearing["extendedProperties"_L1]["private"_L1]["anteroomGuest"_L1], QJsonValue(QString(u""_s)));
    QCOMPARE(desk.calls()[2].headers.value("if-match"), QByteArray("e2"));
}

void TestGoogleCalendar::removesWithoutNotice_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("removed") << 204 << QByteArray();
    QTest::newRow("gone") << 410 << errorText(410, "deleted");
    QTest::newRow("never there") << 404 << errorText(404, "notFound");
}

void TestGoogleCalendar::removesWithoutNotice()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Desk desk(m_key);
    desk.add(status, body);
    QVERIFY(QCoro::waitFor(desk.calendar.remove(calendarId, eventId, false)));
    QCOMPARE(desk.calls()[0].method, QByteArray("DELETE"));
    QCOMPARE(desk.calls()[0].target, eventPath + "?sendUpdates=none");
}

void TestGoogleCalendar::doesNotTakeAPagesWordForARemoval()
{
    Desk desk(m_key);
    ScriptedAnswer page = ScriptedAnswer::json(200, "<html>Sign in to the guest network</html>");
    page.contentType = "text/html";
    desk.server.add(page);
    page.status = 404;
    desk.server.add(page);
    const auto first = QCoro::waitFor(desk.calendar.remove(calendarId, eventId, false));
    QCOMPARE(first.error().kind, FailureKind::Unknown);
    const auto second = QCoro::waitFor(desk.calendar.remove(calendarId, eventId, false));
    QCOMPARE(second.error().kind, FailureKind::Temporary);
}

void TestGoogleCalendar::addsAnAttendeeAgainAfterAConflict()
{
    Desk desk(m_key);
    desk.add(200, eventText("e1"));
    desk.add(412, errorText(412, "conditionNotMet"));
    desk.add(200, eventText("e2", R"([{"email":"ann@x.org","responseStatus":"declined"}])"));
    desk.add(200, eventText("e3"));
    const auto event = QCoro::waitFor(desk.calendar.addAttendee(calendarId, eventId, u"jo@x.org"_s, true));
    QVERIFY(event);
    QCOMPARE(event->etag, u"e3"_s);
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(4));
    QCOMPARE(calls[1].headers.value("if-match"), QByteArray("e1"));
    QCOMPARE(calls[3].headers.value("if-match"), QByteArray("e2"));
    const QJsonArray guests = bodyOf(calls[3]).value("attendees"_L1).toArray();
    QCOMPARE(guests.size(), 2);
    QCOMPARE(guests[0].toObject().value("responseStatus"_L1).toString(), u"declined"_s);
    QCOMPARE(bodyOf(calls[3]).keys(), QStringList{u"attendees"_s});
}

void TestGoogleCalendar::givesUpAddingAnAttendeeAfterThreeConflicts()
{
    Desk desk(m_key);
    for (int i = 0; i < 3; ++i) {
        desk.add(200, eventText("e1"));
        desk.add(412, errorText(412, "conditionNotMet"));
    }
    const auto event = QCoro::waitFor(desk.calendar.addAttendee(calendarId, eventId, u"jo@x.org"_s, true));
    QCOMPARE(event.error().code, u"google.etag-conflict"_s);
    QCOMPARE(desk.calls().size(), size_t(6));
}

void TestGoogleCalendar::addsNobodyTwice()
{
    Desk desk(m_key);
    desk.add(200, eventText("e1", R"([{"email":"Jo@x.org"}])"));
    QVERIFY(QCoro::waitFor(desk.calendar.addAttendee(calendarId, eventId, u"jo@x.org"_s, true)));
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::addsNobodyToADeletedEvent()
{
    Desk desk(m_key);
    desk.add(200, eventText("e1", "[]", "null", "cancelled"));
    const auto event = QCoro::waitFor(desk.calendar.addAttendee(calendarId, eventId, u"jo@x.org"_s, true));
    QCOMPARE(event.error().kind, FailureKind::NotFound);
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::readsChangesToTheLastPage()
{
    Desk desk(m_key);
    const QByteArray ours = eventText("e1");
    const QByteArray foreign = R"({"id":"lunch","etag":"x","status":"confirmed"})";
    const QByteArray gone = R"({"id":"gone0","status":"cancelled"})";
    desk.add(200, R"({"items":[],"nextPageToken":"p+1"})");
    desk.add(200, R"({"items":[)" + ours + ',' + foreign + R"(],"nextPageToken":"p2"})");
    desk.add(200, R"({"items":[)" + gone + ',' + eventText("e2") + R"(],"nextSyncToken":"next"})");
    const auto changes = QCoro::waitFor(desk.calendar.changes(calendarId, u"a/b="_s));
    QVERIFY(changes);
    QCOMPARE(changes->syncToken, u"next"_s);
    QCOMPARE(changes->events.size(), size_t(2));
    QCOMPARE(changes->events[0].id, u"gone0"_s);
    QCOMPARE(changes->events[0].status, u"cancelled"_s);
    QCOMPARE(changes->events[1].etag, u"e2"_s); // changed while the pages were read
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(3));
    const QByteArray list = "/calendar/v3/calendars/desk%231%40group.calendar.google.com/events?maxResults=500";
    QCOMPARE(calls[0].target, list + "&syncToken=a%2Fb%3D");
    QCOMPARE(calls[1].target, list + "&syncToken=a%2Fb%3D&pageToken=p%2B1");
    QCOMPARE(calls[2].target, list + "&syncToken=a%2Fb%3D&pageToken=p2");
}

void TestGoogleCalendar::readsWhatAnEventSays()
{
    Desk desk(m_key);
    ports::EventSpec wanted = spec();
    wanted.attendee = u"jo@x.org"_s;
    desk.add(200, eventText("e1"));
    QVERIFY(QCoro::waitFor(desk.calendar.insert(wanted, true)));
    const QJsonValue hash = bodyOf(desk.calls()[0])["extendedProperties"_L1]["private"_L1]["anteroomGuest"_L1];
    QJsonObject event = QJsonDocument::fromJson(eventText("e2")).object();
    event["summary"_L1] = u"Session"_s;
    event["location"_L1] = u"Room"_s;
    event["start"_L1] = QJsonObject{{u"dateTime"_s, u"2027-03-03T10:00:00+11:00"_s}};
    event["end"_L1] = QJsonObject{{u"dateTime"_s, u"2027-03-02T23:50:00Z"_s}};
    event["updated"_L1] = u"2027-03-01T00:00:00.250Z"_s;
    event["extendedProperties"_L1] =
        QJsonObject{{u"private"_s, QJsonObject{{u"anteroom"_s, u"m"_s}, {u"anteroomGuest"_s, hash}}}};
    event["attendees"_L1] = QJsonArray{QJsonObject{{u"email"_s, u"ann@x.org"_s}, {u"responseStatus"_s, u"accepted"_s}},
                                       QJsonObject{{u"email"_s, u"Jo@X.org"_s}, {u"responseStatus"_s, u"declined"_s}}};
    desk.add(200, QJsonDocument(event).toJson());
    const auto read = QCoro::waitFor(desk.calendar.get(calendarId, eventId));
    QVERIFY(read);
    QCOMPARE(read->start, std::optional<base::Instant>(base::fromMs(1804028400000)));
    QCOMPARE(read->length.count(), 50);
    QCOMPARE(read->updated, std::optional<base::Instant>(base::fromMs(1803859200250)));
    QCOMPARE(read->answer, u"declined"_s); // of the guest whom we put there, and of nobody else
    QCOMPARE(read->summary + u' ' + read->location, u"Session Room"_s);
    event["start"_L1] = QJsonObject{{u"date"_s, u"2027-03-03"_s}};
    event["attendees"_L1] = QJsonArray{QJsonObject{{u"email"_s, u"jo@x.org"_s}, {u"responseStatus"_s, u"<b>"_s}}};
    desk.add(200, QJsonDocument(event).toJson());
    const auto wholeDay = QCoro::waitFor(desk.calendar.get(calendarId, eventId));
    QVERIFY(!wholeDay->start.has_value());
    QCOMPARE(wholeDay->answer, QString());
}

void TestGoogleCalendar::callsALostSyncTokenANeedToReadAll_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("too old") << 410 << QByteArray("fullSyncRequired") << u"google.full-read-needed"_s;
    QTest::newRow("too long ago") << 410 << QByteArray("updatedMinTooLongAgo") << u"google.full-read-needed"_s;
    QTest::newRow("of another account") << 400 << QByteArray("invalid") << u"google.full-read-needed"_s;
    QTest::newRow("not shared") << 404 << QByteArray("notFound") << u"google.calendar-unknown"_s;
    QTest::newRow("too fast") << 403 << QByteArray("rateLimitExceeded") << u"google.rate-limited"_s;
}

void TestGoogleCalendar::callsALostSyncTokenANeedToReadAll()
{
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    Desk desk(m_key);
    desk.add(status, errorText(status, reason));
    const auto changes = QCoro::waitFor(desk.calendar.changes(calendarId, u"old"_s));
    QVERIFY(!changes);
    QTEST(changes.error().code, "code");
    QCOMPARE(desk.calls().size(), size_t(1));
}

void TestGoogleCalendar::givesUpAListThatComesToNoEnd()
{
    Desk desk(m_key);
    desk.add(200, R"({"items":[],"nextPageToken":"again"})");
    desk.add(200, R"({"items":[],"nextPageToken":"again"})");
    const auto changes = QCoro::waitFor(desk.calendar.changes(calendarId, {}));
    QCOMPARE(changes.error().kind, FailureKind::Temporary);
    QCOMPARE(changes.error().code, u"google.list-endless"_s);
    QCOMPARE(desk.calls().size(), size_t(2));
}

void TestGoogleCalendar::takesNoListWithoutATokenForTheNext()
{
    for (const QByteArray &page : {R"({"items":[]})"_ba, R"({"nextSyncToken":"n"})"_ba, "<html>sign in</html>"_ba}) {
        Desk desk(m_key);
        desk.add(200, page);
        const auto changes = QCoro::waitFor(desk.calendar.changes(calendarId, {}));
        QVERIFY(!changes);
        QCOMPARE(changes.error().code, u"google.unusable-answer"_s);
    }
}

void TestGoogleCalendar::listsAllPagesOfThePractice()
{
    Desk desk(m_key);
    desk.add(200, R"({"items":[)" + eventText("e1") + R"(],"nextPageToken":"a+/=="})");
    desk.add(200, R"({"items":[)" + eventText("e2") + "]}");
    const auto events = QCoro::waitFor(desk.calendar.list(calendarId, u"an1:p"_s));
    QVERIFY(events);
    QCOMPARE(events->size(), size_t(2));
    QCOMPARE((*events)[1].etag, u"e2"_s);
    QCOMPARE((*events)[1].marker, u"an1:p:t"_s);
    const auto calls = desk.calls();
    QCOMPARE(calls.size(), size_t(2));
    QVERIFY(calls[0].target.contains("privateExtendedProperty=anteroomPractice%3Dan1%3Ap"));
    QVERIFY(!calls[0].target.contains("pageToken"));
    QVERIFY(calls[1].target.contains("pageToken=a%2B%2F%3D%3D"));
}

void TestGoogleCalendar::listsNothingRatherThanAPart()
{
    Desk desk(m_key);
    desk.add(200, R"({"items":[)" + eventText("e1") + R"(],"nextPageToken":"t"})");
    desk.add(500, "{}");
    const auto broken = QCoro::waitFor(desk.calendar.list(calendarId, u"an1:p"_s));
    QVERIFY(!broken);
    desk.add(200, R"({"items":[],"nextPageToken":"t"})");
    desk.add(200, R"({"items":[],"nextPageToken":"t"})");
    const auto endless = QCoro::waitFor(desk.calendar.list(calendarId, u"an1:p"_s));
    QVERIFY(!endless);
    QCOMPARE(endless.error().kind, ports::FailureKind::Temporary);
    desk.add(200, R"({"items":7})");
    const auto unusable = QCoro::waitFor(desk.calendar.list(calendarId, u"an1:p"_s));
    QVERIFY(!unusable);
    QCOMPARE(unusable.error().code, u"google.unusable-answer"_s);
}

QTEST_GUILESS_MAIN(TestGoogleCalendar)
#include "test_googlecalendar.moc"
