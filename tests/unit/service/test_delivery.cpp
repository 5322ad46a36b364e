// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/appointmentrow.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Message;
using domain::MessageState;
using domain::MessageStep;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;
using State = Delivery::State;

/// What a session sends out and sets up, as a person follows it.
class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectsStandWhereAPersonSeesThem_data();
    void objectsStandWhereAPersonSeesThem();
    void mailsStandWhereAPersonSeesThem_data();
    void mailsStandWhereAPersonSeesThem();
    void meetingComesFirstThenEventsThenMails();
    void linkThatIsOwedWaitsForItsMeeting_data();
    void linkThatIsOwedWaitsForItsMeeting();
    void troubleIsTheFailedOneFirst();
    void aRedLightIsToldUnlessSomethingFailed();
    void whatCouldNotBeLookedAtIsNothingThatWasFound();

private:
    const base::Instant m_now{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};
    const domain::FailureNote m_failure{u"temporary"_s, u"net.timeout"_s, {}};

    RemoteObject object(ObjectState state, Wanted wanted = Wanted::Present, const QByteArray &done = {}) const;
    Message mail(MessageState state, MessageStep step = MessageStep::Confirmation) const;
};

RemoteObject TestDelivery::object(ObjectState state, Wanted wanted, const QByteArray &done) const
{
    RemoteObject object;
    object.state = state;
    object.wanted = wanted;
    object.donePrint = done;
    return object;
}

Message TestDelivery::mail(MessageState state, MessageStep step) const
{
    Message message;
    message.state = state;
    message.step = step;
    return message;
}

void TestDelivery::objectsStandWhereAPersonSeesThem_data()
{
    QTest::addColumn<RemoteObject>("object");
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<bool>("isRemoval");
    QTest::addColumn<bool>("isTrouble");
    const auto row = [](const char *name, const RemoteObject &object, const QList<State> &states, bool isRemoval,
                        bool isTrouble) { QTest::newRow(name) << object << states << isRemoval << isTrouble; };
    RemoteObject failed = object(ObjectState::Pending);
    failed.failure = m_failure;
    RemoteObject unknown = object(ObjectState::Unknown);
    unknown.failure = m_failure;
    RemoteObject parked = object(ObjectState::Parked);
    parked.failure = m_failure;
    row("made", object(ObjectState::Done, Wanted::Present, "print"), {State::Done}, false, false);
    row("to be made", object(ObjectState::Pending), {State::Waiting}, false, false);
    row("to be made after a failure", failed, {State::Waiting}, false, true);
    RemoteObject held = object(ObjectState::Pending);
    held.heldUntil = m_now + 5s;
    RemoteObject heldBefore = object(ObjectState::Pending);
    heldBefore.heldUntil = m_now;
    row("held for Undo", held, {State::Held}, false, false);
    row("not held any more", heldBefore, {State::Waiting}, false, false);
    row("in flight", object(ObjectState::Sending), {State::Waiting}, false, false);
    row("outcome unknown", unknown, {State::Waiting}, false, true);
    row("parked", parked, {State::Failed}, false, true);
    row("not needed", object(ObjectState::NotNeeded), {State::NotNeeded}, false, false);
    row("too late", object(ObjectState::TooLate), {State::TooLate}, false, false);
    row("to be taken away", object(ObjectState::Pending, Wanted::Absent, "print"), {State::Waiting}, true, false);
    row("taken away", object(ObjectState::Done, Wanted::Absent), {State::Done}, true, false);
    row("never was there", object(ObjectState::NotNeeded, Wanted::Absent), {}, true, false);
    row("never was there, not settled yet", object(ObjectState::Pending, Wanted::Absent), {}, true, false);
    row("may be there", object(ObjectState::Unknown, Wanted::Absent), {State::Waiting}, true, false);
}

void TestDelivery::objectsStandWhereAPersonSeesThem()
{
    QFETCH(RemoteObject, object);
    QFETCH(QList<State>, states);
    QFETCH(bool, isRemoval);
    QFETCH(bool, isTrouble);
    const std::vector<Delivery> deliveries = deliveriesOf({object}, {}, m_now);
    QCOMPARE(deliveries.size(), size_t(states.size()));
    for (const Delivery &delivery : deliveries) {
        QCOMPARE(delivery.state, states.front());
        QCOMPARE(delivery.isRemoval, isRemoval);
        QCOMPARE(delivery.isTrouble(), isTrouble);
        QCOMPARE(delivery.failure, object.failure);
    }
}

