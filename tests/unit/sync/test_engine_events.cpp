// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// The engine, a real store, and Google Calendar in memory: one session has one event in each calendar.
class TestEngineEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCalendarForBothGetsOneEvent();
    void anUnknownInsertThatHappenedIsAdopted();
    void anUnknownInsertThatDidNotHappenIsMadeAgainUnderItsId();
    void aDeletedEventUnderOurIdLeadsToTheNextGeneration();
    void aForeignEventUnderOurIdIsLeftAlone();
    void anEventChangedBySomebodyElseIsBroughtIntoLine();
    void anEventThatKeepsChangingIsTriedAgainLater();
    void anEventDeletedBySomebodyElseIsMadeAnew();
    void anUnknownPatchIsReadAndRepeated();
    void anUnknownDeleteIsRead();
    void aPatchThatStaysUnknownIsTriedSlower();
    void aPatchThatIsNotFoundThoughItStandsIsTriedSlower();
    void wantedAgainWhileItsDeleteIsInFlightMakesTheNextGeneration();
    void aServiceAccountThatMayNotInviteLeavesItToOurMails();
    void aBookingWithInvitationsOutIsNotChangedToMail();
    void googleInvitesThePatientOnThePracticeEventOnly();
    void aRejectedEventDoesNotHoldMailBack();
    void confirmingMakesTheEventFirm();
    void inPersonSessionsHaveEventsAndNoMeeting();
    void switchedOffWithAnEventThatStandsIsParked();
    void retryLeavesWhatIsInLineAsItIs();
    void retryDoesNotLengthenTheWaitForTheLink();
    void retryBringsAnEventIntoLineWithOtherSettings();
    void anEventThatCannotBeReadAfterAConflictIsTriedAgain();
    void aSessionMadeLongerWinsOverAChangeOfItsEvent();
    void anEventThatWasOnlyTouchedIsBroughtIntoLine();
    void whoWasToldWithoutAnInvitationGetsOneFromUs();

private:
    static domain::RemoteObject practiceEvent(PracticeFixture &practice, const QUuid &id)
    {
        return practice.object(id, ObjectKind::PracticeEvent);
    }
};

void TestEngineEvents::oneCalendarForBothGetsOneEvent()
{
    PracticeFixture practice;
    practice.settings.sync.practiceCalendar = practice.ada.calendarId;
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 1);
    QCOMPARE(practice.snapshot(id).objects.size(), 2);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anUnknownInsertThatHappenedIsAdopted()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.calendar->fail(u"insert"_s, closedUnknown(), Effect::Applied, 2);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"insert"_s), 2);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practiceEvent(practice, id).generation, 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anUnknownInsertThatDidNotHappenIsMadeAgainUnderItsId()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.calendar->fail(u"insert"_s, closedUnknown());
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 1);
    practice.settleAfter(5s);
    QCOMPARE(practice.calendar->count(u"insert"_s), 3);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practiceEvent(practice, id).generation, 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aDeletedEventUnderOurIdLeadsToTheNextGeneration()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.calendar->fail(u"insert"_s, closedUnknown(), Effect::Applied, 2);
    practice.calendar->fail(u"get"_s, unreachable(), Effect::NotApplied, 2);
    practice.settle();
    practice.calendar->deleteAll();
    practice.settleAfter(4s);
    QCOMPARE(practiceEvent(practice, id).generation, 2);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aForeignEventUnderOurIdIsLeftAlone()
{
    PracticeFixture practice;
    practice.settings.sync.practiceCalendar = practice.ada.calendarId;
    practice.calendar->occupyIds();
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practiceEvent(practice, id).generation, 2);
    QCOMPARE(practice.calendar->count(u"patch"_s), 0);
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 1);
    QVERIFY(practice.calendar->events().front().event.marker.isEmpty());
}

