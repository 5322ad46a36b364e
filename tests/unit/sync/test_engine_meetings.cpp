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

/// The engine, a real store, and Zoom in memory: whatever happens, one session has one meeting.
class TestEngineMeetings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookedComesIntoLineWithOneCreate();
    void movedKeepsTheLink();
    void movedWhileTheCreateIsInFlightUpdatesTheOneMeeting();
    void cancelledWhileTheCreateIsInFlightLeavesNothing();
    void movedAndMovedBackNeedsNoCall();
    void anUnknownCreateThatHappenedIsAdopted();
    void anUnknownCreateIsAdoptedAlsoWhenTheListLags();
    void anUnknownCreateThatDidNotHappenIsLookedForTwiceThenMade();
    void aCreatePastItsDeadlineIsLookedForAfterAMinuteTwice();
    void aFailedLookIsMadeAgain();
    void aLookThatKeepsFailingIsMadeAtOnceByRetry_data();
    void aLookThatKeepsFailingIsMadeAtOnceByRetry();
    void retryDoesNotShortenTheWaitForALateCreate();
    void twoMeetingsWithOurMarkerBecomeOne();
    void meetingsWithoutOurMarkerAreLeftAlone();
    void anUnknownUpdateIsRead();
    void anUnknownDeleteIsRead();
    void changesThatStayUnknownAreTriedSlower_data();
    void changesThatStayUnknownAreTriedSlower();
    void cancelledWhileTheOutcomeIsUnknownLeavesNothing();
    void aRejectedCreateParksAndLetsEventsAndMailGo();
    void missingCredentialsParkAndRetryWorks();
    void threeFailuresLetEventsAndMailGoAndTheLinkFollows();
    void retryAfterIsKept();
    void aMeetingThatVanishedIsMadeAnewAndItsLinkSent();
    void anotherPsychologistGetsAnotherMeeting();
    void videoToInPersonAndBackBeforeTheDelete();
    void videoAgainWhileTheDeleteIsInFlightMakesANewMeeting();
    void aLinkIsWaitedForAlsoWhenTheOldMeetingIsGoneAlready();
    void switchedOffIsNotNeeded();
    void aMeetingIsNotMadeOnceTheSessionHasBegun();
};

void TestEngineMeetings::bookedComesIntoLineWithOneCreate()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    QCOMPARE(practice.calendar->calls(), (QStringList{u"insert"_s, u"insert"_s}));
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.mail->accepted().size(), 1);
    const sync::Snapshot snapshot = practice.snapshot(id);
    QVERIFY(snapshot.messages.front().carriedLink);
    QCOMPARE(snapshot.meeting()->identity.link, practice.meetings->meetings().begin()->second.meeting.joinUrl);
    QCOMPARE(practice.calendar->eventsIn(practice.settings.sync.practiceCalendar).front().spec.location,
             snapshot.meeting()->identity.link);
    QCOMPARE(snapshot.booking.sequence, 0);
    practice.settleAfter(1h);
    QCOMPARE(practice.meetings->calls().size(), 1);
}

void TestEngineMeetings::movedKeepsTheLink()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QString link = practice.meeting(id).identity.link;
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"update"_s, u"get"_s}));
    QCOMPARE(practice.meeting(id).identity.link, link);
    QCOMPARE(practice.meetings->meetings().begin()->second.meeting.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.calendar->events().front().spec.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, rescheduled sent, reminder pending"_s);
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
}

