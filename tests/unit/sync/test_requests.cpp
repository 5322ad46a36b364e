// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/requests.h"

#include "core/sync/passcode.h"
#include "core/sync/prints.h"
#include "tests/support/seededrandom.h"
#include "tests/unit/sync/samples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::RemoteObject;

/// What a booking asks of the remotes, and how it is known that it was asked already.
class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMarkerNamesPracticeAndToken();
    void meetingsNameNobody();
    void eventIdsAreWhatGoogleTakes();
    void eventIdsStandForOneEvent_data();
    void eventIdsStandForOneEvent();
    void messagesAreInTheLanguageOfThePracticeOrOfThePatient();
    void anEventOnceMadeKeepsItsId();
    void onlyThePracticeEventInvitesAndOnlyWhenGoogleDoes();
    void everyFieldOfAMeetingChangesItsPrint_data();
    void everyFieldOfAMeetingChangesItsPrint();
    void everyFieldOfAnEventChangesItsPrint_data();
    void everyFieldOfAnEventChangesItsPrint();
    void printsAreWantedOfWhatIsPresent();
    void theLinkIsThatOfTheWantedMeeting();
    void theNewestOfSeveralIsTheWantedOne();
    void anEventWithoutAPlaceIsThePractices();
    void nobodyIsNamedWhenNobodyIsTold();
    void aLinkIsExpectedUnlessTheMeetingIsGivenUp_data();
    void aLinkIsExpectedUnlessTheMeetingIsGivenUp();
    void theSaltIsPartOfThePrint();
    void passcodesFitEveryPolicy();
};

using MeetingChange = std::function<void(ports::MeetingSpec &)>;
using EventChange = std::function<void(ports::EventSpec &)>;

void TestRequests::theMarkerNamesPracticeAndToken()
{
    const Snapshot snapshot = sampleSnapshot();
    const RemoteObject meeting = sampleObject(ObjectKind::Meeting, 1);
    QCOMPARE(marker(snapshot.practice, meeting), u"an1:11111111222243338444555555555555:00112233445566778899"_s);
    QCOMPARE(meetingSpec(snapshot, meeting, sampleSettings()).marker, marker(snapshot.practice, meeting));
    QCOMPARE(eventSpec(snapshot, sampleObject(ObjectKind::PracticeEvent, 2), sampleSettings()).marker,
             marker(snapshot.practice, meeting));
}

void TestRequests::meetingsNameNobody()
{
    const Snapshot snapshot = sampleSnapshot();
    const ports::MeetingSpec spec = meetingSpec(snapshot, sampleObject(ObjectKind::Meeting, 1), sampleSettings());
    QCOMPARE(spec.topic, u"Appointment"_s);
    QCOMPARE(spec.host, u"ada@example.com"_s);
    QCOMPARE(spec.start, snapshot.booking.start);
    QVERIFY(spec.waitingRoom && !spec.joinBeforeHost && spec.autoRecording == u"none"_s);
}

void TestRequests::eventIdsAreWhatGoogleTakes()
{
    const Snapshot snapshot = sampleSnapshot();
    const QString id = eventSpec(snapshot, sampleObject(ObjectKind::PracticeEvent, 1), sampleSettings()).id;
    static const QRegularExpression form(u"\\A[a-v0-9]{52}\\z"_s);
    QVERIFY(form.match(id).hasMatch());
    // SHA-256 of "<practice>\n<calendar>\n<booking>\npractice-event\n1" in base32hex: never change it, or every
    // event that stands gets a second one.
    QCOMPARE(id, u"5dim9otjr3m9bc64tbjj55mfb83imlid7pt0bqeo3dhmm59uiqsg"_s);
}

void TestRequests::eventIdsStandForOneEvent_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("practice") << 0;
    QTest::newRow("calendar") << 1;
    QTest::newRow("booking") << 2;
    QTest::newRow("kind") << 3;
    QTest::newRow("generation") << 4;
}

void TestRequests::eventIdsStandForOneEvent()
{
    QFETCH(int, field);
    Snapshot snapshot = sampleSnapshot();
    RemoteObject event = sampleObject(ObjectKind::PracticeEvent, 1);
    const QString before = eventSpec(snapshot, event, sampleSettings()).id;
    snapshot.booking.start += 1h;
    event.id = {99};
    event.token = u"another"_s;
    QCOMPARE(eventSpec(snapshot, event, sampleSettings()).id, before);
    const QUuid other(u"99999999-7777-4888-9999-aaaaaaaaaaaa"_s);
    switch (field) {
    case 0:
        snapshot.practice = other;
        break;
    case 1:
        event.identity.place = u"other@calendar.example"_s;
        break;
    case 2:
        snapshot.booking.uuid = other;
        break;
    case 3:
        event.kind = ObjectKind::PsychologistEvent;
        break;
    default:
        event.generation = 2;
    }
    QVERIFY(eventSpec(snapshot, event, sampleSettings()).id != before);
}

