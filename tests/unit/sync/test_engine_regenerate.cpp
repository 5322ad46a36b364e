// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Going;
using domain::ObjectKind;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// Another meeting in place of the present one: everything that carried the old link is brought up to date as one unit,
/// and the old room goes when it may.
class TestEngineRegenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOldRoomGoesOnceTheNewLinkIsSent();
    void theOldRoomStaysWhileTheNewLinkIsNotSent();
    void theOldRoomStaysWhileThereIsNoNewLink();
    void theOldRoomStaysAtMostUntilTheSessionEnds();
    void aLeakedLinksRoomGoesAtOnce();
    void nobodyToldYetNeedsNoMail();
    void eachPlaceSaysHowItStands();
    void regeneratedWhileAnUpdateIsInFlight();
    void regeneratedTwice();
    void cancelledBeforeTheLinkWentLeavesNothing();
    void aMeetingThatZoomMadeUnsafeIsReplaced();
    void whatIsMissingIsSaidAtOnce();
    void onlyAdminsAndTheSessionsPsychologist_data();
    void onlyAdminsAndTheSessionsPsychologist();
    void theReasonIsSealedAndTheAuditRowHoldsNone();
    void aVanishedMeetingIsReplacedAsOneUnit_data();
    void aVanishedMeetingIsReplacedAsOneUnit();
    void aRunningSessionIsAskedAboutFirst_data();
    void aRunningSessionIsAskedAboutFirst();
    void aRunningSessionKeepsItsRoomWhenItOnlyGrows();
    void aRunningSessionThatMovesIsEndedAndGetsAnotherMeeting();

private:
    base::Result<service::Saved> regenerate(bool leaked = false, bool endRunning = false,
                                            const QString &reason = u"x"_s);
    domain::RemoteObject generation(int number);
    QString place(const QString &name);

    std::unique_ptr<PracticeFixture> m_practice;
    QUuid m_id;
    QString m_oldLink;
};

void TestEngineRegenerate::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_id = m_practice->book();
    m_practice->settle();
    m_oldLink = m_practice->meeting(m_id).identity.link;
}

base::Result<service::Saved> TestEngineRegenerate::regenerate(bool leaked, bool endRunning, const QString &reason)
{
    return m_practice->bookings().regenerate(m_id, {reason, leaked, endRunning}).result();
}

domain::RemoteObject TestEngineRegenerate::generation(int number)
{
    for (const domain::RemoteObject &object : m_practice->snapshot(m_id).objects) {
        if (object.kind == ObjectKind::Meeting && object.generation == number) {
            return object;
        }
    }
    return {};
}

// "done": the state of a place in the session's JSON; of several the last.
QString TestEngineRegenerate::place(const QString &name)
{
    QString state;
    const QJsonArray places = service::toJson(need(m_practice->bookings().show(m_id))).value(u"places"_s).toArray();
    for (const QJsonValue &value : places) {
        state = value[u"place"_s].toString() == name ? value[u"state"_s].toString() : state;
    }
    return state;
}

