// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::MessageState;
using Effect = FakeRemote::Effect;

/// The engine, a real store, and a mail server in memory: the latest truth goes, once.
class TestEngineMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnreachableServerIsTriedAgain();
    void aMailThatIsDueAfterTheStartDoesNotGo();
    void aCancellationGoesAfterTheStartToo();
    void anUnknownMailGoesAgainWithTheSameBytes();
    void anUnknownMailThatStaysUnknownParksAsMaybeSent();
    void retryingAMaybeSentMailSendsTheSameBytesOnce();
    void aRefusedRecipientParks();
    void retryDoesNotRepeatWhatWasSent();
    void retryDoesNotRepeatAMailInFlight();
    void mailThatIsNotSetUpParksAndGoesAfterRetry();
    void aReminderGoesTwentyFourHoursBefore();
    void noReminderForACancelledSession();
    void noReminderWhenItsTimeHasPassed();
    void cancelledBeforeAnythingWentSendsNothing();
    void cancelledAfterTheConfirmationTellsThePatient();
    void cancelledWhileTheConfirmationIsInFlightTellsThePatient();
    void movedTwiceBeforeItIsToldGoesAsOne();
    void movedAndMovedBackBeforeItIsToldTellsNothing();
    void movedBackAfterItWasToldIsTold();
    void movedBackAfterAMailThatMayHaveArrivedIsTold();
    void aNewAddressIsToldAndTheOldOneCancelled();
    void whatADeadEngineLeftInFlightGoesAgainWithTheSameMessageId();
    void syncUntilIdleMakesFailedMailDue();
    void aServerThatWantsASignInParks();
    void aMailThatCannotBeWrittenParks_data();
    void aMailThatCannotBeWrittenParks();
    void bookedBeforeMailWasSetUpIsOrganizedByWhoSends();
    void whoNeverHeardOfTheSessionReadsOfItForTheFirstTime_data();
    void whoNeverHeardOfTheSessionReadsOfItForTheFirstTime();
    void anOutcomeOfAMailThatIsNotInFlightAnyMoreIsDropped();
    void anUnknownMailWhoseBytesAreGoneIsWrittenAnew();
};

void TestEngineMail::anUnreachableServerIsTriedAgain()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, unreachable(), Effect::NotApplied, 4);
    practice.settle();
    practice.settleAfter(2s);
    practice.settleAfter(4s);
    practice.settleAfter(8s);
    QCOMPARE(practice.mail->count(u"send"_s), 4);
    QCOMPARE(practice.status(id), u"synced"_s);
    practice.settleAfter(50s);
    QCOMPARE(practice.mail->count(u"send"_s), 4);
    practice.settleAfter(16s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::aMailThatIsDueAfterTheStartDoesNotGo()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, unreachable());
    practice.settle();
    practice.clock.set(practice.snapshot(id).booking.start);
    practice.settle();
    QCOMPARE(practice.mail->count(u"send"_s), 1);
    QCOMPARE(practice.mails(id), u"confirmation not-needed, reminder not-needed"_s);
    const std::vector<domain::Message> mails = practice.snapshot(id).messages;
    QCOMPARE(mails[0].failure.code, u"mail.too-late"_s);
    QCOMPARE(mails[1].failure.code, u"mail.too-late"_s);
}

void TestEngineMail::aCancellationGoesAfterTheStartToo()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.mail->fail(u"send"_s, unreachable(), Effect::NotApplied, 2); // the reminder's place, then its own
    practice.clock.set(practice.snapshot(id).booking.start - 1min);
    practice.settle();
    practice.cancel(id);
    practice.settle();
    practice.settleAfter(10min);
    QVERIFY2(practice.mails(id).endsWith(u"cancelled sent"_s), qPrintable(practice.mails(id)));
}