void TestEngineMeetings::movedWhileTheCreateIsInFlightUpdatesTheOneMeeting()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    practice.settleUntilHeld(*practice.meetings);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.meetings->release();
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"update"_s, u"get"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meetings->meetings().begin()->second.meeting.start, practice.snapshot(id).booking.start);
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::cancelledWhileTheCreateIsInFlightLeavesNothing()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    practice.settleUntilHeld(*practice.meetings);
    practice.cancel(id);
    practice.meetings->release();
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"remove"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 0);
    QCOMPARE(practice.calendar->calls(), QStringList());
    QCOMPARE(practice.mail->accepted().size(), 0);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::movedAndMovedBackNeedsNoCall()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const qsizetype calls = practice.meetings->calls().size() + practice.calendar->calls().size();
    practice.stopEngines();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.move(id, u"2027-03-03T10:00"_s);
    practice.settle();
    QCOMPARE(practice.meetings->calls().size() + practice.calendar->calls().size(), calls);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::anUnknownCreateThatHappenedIsAdopted()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s, u"get"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meeting(id).identity.link, practice.meetings->meetings().begin()->second.meeting.joinUrl);
    QCOMPARE(practice.status(id), u"synced"_s);
    QVERIFY(practice.snapshot(id).messages.front().carriedLink);
}

void TestEngineMeetings::anUnknownCreateIsAdoptedAlsoWhenTheListLags()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied);
    practice.meetings->lagLists(1);
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::Unknown);
    practice.settleAfter(5s);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::anUnknownCreateThatDidNotHappenIsLookedForTwiceThenMade()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, closedUnknown());
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s}));
    practice.settleAfter(4999ms);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s}));
    practice.settleAfter(1ms);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s, u"list"_s, u"create"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::aCreatePastItsDeadlineIsLookedForAfterAMinuteTwice()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, lateUnknown());
    practice.settleAfter(0s);
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    practice.settleAfter(59999ms);
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    practice.settleAfter(1ms);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s}));
    practice.settleAfter(59999ms);
    QCOMPARE(practice.meetings->calls().size(), 2);
    practice.settleAfter(1ms);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s, u"list"_s, u"create"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
}

void TestEngineMeetings::aFailedLookIsMadeAgain()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied);
    practice.meetings->fail(u"list"_s, unreachable(), Effect::NotApplied, 2);
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::Unknown);
    practice.settleAfter(4s);
    practice.settleAfter(8s);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
    QCOMPARE(practice.meetings->count(u"list"_s), 3);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::aLookThatKeepsFailingIsMadeAtOnceByRetry_data()
{
    QTest::addColumn<bool>("all");
    QTest::newRow("of the session") << false;
    QTest::newRow("of everything") << true;
}

void TestEngineMeetings::aLookThatKeepsFailingIsMadeAtOnceByRetry()
{
    QFETCH(bool, all);
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied);
    practice.meetings->fail(u"list"_s, unreachable(), Effect::NotApplied, 3);
    practice.settle();
    practice.settleAfter(4s);
    practice.settleAfter(8s);
    QCOMPARE(practice.meetings->count(u"list"_s), 3);
    QCOMPARE(practice.meeting(id).state, ObjectState::Unknown);
    if (all) {
        const base::Instant now = practice.clock.now();
        need(practice.store().write([now](store::Tables &tables) -> base::Result<bool> {
            tables.leases.makeFailedDue(now);
            return true;
        }));
    } else {
        practice.retry(id);
    }
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::retryDoesNotShortenTheWaitForALateCreate()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable());
    practice.meetings->fail(u"create"_s, lateUnknown());
    practice.settle();
    practice.settleAfter(2s);
    practice.retry(id);
    practice.settleAfter(59s);
    QCOMPARE(practice.meetings->count(u"list"_s), 0);
    practice.meetings->fail(u"list"_s, unreachable());
    practice.settleAfter(1s);
    practice.settleAfter(8s);
    QCOMPARE(practice.meetings->count(u"list"_s), 2);
    practice.retry(id);
    practice.settleAfter(59s);
    QCOMPARE(practice.meetings->count(u"list"_s), 2);
    practice.settleAfter(1s);
    QCOMPARE(practice.meetings->count(u"list"_s), 3);
    QCOMPARE(practice.meetings->count(u"create"_s), 2);
    practice.settleAfter(8s);
    QCOMPARE(practice.meetings->count(u"create"_s), 3);
    QCOMPARE(practice.meetings->meetings().size(), 1);
}

