// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wantedobjects.h"

#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;

/// What a change of a booking wants of its remote objects.
class TestWantedObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewVideoSessionWantsOneOfEach();
    void otherModalitiesWantNoMeeting();
    void oneCalendarForBothWantsOneEvent();
    void aPsychologistWithoutCalendarWantsThePracticesOnly();
    void movingKeepsTheRows();
    void cancellingWantsEverythingAbsent();
    void anotherPsychologistWantsOthers();
    void inPersonAndBackBeforeTheDeleteKeepsTheMeeting();
    void inPersonAndBackAfterTheDeleteWantsTheNextGeneration();
    void andBackToTheFirstPsychologistIsANewGeneration();
    void whatIsInFlightOrUnknownStaysSo_data();
    void whatIsInFlightOrUnknownStaysSo();
    void whatWasParkedWithUnknownOutcomeIsLookedForFirst();
    void eventsWaitForTheLinkOnlyWhenItCanCome_data();
    void eventsWaitForTheLinkOnlyWhenItCanCome();
    void theOrderOfTheRowsMeansNothing();
    void whatIsKeptWaitsForTheEndOfTheSession_data();
    void whatIsKeptWaitsForTheEndOfTheSession();
    void mailWaitsWhileTheMeetingIsNotSettled_data();
    void mailWaitsWhileTheMeetingIsNotSettled();

private:
    /// Takes the rows over as the store would, with numbers, as done.
    void makeAll();
    void change(domain::BookingStatus status = domain::BookingStatus::Confirmed);
    QString rows() const;

    Snapshot m_snapshot;
    SyncSettings m_settings;
    std::vector<RemoteObject> m_rows;
};

void TestWantedObjects::init()
{
    m_snapshot = sampleSnapshot();
    m_settings = sampleSettings();
    m_rows.clear();
    change();
}

void TestWantedObjects::change(domain::BookingStatus status)
{
    m_snapshot.booking.status = status;
    m_rows = wantedObjects(m_snapshot, m_settings, sampleNow);
    for (const RemoteObject &row : m_rows) {
        const auto known = std::find_if(m_snapshot.objects.begin(), m_snapshot.objects.end(),
                                        [&row](const RemoteObject &object) { return object.id == row.id; });
        if (row.id && known != m_snapshot.objects.end()) {
            *known = row;
        } else {
            m_snapshot.objects.push_back(row);
            m_snapshot.objects.back().id = {qint64(m_snapshot.objects.size())};
        }
    }
}

void TestWantedObjects::makeAll()
{
    for (RemoteObject &object : m_snapshot.objects) {
        object.state = ObjectState::Done;
        object.donePrint = object.wanted == Wanted::Present ? "print" : "";
        object.notBefore.reset();
    }
    ++m_snapshot.booking.revision;
}

// "meeting 1 present, …": what wantedObjects() answered.
QString TestWantedObjects::rows() const
{
    QStringList result;
    for (const RemoteObject &row : m_rows) {
        result.append(u"%1 %2 %3"_s.arg(toText(row.kind)).arg(row.generation).arg(toText(row.wanted)));
    }
    return result.join(u", "_s);
}

void TestWantedObjects::aNewVideoSessionWantsOneOfEach()
{
    QCOMPARE(rows(), u"meeting 1 present, practice-event 1 present, psychologist-event 1 present"_s);
    QCOMPARE(m_rows[0].identity.place, u"ada@example.com"_s);
    QCOMPARE(m_rows[1].identity.place, u"practice@calendar.example"_s);
    QCOMPARE(m_rows[2].identity.place, u"ada@calendar.example"_s);
    for (const RemoteObject &row : m_rows) {
        QVERIFY(!row.id && row.state == ObjectState::Pending && !row.isThere());
        QCOMPARE(row.booking, m_snapshot.booking.id);
        QCOMPARE(row.wantedRevision, 1);
    }
    QCOMPARE(m_rows[0].notBefore, std::optional(sampleNow));
    QCOMPARE(m_rows[1].notBefore, std::optional(sampleNow + 60s));
}

void TestWantedObjects::otherModalitiesWantNoMeeting()
{
    for (const domain::Modality modality : {domain::Modality::InPerson, domain::Modality::Phone}) {
        m_snapshot = sampleSnapshot();
        m_snapshot.booking.modality = modality;
        change();
        QCOMPARE(rows(), u"practice-event 1 present, psychologist-event 1 present"_s);
        QCOMPARE(m_rows[0].notBefore, std::optional(sampleNow));
    }
}

void TestWantedObjects::oneCalendarForBothWantsOneEvent()
{
    m_snapshot = sampleSnapshot();
    m_settings.practiceCalendar = m_snapshot.psychologist.calendarId;
    change();
    QCOMPARE(rows(), u"meeting 1 present, practice-event 1 present"_s);
}