void TestEngineEvents::anEventChangedBySomebodyElseIsBroughtIntoLine()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->touchAll();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"patch"_s), 4);
    QCOMPARE(practice.calendar->count(u"get"_s), 2);
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QCOMPARE(event.spec.start, practice.snapshot(id).booking.start);
    }
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anEventThatKeepsChangingIsTriedAgainLater()
{
    PracticeFixture practice;
    practice.settings.sync.practiceCalendar = practice.ada.calendarId;
    const QUuid id = practice.book();
    practice.settle();
    const ports::Failure conflict{ports::FailureKind::Conflict, u"google.etag-conflict"_s, {}, {}, false};
    practice.calendar->fail(u"patch"_s, conflict, Effect::NotApplied, 3);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"patch"_s), 3);
    QCOMPARE(practice.status(id), u"pending"_s);
    practice.settleAfter(2s);
    QCOMPARE(practice.calendar->events().front().spec.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anEventDeletedBySomebodyElseIsMadeAnew()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->deleteAll();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practiceEvent(practice, id).generation, 2);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"update"_s, u"get"_s}));
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anUnknownPatchIsReadAndRepeated()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->fail(u"patch"_s, closedUnknown(), Effect::Applied);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"insert"_s), 2);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anUnknownDeleteIsRead()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->fail(u"remove"_s, closedUnknown(), Effect::Applied);
    practice.calendar->fail(u"remove"_s, closedUnknown());
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 0);
    QCOMPARE(practice.calendar->count(u"remove"_s), 3);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aPatchThatStaysUnknownIsTriedSlower()
{
    PracticeFixture practice;
    service::BookingForm form = practice.form();
    form.modality = u"phone"_s;
    const QUuid id = practice.book(form);
    practice.settle();
    practice.calendar->fail(u"patch"_s, closedUnknown(), Effect::NotApplied, 1000);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"patch"_s), 4); // of two events; once more at once, the look has found them
    for (int i = 0; i < 60; ++i) {
        practice.settleAfter(1min);
    }
    QVERIFY2(practice.calendar->count(u"patch"_s) <= 28,
             qPrintable(QString::number(practice.calendar->count(u"patch"_s))));
    practice.calendar->recover();
    practice.settleAfter(2h);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aPatchThatIsNotFoundThoughItStandsIsTriedSlower()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->fail(u"patch"_s, {ports::FailureKind::NotFound, u"google.event-gone"_s, {}, {}, false},
                            Effect::NotApplied, 1000);
    practice.move(id, u"2027-03-04T14:00"_s);
    for (int i = 0; i < 60; ++i) {
        practice.settleAfter(1min);
    }
    QVERIFY2(practice.calendar->count(u"patch"_s) <= 28,
             qPrintable(QString::number(practice.calendar->count(u"patch"_s))));
    practice.calendar->recover();
    practice.settleAfter(2h);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::wantedAgainWhileItsDeleteIsInFlightMakesTheNextGeneration()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->hold(u"remove"_s);
    service::RescheduleForm form;
    form.psychologist = practice.ben.uuid;
    practice.change(id, form);
    practice.settleUntilHeld(*practice.calendar);
    form.psychologist = practice.ada.uuid;
    practice.change(id, form);
    practice.calendar->release();
    practice.settle();
    QCOMPARE(practice.calendar->eventsIn(practice.ada.calendarId).size(), 1);
    QCOMPARE(practice.calendar->eventsIn(practice.ben.calendarId).size(), 0);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meetings->meetings().begin()->second.spec.host, u"ada@example.com"_s);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aServiceAccountThatMayNotInviteLeavesItToOurMails()
{
    PracticeFixture practice;
    practice.settings.sync.inviter = domain::Inviter::Google;
    practice.calendar->forbidAttendees();
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.snapshot(id).booking.inviter, domain::Inviter::Mail);
    QCOMPARE(practice.calendar->events().size(), 2);
    QVERIFY(practice.mail->accepted().front().bytes.contains("method=REQUEST"));
    QVERIFY(practice.dump().contains(u"inviter-mail"_s));
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aBookingWithInvitationsOutIsNotChangedToMail()
{
    PracticeFixture practice;
    practice.settings.sync.inviter = domain::Inviter::Google;
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.calendar->mailed(), QStringList{u"jo@example.com"_s});
    practice.calendar->forbidAttendees();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.snapshot(id).booking.inviter, domain::Inviter::Google);
    QCOMPARE(practiceEvent(practice, id).state, ObjectState::Parked);
    QCOMPARE(practice.status(id), u"failed"_s);
}

void TestEngineEvents::googleInvitesThePatientOnThePracticeEventOnly()
{
    PracticeFixture practice;
    practice.settings.sync.inviter = domain::Inviter::Google;
    practice.book();
    practice.settle();
    const QString calendar = practice.settings.sync.practiceCalendar;
    QCOMPARE(practice.calendar->eventsIn(calendar).front().spec.attendee.value_or(QString()), u"jo@example.com"_s);
    QVERIFY(!practice.calendar->eventsIn(practice.ada.calendarId).front().spec.attendee);
    QVERIFY(!practice.mail->accepted().front().bytes.contains("text/calendar"));
}

void TestEngineEvents::aRejectedEventDoesNotHoldMailBack()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.calendar->fail(u"insert"_s, rejected(u"google.calendar-missing"_s));
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(practice.status(id), u"failed"_s);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::confirmingMakesTheEventFirm()
{
    PracticeFixture practice;
    service::BookingForm form = practice.form();
    form.tentative = true;
    const QUuid id = practice.book(form);
    practice.settle();
    QVERIFY(practice.calendar->events().front().spec.tentative);
    need(practice.bookings().confirm(id));
    practice.settle();
    QVERIFY(!practice.calendar->events().front().spec.tentative);
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    QCOMPARE(practice.mails(id), u"tentative sent, reminder pending, confirmation sent"_s);
}

