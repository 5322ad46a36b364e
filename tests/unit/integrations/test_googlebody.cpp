// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/eventbody.h"
#include "integrations/googlecalendar/googleconfig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::googlecalendar;

namespace {

const base::Instant written = base::fromMs(1803859200000); // 2027-03-01T00:00:00Z

ports::EventSpec spec()
{
    ports::EventSpec result;
    result.calendar = u"practice@group.calendar.google.com"_s;
    result.id = u"0a1b2c3d4e5f"_s;
    result.marker = u"an1:practice:token"_s;
    result.summary = u"Session"_s;
    result.description = u"Line <one> & \"two\"\r\nLine three"_s;
    result.location = u"https://zoom.us/j/1"_s;
    result.start = base::fromMs(QDateTime::fromString(u"2027-03-01T00:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
    result.length = std::chrono::minutes(50);
    result.zone = "Australia/Sydney";
    result.reminderMinutes = {60, 1440};
    return result;
}

QJsonObject ownProperties(const QJsonObject &body)
{
    return body.value("extendedProperties"_L1).toObject().value("private"_L1).toObject();
}

QJsonObject guest(const QString &email, const QString &answer)
{
    return {{u"email"_s, email}, {u"responseStatus"_s, answer}};
}

QJsonObject eventWith(const QJsonArray &guests, const std::optional<QString> &ours)
{
    return {{u"id"_s, u"0a1b2c3d4e5f"_s},
            {u"attendees"_s, guests},
            {u"extendedProperties"_s, QJsonObject{{u"private"_s, QJsonObject{{guestProperty, guestHash(ours)}}}}}};
}

} // namespace

class TestGoogleBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeEvent();
    void leavesEmptyTextsOutOfANewEvent();
    void clearsEmptyTextsOfAnOldEvent();
    void marksATentativeEvent();
    void keepsRemindersWithinGooglesLimits();
    void invitesOnlyWhenThereIsAnAttendee();
    void changesGuests_data();
    void changesGuests();
    void addsAGuestOnce();
    void sendsBackOnlyWhatMayBeWritten();
    void readsAnEvent();
    void readsWhenAnEventIsAndWhetherItWasChanged_data();
    void readsWhenAnEventIsAndWhetherItWasChanged();
    void tellsOurLastChangeFromAPersons_data();
    void tellsOurLastChangeFromAPersons();
    void readsNothingFromOtherAnswers_data();
    void readsNothingFromOtherAnswers();
    void namesFaultySettings_data();
    void namesFaultySettings();
};

void TestGoogleBody::writesTheWholeEvent()
{
    const QJsonObject body = insertBody(spec(), written);
    QCOMPARE(body.value("id"_L1).toString(), u"0a1b2c3d4e5f"_s);
    QCOMPARE(body.value("description"_L1).toString(), u"Line &lt;one&gt; &amp; \"two\"\nLine three"_s);
    QCOMPARE(body.value("start"_L1).toObject(),
             (QJsonObject{{u"dateTime"_s, u"2027-03-01T00:00:00Z"_s}, {u"timeZone"_s, u"Australia/Sydney"_s}}));
    QCOMPARE(body.value("end"_L1).toObject().value("dateTime"_L1).toString(), u"2027-03-01T00:50:00Z"_s);
    QCOMPARE(body.value("status"_L1).toString(), u"confirmed"_s);
    QCOMPARE(body.value("visibility"_L1).toString(), u"private"_s);
    QCOMPARE(body.value("transparency"_L1).toString(), u"opaque"_s);
    for (const QString &name : {u"guestsCanSeeOtherGuests"_s, u"guestsCanInviteOthers"_s, u"guestsCanModify"_s}) {
        QVERIFY(body.value(name).isBool() && !body.value(name).toBool());
    }
    QJsonObject ours = ownProperties(body);
    QVERIFY(ours.take("anteroomWritten"_L1).toString().startsWith(QString::number(base::toMs(written)) + u':'));
    QCOMPARE(ours, (QJsonObject{{u"anteroom"_s, u"an1:practice:token"_s}, {u"anteroomPractice"_s, u"an1:practice"_s}}));
    QVERIFY(!body.contains("attendees"_L1));
    QVERIFY(!patchBody(spec(), written).contains("id"_L1));
}

void TestGoogleBody::leavesEmptyTextsOutOfANewEvent()
{
    ports::EventSpec wanted = spec();
    wanted.location.clear();
    wanted.description.clear();
    const QJsonObject body = insertBody(wanted, written);
    QVERIFY(!body.contains("location"_L1) && !body.contains("description"_L1));
    QVERIFY(body.contains("summary"_L1));
}

void TestGoogleBody::clearsEmptyTextsOfAnOldEvent()
{
    ports::EventSpec wanted = spec();
    wanted.location.clear();
    QCOMPARE(patchBody(wanted, written).value("location"_L1), QJsonValue(QString(u""_s)));
}

void TestGoogleBody::marksATentativeEvent()
{
    ports::EventSpec wanted = spec();
    wanted.tentative = true;
    QCOMPARE(insertBody(wanted, written).value("status"_L1).toString(), u"tentative"_s);
    QCOMPARE(patchBody(wanted, written).value("status"_L1).toString(), u"tentative"_s);
}

void TestGoogleBody::keepsRemindersWithinGooglesLimits()
{
    ports::EventSpec wanted = spec();
    wanted.reminderMinutes = {60, 60, -5, 99999, 1, 2, 3};
    const QJsonObject reminders = insertBody(wanted, written).value("reminders"_L1).toObject();
    QVERIFY(reminders.value("useDefault"_L1).isBool() && !reminders.value("useDefault"_L1).toBool());
    QList<int> minutes;
    for (const QJsonValue &value : reminders.value("overrides"_L1).toArray()) {
        QCOMPARE(value.toObject().value("method"_L1).toString(), u"popup"_s);
        minutes.append(value.toObject().value("minutes"_L1).toInt());
    }
    QCOMPARE(minutes, (QList<int>{60, 0, 40320, 1, 2}));
}

void TestGoogleBody::invitesOnlyWhenThereIsAnAttendee()
{
    ports::EventSpec wanted = spec();
    wanted.attendee = u"Jo@Example.org"_s;
    const QJsonObject body = insertBody(wanted, written);
    QCOMPARE(body.value("attendees"_L1).toArray(), (QJsonArray{guest(u"Jo@Example.org"_s, u"needsAction"_s)}));
    QCOMPARE(ownProperties(body).value(guestProperty), guestHash(u"jo@example.org"_s));
    QVERIFY(!ownProperties(body).value(guestProperty).toString().contains(u'@'));
    wanted.attendee = QString();
    QVERIFY(!insertBody(wanted, written).contains("attendees"_L1));
}

void TestGoogleBody::changesGuests_data()
{
    QTest::addColumn<QJsonArray>("before");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QJsonArray>("after"); // empty and `isChanged` false: no change needed
    QTest::addColumn<bool>("isChanged");
    const QJsonObject jo = guest(u"jo@x.org"_s, u"accepted"_s);
    const QJsonObject ann = guest(u"ann@x.org"_s, u"declined"_s);
    const QJsonObject newJo = guest(u"jo@x.org"_s, u"needsAction"_s);
    const QJsonObject newMax = guest(u"max@x.org"_s, u"needsAction"_s);
    QTest::newRow("nobody, nobody wanted") << QJsonArray{} << QString() << QString() << QJsonArray{} << false;
    QTest::newRow("first guest") << QJsonArray{} << QString() << u"jo@x.org"_s << QJsonArray{newJo} << true;
    QTest::newRow("same guest keeps the answer")
        << QJsonArray{jo} << u"jo@x.org"_s << u"JO@x.org"_s << QJsonArray{} << false;
    QTest::newRow("changed address") << QJsonArray{jo, ann} << u"jo@x.org"_s << u"max@x.org"_s
                                     << QJsonArray{ann, newMax} << true;
    QTest::newRow("others stay") << QJsonArray{ann} << QString() << u"jo@x.org"_s << QJsonArray{ann, newJo} << true;
    QTest::newRow("ours goes, others stay")
        << QJsonArray{ann, jo} << u"jo@x.org"_s << QString() << QJsonArray{ann} << true;
    QTest::newRow("the last one goes") << QJsonArray{jo} << u"jo@x.org"_s << QString() << QJsonArray{} << true;
    QTest::newRow("foreign guests are not touched")
        << QJsonArray{ann} << QString() << QString() << QJsonArray{} << false;
}

void TestGoogleBody::changesGuests()
{
    QFETCH(QJsonArray, before);
    QFETCH(QString, ours);
    QFETCH(QString, wanted);
    QFETCH(QJsonArray, after);
    QFETCH(bool, isChanged);
    const auto address = [](const QString &text) {
        return text.isEmpty() ? std::optional<QString>() : std::optional(text);
    };
    const auto result = guestsAfter(eventWith(before, address(ours)), address(wanted));
    QCOMPARE(result.has_value(), isChanged);
    QCOMPARE(result.value_or(QJsonArray()), after);
}

void TestGoogleBody::addsAGuestOnce()
{
    const QJsonObject event = eventWith({guest(u"jo@x.org"_s, u"accepted"_s)}, std::nullopt);
    QVERIFY(!guestsWith(event, u"JO@X.org"_s));
    const auto guests = guestsWith(event, u"ann@x.org"_s);
    QVERIFY(guests);
    QCOMPARE(*guests, (QJsonArray{guest(u"jo@x.org"_s, u"accepted"_s), guest(u"ann@x.org"_s, u"needsAction"_s)}));
}

void TestGoogleBody::sendsBackOnlyWhatMayBeWritten()
{
    QJsonObject jo = guest(u"jo@x.org"_s, u"accepted"_s);
    jo.insert("displayName"_L1, u"Jo"_s);
    QJsonObject asGiven = jo;
    asGiven.insert("organizer"_L1, true);
    asGiven.insert("self"_L1, true);
    asGiven.insert("id"_L1, u"1"_s);
    const auto guests = guestsWith(eventWith({asGiven}, std::nullopt), u"ann@x.org"_s);
    QCOMPARE(guests->at(0).toObject(), jo);
}

void TestGoogleBody::readsAnEvent()
{
    const QByteArray text = R"({"id":"0a1b2c","etag":"\"33\"","htmlLink":"https://calendar.google.com/e",
        "status":"cancelled","extendedProperties":{"private":{"anteroom":"an1:x"}}})";
    const auto json = readEvent({200, "application/json; charset=UTF-8", {}, text});
    QVERIFY(json);
    const ports::Event event = eventFrom(*json);
    QCOMPARE(event.id, u"0a1b2c"_s);
    QCOMPARE(event.etag, u"\"33\""_s);
    QCOMPARE(event.htmlLink, u"https://calendar.google.com/e"_s);
    QCOMPARE(event.marker, u"an1:x"_s);
    QCOMPARE(event.status, u"cancelled"_s);
}