void TestDelivery::mailsStandWhereAPersonSeesThem_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<int>("hours"); // from now until `at`; 0: nothing
    const auto row = [](const char *name, const Message &message, const QList<State> &states, int hours) {
        QTest::newRow(name) << message << states << hours;
    };
    Message sent = mail(MessageState::Sent);
    sent.sentAt = m_now - 2h;
    Message due = mail(MessageState::Pending);
    due.notBefore = m_now + 1h;
    Message reminder = mail(MessageState::Pending, MessageStep::Reminder);
    reminder.notBefore = m_now + 3h;
    Message dueReminder = reminder;
    dueReminder.notBefore = m_now - 1h;
    Message failedReminder = reminder;
    failedReminder.failure = m_failure;
    row("sent", sent, {State::Done}, -2);
    row("to be sent", due, {State::Waiting}, 1);
    row("reminder for later", reminder, {State::Planned}, 3);
    row("reminder that is due", dueReminder, {State::Waiting}, -1);
    row("reminder that failed", failedReminder, {State::Waiting}, 3);
    Message held = due;
    held.heldUntil = held.notBefore;
    row("held for Undo", held, {State::Held}, 1);
    row("in flight", mail(MessageState::Sending), {State::Waiting}, 0);
    row("maybe sent", mail(MessageState::Unknown), {State::Waiting}, 0);
    row("parked", mail(MessageState::Parked), {State::Failed}, 0);
    row("not needed", mail(MessageState::NotNeeded), {State::NotNeeded}, 0);
    Message late = mail(MessageState::NotNeeded);
    late.failure = {u"too-late"_s, u"mail.too-late"_s, {}};
    row("too late", late, {State::TooLate}, 0);
    row("superseded", mail(MessageState::Superseded), {}, 0);
}

void TestDelivery::mailsStandWhereAPersonSeesThem()
{
    QFETCH(Message, message);
    QFETCH(QList<State>, states);
    QFETCH(int, hours);
    const std::vector<Delivery> deliveries = deliveriesOf({}, {message}, m_now);
    QCOMPARE(deliveries.size(), size_t(states.size()));
    for (const Delivery &delivery : deliveries) {
        QCOMPARE(delivery.kind, Delivery::Kind::Mail);
        QCOMPARE(delivery.step, message.step);
        QCOMPARE(delivery.state, states.front());
        QCOMPARE(delivery.at, hours == 0 ? std::optional<base::Instant>() : m_now + std::chrono::hours(hours));
    }
}

void TestDelivery::meetingComesFirstThenEventsThenMails()
{
    RemoteObject own = object(ObjectState::Pending);
    own.kind = ObjectKind::PsychologistEvent;
    RemoteObject practice = own;
    practice.kind = ObjectKind::PracticeEvent;
    const RemoteObject meeting = object(ObjectState::Done, Wanted::Present, "print");
    const std::vector<Delivery> deliveries =
        deliveriesOf({own, practice, meeting},
                     {mail(MessageState::Sent), mail(MessageState::Pending, MessageStep::Reminder)}, m_now);
    QList<Delivery::Kind> kinds;
    for (const Delivery &delivery : deliveries) {
        kinds.append(delivery.kind);
    }
    using Kind = Delivery::Kind;
    QCOMPARE(kinds, (QList<Kind>{Kind::Meeting, Kind::PracticeEvent, Kind::PsychologistEvent, Kind::Mail, Kind::Mail}));
    QCOMPARE(deliveries.back().step, MessageStep::Reminder);
}