void TestRequests::messagesAreInTheLanguageOfThePracticeOrOfThePatient()
{
    Snapshot snapshot = sampleSnapshot();
    SyncSettings settings = sampleSettings();
    QCOMPARE(sessionFacts(snapshot, snapshot.recipients.front(), settings).locale, u"en"_s);
    settings.language = u"de"_s;
    QCOMPARE(sessionFacts(snapshot, snapshot.recipients.front(), settings).locale, u"de"_s);
    snapshot.recipients.front().locale = u"en_AU"_s;
    QCOMPARE(sessionFacts(snapshot, snapshot.recipients.front(), settings).locale, u"en_AU"_s);
    // The calendars are the practice's.
    const RemoteObject event = sampleObject(ObjectKind::PracticeEvent, 1);
    QVERIFY(eventSpec(snapshot, event, settings).summary.startsWith(u"Therapiesitzung"));
}

void TestRequests::anEventOnceMadeKeepsItsId()
{
    RemoteObject event = sampleObject(ObjectKind::PracticeEvent, 1);
    event.identity.remoteId = u"abcde12345"_s;
    SyncSettings settings = sampleSettings();
    settings.practiceCalendar = u"moved@calendar.example"_s;
    const ports::EventSpec spec = eventSpec(sampleSnapshot(), event, settings);
    QCOMPARE(spec.id, u"abcde12345"_s);
    QCOMPARE(spec.calendar, u"practice@calendar.example"_s);
}

void TestRequests::onlyThePracticeEventInvitesAndOnlyWhenGoogleDoes()
{
    Snapshot snapshot = sampleSnapshot();
    const RemoteObject practice = sampleObject(ObjectKind::PracticeEvent, 1);
    const RemoteObject own = sampleObject(ObjectKind::PsychologistEvent, 2);
    for (const domain::Inviter inviter : {domain::Inviter::Mail, domain::Inviter::Google, domain::Inviter::Nobody}) {
        snapshot.booking.inviter = inviter;
        const bool google = inviter == domain::Inviter::Google;
        QCOMPARE(eventSpec(snapshot, practice, sampleSettings()).attendee.has_value(), google);
        QCOMPARE(notifiesAttendees(snapshot, practice), google);
        QVERIFY(!eventSpec(snapshot, own, sampleSettings()).attendee);
        QVERIFY(!notifiesAttendees(snapshot, own));
    }
}

void TestRequests::everyFieldOfAMeetingChangesItsPrint_data()
{
    QTest::addColumn<MeetingChange>("change");
    QTest::addColumn<bool>("changes");
    const auto row = [](const char *name, bool changes, MeetingChange change) {
        QTest::newRow(name) << change << changes;
    };
    row("nothing", false, [](ports::MeetingSpec &) {});
    row("host", true, [](ports::MeetingSpec &spec) { spec.host += u'x'; });
    row("topic", true, [](ports::MeetingSpec &spec) { spec.topic += u'x'; });
    row("start", true, [](ports::MeetingSpec &spec) { spec.start += 1min; });
    row("length", true, [](ports::MeetingSpec &spec) { spec.length += 1min; });
    row("zone", true, [](ports::MeetingSpec &spec) { spec.zone = "Europe/Berlin"; });
    row("waiting room", true, [](ports::MeetingSpec &spec) { spec.waitingRoom = !spec.waitingRoom; });
    row("early", true, [](ports::MeetingSpec &spec) { spec.joinBeforeHost = !spec.joinBeforeHost; });
    row("mute", true, [](ports::MeetingSpec &spec) { spec.muteUponEntry = !spec.muteUponEntry; });
    row("recording", true, [](ports::MeetingSpec &spec) { spec.autoRecording = u"cloud"_s; });
    row("encryption", true, [](ports::MeetingSpec &spec) { spec.encryption = u"enhanced"_s; });
    // Chosen once and never changed afterwards.
    row("passcode", false, [](ports::MeetingSpec &spec) { spec.passcode += u'x'; });
    row("marker", false, [](ports::MeetingSpec &spec) { spec.marker += u'x'; });
}