void TestGoogleBody::readsWhenAnEventIsAndWhetherItWasChanged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("changed");
    const QByteArray times = R"("start":{"dateTime":"2027-03-03T10:00:00+11:00"},)"
                             R"("end":{"dateTime":"2027-03-03T10:50:00+11:00"},)";
    const QByteArray days = R"("start":{"date":"2027-03-03"},"end":{"date":"2027-03-04"},)";
    const auto stamps = [](const char *created, const char *updated) {
        return QByteArray(R"("created":")") + created + R"(","updated":")" + updated + R"("})";
    };
    const QByteArray early = stamps("2027-03-01T00:00:00.000Z", "2027-03-01T00:00:01.500Z");
    const QByteArray later = stamps("2027-03-01T00:00:00.000Z", "2027-03-01T00:00:03.000Z");
    const qint64 ten = 1804028400000; // 2027-03-02T23:00:00Z
    QTest::newRow("as made") << R"({"id":"0a1b2c",)" + times + early << ten << 50 << false;
    QTest::newRow("changed") << R"({"id":"0a1b2c",)" + times + later << ten << 50 << true;
    QTest::newRow("whole day") << R"({"id":"0a1b2c",)" + days + early << qint64(0) << 0 << false;
    QTest::newRow("no stamps") << R"({"id":"0a1b2c",)" + times + R"("status":"confirmed"})" << ten << 50 << true;
}

