// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/messagework.h"

#include "tests/support/practicefixture.h"
#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Inviter;
using domain::MessageState;
using domain::MessageStep;
using messages::CalendarMethod;
using messages::Change;

/// The mails of a change, in the store, and what they hold.
class TestMessageWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecipientIsTold();
    void whatIsTakenBackIsNotDueAnyMore();
    void sequenceGrowsOnlyWhenSomebodyWasTold();
    void addressesThatDifferInCaseAreTheSame();
    void anAddressThatChangesBackIsTakenAsNew();
    void theCalendarObjectFollowsTheInviter_data();
    void theCalendarObjectFollowsTheInviter();
    void factsAreTheRecipientsOwn();
    void aCancellationCarriesNoLink();

private:
    /// Runs `work` on a booking's snapshot in one transaction.
    template<typename Work>
    static bool change(PracticeFixture &practice, const QUuid &id, Work work)
    {
        const domain::BookingId number = practice.snapshot(id).booking.id;
        return need(practice.store().write([number, work](store::Tables &tables) -> base::Result<bool> {
            Snapshot snapshot = *loadSnapshot(tables, number);
            const bool result = work(tables, snapshot);
            tables.bookings.update(snapshot.booking);
            return result;
        }));
    }
    static void setFirst(PracticeFixture &practice, const QUuid &id, MessageState state);
};

void TestMessageWork::setFirst(PracticeFixture &practice, const QUuid &id, MessageState state)
{
    change(practice, id, [state](store::Tables &tables, Snapshot &snapshot) {
        domain::Message message = snapshot.messages.front();
        message.state = state;
        message.notBefore.reset();
        tables.messages.update(message);
        return true;
    });
}

void TestMessageWork::everyRecipientIsTold()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    change(practice, id, [](store::Tables &tables, Snapshot &snapshot) {
        domain::Person guardian;
        guardian.firstName = u"Kim"_s;
        guardian.lastName = u"Doe"_s;
        guardian.email = u"kim@example.com"_s;
        tables.people.insert(guardian);
        tables.bookings.addParticipant(snapshot.booking.id, {guardian.id, u"guardian"_s, true});
        domain::Person silent = guardian;
        silent.uuid = {};
        silent.email = u"silent@example.com"_s;
        tables.people.insert(silent);
        tables.bookings.addParticipant(snapshot.booking.id, {silent.id, u"supervisor"_s, false});
        return true;
    });
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.mail->acceptedFor(u"jo@example.com"_s).size(), 1);
    QCOMPARE(practice.mail->acceptedFor(u"kim@example.com"_s).size(), 1);
    QCOMPARE(practice.mail->accepted().size(), 2);
}

void TestMessageWork::whatIsTakenBackIsNotDueAnyMore()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    const base::Instant now = practice.clock.now();
    change(practice, id, [now](store::Tables &tables, Snapshot &snapshot) {
        ++snapshot.booking.revision;
        return planMails(tables, snapshot, Change::Rescheduled, now, now + 5s);
    });
    const Snapshot snapshot = practice.snapshot(id);
    QCOMPARE(practice.mails(id),
             u"confirmation superseded, reminder superseded, confirmation pending, reminder pending"_s);
    QVERIFY(!snapshot.messages[0].notBefore);
    QCOMPARE(snapshot.messages[2].notBefore, std::optional(now + 5s));
    QCOMPARE(snapshot.messages[2].cause, 2);
    QCOMPARE(snapshot.messages[2].to, u"jo@example.com"_s);
}

void TestMessageWork::sequenceGrowsOnlyWhenSomebodyWasTold()
{
    for (const MessageState state : {MessageState::Pending, MessageState::Parked, MessageState::Sent,
                                     MessageState::Sending, MessageState::Unknown}) {
        PracticeFixture practice;
        const QUuid id = practice.book();
        setFirst(practice, id, state);
        const bool told = state != MessageState::Pending && state != MessageState::Parked;
        practice.move(id, u"2027-03-04T14:00"_s);
        QCOMPARE(practice.snapshot(id).booking.sequence, told ? 1 : 0);
        QCOMPARE(practice.snapshot(id).messages[2].step, told ? MessageStep::Rescheduled : MessageStep::Confirmation);
    }
}

void TestMessageWork::addressesThatDifferInCaseAreTheSame()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    setFirst(practice, id, MessageState::Sent);
    const bool told = change(practice, id, [now = practice.clock.now()](store::Tables &tables, Snapshot &snapshot) {
        ++snapshot.booking.revision;
        snapshot.recipients.front().email = u"JO@Example.com"_s;
        return planMails(tables, snapshot, Change::Rescheduled, now, now);
    });
    QVERIFY(told);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, rescheduled pending, reminder pending"_s);
}

