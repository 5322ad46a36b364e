// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/meetingbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;

class TestZoomBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreateSaysEverythingExplicitly();
    void endToEndEncryptionExcludesWhatCannotGoWithIt();
    void theOldEncryptionAllowsWhatWasAsked();
    void withoutAPasscodeZoomMakesOne();
    void anUpdateKeepsThePasscode();
    void readsAMeeting();
    void readsAMeetingWhoseNumberIsText();
    void leavesOutWhatTheAnswerDoesNotSay();
    void refusesAnUnusableMeeting_data();
    void refusesAnUnusableMeeting();
    void believesNoLengthThatReachesBeyondTheCalendar_data();
    void believesNoLengthThatReachesBeyondTheCalendar();
    void readsAPageOfTheList();
    void refusesAnUnusablePage_data();
    void refusesAnUnusablePage();
};

namespace {

ports::MeetingSpec spec()
{
    ports::MeetingSpec spec;
    spec.host = QStringLiteral("host");
    spec.marker = QStringLiteral("an1:practice:token");
    spec.topic = QStringLiteral("Session");
    spec.start = base::fromMs(QDateTime(QDate(2027, 3, 1), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch());
    spec.length = 50min;
    spec.zone = "Australia/Sydney";
    spec.passcode = QStringLiteral("Ab3@xyZ9");
    return spec;
}

QJsonObject object(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

QByteArray answer()
{
    return R"({"id":92674392836,"uuid":"x","host_id":"h","topic":"Session","type":2,"status":"waiting",
        "start_time":"2027-03-01T22:30:00Z","duration":50,"timezone":"Australia/Sydney",
        "agenda":"an1:practice:token","start_url":"https://zoom.us/s/1?zak=secret",
        "join_url":"https://us02web.zoom.us/j/92674392836?pwd=abc","password":"Ab3@xyZ9",
        "settings":{"waiting_room":true,"join_before_host":false,"mute_upon_entry":true,
        "auto_recording":"none","encryption_type":"enhanced_encryption"}})";
}

} // namespace

void TestZoomBodies::aCreateSaysEverythingExplicitly()
{
    const QJsonObject expected = object(R"({
        "type":2,"topic":"Session","agenda":"an1:practice:token","start_time":"2027-03-01T22:30:00Z",
        "duration":50,"timezone":"Australia/Sydney","pre_schedule":false,
        "password":"Ab3@xyZ9","default_password":false,
        "settings":{"host_video":true,"participant_video":true,"waiting_room":true,"join_before_host":false,
        "mute_upon_entry":true,"auto_recording":"none","encryption_type":"e2ee","audio":"voip","use_pmi":false,
        "approval_type":2,"registrants_confirmation_email":false,"registrants_email_notification":false,
        "email_notification":false,"alternative_hosts_email_notification":false,
        "email_in_attendee_report":false,"meeting_authentication":false,"private_meeting":true,
        "breakout_room":{"enable":false},"continuous_meeting_chat":{"enable":false},
        "auto_start_meeting_summary":false,"auto_start_ai_companion_questions":false,
        "push_change_to_calendar":false,"focus_mode":false,"watermark":false}})");
    QCOMPARE(zoom::createBody(spec()), expected);
}

void TestZoomBodies::endToEndEncryptionExcludesWhatCannotGoWithIt()
{
    ports::MeetingSpec asked = spec();
    asked.joinBeforeHost = true;
    asked.autoRecording = QStringLiteral("cloud");
    const QJsonObject settings = zoom::createBody(asked).value(u"settings").toObject();
    QCOMPARE(settings.value(u"join_before_host"), QJsonValue(false));
    QCOMPARE(settings.value(u"auto_recording"), QJsonValue(QStringLiteral("none")));
    QCOMPARE(settings.value(u"audio"), QJsonValue(QStringLiteral("voip")));
}

void TestZoomBodies::theOldEncryptionAllowsWhatWasAsked()
{
    ports::MeetingSpec asked = spec();
    asked.encryption = QStringLiteral("enhanced");
    asked.joinBeforeHost = true;
    asked.waitingRoom = false;
    asked.muteUponEntry = false;
    asked.autoRecording = QStringLiteral("cloud");
    const QJsonObject settings = zoom::createBody(asked).value(u"settings").toObject();
    QCOMPARE(settings.value(u"encryption_type"), QJsonValue(QStringLiteral("enhanced_encryption")));
    QCOMPARE(settings.value(u"join_before_host"), QJsonValue(true));
    QCOMPARE(settings.value(u"waiting_room"), QJsonValue(false));
    QCOMPARE(settings.value(u"mute_upon_entry"), QJsonValue(false));
    QCOMPARE(settings.value(u"auto_recording"), QJsonValue(QStringLiteral("cloud")));
    QVERIFY(!settings.contains(u"audio"));
}

void TestZoomBodies::withoutAPasscodeZoomMakesOne()
{
    ports::MeetingSpec asked = spec();
    asked.passcode.clear();
    const QJsonObject body = zoom::createBody(asked);
    QVERIFY(!body.contains(u"password"));
    QCOMPARE(body.value(u"default_password"), QJsonValue(true));
}