void TestRequests::everyFieldOfAMeetingChangesItsPrint()
{
    QFETCH(MeetingChange, change);
    ports::MeetingSpec spec = meetingSpec(sampleSnapshot(), sampleObject(ObjectKind::Meeting, 1), sampleSettings());
    const QByteArray before = printOf(spec, "salt");
    change(spec);
    QTEST(printOf(spec, "salt") != before, "changes");
    QVERIFY(printOf(spec, "salt") != printOfSomethingElse());
    QCOMPARE(before.size(), 32);
}

void TestRequests::everyFieldOfAnEventChangesItsPrint_data()
{
    QTest::addColumn<EventChange>("change");
    QTest::addColumn<bool>("changes");
    const auto row = [](const char *name, bool changes, EventChange change) {
        QTest::newRow(name) << change << changes;
    };
    row("nothing", false, [](ports::EventSpec &) {});
    row("calendar", true, [](ports::EventSpec &spec) { spec.calendar += u'x'; });
    row("summary", true, [](ports::EventSpec &spec) { spec.summary += u'x'; });
    row("description", true, [](ports::EventSpec &spec) { spec.description += u'x'; });
    row("location", true, [](ports::EventSpec &spec) { spec.location += u'x'; });
    row("start", true, [](ports::EventSpec &spec) { spec.start += 1min; });
    row("length", true, [](ports::EventSpec &spec) { spec.length += 1min; });
    row("zone", true, [](ports::EventSpec &spec) { spec.zone = "Europe/Berlin"; });
    row("tentative", true, [](ports::EventSpec &spec) { spec.tentative = !spec.tentative; });
    row("reminders", true, [](ports::EventSpec &spec) { spec.reminderMinutes.push_back(5); });
    row("attendee", true, [](ports::EventSpec &spec) { spec.attendee = u"jo@example.com"_s; });
    // They are the event's name, not its shape.
    row("id", false, [](ports::EventSpec &spec) { spec.id += u'a'; });
    row("marker", false, [](ports::EventSpec &spec) { spec.marker += u'x'; });
}

void TestRequests::everyFieldOfAnEventChangesItsPrint()
{
    QFETCH(EventChange, change);
    ports::EventSpec spec = eventSpec(sampleSnapshot(), sampleObject(ObjectKind::PracticeEvent, 1), sampleSettings());
    const QByteArray before = printOf(spec, "salt");
    change(spec);
    QTEST(printOf(spec, "salt") != before, "changes");
}

void TestRequests::printsAreWantedOfWhatIsPresent()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.objects = {sampleObject(ObjectKind::Meeting, 1), sampleObject(ObjectKind::PracticeEvent, 2),
                        sampleDone(ObjectKind::PsychologistEvent, 3)};
    snapshot.objects[2].wanted = domain::Wanted::Absent;
    const WantedPrints prints = wantedPrints(snapshot, sampleSettings());
    QCOMPARE(prints.size(), 2);
    QCOMPARE(prints.at({1}), printOf(meetingSpec(snapshot, snapshot.objects[0], sampleSettings()), "salt 1"));
    QCOMPARE(prints.at({2}), printOf(eventSpec(snapshot, snapshot.objects[1], sampleSettings()), "salt 2"));
}

void TestRequests::theSaltIsPartOfThePrint()
{
    const Snapshot snapshot = sampleSnapshot();
    const ports::MeetingSpec meeting = meetingSpec(snapshot, sampleObject(ObjectKind::Meeting, 1), sampleSettings());
    const ports::EventSpec event = eventSpec(snapshot, sampleObject(ObjectKind::PracticeEvent, 2), sampleSettings());
    QVERIFY(printOf(meeting, "salt") != printOf(meeting, "pepper"));
    QVERIFY(printOf(event, "salt") != printOf(event, "pepper"));
}

void TestRequests::theLinkIsThatOfTheWantedMeeting()
{
    Snapshot snapshot = sampleSnapshot();
    QVERIFY(!joinLink(snapshot));
    snapshot.objects = {sampleDone(ObjectKind::Meeting, 1), sampleObject(ObjectKind::Meeting, 2)};
    snapshot.objects[0].wanted = domain::Wanted::Absent;
    snapshot.objects[1].generation = 2;
    QVERIFY(!joinLink(snapshot));
    snapshot.objects[1].identity.link = u"https://zoom.example/j/2"_s;
    snapshot.objects[1].identity.passcode = u"secret"_s;
    QCOMPARE(joinLink(snapshot)->joinUrl, u"https://zoom.example/j/2"_s);
    const SyncSettings settings = sampleSettings();
    QVERIFY(sessionFacts(snapshot, snapshot.recipients.front(), settings).link.has_value());
    snapshot.booking.modality = domain::Modality::InPerson;
    QVERIFY(!sessionFacts(snapshot, snapshot.recipients.front(), settings).link);
}

