// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/practiceservice.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::BookingStatus;
using domain::ObjectKind;
using Effect = FakeRemote::Effect;

/// Moves and cancellations are held for ten seconds, and may be taken back until then without anybody noticing.
class TestHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aHeldChangeLeavesWhenItsTimeHasCome_data();
    void aHeldChangeLeavesWhenItsTimeHasCome();
    void onlyMovesAndCancellationsAreHeld();
    void withoutAHoldThereIsNoUndo();
    void nothingShortensAHold();
    void aChangeWithoutHoldTakesTheHeldOneAlong();
    void heldRowsSaySo();
    void whatIsHeldCountsAsUnsent();
    void undoLeavesEverythingAsItWas_data();
    void undoLeavesEverythingAsItWas();
    void undoBeforeAnythingWasSentSendsWhatWasWaiting();
    void undoOfASecondMoveKeepsTheFirst();
    void undoRestoresWhatNeededAPerson();
    void undoWhileACallIsInFlightFollowsItsOutcome_data();
    void undoWhileACallIsInFlightFollowsItsOutcome();
    void whatWasSettledDuringTheHoldIsWorkedOnAgainAfterUndo();
    void aLinkThatCameDuringTheHoldIsSent();
    void undoIsRefusedWhenItIsTooLate();
    void undoIsRefusedWhenTheClockGoesBackAfterItLeft();
    void undoIsRefusedAfterAnotherChange();
    void undoIsRefusedWhenTheOldTimeIsTaken();
    void undoNeedsThePermissionOfTheChange();
    void theNextChangeAfterUndoIsTold();

private:
    Saved moved(const QUuid &id, const RescheduleForm &form)
    {
        return need(m_practice->bookings().reschedule(id, form));
    }
    Saved moved(const QUuid &id, const QString &start = u"2027-03-04T14:00"_s);
    Saved cancelled(const QUuid &id) { return need(m_practice->bookings().cancel(id, u"ill"_s)); }
    Saved change(const QUuid &id, const QString &what);
    base::Result<Saved> undo(const Saved &saved, const Desk &desk = {});
    QUuid bookedAndSent();
    int calls() const { return int(m_practice->meetings->calls().size() + m_practice->calendar->calls().size()); }
    qsizetype mails() const { return qsizetype(m_practice->mail->accepted().size()); }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestHold::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_practice->hold = 10s;
}

Saved TestHold::moved(const QUuid &id, const QString &start)
{
    RescheduleForm form;
    form.start = start;
    return moved(id, form);
}

Saved TestHold::change(const QUuid &id, const QString &what)
{
    RescheduleForm form;
    if (what == u"cancel"_s) {
        return cancelled(id);
    }
    if (what == u"psychologist"_s) {
        form.psychologist = m_practice->ben.uuid;
    } else if (what == u"modality"_s) {
        form.modality = u"in-person"_s;
    } else {
        form.start = u"2027-03-04T14:00"_s;
    }
    return moved(id, form);
}

base::Result<Saved> TestHold::undo(const Saved &saved, const Desk &desk)
{
    return m_practice->bookings(desk).undo(*saved.undo).result();
}

QUuid TestHold::bookedAndSent()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    return id;
}

void TestHold::aHeldChangeLeavesWhenItsTimeHasCome_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("mails");
    QTest::newRow("move") << u"move"_s
                          << u"confirmation sent, reminder superseded, rescheduled sent, reminder pending"_s;
    QTest::newRow("cancel") << u"cancel"_s << u"confirmation sent, reminder superseded, cancelled sent"_s;
}