void TestEngineMeetings::twoMeetingsWithOurMarkerBecomeOne()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    // Both creates happened, and the first list did not show it yet.
    practice.meetings->fail(u"create"_s, closedUnknown(), Effect::Applied, 2);
    practice.meetings->lagLists(2);
    practice.settle();
    practice.settleAfter(5s);
    practice.settle();
    QCOMPARE(practice.meetings->count(u"create"_s), 2);
    QCOMPARE(practice.meetings->count(u"remove"_s), 1);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meeting(id).identity.remoteId, practice.meetings->meetings().begin()->first);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::meetingsWithoutOurMarkerAreLeftAlone()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->addForeign(u"ada@example.com"_s);
    practice.meetings->fail(u"create"_s, closedUnknown());
    practice.settle();
    practice.settleAfter(5s);
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meetings->meetings().begin()->second.meeting.agenda, u"Not ours"_s);
}

void TestEngineMeetings::anUnknownUpdateIsRead()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"update"_s, closedUnknown(), Effect::Applied);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"update"_s, u"get"_s, u"update"_s, u"get"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::anUnknownDeleteIsRead()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"remove"_s, closedUnknown(), Effect::Applied);
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"remove"_s, u"get"_s}));
    QCOMPARE(practice.status(id), u"synced"_s);
    QVERIFY(!practice.meeting(id).isThere());
}

void TestEngineMeetings::changesThatStayUnknownAreTriedSlower_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("move") << u"update"_s;
    QTest::newRow("cancel") << u"remove"_s;
}

void TestEngineMeetings::changesThatStayUnknownAreTriedSlower()
{
    QFETCH(const QString, call);
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(call, closedUnknown(), Effect::NotApplied, 1000);
    call == u"update"_s ? practice.move(id, u"2027-03-04T14:00"_s) : practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.meetings->count(call), 2); // once more at once: the look has found it standing
    for (int i = 0; i < 60; ++i) {
        practice.settleAfter(1min);
    }
    QVERIFY2(practice.meetings->count(call) <= 14, qPrintable(QString::number(practice.meetings->count(call))));
    practice.meetings->recover();
    practice.settleAfter(2h);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::cancelledWhileTheOutcomeIsUnknownLeavesNothing()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, lateUnknown(), Effect::Applied);
    practice.settle();
    practice.cancel(id);
    practice.settleAfter(60s);
    QCOMPARE(practice.meetings->meetings().size(), 0);
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.mail->accepted().size(), 0);
}

void TestEngineMeetings::aRejectedCreateParksAndLetsEventsAndMailGo()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, rejected(u"zoom.user-missing"_s));
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::Parked);
    QCOMPARE(practice.meeting(id).failure.code, u"zoom.user-missing"_s);
    QCOMPARE(practice.calendar->events().size(), 2);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QVERIFY(!practice.snapshot(id).messages.front().carriedLink);
    QCOMPARE(practice.status(id), u"failed"_s);
    practice.settleAfter(5h);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
}

void TestEngineMeetings::missingCredentialsParkAndRetryWorks()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, needsSignIn());
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::Parked);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
}