void TestDelivery::linkThatIsOwedWaitsForItsMeeting_data()
{
    QTest::addColumn<RemoteObject>("meeting");
    QTest::addColumn<std::vector<Message>>("mails");
    QTest::addColumn<bool>("isOwed");
    const RemoteObject waiting = object(ObjectState::Pending);
    const RemoteObject parked = object(ObjectState::Parked);
    const RemoteObject made = object(ObjectState::Done, Wanted::Present, "print");
    const RemoteObject going = object(ObjectState::Pending, Wanted::Absent, "print");
    RemoteObject second = waiting;
    second.generation = 2;
    const Message told = mail(MessageState::Sent);
    Message toldWithLink = told;
    toldWithLink.carriedLink = true;
    const Message toTell = mail(MessageState::Pending);
    const Message newTime = mail(MessageState::Pending, MessageStep::Rescheduled);
    const Message cancelled = mail(MessageState::Sent, MessageStep::Cancelled);
    const Message droppedMove = mail(MessageState::Superseded, MessageStep::Rescheduled);
    Message other = toTell;
    other.recipient.value = 2;
    const auto row = [](const char *name, const RemoteObject &meeting, const std::vector<Message> &mails, bool isOwed) {
        QTest::newRow(name) << meeting << mails << isOwed;
    };
    row("told without it", waiting, {told}, true);
    row("told without it, and the meeting needs somebody", parked, {told}, true);
    row("to be told", waiting, {toTell}, false);
    row("the next mail takes it along", waiting, {told, newTime}, false);
    row("the next mail was dropped", waiting, {told, droppedMove}, true);
    row("somebody else is to be told", waiting, {told, other}, true);
    row("told with it", waiting, {toldWithLink}, false);
    row("told of the room before", second, {toldWithLink}, true);
    row("told that it does not take place", waiting, {told, cancelled}, false);
    row("the meeting stands", made, {told}, false);
    row("the meeting goes", going, {told}, false);
}

void TestDelivery::linkThatIsOwedWaitsForItsMeeting()
{
    QFETCH(RemoteObject, meeting);
    QFETCH(std::vector<Message>, mails);
    QFETCH(bool, isOwed);
    const std::vector<Delivery> deliveries = deliveriesOf({meeting}, mails, m_now);
    const Delivery &last = deliveries.back();
    QCOMPARE(last.awaitsMeeting, isOwed);
    if (isOwed) {
        QCOMPARE(last.kind, Delivery::Kind::Mail);
        QCOMPARE(last.step, MessageStep::Link);
        QCOMPARE(last.state, State::Waiting);
        QVERIFY(!last.isTrouble());
    }
}

void TestDelivery::troubleIsTheFailedOneFirst()
{
    AppointmentRow row;
    row.deliveries.resize(3);
    QCOMPARE(row.trouble(), nullptr);
    row.deliveries[1].failure = m_failure;
    QCOMPARE(row.trouble(), &row.deliveries[1]);
    row.deliveries[2].state = State::Failed;
    QCOMPARE(row.trouble(), &row.deliveries[2]);
}

void TestDelivery::aRedLightIsToldUnlessSomethingFailed()
{
    AppointmentRow row;
    row.start = m_now + 1h;
    row.length = 50min;
    row.deliveries.resize(1);
    row.preflight = domain::Preflight{{}, 0, m_now, {{u"passcode"_s, domain::Light::Attention, u"other"_s}}};
    QVERIFY(!row.hasRedLight(m_now) && row.canBeRepaired(m_now));
    row.preflight->checks.front().light = domain::Light::Danger;
    QVERIFY(row.isInTrouble(m_now) && row.isToldByLight(m_now));
    row.deliveries[0].failure = m_failure; // is tried again by itself, which does not help
    QVERIFY(row.isToldByLight(m_now));
    QVERIFY(!row.isToldByLight(row.start) && row.hasRedLight(row.start)); // only the other can be helped by now
    row.deliveries[0].state = State::Failed;
    QVERIFY(!row.isToldByLight(m_now) && row.isInTrouble(m_now));
    QVERIFY(!row.hasRedLight(row.end()));
    row.status = domain::BookingStatus::Cancelled;
    QVERIFY(!row.hasRedLight(m_now) && !row.canBeRepaired(m_now));
}

void TestDelivery::whatCouldNotBeLookedAtIsNothingThatWasFound()
{
    using domain::Light;
    domain::Preflight preflight{{}, 0, m_now, {{u"link"_s, Light::Ok, {}}}};
    QVERIFY(!preflight.isUnchecked());
    preflight.checks.push_back({u"host-free"_s, Light::Attention, u"unchecked"_s});
    QVERIFY(preflight.isUnchecked());
    preflight.checks.push_back({u"mail"_s, Light::Attention, u"waiting"_s});
    QVERIFY(!preflight.isUnchecked());
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "test_delivery.moc"