void TestRequests::theNewestOfSeveralIsTheWantedOne()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.objects = {sampleObject(ObjectKind::Meeting, 1), sampleObject(ObjectKind::Meeting, 2),
                        sampleObject(ObjectKind::Meeting, 3)};
    snapshot.objects[1].generation = 3;
    snapshot.objects[2].generation = 2;
    QCOMPARE(snapshot.meeting()->id, domain::RemoteObjectId{2});
    QCOMPARE(snapshot.object({3})->generation, 2);
    QVERIFY(!snapshot.object({4}));
    QVERIFY(!snapshot.message({4}));
    QVERIFY(!snapshot.recipient({4}));
}

void TestRequests::anEventWithoutAPlaceIsThePractices()
{
    RemoteObject object = sampleObject(ObjectKind::PracticeEvent, 1);
    object.identity.place.clear();
    QCOMPARE(eventSpec(sampleSnapshot(), object, sampleSettings()).calendar, u"practice@calendar.example"_s);
}

void TestRequests::nobodyIsNamedWhenNobodyIsTold()
{
    Snapshot snapshot = sampleSnapshot();
    const RemoteObject object = sampleObject(ObjectKind::PracticeEvent, 1);
    snapshot.booking.inviter = domain::Inviter::Google;
    QCOMPARE(eventSpec(snapshot, object, sampleSettings()).attendee, std::optional(u"jo@example.com"_s));
    snapshot.recipients.clear();
    const ports::EventSpec spec = eventSpec(snapshot, object, sampleSettings());
    QVERIFY(spec.attendee.value_or(QString()).isEmpty());
    QVERIFY(!spec.summary.contains(u"Doe"_s));
}

void TestRequests::aLinkIsExpectedUnlessTheMeetingIsGivenUp_data()
{
    QTest::addColumn<domain::ObjectState>("state");
    QTest::addColumn<bool>("isExpected");
    QTest::newRow("yet to be made") << domain::ObjectState::Pending << true;
    QTest::newRow("parked") << domain::ObjectState::Parked << true;
    QTest::newRow("not needed") << domain::ObjectState::NotNeeded << false;
    QTest::newRow("too late") << domain::ObjectState::TooLate << false;
}

void TestRequests::aLinkIsExpectedUnlessTheMeetingIsGivenUp()
{
    QFETCH(domain::ObjectState, state);
    Snapshot snapshot = sampleSnapshot();
    snapshot.objects = {sampleObject(ObjectKind::Meeting, 1)};
    snapshot.objects[0].state = state;
    SyncSettings settings = sampleSettings();
    QTEST(sessionFacts(snapshot, snapshot.recipients.front(), settings).linkIsExpected, "isExpected");
    settings.zoom.enabled = false;
    QVERIFY(!sessionFacts(snapshot, snapshot.recipients.front(), settings).linkIsExpected);
}

void TestRequests::passcodesFitEveryPolicy()
{
    SeededRandom random;
    QSet<QString> seen;
    static const QRegularExpression form(u"\\A[A-Za-z0-9@_*-]{10}\\z"_s);
    static const QRegularExpression misread(u"[0O1Il]"_s);
    for (int i = 0; i < 500; ++i) {
        const QString passcode = newPasscode(random);
        QVERIFY(form.match(passcode).hasMatch() && !misread.match(passcode).hasMatch());
        for (const QString &needed : {u"[A-Z]"_s, u"[a-z]"_s, u"[0-9]"_s, u"[@_*-]"_s}) {
            QVERIFY(passcode.contains(QRegularExpression(needed)));
        }
        for (int j = 2; j < passcode.size(); ++j) {
            const int first = passcode[j - 2].unicode(), second = passcode[j - 1].unicode(),
                      third = passcode[j].unicode();
            QVERIFY(!(second - first == third - second && qAbs(third - second) <= 1));
        }
        seen.insert(passcode);
    }
    QCOMPARE(seen.size(), 500);
}

QTEST_GUILESS_MAIN(TestRequests)
#include "test_requests.moc"