void TestZoomBodies::anUpdateKeepsThePasscode()
{
    QJsonObject expected = zoom::createBody(spec());
    expected.remove(u"password");
    expected.remove(u"default_password");
    ports::MeetingSpec same = spec();
    same.passcode.clear();
    QCOMPARE(zoom::updateBody(same), expected);
    // A passcode that Zoom took away is set again.
    expected.insert(u"password", spec().passcode);
    QCOMPARE(zoom::updateBody(spec()), expected);
}

void TestZoomBodies::readsAMeeting()
{
    const auto meeting = zoom::readMeeting(object(answer()));
    QVERIFY(meeting);
    QCOMPARE(meeting->id, QStringLiteral("92674392836"));
    QCOMPARE(meeting->joinUrl, QStringLiteral("https://us02web.zoom.us/j/92674392836?pwd=abc"));
    QCOMPARE(meeting->passcode, QStringLiteral("Ab3@xyZ9"));
    QCOMPARE(meeting->agenda, QStringLiteral("an1:practice:token"));
    QCOMPARE(meeting->start, spec().start);
    QCOMPARE(meeting->length, 50min);
    QCOMPARE(meeting->hostId, QStringLiteral("h"));
    QVERIFY(!meeting->isRunning);
    QVERIFY(zoom::readMeeting(object(answer().replace("waiting\"", "started\"")))->isRunning);
    QCOMPARE(meeting->given, object(R"({"waitingRoom":true,"joinBeforeHost":false,"muteUponEntry":true,
        "autoRecording":"none","encryption":"enhanced","passcode":true})"));
}

void TestZoomBodies::readsAMeetingWhoseNumberIsText()
{
    const auto meeting = zoom::readMeeting(object(answer().replace("92674392836,", "\"92674392836\",")));
    QVERIFY(meeting);
    QCOMPARE(meeting->id, QStringLiteral("92674392836"));
}

void TestZoomBodies::leavesOutWhatTheAnswerDoesNotSay()
{
    const auto meeting = zoom::readMeeting(object(R"({"id":1,"join_url":"https://zoom.us/j/1"})"));
    QVERIFY(meeting);
    QCOMPARE(meeting->given, object(R"({"passcode":false})"));
}

void TestZoomBodies::refusesAnUnusableMeeting_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QByteArray(text); };
    row("{}");
    row(R"({"id":1})");
    row(R"({"id":0,"join_url":"https://zoom.us/j/1"})");
    row(R"({"id":-5,"join_url":"https://zoom.us/j/1"})");
    row(R"({"id":"abc","join_url":"https://zoom.us/j/1"})");
    row(R"({"id":{},"join_url":"https://zoom.us/j/1"})");
    row(R"({"id":1,"join_url":"http://zoom.us/j/1"})");
    row(R"({"id":1,"join_url":"file:///etc/passwd"})");
    row(R"({"id":1,"join_url":"https://zoom.us@evil.example/j/1"})");
    row(R"({"id":1,"join_url":"https://evil.example\\@zoom.us/j/1"})");
    row(R"({"id":1,"join_url":""})");
}

void TestZoomBodies::refusesAnUnusableMeeting()
{
    QFETCH(QByteArray, text);
    QVERIFY(!zoom::readMeeting(object(text)));
}

void TestZoomBodies::believesNoLengthThatReachesBeyondTheCalendar_data()
{
    QTest::addColumn<QByteArray>("duration");
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("as long as can be") << QByteArray("9223372036854775807") << qint64(366 * 24 * 60);
    QTest::newRow("less than nothing") << QByteArray("-9223372036854775808") << qint64(0);
}

void TestZoomBodies::believesNoLengthThatReachesBeyondTheCalendar()
{
    QFETCH(QByteArray, duration);
    const auto meeting = zoom::readMeeting(object(answer().replace("\"duration\":50", "\"duration\":" + duration)));
    QVERIFY(meeting);
    QTEST(qint64(meeting->length.count()), "minutes");
    const auto page = zoom::readListPage(object(R"({"meetings":[{"id":1,"duration":)" + duration + "}]}"));
    QVERIFY(page);
    QTEST(qint64(page->meetings.front().length.count()), "minutes");
}

void TestZoomBodies::readsAPageOfTheList()
{
    const auto page = zoom::readListPage(object(R"({"page_size":300,"next_page_token":"a+b/c=","meetings":[
        {"id":92674392836,"agenda":"an1:practice:token","start_time":"2027-03-01T22:30:00Z"},
        {"id":2,"type":3}]})"));
    QVERIFY(page);
    QCOMPARE(page->nextPageToken, QStringLiteral("a+b/c="));
    QCOMPARE(page->meetings.size(), size_t(2));
    QCOMPARE(page->meetings[0].id, QStringLiteral("92674392836"));
    QCOMPARE(page->meetings[0].agenda, QStringLiteral("an1:practice:token"));
    QCOMPARE(page->meetings[0].start, spec().start);
    QCOMPARE(page->meetings[1].id, QStringLiteral("2"));
}

void TestZoomBodies::refusesAnUnusablePage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no number") << QByteArray(R"({"meetings":[{"agenda":"an1:practice:token"}]})");
    QTest::newRow("no object") << QByteArray(R"({"meetings":[1]})");
}

void TestZoomBodies::refusesAnUnusablePage()
{
    QFETCH(QByteArray, text);
    QVERIFY(!zoom::readListPage(object(text)));
}

QTEST_GUILESS_MAIN(TestZoomBodies)
#include "test_zoombodies.moc"