void TestHold::aHeldChangeLeavesWhenItsTimeHasCome()
{
    QFETCH(QString, what);
    QFETCH(QString, mails);
    const QUuid id = bookedAndSent();
    const int before = calls();
    const Saved saved = change(id, what);
    QVERIFY(saved.undo);
    QCOMPARE(saved.undo->until, m_practice->clock.now() + 10s);
    m_practice->settleAfter(10s - 1ms);
    QCOMPARE(calls(), before);
    QCOMPARE(this->mails(), 1);
    QCOMPARE(m_practice->status(id), u"pending"_s);
    m_practice->settleAfter(1ms);
    QCOMPARE(m_practice->mails(id), mails);
    QCOMPARE(this->mails(), 2);
    QVERIFY(calls() >= before + 3);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestHold::onlyMovesAndCancellationsAreHeld()
{
    BookingForm form = m_practice->form();
    form.tentative = true;
    const Saved booked = need(m_practice->bookings().book(form));
    QVERIFY(!booked.undo);
    const QUuid id = booked.appointment.snapshot.booking.uuid;
    m_practice->settle();
    QCOMPARE(mails(), 1);
    QVERIFY(!need(m_practice->bookings().confirm(id)).undo);
    m_practice->settle();
    QCOMPARE(mails(), 2);
    QVERIFY(!need(m_practice->bookings().retry(id)).undo);
}

void TestHold::withoutAHoldThereIsNoUndo()
{
    m_practice->hold = 0ms;
    const QUuid id = bookedAndSent();
    QVERIFY(!moved(id).undo);
    m_practice->settle();
    QCOMPARE(mails(), 2);
    QVERIFY(!cancelled(id).undo);
}

void TestHold::nothingShortensAHold()
{
    sync::SyncEngine &engine = m_practice->addEngine();
    const QUuid id = bookedAndSent();
    const int before = calls();
    moved(id);
    m_practice->retry(id);
    m_practice->settleAfter(5s);
    QFuture<base::Result<store::SyncCounts>> counts = engine.syncUntilIdle(1s);
    QTRY_VERIFY(counts.isFinished());
    QCOMPARE(counts.result()->pending, 1);
    QCOMPARE(calls(), before);
    QCOMPARE(mails(), 1);
    m_practice->settleAfter(5s);
    QCOMPARE(mails(), 2);
}

void TestHold::aChangeWithoutHoldTakesTheHeldOneAlong()
{
    const QUuid id = bookedAndSent();
    moved(id);
    m_practice->hold = 0ms;
    m_practice->cancel(id);
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QVERIFY(m_practice->mail->accepted().back().bytes.contains("method=CANCEL"));
}

void TestHold::whatIsHeldCountsAsUnsent()
{
    const auto unsent = [this] { return need(PracticeService(m_practice->context()).unsent()); };
    const QUuid id = bookedAndSent(); // but for its reminder
    QCOMPARE(unsent(), 0);
    moved(id);
    QCOMPARE(unsent(), 1);
    m_practice->settleAfter(10s);
    QCOMPARE(unsent(), 0);
    m_practice->book();
    QCOMPARE(unsent(), 1);
}

void TestHold::heldRowsSaySo()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    const sync::Snapshot snapshot = saved.appointment.snapshot;
    for (const domain::RemoteObject &object : snapshot.objects) {
        QCOMPARE(object.heldUntil, std::optional(saved.undo->until));
    }
    for (const domain::Message &message : snapshot.messages) {
        const bool held = message.step == domain::MessageStep::Rescheduled;
        QCOMPARE(message.heldUntil, held ? std::optional(saved.undo->until) : std::nullopt);
    }
    const auto states = [this, &id] {
        QStringList result;
        for (const Delivery &delivery : need(m_practice->bookings().row(id)).deliveries) {
            result.append(QString::number(int(delivery.state)));
        }
        return result.join(u' ');
    };
    using State = Delivery::State;
    const auto expected = [](State object, State move) {
        const QString text = QString::number(int(object));
        return QStringList{text,
                           text,
                           text,
                           QString::number(int(State::Done)),
                           QString::number(int(move)),
                           QString::number(int(State::Planned))}
            .join(u' ');
    };
    QCOMPARE(states(), expected(State::Held, State::Held));
    m_practice->settleAfter(10s);
    QVERIFY(!m_practice->meeting(id).heldUntil);
    QCOMPARE(states(), expected(State::Done, State::Done));
}

void TestHold::undoLeavesEverythingAsItWas_data()
{
    QTest::addColumn<QString>("what");
    for (const QString &what : {u"move"_s, u"cancel"_s, u"psychologist"_s, u"modality"_s}) {
        QTest::newRow(qPrintable(what)) << what;
    }
}