void TestEngineRegenerate::theOldRoomGoesOnceTheNewLinkIsSent()
{
    QVERIFY(regenerate());
    m_practice->settle();
    const domain::RemoteObject meeting = m_practice->meeting(m_id);
    QCOMPARE(meeting.generation, 2);
    QVERIFY(!meeting.identity.link.isEmpty());
    QVERIFY(meeting.identity.link != m_oldLink);
    QCOMPARE(m_practice->meetings->calls(), (QStringList{u"create"_s, u"create"_s, u"remove"_s}));
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->meetings->meetings().begin()->first, meeting.identity.remoteId);
    for (const FakeCalendar::Kept &event : m_practice->calendar->events()) {
        QCOMPARE(event.spec.location, meeting.identity.link);
        QVERIFY(!event.spec.description.contains(m_oldLink));
    }
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link sent"_s);
    QVERIFY(m_practice->snapshot(m_id).messages.back().carriedLink);
    QCOMPARE(m_practice->snapshot(m_id).booking.sequence, 1);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::theOldRoomStaysWhileTheNewLinkIsNotSent()
{
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    QVERIFY(regenerate());
    m_practice->settle();
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link parked"_s);
    QCOMPARE(m_practice->meetings->meetings().size(), 2);
    QVERIFY(generation(1).isKept());
    QCOMPARE(m_practice->status(m_id), u"pending"_s);
    m_practice->retry(m_id);
    m_practice->settle();
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::theOldRoomStaysWhileThereIsNoNewLink()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    QVERIFY(regenerate());
    m_practice->settle();
    m_practice->settleAfter(4s);
    m_practice->settleAfter(8s);
    m_practice->settleAfter(70s);
    QCOMPARE(m_practice->meetings->count(u"create"_s), 5);
    QCOMPARE(m_practice->meetings->count(u"remove"_s), 1);
    // While it could not be made, nobody was told that the old link is no more.
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(m_practice->calendar->count(u"patch"_s), 2);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::theOldRoomStaysAtMostUntilTheSessionEnds()
{
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    QVERIFY(regenerate());
    m_practice->settle();
    const base::Instant end = m_practice->snapshot(m_id).booking.range().end;
    m_practice->settleAfter(end - m_practice->clock.now() - 1ms);
    QCOMPARE(m_practice->meetings->meetings().size(), 2);
    m_practice->settleAfter(1ms);
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->meetings->meetings().begin()->first, generation(2).identity.remoteId);
}

void TestEngineRegenerate::aLeakedLinksRoomGoesAtOnce()
{
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.user-not-licensed"_s));
    QVERIFY(regenerate(true));
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 0);
    QCOMPARE(m_practice->status(m_id), u"failed"_s);
    m_practice->retry(m_id);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::nobodyToldYetNeedsNoMail()
{
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-05T10:00"_s;
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    m_id = m_practice->book(form);
    m_practice->settle();
    QVERIFY(regenerate());
    m_practice->settle();
    QCOMPARE(m_practice->mails(m_id), u"confirmation parked, reminder pending"_s);
    m_practice->retry(m_id);
    m_practice->settle();
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending"_s);
    QVERIFY(m_practice->snapshot(m_id).messages.front().carriedLink);
    QCOMPARE(generation(1).state, ObjectState::Done);
    QVERIFY(!generation(1).isThere());
}

void TestEngineRegenerate::eachPlaceSaysHowItStands()
{
    m_practice->stopEngines();
    QVERIFY(regenerate());
    QCOMPARE(place(u"old-room"_s), u"stays-until-told"_s);
    QCOMPARE(place(u"room"_s), u"pending"_s);
    QCOMPARE(place(u"practice-event"_s), u"waits-for-link"_s);
    QCOMPARE(place(u"psychologist-event"_s), u"waits-for-link"_s);
    QCOMPARE(place(u"mail"_s), u"waits-for-link"_s);
    m_practice->settle();
    QCOMPARE(place(u"old-room"_s), u"gone"_s);
    QCOMPARE(place(u"room"_s), u"done"_s);
    QCOMPARE(place(u"practice-event"_s), u"done"_s);
    QCOMPARE(place(u"psychologist-event"_s), u"done"_s);
    QCOMPARE(place(u"mail"_s), u"sent"_s);
}

