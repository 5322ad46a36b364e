// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// A meeting whose privacy settings Zoom did not keep: its link reaches nobody.
class TestEnginePrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsNotSent_data();
    void theLinkIsNotSent();
    void otherDifferencesAreOnlyKept();
    void theLinkIsSentOnceZoomIsRepaired();
    void retryingWithoutRepairParksAgain();
    void theLinkIsNotSentWhileARepairCannotBeChecked();
    void movingDoesNotSendTheLink();
    void aStricterSettingOfOursIsCheckedAgain();
    void cancellingTakesTheMeetingAway();

private:
    static void verifyLinkIsNowhere(PracticeFixture &practice, const QUuid &id);
};

void TestEnginePrivacy::verifyLinkIsNowhere(PracticeFixture &practice, const QUuid &id)
{
    QVERIFY(practice.calendar->events().size() == 2);
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QVERIFY(!event.spec.location.contains(u"zoom"_s));
        QVERIFY(!event.spec.description.contains(u"https"_s));
    }
    for (const domain::Message &message : practice.snapshot(id).messages) {
        QVERIFY(!message.carriedLink);
    }
    const service::Appointment appointment = need(practice.bookings().show(id));
    QVERIFY(appointment.joinLink().isEmpty());
    QVERIFY(appointment.passcode().isEmpty());
    QVERIFY(appointment.hasActiveMeeting());
}

void TestEnginePrivacy::theLinkIsNotSent_data()
{
    QTest::addColumn<QJsonObject>("locked");
    QTest::addColumn<QString>("code");
    QTest::newRow("recording") << QJsonObject{{u"autoRecording"_s, u"cloud"_s}} << u"zoom.recording-on"_s;
    QTest::newRow("passcode") << QJsonObject{{u"passcode"_s, false}} << u"zoom.no-passcode"_s;
    QTest::newRow("early") << QJsonObject{{u"joinBeforeHost"_s, true}} << u"zoom.join-before-host"_s;
    QTest::newRow("waiting room") << QJsonObject{{u"waitingRoom"_s, false}} << u"zoom.no-waiting-room"_s;
}

void TestEnginePrivacy::theLinkIsNotSent()
{
    QFETCH(QJsonObject, locked);
    PracticeFixture practice;
    practice.meetings->lockSettings(locked);
    const QUuid id = practice.book();
    practice.settle();
    QTEST(practice.meeting(id).failure.code, "code");
    QCOMPARE(practice.meeting(id).state, ObjectState::Parked);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(practice.status(id), u"failed"_s);
    verifyLinkIsNowhere(practice, id);
}

void TestEnginePrivacy::otherDifferencesAreOnlyKept()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"muteUponEntry"_s, false}, {u"encryption"_s, u"enhanced"_s}});
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.meeting(id).given[u"encryption"_s].toString(), u"enhanced"_s);
    QVERIFY(practice.snapshot(id).messages.front().carriedLink);
}

void TestEnginePrivacy::theLinkIsSentOnceZoomIsRepaired()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"waitingRoom"_s, false}});
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->lockSettings({});
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
    QCOMPARE(practice.meetings->count(u"create"_s), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
    QVERIFY(practice.snapshot(id).messages.back().carriedLink);
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
    for (const FakeCalendar::Kept &event : practice.calendar->events()) {
        QCOMPARE(event.spec.location, practice.meeting(id).identity.link);
    }
}

void TestEnginePrivacy::retryingWithoutRepairParksAgain()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"autoRecording"_s, u"cloud"_s}});
    const QUuid id = practice.book();
    practice.settle();
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.meeting(id).failure.code, u"zoom.recording-on"_s);
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"update"_s, u"get"_s}));
    verifyLinkIsNowhere(practice, id);
}

void TestEnginePrivacy::theLinkIsNotSentWhileARepairCannotBeChecked()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"autoRecording"_s, u"cloud"_s}});
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"update"_s, unreachable(), Effect::NotApplied, 3);
    practice.retry(id);
    practice.settle();
    practice.settleAfter(2s);
    practice.settleAfter(4s);
    QCOMPARE(practice.meetings->count(u"update"_s), 3);
    practice.clock.set(practice.snapshot(id).booking.start - 24h);
    practice.meetings->fail(u"update"_s, unreachable());
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder sent"_s);
    verifyLinkIsNowhere(practice, id);
}

void TestEnginePrivacy::movingDoesNotSendTheLink()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"joinBeforeHost"_s, true}});
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"update"_s, unreachable(), Effect::NotApplied, 3);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    practice.settleAfter(2s);
    practice.settleAfter(4s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, rescheduled sent, reminder pending"_s);
    verifyLinkIsNowhere(practice, id);
    practice.settleAfter(2min);
    QCOMPARE(practice.meeting(id).failure.code, u"zoom.join-before-host"_s);
    verifyLinkIsNowhere(practice, id);
}

void TestEnginePrivacy::aStricterSettingOfOursIsCheckedAgain()
{
    PracticeFixture practice;
    practice.settings.sync.waitingRoom = false;
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
    practice.settings.sync.waitingRoom = true;
    practice.configureEngines();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.meeting(id).given[u"waitingRoom"_s].toBool(), true);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEnginePrivacy::cancellingTakesTheMeetingAway()
{
    PracticeFixture practice;
    practice.meetings->lockSettings({{u"passcode"_s, false}});
    const QUuid id = practice.book();
    practice.settle();
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.meetings->meetings().size(), 0);
    QCOMPARE(practice.status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEnginePrivacy)
#include "test_engine_privacy.moc"