void TestHold::undoLeavesEverythingAsItWas()
{
    QFETCH(QString, what);
    const QUuid id = bookedAndSent();
    const sync::Snapshot before = m_practice->snapshot(id);
    const int callsBefore = calls();
    const Saved saved = change(id, what);
    m_practice->settleAfter(9s);
    QVERIFY(undo(saved));
    m_practice->settle();
    m_practice->settleAfter(30s);
    const sync::Snapshot after = m_practice->snapshot(id);
    QCOMPARE(after.booking.start, before.booking.start);
    QCOMPARE(after.booking.status, before.booking.status);
    QCOMPARE(after.booking.psychologist, before.booking.psychologist);
    QCOMPARE(after.booking.modality, before.booking.modality);
    QCOMPARE(after.booking.cancelReason, QString());
    QCOMPARE(after.booking.revision, before.booking.revision + 2);
    QCOMPARE(after.objects.size(), before.objects.size());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(after.meeting()->identity, before.meeting()->identity);
    QCOMPARE(calls(), callsBefore);
    QCOMPARE(mails(), 1);
    // The reminder is planned again, for the old time.
    m_practice->clock.set(before.booking.start - 24h);
    m_practice->settle();
    QCOMPARE(mails(), 2);
}

void TestHold::undoBeforeAnythingWasSentSendsWhatWasWaiting()
{
    const QUuid id = m_practice->book();
    const Saved saved = cancelled(id);
    m_practice->settleAfter(5s);
    QCOMPARE(calls() + mails(), 0);
    QVERIFY(undo(saved));
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->mails(id), u"confirmation sent, reminder pending"_s);
    QCOMPARE(m_practice->meetings->calls(), QStringList{u"create"_s});
}

void TestHold::undoOfASecondMoveKeepsTheFirst()
{
    const QUuid id = bookedAndSent();
    const Saved first = moved(id);
    m_practice->settleAfter(5s);
    const Saved second = moved(id, u"2027-03-05T14:00"_s);
    QVERIFY(!undo(first));
    QVERIFY(undo(second));
    m_practice->settleAfter(5s - 1ms);
    QCOMPARE(mails(), 1);
    m_practice->settleAfter(1ms);
    QCOMPARE(mails(), 2);
    QCOMPARE(m_practice->snapshot(id).booking.wallTime, u"2027-03-04T14:00"_s);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestHold::undoRestoresWhatNeededAPerson()
{
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.scope-missing"_s));
    m_practice->mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    const QUuid id = bookedAndSent();
    const domain::RemoteObject meeting = m_practice->meeting(id);
    const QString mailsBefore = m_practice->mails(id);
    const int before = calls();
    const int sends = m_practice->mail->count(u"send"_s);
    QVERIFY(undo(moved(id)));
    m_practice->settleAfter(30s);
    QCOMPARE(m_practice->status(id), u"failed"_s);
    QCOMPARE(m_practice->meeting(id).failure, meeting.failure);
    QVERIFY(m_practice->mails(id).startsWith(mailsBefore));
    QCOMPARE(calls(), before);
    QCOMPARE(m_practice->mail->count(u"send"_s), sends);
}

void TestHold::undoWhileACallIsInFlightFollowsItsOutcome_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("answeredBeforeUndo");
    for (const QString &what : {u"move"_s, u"cancel"_s, u"psychologist"_s}) {
        QTest::newRow(qPrintable(what + u", answered before"_s)) << what << true;
        QTest::newRow(qPrintable(what + u", answered after"_s)) << what << false;
    }
}

void TestHold::undoWhileACallIsInFlightFollowsItsOutcome()
{
    QFETCH(QString, what);
    QFETCH(bool, answeredBeforeUndo);
    m_practice->meetings->hold(u"create"_s);
    const QUuid id = m_practice->book();
    m_practice->settleUntilHeld(*m_practice->meetings);
    const Saved saved = change(id, what);
    if (answeredBeforeUndo) {
        m_practice->meetings->release();
        m_practice->settleAfter(1s);
    }
    QVERIFY(undo(saved));
    if (!answeredBeforeUndo) {
        m_practice->meetings->release();
    }
    QTRY_COMPARE(m_practice->meeting(id).state, domain::ObjectState::Done);
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->meetings->meetings().size(), 1);
    QCOMPARE(m_practice->meetings->calls(), QStringList{u"create"_s});
    QVERIFY(m_practice->mails(id).startsWith(u"confirmation sent, reminder pending"_s));
    QCOMPARE(mails(), 1);
    QVERIFY(m_practice->snapshot(id).messages.front().carriedLink);
}