void TestWantedObjects::aPsychologistWithoutCalendarWantsThePracticesOnly()
{
    m_snapshot = sampleSnapshot();
    m_snapshot.psychologist.calendarId.clear();
    change();
    QCOMPARE(rows(), u"meeting 1 present, practice-event 1 present"_s);
}

void TestWantedObjects::movingKeepsTheRows()
{
    makeAll();
    m_snapshot.booking.start += 24h;
    change();
    QCOMPARE(rows(), u"meeting 1 present, practice-event 1 present, psychologist-event 1 present"_s);
    for (const RemoteObject &row : m_rows) {
        QVERIFY(row.id && row.state == ObjectState::Pending && row.isThere());
        QCOMPARE(row.wantedRevision, 2);
    }
}

void TestWantedObjects::cancellingWantsEverythingAbsent()
{
    makeAll();
    change(domain::BookingStatus::Cancelled);
    QCOMPARE(rows(), u"meeting 1 absent, practice-event 1 absent, psychologist-event 1 absent"_s);
    for (const RemoteObject &row : m_rows) {
        QCOMPARE(row.notBefore, std::optional(sampleNow));
    }
    makeAll();
    change(domain::BookingStatus::Cancelled);
    QCOMPARE(rows(), QString());
}

void TestWantedObjects::anotherPsychologistWantsOthers()
{
    makeAll();
    m_snapshot.psychologist.zoomUser = u"ben@example.com"_s;
    m_snapshot.psychologist.calendarId = u"ben@calendar.example"_s;
    change();
    QCOMPARE(rows(), u"meeting 1 absent, meeting 2 present, practice-event 1 present, psychologist-event 1 absent, "
                     "psychologist-event 2 present"_s);
    QCOMPARE(m_rows[1].identity.place, u"ben@example.com"_s);
    QVERIFY(m_rows[1].identity.link.isEmpty() && m_rows[1].token.isEmpty());
    QCOMPARE(m_rows[0].notBefore, std::optional(sampleNow));
    QCOMPARE(m_rows[3].notBefore, std::optional(sampleNow));
    QCOMPARE(m_rows[4].notBefore, std::optional(sampleNow + 60s));
}

void TestWantedObjects::inPersonAndBackBeforeTheDeleteKeepsTheMeeting()
{
    makeAll();
    m_snapshot.booking.modality = domain::Modality::InPerson;
    change();
    QCOMPARE(m_rows[0].wanted, Wanted::Absent);
    m_snapshot.booking.modality = domain::Modality::Video;
    change();
    QCOMPARE(rows(), u"meeting 1 present, practice-event 1 present, psychologist-event 1 present"_s);
}

void TestWantedObjects::inPersonAndBackAfterTheDeleteWantsTheNextGeneration()
{
    makeAll();
    m_snapshot.booking.modality = domain::Modality::InPerson;
    change();
    makeAll();
    m_snapshot.booking.modality = domain::Modality::Video;
    change();
    QCOMPARE(rows(), u"meeting 2 present, practice-event 1 present, psychologist-event 1 present"_s);
}

void TestWantedObjects::andBackToTheFirstPsychologistIsANewGeneration()
{
    makeAll();
    const domain::Psychologist ada = m_snapshot.psychologist;
    m_snapshot.psychologist.zoomUser = u"ben@example.com"_s;
    change();
    m_snapshot.psychologist = ada;
    change();
    QCOMPARE(rows(), u"meeting 2 absent, meeting 3 present, practice-event 1 present, psychologist-event 1 present"_s);
    QCOMPARE(m_snapshot.objects.front().wanted, Wanted::Absent);
}

void TestWantedObjects::whatIsInFlightOrUnknownStaysSo_data()
{
    QTest::addColumn<ObjectState>("before");
    QTest::addColumn<ObjectState>("after");
    QTest::newRow("in flight") << ObjectState::Sending << ObjectState::Sending;
    QTest::newRow("unknown") << ObjectState::Unknown << ObjectState::Unknown;
    QTest::newRow("done") << ObjectState::Done << ObjectState::Pending;
    QTest::newRow("parked") << ObjectState::Parked << ObjectState::Pending;
    QTest::newRow("not needed") << ObjectState::NotNeeded << ObjectState::Pending;
    QTest::newRow("too late") << ObjectState::TooLate << ObjectState::Pending;
    QTest::newRow("pending") << ObjectState::Pending << ObjectState::Pending;
}

void TestWantedObjects::whatIsInFlightOrUnknownStaysSo()
{
    QFETCH(ObjectState, before);
    QFETCH(ObjectState, after);
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = before;
    object.attempts = 5;
    object.failure = {u"rejected"_s, u"zoom.validation"_s, {}};
    want(object, Wanted::Absent, 4, sampleNow + 9s);
    QCOMPARE(object.state, after);
    QCOMPARE(object.wanted, Wanted::Absent);
    QCOMPARE(object.wantedRevision, 4);
    const bool isOver = before != after || before == ObjectState::Pending;
    QCOMPARE(object.attempts, isOver ? 0 : 5);
    QCOMPARE(object.failure.isEmpty(), isOver);
    QCOMPARE(object.notBefore, std::optional(isOver ? sampleNow + 9s : sampleNow));
}