void TestMessageWork::anAddressThatChangesBackIsTakenAsNew()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const QUuid patient = practice.snapshot(id).recipients.front().uuid;
    for (const QString &address : {u"new@example.com"_s, u"jo@example.com"_s}) {
        service::PersonForm form;
        form.email = address;
        need(practice.people().editPatient(patient, form));
        practice.settle();
    }
    QCOMPARE(practice.mail->acceptedFor(u"new@example.com"_s).size(), 2);
    const auto old = practice.mail->acceptedFor(u"jo@example.com"_s);
    QCOMPARE(old.size(), 3);
    QVERIFY(old[1].bytes.contains("method=CANCEL") && old[2].bytes.contains("method=REQUEST"));
    QCOMPARE(practice.snapshot(id).booking.sequence, 2);
}

void TestMessageWork::theCalendarObjectFollowsTheInviter_data()
{
    QTest::addColumn<Inviter>("inviter");
    QTest::addColumn<bool>("tentative");
    QTest::addColumn<MessageStep>("step");
    QTest::addColumn<CalendarMethod>("method");
    const auto row = [](const QByteArray &name, Inviter inviter, bool tentative, MessageStep step,
                        CalendarMethod method) {
        QTest::newRow(name.constData()) << inviter << tentative << step << method;
    };
    for (const MessageStep step : {MessageStep::Confirmation, MessageStep::Rescheduled, MessageStep::Link}) {
        const QByteArray name = toText(step).toLatin1();
        row(name + " by mail", Inviter::Mail, false, step, CalendarMethod::Request);
        row(name + " by Google", Inviter::Google, false, step, CalendarMethod::None);
        row(name + " by nobody", Inviter::Nobody, false, step, CalendarMethod::Publish);
        row(name + " of a tentative session", Inviter::Mail, true, step, CalendarMethod::None);
    }
    row("tentative", Inviter::Mail, true, MessageStep::Tentative, CalendarMethod::None);
    row("reminder", Inviter::Mail, false, MessageStep::Reminder, CalendarMethod::None);
    row("cancelled by mail", Inviter::Mail, false, MessageStep::Cancelled, CalendarMethod::Cancel);
    row("cancelled by Google", Inviter::Google, false, MessageStep::Cancelled, CalendarMethod::None);
    row("cancelled by nobody", Inviter::Nobody, false, MessageStep::Cancelled, CalendarMethod::None);
}

void TestMessageWork::theCalendarObjectFollowsTheInviter()
{
    QFETCH(Inviter, inviter);
    QFETCH(bool, tentative);
    QFETCH(MessageStep, step);
    Snapshot snapshot = sampleSnapshot();
    snapshot.booking.inviter = inviter;
    if (tentative) {
        snapshot.booking.status = domain::BookingStatus::Tentative;
    }
    domain::Message message;
    message.recipient = snapshot.recipients.front().id;
    message.step = step;
    QTEST(mailFacts(snapshot, message, sampleSettings(), sampleNow).method, "method");
}

void TestMessageWork::factsAreTheRecipientsOwn()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.booking.organizer = u"desk@harbour.example"_s;
    snapshot.booking.sequence = 4;
    snapshot.recipients.front().zone = "Europe/Berlin";
    snapshot.recipients.front().locale = u"de"_s;
    domain::Message message;
    message.uuid = QByteArray(16, '\x2a');
    message.recipient = snapshot.recipients.front().id;
    message.to = u"former@example.com"_s;
    const messages::SessionFacts facts = mailFacts(snapshot, message, sampleSettings(), sampleNow);
    QCOMPARE(facts.to, u"former@example.com"_s);
    QCOMPARE(facts.patientEmail, u"former@example.com"_s);
    QCOMPARE(facts.zone, QByteArray("Europe/Berlin"));
    QCOMPARE(facts.locale, u"de"_s);
    QCOMPARE(facts.sequence, 4);
    QCOMPARE(facts.messageId, u"2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a@harbour.example"_s);
    QCOMPARE(facts.date, sampleNow);
}

void TestMessageWork::aCancellationCarriesNoLink()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.objects = {sampleDone(domain::ObjectKind::Meeting, 1)};
    domain::Message message;
    message.recipient = snapshot.recipients.front().id;
    QVERIFY(mailFacts(snapshot, message, sampleSettings(), sampleNow).link);
    message.step = MessageStep::Cancelled;
    QVERIFY(!mailFacts(snapshot, message, sampleSettings(), sampleNow).link);
}

QTEST_GUILESS_MAIN(TestMessageWork)
#include "test_messagework.moc"