void TestGoogleBody::readsWhenAnEventIsAndWhetherItWasChanged()
{
    QFETCH(QByteArray, text);
    const auto json = readEvent({200, "application/json", {}, text});
    QVERIFY(json);
    const ports::Event event = eventFrom(*json);
    QTEST(base::toMs(event.start.value_or(base::Instant())), "start");
    QTEST(int(event.length.count()), "minutes");
    QTEST(event.isChanged, "changed");
}

void TestGoogleBody::tellsOurLastChangeFromAPersons_data()
{
    QTest::addColumn<int>("updatedAfter"); // seconds after we wrote
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<bool>("changed");
    const QJsonObject movedEnd{{u"dateTime"_s, u"2027-03-01T11:00:00+11:00"_s}};
    const QJsonObject sameEnd{{u"dateTime"_s, u"2027-03-01T11:50:00+11:00"_s}};
    QTest::newRow("as we wrote it") << 1 << QJsonObject() << false;
    QTest::newRow("applied late") << 120 << QJsonObject() << false;
    QTest::newRow("our clock is ahead") << -600 << QJsonObject() << false;
    QTest::newRow("the zone is written otherwise") << 1 << QJsonObject{{u"end"_s, sameEnd}} << false;
    QTest::newRow("brought back later") << 3600 << QJsonObject() << true;
    QTest::newRow("made longer") << 60 << QJsonObject{{u"end"_s, movedEnd}} << true;
    QTest::newRow("made a whole day") << 60 << QJsonObject{{u"start"_s, QJsonObject{{u"date"_s, u"2027-03-01"_s}}}}
                                      << true;
    for (const QString &name : {u"summary"_s, u"description"_s, u"location"_s, u"status"_s}) {
        QTest::addRow("other %s", qPrintable(name)) << 60 << QJsonObject{{name, u"tentative"_s}} << true;
    }
    const QJsonObject ours = guest(u"jo@example.com"_s, u"accepted"_s);
    const QJsonObject theirs = guest(u"sam@example.com"_s, u"needsAction"_s);
    QTest::newRow("our guest") << 1 << QJsonObject{{u"attendees"_s, QJsonArray{ours}}} << false;
    QTest::newRow("a guest of theirs") << 60 << QJsonObject{{u"attendees"_s, QJsonArray{ours, theirs}}} << true;
}