void TestEngineRegenerate::regeneratedWhileAnUpdateIsInFlight()
{
    m_practice->meetings->hold(u"update"_s);
    m_practice->move(m_id, u"2027-03-04T14:00"_s);
    m_practice->settleUntilHeld(*m_practice->meetings);
    m_practice->mail->hold(u"send"_s);
    QVERIFY(regenerate());
    m_practice->meetings->release();
    m_practice->settleUntilHeld(*m_practice->mail);
    QCOMPARE(m_practice->meetings->meetings().size(), 2); // the mail is on its way still
    m_practice->mail->release();
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->meeting(m_id).generation, 2);
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.start, m_practice->snapshot(m_id).booking.start);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::regeneratedTwice()
{
    m_practice->stopEngines();
    QVERIFY(regenerate());
    QVERIFY(regenerate());
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"create"_s), 2);
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->meeting(m_id).generation, 3);
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::cancelledBeforeTheLinkWentLeavesNothing()
{
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    QVERIFY(regenerate());
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 2);
    m_practice->cancel(m_id);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 0);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::aMeetingThatZoomMadeUnsafeIsReplaced()
{
    m_practice->meetings->lockSettings({{u"autoRecording"_s, u"cloud"_s}});
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-05T10:00"_s;
    m_id = m_practice->book(form);
    m_practice->settle();
    QCOMPARE(m_practice->status(m_id), u"failed"_s);
    m_practice->meetings->lockSettings({});
    QVERIFY(regenerate());
    m_practice->settle();
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
    QCOMPARE(m_practice->meetings->meetings().size(), 2); // and the one of the other session
}

void TestEngineRegenerate::whatIsMissingIsSaidAtOnce()
{
    service::RescheduleForm inPerson;
    inPerson.modality = u"in-person"_s;
    m_practice->change(m_id, inPerson);
    const auto refused = regenerate(false, false, u"  "_s);
    QVERIFY(!refused);
    QStringList fields;
    for (const base::Problem &problem : refused.error().problems) {
        fields << problem.field;
    }
    QCOMPARE(fields, (QStringList{u"modality"_s, u"reason"_s}));
    m_practice->cancel(m_id);
    QCOMPARE(regenerate().error().problems.front().field, u"status"_s);
}

void TestEngineRegenerate::onlyAdminsAndTheSessionsPsychologist_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("admin") << int(security::Role::Admin) << false << true;
    QTest::newRow("reception") << int(security::Role::Reception) << false << false;
    QTest::newRow("own psychologist") << int(security::Role::Psychologist) << true << true;
    QTest::newRow("another psychologist") << int(security::Role::Psychologist) << false << false;
}

void TestEngineRegenerate::onlyAdminsAndTheSessionsPsychologist()
{
    QFETCH(int, role);
    QFETCH(bool, own);
    QFETCH(bool, allowed);
    service::Desk desk;
    desk.role = security::Role(role);
    desk.psychologist = own ? m_practice->ada.uuid : m_practice->ben.uuid;
    const auto answer = m_practice->bookings(desk).regenerate(m_id, {u"x"_s}).result();
    QCOMPARE(answer.has_value(), allowed);
    if (!allowed) {
        QCOMPARE(answer.error().kind, base::ErrorKind::NotAllowed);
    }
}

void TestEngineRegenerate::theReasonIsSealedAndTheAuditRowHoldsNone()
{
    QVERIFY(regenerate(true, false, u"Former partner has the link"_s));
    const QString dump = m_practice->dump();
    QVERIFY(!dump.contains(u"partner"_s));
    QVERIFY(dump.contains(u"|admin|regenerate|booking 1|leaked"_s));
    QCOMPARE(m_practice->snapshot(m_id).booking.regenerateReason, u"Former partner has the link"_s);
}

void TestEngineRegenerate::aVanishedMeetingIsReplacedAsOneUnit_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("before the update") << u"update"_s;
    QTest::newRow("before it is read back") << u"get"_s;
}