void TestHold::whatWasSettledDuringTheHoldIsWorkedOnAgainAfterUndo()
{
    const QUuid id = bookedAndSent();
    m_practice->hold = 0s;
    change(id, u"modality"_s); // the meeting is to go
    m_practice->hold = 10s;
    const Saved saved = moved(id);
    domain::RemoteObject meeting = m_practice->meeting(id);
    QCOMPARE(meeting.state, domain::ObjectState::Pending);
    // As a step leaves it that was planned before the move.
    meeting.state = domain::ObjectState::Parked;
    meeting.notBefore.reset();
    need(m_practice->store().write([meeting](store::Tables &tables) -> base::Result<int> {
        tables.objects.update(meeting);
        return 0;
    }));
    QVERIFY(undo(saved));
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QVERIFY(!m_practice->meeting(id).isThere());
}

void TestHold::aLinkThatCameDuringTheHoldIsSent()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 4);
    const QUuid id = bookedAndSent();
    for (const std::chrono::seconds pause : {2s, 4s, 8s}) {
        m_practice->settleAfter(pause);
    }
    QCOMPARE(mails(), 1); // without the link
    m_practice->meetings->hold(u"create"_s);
    m_practice->clock.advance(70s);
    m_practice->settleUntilHeld(*m_practice->meetings);
    const Saved saved = moved(id);
    m_practice->meetings->release();
    m_practice->settleAfter(1s);
    QVERIFY(undo(saved));
    m_practice->settle();
    QCOMPARE(mails(), 2);
    QVERIFY(m_practice->mails(id).endsWith(u"link sent"_s));
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestHold::undoIsRefusedWhenItIsTooLate()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    m_practice->clock.advance(10s);
    const QString before = m_practice->dump();
    const base::Result<Saved> answer = undo(saved);
    QVERIFY(!answer);
    QCOMPARE(answer.error().problems.front().field, u"undo"_s);
    QCOMPARE(m_practice->dump(), before);
}

void TestHold::undoIsRefusedWhenTheClockGoesBackAfterItLeft()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    m_practice->settleAfter(10s);
    QCOMPARE(mails(), 2);
    m_practice->clock.set(saved.undo->until - 5s);
    QVERIFY(!undo(saved));
}

void TestHold::undoIsRefusedAfterAnotherChange()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    PersonForm form;
    form.email = u"jo.new@example.com"_s;
    need(m_practice->people().editPatient(m_practice->snapshot(id).recipients.front().uuid, form));
    const base::Result<Saved> answer = undo(saved);
    QVERIFY(!answer);
    QCOMPARE(answer.error().problems.front().field, u"undo"_s);
}

void TestHold::undoIsRefusedWhenTheOldTimeIsTaken()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    BookingForm form = m_practice->form();
    form.patient = {{}, u"Sam"_s, u"Roe"_s, u"sam@example.com"_s, {}};
    m_practice->book(form);
    const base::Result<Saved> answer = undo(saved);
    QVERIFY(!answer);
    QCOMPARE(answer.error().problems.front().field, u"undo"_s);
    QCOMPARE(m_practice->snapshot(id).booking.wallTime, u"2027-03-04T14:00"_s);
}

void TestHold::undoNeedsThePermissionOfTheChange()
{
    const QUuid id = bookedAndSent();
    const Saved saved = moved(id);
    const base::Result<Saved> answer = undo(saved, {security::Role::Psychologist, m_practice->ada.uuid});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, base::ErrorKind::NotAllowed);
    QVERIFY(undo(saved, {security::Role::Reception, {}}));
}

void TestHold::theNextChangeAfterUndoIsTold()
{
    const QUuid id = bookedAndSent();
    QVERIFY(undo(cancelled(id)));
    m_practice->settle();
    moved(id);
    m_practice->settleAfter(10s);
    QCOMPARE(mails(), 2);
    const sync::Snapshot snapshot = m_practice->snapshot(id);
    QVERIFY(snapshot.booking.sequence > 0);
    QCOMPARE(m_practice->status(id), u"synced"_s);
    cancelled(id);
    m_practice->settleAfter(10s);
    QCOMPARE(mails(), 3);
    QVERIFY(m_practice->meetings->meetings().empty());
}

QTEST_GUILESS_MAIN(TestHold)

#include "test_hold.moc"