void TestEngineMeetings::threeFailuresLetEventsAndMailGoAndTheLinkFollows()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    practice.settle();
    practice.settleAfter(2s);
    QCOMPARE(practice.calendar->events().size(), 0);
    QCOMPARE(practice.mail->accepted().size(), 0);
    practice.settleAfter(4s);
    QCOMPARE(practice.meetings->count(u"create"_s), 3);
    QCOMPARE(practice.calendar->events().size(), 2);
    QVERIFY(practice.calendar->events().front().spec.location.isEmpty());
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(practice.status(id), u"pending"_s);
    QCOMPARE(practice.snapshot(id).booking.sequence, 0);
    practice.settleAfter(66s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
    const QString link = practice.meeting(id).identity.link;
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QCOMPARE(event.spec.location, link);
    }
    QCOMPARE(practice.calendar->count(u"insert"_s), 2);
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::retryAfterIsKept()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, rateLimited(90s));
    practice.settle();
    practice.settleAfter(89999ms);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
    practice.settleAfter(1ms);
    QCOMPARE(practice.meetings->count(u"create"_s), 2);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::aMeetingThatVanishedIsMadeAnewAndItsLinkSent()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QString oldLink = practice.meeting(id).identity.link;
    practice.meetings->deleteAll();
    practice.settings.sync.muteUponEntry = false;
    practice.configureEngines();
    practice.retry(id);
    practice.settle();
    const domain::RemoteObject meeting = practice.meeting(id);
    QCOMPARE(meeting.generation, 2);
    QVERIFY(meeting.identity.link != oldLink);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QCOMPARE(event.spec.location, meeting.identity.link);
    }
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::anotherPsychologistGetsAnotherMeeting()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    service::RescheduleForm form;
    form.psychologist = practice.ben.uuid;
    practice.change(id, form);
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.meetings->meetings().begin()->second.spec.host, u"ben@example.com"_s);
    QCOMPARE(practice.calendar->eventsIn(practice.ada.calendarId).size(), 0);
    QCOMPARE(practice.calendar->eventsIn(practice.ben.calendarId).size(), 1);
    QCOMPARE(practice.calendar->eventsIn(practice.settings.sync.practiceCalendar).size(), 1);
    QCOMPARE(practice.mail->accepted().size(), 2);
    QVERIFY(practice.snapshot(id).messages[2].carriedLink);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::videoToInPersonAndBackBeforeTheDelete()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QString link = practice.meeting(id).identity.link;
    practice.stopEngines();
    service::RescheduleForm form;
    form.modality = u"in-person"_s;
    practice.change(id, form);
    form.modality = u"video"_s;
    practice.change(id, form);
    practice.settle();
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    QCOMPARE(practice.meeting(id).identity.link, link);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::videoAgainWhileTheDeleteIsInFlightMakesANewMeeting()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->hold(u"remove"_s);
    service::RescheduleForm form;
    form.modality = u"in-person"_s;
    practice.change(id, form);
    practice.settleUntilHeld(*practice.meetings);
    form.modality = u"video"_s;
    practice.change(id, form);
    practice.meetings->release();
    practice.settle();
    const domain::RemoteObject meeting = practice.meeting(id);
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(meeting.generation, 2);
    QCOMPARE(meeting.identity.remoteId, practice.meetings->meetings().begin()->first);
    QVERIFY(practice.snapshot(id).messages.back().step == domain::MessageStep::Reminder);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMeetings::aLinkIsWaitedForAlsoWhenTheOldMeetingIsGoneAlready()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"create"_s, unreachable());
    service::RescheduleForm form;
    form.psychologist = practice.ben.uuid;
    practice.change(id, form);
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 0);
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.calendar->eventsIn(practice.ben.calendarId).size(), 0);
    practice.settleAfter(2s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, rescheduled sent, reminder pending"_s);
    QVERIFY(practice.snapshot(id).messages[2].carriedLink);
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
}

void TestEngineMeetings::switchedOffIsNotNeeded()
{
    PracticeFixture practice;
    practice.settings.sync.zoom.enabled = false;
    practice.settings.sync.google.enabled = false;
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::NotNeeded);
    QCOMPARE(practice.object(id, ObjectKind::PracticeEvent).state, ObjectState::NotNeeded);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(practice.status(id), u"synced"_s);
    practice.settings.sync.zoom.enabled = true;
    practice.configureEngines();
    practice.settleAfter(1h);
    QCOMPARE(practice.meetings->calls(), QStringList());
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
}

void TestEngineMeetings::aMeetingIsNotMadeOnceTheSessionHasBegun()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.clock.set(practice.snapshot(id).booking.start);
    practice.settle();
    QCOMPARE(practice.meeting(id).state, ObjectState::TooLate);
    QCOMPARE(practice.object(id, ObjectKind::PracticeEvent).state, ObjectState::TooLate);
    QCOMPARE(practice.mails(id), u"confirmation not-needed, reminder not-needed"_s);
    QCOMPARE(practice.meetings->calls(), QStringList());
    QCOMPARE(practice.status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEngineMeetings)
#include "test_engine_meetings.moc"