void TestEngineEvents::inPersonSessionsHaveEventsAndNoMeeting()
{
    PracticeFixture practice;
    service::BookingForm form = practice.form();
    form.modality = u"in-person"_s;
    form.place = u"Room 4"_s;
    const QUuid id = practice.book(form);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), QStringList());
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.calendar->events().front().spec.location, u"Room 4"_s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineEvents::switchedOffWithAnEventThatStandsIsParked()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.settings.sync.google.enabled = false;
    practice.configureEngines();
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practiceEvent(practice, id).state, ObjectState::Parked);
    QCOMPARE(practiceEvent(practice, id).failure.code, u"google.switched-off"_s);
    practice.settings.sync.google.enabled = true;
    practice.configureEngines();
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.calendar->events().size(), 0);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::retryLeavesWhatIsInLineAsItIs()
{
    PracticeFixture practice;
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    const QUuid id = practice.book();
    practice.settle();
    practice.settleAfter(61s); // the events have waited for the link
    QCOMPARE(practiceEvent(practice, id).state, ObjectState::Done);
    practice.retry(id);
    QCOMPARE(practiceEvent(practice, id).state, ObjectState::Done);
    QCOMPARE(practice.object(id, domain::ObjectKind::PsychologistEvent).state, ObjectState::Done);
    QCOMPARE(practice.meeting(id).state, ObjectState::Pending);
    practice.meetings->recover();
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
    QVERIFY(practice.calendar->events().front().spec.description.contains(practice.meeting(id).identity.link));
}

void TestEngineEvents::retryDoesNotLengthenTheWaitForTheLink()
{
    PracticeFixture practice;
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    const QUuid id = practice.book();
    practice.settleAfter(50s);
    practice.retry(id);
    practice.settleAfter(11s);
    QCOMPARE(practiceEvent(practice, id).state, ObjectState::Done);
}

void TestEngineEvents::retryBringsAnEventIntoLineWithOtherSettings()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QString before = practice.calendar->events().front().spec.summary;
    practice.settings.sync.neutralMessages = true;
    practice.configureEngines();
    practice.retry(id);
    practice.settle();
    QVERIFY(practice.calendar->events().front().spec.summary != before);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anEventThatCannotBeReadAfterAConflictIsTriedAgain()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->touchAll();
    practice.calendar->fail(u"get"_s, unreachable(), Effect::NotApplied, 2);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.status(id), u"pending"_s);
    QCOMPARE(practiceEvent(practice, id).attempts, 1);
    practice.settleAfter(2s);
    QCOMPARE(practice.calendar->events().front().spec.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::aSessionMadeLongerWinsOverAChangeOfItsEvent()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->touchAll();
    service::RescheduleForm form;
    form.minutes = 80;
    practice.change(id, form);
    practice.settle();
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QCOMPARE(event.spec.length, 80min);
    }
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::anEventThatWasOnlyTouchedIsBroughtIntoLine()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.calendar->touchAll();
    practice.settings.sync.reminderMinutes = {30};
    practice.configureEngines();
    practice.retouchEvents(id);
    practice.settle();
    QCOMPARE(practice.calendar->count(u"patch"_s), 4);
    QVERIFY(practice.snapshot(id).decisions.empty());
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineEvents::whoWasToldWithoutAnInvitationGetsOneFromUs()
{
    PracticeFixture practice;
    practice.settings.sync.inviter = domain::Inviter::Google;
    practice.calendar->fail(u"insert"_s, unreachable(), Effect::NotApplied, 8);
    const QUuid id = practice.book();
    for (int i = 0; i < 4; ++i) {
        practice.settleAfter(30s); // mail waits for Google no longer
    }
    QCOMPARE(practice.mail->accepted().size(), 1);
    QVERIFY(!practice.mail->accepted().front().bytes.contains("method=REQUEST"));
    practice.calendar->recover();
    practice.calendar->forbidAttendees();
    practice.settleAfter(2h); // one call to see whether Google answers, then the others
    practice.settleAfter(10s);
    QCOMPARE(practice.snapshot(id).booking.inviter, domain::Inviter::Mail);
    QCOMPARE(practice.mail->accepted().size(), 2);
    QVERIFY(practice.mail->accepted().back().bytes.contains("method=REQUEST"));
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
    QCOMPARE(practice.calendar->mailed(), QStringList());
    QCOMPARE(practice.status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEngineEvents)
#include "test_engine_events.moc"