void TestWantedObjects::whatWasParkedWithUnknownOutcomeIsLookedForFirst()
{
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.state = ObjectState::Parked;
    object.sendingPrint = "print";
    want(object, Wanted::Present, 2, sampleNow);
    QCOMPARE(object.state, ObjectState::Unknown);
    QCOMPARE(object.sendingPrint, QByteArray("print"));
}

void TestWantedObjects::eventsWaitForTheLinkOnlyWhenItCanCome_data()
{
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("usable");
    QTest::addColumn<bool>("begun");
    QTest::addColumn<bool>("waits");
    QTest::newRow("it can") << true << true << false << true;
    QTest::newRow("switched off") << false << true << false << false;
    QTest::newRow("not set up") << true << false << false << false;
    QTest::newRow("begun") << true << true << true << false;
}

void TestWantedObjects::eventsWaitForTheLinkOnlyWhenItCanCome()
{
    QFETCH(bool, enabled);
    QFETCH(bool, usable);
    QFETCH(bool, begun);
    QFETCH(bool, waits);
    m_snapshot = sampleSnapshot();
    m_settings.zoom.enabled = enabled;
    m_settings.linkWait = 7s;
    if (!usable) {
        m_settings.zoom.problem = {u"needs-sign-in"_s, u"settings.missing"_s, u"zoom.account-id"_s};
    }
    if (begun) {
        m_snapshot.booking.start = sampleNow;
    }
    change();
    QCOMPARE(m_rows[1].notBefore, std::optional(waits ? sampleNow + 7s : sampleNow));
    QCOMPARE(waitsForMeeting(m_snapshot, m_settings, sampleNow), waits);
}

void TestWantedObjects::theOrderOfTheRowsMeansNothing()
{
    makeAll();
    m_snapshot.psychologist.zoomUser = u"ben@example.com"_s;
    change();
    const QString expected = rows();
    QVERIFY(expected.contains(u"meeting 2 present"_s));
    makeAll();
    change();
    const QString again = rows();
    std::reverse(m_snapshot.objects.begin(), m_snapshot.objects.end());
    change();
    QCOMPARE(rows(), again);
    QVERIFY(!again.contains(u"meeting 3"_s));
}

void TestWantedObjects::whatIsKeptWaitsForTheEndOfTheSession_data()
{
    using Alter = std::function<void(RemoteObject &)>;
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<bool>("waits");
    const auto row = [](const char *name, const Alter &alter, bool waits) { QTest::newRow(name) << alter << waits; };
    row(
        "kept", [](RemoteObject &) {}, true);
    row(
        "still wanted", [](RemoteObject &object) { object.wanted = Wanted::Present; }, false);
    row(
        "to go at once", [](RemoteObject &object) { object.going = domain::Going::AtOnce; }, false);
    row(
        "a call is in flight", [](RemoteObject &object) { object.state = ObjectState::Sending; }, false);
    row(
        "without a time", [](RemoteObject &object) { object.notBefore.reset(); }, false);
    row(
        "to go later still", [](RemoteObject &object) { object.notBefore = sampleNow + 240h; }, false);
}

void TestWantedObjects::whatIsKeptWaitsForTheEndOfTheSession()
{
    QFETCH(std::function<void(RemoteObject &)>, alter);
    RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    object.wanted = Wanted::Absent;
    object.going = domain::Going::WhenTold;
    alter(object);
    const std::optional<base::Instant> before = object.notBefore;
    keepUntilTold(object, m_snapshot.booking);
    QFETCH(bool, waits);
    QCOMPARE(object.notBefore, waits ? std::optional(m_snapshot.booking.range().end) : before);
}

void TestWantedObjects::mailWaitsWhileTheMeetingIsNotSettled_data()
{
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<bool>("waits");
    QTest::newRow("pending") << ObjectState::Pending << true;
    QTest::newRow("in flight") << ObjectState::Sending << true;
    QTest::newRow("unknown") << ObjectState::Unknown << true;
    QTest::newRow("done") << ObjectState::Done << false;
    QTest::newRow("parked") << ObjectState::Parked << false;
    QTest::newRow("not needed") << ObjectState::NotNeeded << false;
    QTest::newRow("too late") << ObjectState::TooLate << false;
}

void TestWantedObjects::mailWaitsWhileTheMeetingIsNotSettled()
{
    QFETCH(ObjectState, state);
    m_snapshot.objects.front().state = state;
    QTEST(waitsForMeeting(m_snapshot, m_settings, sampleNow), "waits");
    m_snapshot.objects.front().wanted = Wanted::Absent;
    QVERIFY(!waitsForMeeting(m_snapshot, m_settings, sampleNow));
}

QTEST_GUILESS_MAIN(TestWantedObjects)
#include "test_wantedobjects.moc"