void TestEngineMail::anUnknownMailGoesAgainWithTheSameBytes()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::Applied);
    practice.settle();
    practice.settleAfter(10min - 1ms);
    QCOMPARE(practice.mail->accepted().size(), 1);
    practice.settleAfter(1ms);
    QCOMPARE(practice.mail->accepted().size(), 2);
    QCOMPARE(practice.mail->accepted()[0].bytes, practice.mail->accepted()[1].bytes);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::anUnknownMailThatStaysUnknownParksAsMaybeSent()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::Applied, 5);
    practice.settle();
    practice.settleAfter(10min);
    QCOMPARE(practice.mail->count(u"send"_s), 2);
    practice.settleAfter(15min - 1ms);
    QCOMPARE(practice.mail->count(u"send"_s), 2);
    practice.settleAfter(1ms);
    QCOMPARE(practice.mail->count(u"send"_s), 3);
    QCOMPARE(practice.mail->messageIds().size(), 1);
    const domain::Message message = practice.snapshot(id).messages.front();
    QCOMPARE(message.state, MessageState::Parked);
    QCOMPARE(message.failure.code, u"mail.maybe-sent"_s);
    practice.settleAfter(3h);
    QCOMPARE(practice.mail->count(u"send"_s), 3);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMail::retryingAMaybeSentMailSendsTheSameBytesOnce()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::Applied, 4);
    practice.settle();
    practice.settleAfter(10min);
    practice.settleAfter(15min);
    practice.retry(id);
    practice.settle();
    practice.settleAfter(15min);
    QCOMPARE(practice.mail->count(u"send"_s), 4);
    QCOMPARE(practice.snapshot(id).messages.front().state, MessageState::Parked);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.mail->count(u"send"_s), 5);
    QCOMPARE(practice.mail->messageIds().size(), 1);
    QCOMPARE(practice.mail->accepted().front().bytes, practice.mail->accepted().back().bytes);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::aRefusedRecipientParks()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation parked, reminder pending"_s);
    QCOMPARE(practice.status(id), u"synced"_s);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::retryDoesNotRepeatWhatWasSent()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, unreachable());
    practice.settle();
    practice.settleAfter(2s);
    QCOMPARE(practice.mail->accepted().size(), 1);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::retryDoesNotRepeatAMailInFlight()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, unreachable());
    practice.settle();
    practice.mail->hold(u"send"_s);
    practice.clock.advance(2s);
    practice.settleUntilHeld(*practice.mail);
    practice.retry(id);
    practice.mail->release();
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::mailThatIsNotSetUpParksAndGoesAfterRetry()
{
    PracticeFixture practice;
    practice.settings.sync.mail.problem = {u"needs-sign-in"_s, u"settings.missing"_s, u"mail.smtp.url"_s};
    const QUuid id = practice.book();
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation parked, reminder pending"_s);
    QCOMPARE(practice.snapshot(id).messages.front().failure.detail, u"mail.smtp.url"_s);
    practice.settings.sync.mail.problem = {};
    practice.configureEngines();
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::aReminderGoesTwentyFourHoursBefore()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    const base::Instant due = practice.snapshot(id).booking.start - 24h;
    practice.clock.set(due - 1ms);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 1);
    practice.settleAfter(1ms);
    QCOMPARE(practice.mail->accepted().size(), 2);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder sent"_s);
}

void TestEngineMail::noReminderForACancelledSession()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.cancel(id);
    practice.settle();
    practice.settleAfter(48h);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, cancelled sent"_s);
}

void TestEngineMail::noReminderWhenItsTimeHasPassed()
{
    PracticeFixture practice;
    service::BookingForm form = practice.form();
    form.start = u"2027-03-02T10:00"_s;
    const QUuid id = practice.book(form);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent"_s);
}

void TestEngineMail::cancelledBeforeAnythingWentSendsNothing()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.mail->calls(), QStringList());
    QCOMPARE(practice.meetings->calls() + practice.calendar->calls(), QStringList());
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineMail::cancelledAfterTheConfirmationTellsThePatient()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.meetings->fail(u"remove"_s, unreachable(), Effect::NotApplied, 9);
    practice.cancel(id);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, cancelled sent"_s);
    QVERIFY(practice.mail->accepted().back().bytes.contains("method=CANCEL"));
    QCOMPARE(practice.calendar->events().size(), 0);
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
    QCOMPARE(practice.status(id), u"pending"_s);
}

void TestEngineMail::cancelledWhileTheConfirmationIsInFlightTellsThePatient()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->hold(u"send"_s);
    practice.settleUntilHeld(*practice.mail);
    practice.cancel(id);
    practice.mail->release();
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, cancelled sent"_s);
    QCOMPARE(practice.mail->accepted().size(), 2);
}

void TestEngineMail::movedTwiceBeforeItIsToldGoesAsOne()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.move(id, u"2027-03-05T14:00"_s);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation superseded, reminder superseded, confirmation superseded, reminder "
                                 "superseded, confirmation sent, reminder pending"_s);
    QCOMPARE(practice.mail->accepted().size(), 1);
    QCOMPARE(practice.snapshot(id).booking.sequence, 0);
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
}