void TestGoogleBody::tellsOurLastChangeFromAPersons()
{
    QFETCH(int, updatedAfter);
    QFETCH(QJsonObject, fields);
    ports::EventSpec wanted = spec();
    wanted.attendee = u"jo@example.com"_s;
    QJsonObject event = patchBody(wanted, written);
    QJsonObject properties = ownProperties(event);
    properties.insert(guestProperty, guestHash(wanted.attendee));
    event.insert("extendedProperties"_L1, QJsonObject{{u"private"_s, properties}});
    const auto stamp = [](base::Instant instant) { return base::toUtc(instant).toString(Qt::ISODateWithMs); };
    event.insert("created"_L1, stamp(written - std::chrono::hours(24)));
    event.insert("updated"_L1, stamp(written + std::chrono::seconds(updatedAfter)));
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        event.insert(field.key(), field.value());
    }
    QTEST(eventFrom(event).isChanged, "changed");
    properties.remove(writtenProperty);
    event.insert("extendedProperties"_L1, QJsonObject{{u"private"_s, properties}});
    QVERIFY(eventFrom(event).isChanged);
}

void TestGoogleBody::readsNothingFromOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray();
    QTest::newRow("no id") << QByteArray("application/json") << QByteArray(R"({"status":"confirmed"})");
    QTest::newRow("id is no text") << QByteArray("application/json") << QByteArray(R"({"id":7})");
    QTest::newRow("cut short") << QByteArray("application/json") << QByteArray(R"({"id":"0a1b)");
    QTest::newRow("a page") << QByteArray("text/html") << QByteArray(R"({"id":"0a1b2c"})");
}