void TestEngineRegenerate::aVanishedMeetingIsReplacedAsOneUnit()
{
    QFETCH(QString, call);
    m_practice->meetings->interrupt(call, [this] { m_practice->meetings->deleteAll(); });
    m_practice->move(m_id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"create"_s), 2);
    const domain::RemoteObject meeting = m_practice->meeting(m_id);
    QCOMPARE(meeting.generation, 2);
    QVERIFY(meeting.identity.link != m_oldLink);
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.start, m_practice->snapshot(m_id).booking.start);
    for (const FakeCalendar::Kept &event : m_practice->calendar->events()) {
        QCOMPARE(event.spec.location, meeting.identity.link);
        QCOMPARE(event.spec.start, m_practice->snapshot(m_id).booking.start);
    }
    // One mail tells of both: the time and the link.
    QCOMPARE(m_practice->mails(m_id), u"confirmation sent, reminder superseded, rescheduled sent, reminder pending"_s);
    QVERIFY(m_practice->snapshot(m_id).messages[2].carriedLink);
    QCOMPARE(m_practice->snapshot(m_id).booking.sequence, 1);
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

void TestEngineRegenerate::aRunningSessionIsAskedAboutFirst_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("cancel") << u"cancel"_s;
    QTest::newRow("move") << u"move"_s;
    QTest::newRow("regenerate") << u"regenerate"_s;
    QTest::newRow("regenerate, leaked") << u"leaked"_s;
}

void TestEngineRegenerate::aRunningSessionIsAskedAboutFirst()
{
    QFETCH(QString, what);
    const auto ask = [&](bool endRunning) {
        service::RescheduleForm form;
        form.start = u"2027-03-04T14:00"_s;
        form.endRunning = endRunning;
        if (what == u"cancel"_s) {
            return m_practice->bookings().cancel(m_id, u"ill"_s, endRunning).result();
        }
        return what == u"move"_s ? m_practice->bookings().reschedule(m_id, form).result()
                                 : regenerate(what == u"leaked"_s, endRunning);
    };
    const base::Instant start = m_practice->snapshot(m_id).booking.start;
    m_practice->settleAfter(start - m_practice->clock.now() + 10min);
    const QString before = m_practice->dump();
    const auto refused = ask(false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().problems.front().field, u"running"_s);
    QCOMPARE(m_practice->dump(), before);
    const qsizetype calls = m_practice->meetings->calls().size();
    QVERIFY(ask(true));
    m_practice->settle();
    QStringList mutating;
    for (const QString &call : m_practice->meetings->calls().mid(calls)) {
        mutating << (call == u"end"_s || call == u"remove"_s ? QStringList{call} : QStringList());
    }
    QCOMPARE(mutating, (QStringList{u"end"_s, u"remove"_s}));
    // Who was put out finds another room, unless the session is off.
    QCOMPARE(m_practice->meetings->meetings().size(), what == u"cancel"_s ? 0u : 1u);
}

void TestEngineRegenerate::aRunningSessionKeepsItsRoomWhenItOnlyGrows()
{
    const base::Instant start = m_practice->snapshot(m_id).booking.start;
    m_practice->settleAfter(start - m_practice->clock.now() + 10min);
    service::RescheduleForm form;
    form.minutes = 80;
    m_practice->change(m_id, form);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"end"_s), 0);
    QCOMPARE(m_practice->meeting(m_id).identity.link, m_oldLink);
}

void TestEngineRegenerate::aRunningSessionThatMovesIsEndedAndGetsAnotherMeeting()
{
    const base::Instant start = m_practice->snapshot(m_id).booking.start;
    m_practice->settleAfter(start - m_practice->clock.now() + 10min);
    service::RescheduleForm form;
    form.start = u"2027-03-04T14:00"_s;
    form.endRunning = true;
    m_practice->change(m_id, form);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    const domain::RemoteObject meeting = m_practice->meeting(m_id);
    QCOMPARE(meeting.generation, 2);
    QVERIFY(meeting.identity.link != m_oldLink);
    QVERIFY(m_practice->mails(m_id).contains(u"rescheduled sent"_s));
    for (const FakeCalendar::Kept &event : m_practice->calendar->events()) {
        QCOMPARE(event.spec.location, meeting.identity.link);
    }
    QCOMPARE(m_practice->status(m_id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEngineRegenerate)

#include "test_engine_regenerate.moc"