void TestEngineMail::movedAndMovedBackBeforeItIsToldTellsNothing()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.move(id, u"2027-03-03T10:00"_s);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder superseded, rescheduled superseded, reminder "
                                 "superseded, rescheduled not-needed, reminder pending"_s);
    QCOMPARE(practice.mail->accepted().size(), 1);
    practice.clock.set(practice.snapshot(id).booking.start - 24h);
    practice.settle();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.move(id, u"2027-03-03T10:00"_s);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 2); // the reminder told the same, and went
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 3);
    QVERIFY(practice.mail->accepted().back().bytes.contains("method=REQUEST"));
}

void TestEngineMail::movedBackAfterItWasToldIsTold()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    practice.move(id, u"2027-03-03T10:00"_s);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 3);
}

void TestEngineMail::movedBackAfterAMailThatMayHaveArrivedIsTold()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::Applied);
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    practice.move(id, u"2027-03-03T10:00"_s);
    practice.settle();
    QCOMPARE(practice.mail->accepted().size(), 3);
}

void TestEngineMail::aNewAddressIsToldAndTheOldOneCancelled()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.settle();
    service::PersonForm form;
    form.email = u"jo.new@example.com"_s;
    need(practice.people().editPatient(practice.snapshot(id).recipients.front().uuid, form));
    practice.settle();
    QCOMPARE(practice.mail->acceptedFor(u"jo@example.com"_s).size(), 2);
    QCOMPARE(practice.mail->acceptedFor(u"jo.new@example.com"_s).size(), 1);
    QVERIFY(practice.mail->acceptedFor(u"jo@example.com"_s).back().bytes.contains("method=CANCEL"));
    QVERIFY(practice.mail->acceptedFor(u"jo.new@example.com"_s).back().bytes.contains("method=REQUEST"));
    QCOMPARE(practice.meetings->calls(), QStringList{u"create"_s});
    QCOMPARE(practice.snapshot(id).booking.sequence, 1);
}

void TestEngineMail::whatADeadEngineLeftInFlightGoesAgainWithTheSameMessageId()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->hold(u"send"_s);
    practice.settleUntilHeld(*practice.mail);
    practice.stopEngines();
    QCOMPARE(practice.snapshot(id).messages.front().state, MessageState::Unknown);
    practice.settleAfter(10min);
    QCOMPARE(practice.mail->accepted().size(), 2);
    QCOMPARE(practice.mail->accepted()[0].bytes, practice.mail->accepted()[1].bytes);
}

void TestEngineMail::syncUntilIdleMakesFailedMailDue()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, unreachable());
    practice.settle();
    practice.stopEngines();
    QFuture<base::Result<store::SyncCounts>> idle = practice.addEngine().syncUntilIdle(10s);
    QTRY_VERIFY(idle.isFinished());
    QVERIFY(idle.result());
    QCOMPARE(idle.result()->done, 1);
    QCOMPARE(idle.result()->pending + idle.result()->failed, 0);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineMail::aServerThatWantsASignInParks()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, needsSignIn());
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation parked, reminder pending"_s);
    practice.settleAfter(1h);
    QCOMPARE(practice.mail->count(u"send"_s), 1);
}