void TestGoogleBody::readsNothingFromOtherAnswers()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, text);
    QVERIFY(!readEvent({200, type, {}, text}));
}

void TestGoogleBody::namesFaultySettings_data()
{
    QTest::addColumn<GoogleConfig>("config");
    QTest::addColumn<QStringList>("fields");
    GoogleConfig good;
    good.credentialsPath = u"/key.json"_s;
    good.practiceCalendarId = u"desk@group.calendar.google.com"_s;
    good.applicationName = u"Ground & Grow Psychology"_s;
    const auto with = [&good](auto change) {
        GoogleConfig config = good;
        change(config);
        return config;
    };
    QTest::newRow("in order") << good << QStringList{};
    QTest::newRow("http elsewhere") << with([](auto &c) { c.baseUrl = QUrl(u"http://example.org"_s); })
                                    << QStringList{u"google.calendar.base-url"_s};
    QTest::newRow("http here") << with([](auto &c) { c.baseUrl = QUrl(u"http://127.0.0.1:8080/c"_s); })
                               << QStringList{};
    QTest::newRow("no key file") << with([](auto &c) { c.credentialsPath.clear(); })
                                 << QStringList{u"google.calendar.credentials-path"_s};
    QTest::newRow("key in the store") << with([](auto &c) {
        c.credentialsPath.clear();
        c.key = base::Secret("{}");
    }) << QStringList{};
    QTest::newRow("no calendar") << with([](auto &c) { c.practiceCalendarId.clear(); })
                                 << QStringList{u"google.calendar.practice-calendar-id"_s};
    QTest::newRow("primary") << with([](auto &c) { c.practiceCalendarId = u"primary"_s; })
                             << QStringList{u"google.calendar.practice-calendar-id"_s};
    QTest::newRow("primary of a user") << with([](auto &c) {
        c.practiceCalendarId = u"primary"_s;
        c.subject = u"desk@practice.example"_s;
    }) << QStringList{};
    QTest::newRow("calendar's name") << with([](auto &c) { c.practiceCalendarId = u"Practice"_s; })
                                     << QStringList{u"google.calendar.practice-calendar-id"_s};
    QTest::newRow("subject") << with([](auto &c) { c.subject = u"desk"_s; })
                             << QStringList{u"google.calendar.subject"_s};
    QTest::newRow("line break in the name")
        << with([](auto &c) { c.applicationName = u"a\r\nb"_s; }) << QStringList{u"google.calendar.application-name"_s};
    QTest::newRow("nothing set") << GoogleConfig{}
                                 << QStringList{u"google.calendar.credentials-path"_s,
                                                u"google.calendar.practice-calendar-id"_s};
}

void TestGoogleBody::namesFaultySettings()
{
    QFETCH(GoogleConfig, config);
    QStringList fields;
    for (const base::Problem &problem : problemsIn(config)) {
        fields.append(problem.field);
        QVERIFY(!problem.reason.isEmpty());
    }
    QTEST(fields, "fields");
}

QTEST_GUILESS_MAIN(TestGoogleBody)
#include "test_googlebody.moc"