void TestEngineMail::aMailThatCannotBeWrittenParks_data()
{
    using Spoil = std::function<void(PracticeFixture &, domain::Booking &, domain::Message &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const QString bad = u"no address"_s;
    const auto row = [](const char *name, const Spoil &spoil, const QString &code, const QString &detail) {
        QTest::newRow(name) << spoil << code << detail;
    };
    row(
        "the practice's", [bad](auto &practice, auto &, auto &) { practice.settings.sync.mailFrom = bad; },
        u"settings.invalid"_s, u"mail.from"_s);
    row(
        "the organizer's", [](auto &, auto &booking, auto &) { booking.organizer = u"nobody"_s; },
        u"settings.invalid"_s, u"mail.from"_s);
    row(
        "the one for answers", [bad](auto &practice, auto &, auto &) { practice.settings.sync.mailReplyTo = bad; },
        u"settings.invalid"_s, u"mail.reply-to"_s);
    row("the patient's", [bad](auto &, auto &, auto &message) { message.to = bad; }, u"mail.recipient-refused"_s, {});
    row("its name in calendars",
        [](PracticeFixture &practice, auto &, auto &) {
            const auto spoiled = practice.store().database().write(
                [](store::Connection &db) -> base::Result<int> { return db.run(u"UPDATE bookings SET uid = ''"_s); });
            QVERIFY(spoiled.result());
        },
        u"mail.malformed"_s, {});
}

void TestEngineMail::aMailThatCannotBeWrittenParks()
{
    QFETCH(std::function<void(PracticeFixture &, domain::Booking &, domain::Message &)>, spoil);
    PracticeFixture practice;
    const QUuid id = practice.book();
    sync::Snapshot snapshot = practice.snapshot(id);
    domain::Message &first = snapshot.messages.front();
    spoil(practice, snapshot.booking, first);
    QVERIFY(practice.store()
                .write([booking = snapshot.booking, message = first](store::Tables &tables) mutable -> base::Result<> {
                    tables.bookings.update(booking);
                    domain::Message before = message;
                    before.state = MessageState::NotNeeded;
                    before.notBefore.reset();
                    tables.messages.update(before);
                    message.cause = 9;
                    tables.messages.insert(message); // what is to be sealed cannot be updated
                    return {};
                })
                .result());
    practice.settle();
    QCOMPARE(practice.mail->count(u"send"_s), 0);
    QCOMPARE(practice.mails(id), u"confirmation not-needed, reminder pending, confirmation parked"_s);
    const domain::Message mail = practice.snapshot(id).messages.back();
    QTEST(mail.failure.code, "code");
    QTEST(mail.failure.detail, "detail");
}

void TestEngineMail::bookedBeforeMailWasSetUpIsOrganizedByWhoSends()
{
    PracticeFixture practice;
    const QString from = std::exchange(practice.settings.sync.mailFrom, QString());
    const QUuid id = practice.book();
    QVERIFY(practice.snapshot(id).booking.organizer.isEmpty());
    practice.settings.sync.mailFrom = from;
    practice.settle();
    QCOMPARE(practice.snapshot(id).booking.organizer, from);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
    practice.settings.sync.mailFrom = u"new@harbour.example"_s;
    practice.configureEngines();
    practice.move(id, u"2027-03-04T14:00"_s);
    practice.settle();
    QCOMPARE(practice.snapshot(id).booking.organizer, from); // who invited first
}

void TestEngineMail::whoNeverHeardOfTheSessionReadsOfItForTheFirstTime_data()
{
    QTest::addColumn<bool>("tentative");
    QTest::newRow("confirmed") << false;
    QTest::newRow("tentative") << true;
}

void TestEngineMail::whoNeverHeardOfTheSessionReadsOfItForTheFirstTime()
{
    QFETCH(bool, tentative);
    QByteArrayList subjects;
    for (const QString &step : {QString(), u"rescheduled"_s}) {
        PracticeFixture practice;
        service::BookingForm form = practice.form();
        form.tentative = tentative;
        const QUuid id = practice.book(form);
        // A move of which nobody was told before, as the first mail was refused.
        QVERIFY(
            practice.store()
                .database()
                .write([step,
                        mail = practice.snapshot(id).messages.front().id](store::Connection &db) -> base::Result<int> {
                    return db.run(u"UPDATE messages SET step = ? WHERE id = ? AND ? <> ''"_s, {step, mail.value, step});
                })
                .result());
        practice.settle();
        QCOMPARE(practice.mail->accepted().size(), 1);
        subjects << headerOf(practice.mail->accepted().front().bytes, "Subject");
    }
    QVERIFY(!subjects.front().isEmpty());
    QCOMPARE(subjects.front(), subjects.back());
}

void TestEngineMail::anOutcomeOfAMailThatIsNotInFlightAnyMoreIsDropped()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->hold(u"send"_s);
    practice.settleUntilHeld(*practice.mail);
    QVERIFY(
        practice.store()
            .write([message = practice.snapshot(id).messages.front()](store::Tables &tables) mutable -> base::Result<> {
                message.state = MessageState::Unknown; // as it looks for what a dead program left
                message.notBefore = base::Instant::max();
                tables.messages.update(message);
                return {};
            })
            .result());
    practice.mail->release();
    practice.stopEngines();
    QCOMPARE(practice.snapshot(id).messages.front().state, MessageState::Unknown);
    QVERIFY(!practice.attempts(id).contains(u"mail send"_s));
}

void TestEngineMail::anUnknownMailWhoseBytesAreGoneIsWrittenAnew()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::NotApplied);
    practice.settle();
    QVERIFY(practice.store()
                .database()
                .write([](store::Connection &db) -> base::Result<int> {
                    return db.run(u"UPDATE messages SET sealed_bytes = NULL"_s);
                })
                .result());
    practice.settleAfter(10min);
    QCOMPARE(practice.mail->accepted().size(), 1);
    QVERIFY(!practice.mail->accepted().front().bytes.isEmpty());
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending"_s);
}

QTEST_GUILESS_MAIN(TestEngineMail)
#include "test_engine_mail.moc"
