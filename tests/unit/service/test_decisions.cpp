// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Choice;
using domain::EventChange;
using domain::ObjectKind;
using domain::ObjectState;

/// What reception decides about events that people changed in Google's own pages, as committed and as worked off.
class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsOpenIsListedWithItsSession();
    void movingTakesTheSessionAlong();
    void movingToABusyTimeIsRefusedAndStaysOpen();
    void puttingAMovedEventBackOverwritesIt();
    void puttingADeletedEventBackMakesItAnew();
    void keepingAnEditLeavesItUntilTheNextChange();
    void cancellingCancelsTheSession();
    void cancellingNeedsAReason();
    void onlyWhatIsOfferedCanBeChosen_data();
    void onlyWhatIsOfferedCanBeChosen();
    void nothingIsDecidedTwice();
    void retryDecidesNothing();
    void retryFreesWhatCannotBeDecidedAnyMore();
    void confirmingDecidesNothing();
    void anotherMoveOvertakesTheDecision();
    void completingClosesIt();
    void undoOpensItAgain();
    void aSessionThatWaitsForADecisionIsTrouble();
    void rolesMayDecideWhatTheyMayDoAnyway_data();
    void rolesMayDecideWhatTheyMayDoAnyway();
    void theAuditNamesTheChoiceAndNobody();

private:
    void read();
    QUuid changedByHand(EventChange change, const BookingForm &form);
    QUuid changedByHand(EventChange change) { return changedByHand(change, m_practice->form()); }
    domain::Decision open(const QUuid &id) { return m_practice->snapshot(id).decisions.at(0); }
    base::Result<Saved> decide(const QUuid &id, DecisionForm form, const Desk &desk = {})
    {
        return m_practice->bookings(desk).decide(open(id).uuid, std::move(form)).result();
    }
    QString answer(const QUuid &decision);
    FakeCalendar::Kept practiceEvent() { return m_practice->calendar->eventsIn(practiceCalendar()).at(0); }
    QString practiceCalendar() const { return m_practice->settings.sync.practiceCalendar; }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestDecisions::init()
{
    m_practice = std::make_unique<PracticeFixture>();
}

void TestDecisions::read()
{
    sync::Remotes remotes;
    remotes.calendars = m_practice->calendar;
    const auto settings = std::make_shared<sync::SyncSettings>(m_practice->settings.sync);
    sync::CalendarReading job;
    bool done = false;
    QCoro::Task<> running =
        job.run({m_practice->store(), m_practice->clock, m_practice->random, remotes, settings, u"me"_s, {}});
    running.then([&done] { done = true; });
    QTRY_VERIFY(done);
}

QUuid TestDecisions::changedByHand(EventChange change, const BookingForm &form)
{
    const QUuid id = m_practice->book(form);
    m_practice->settle();
    read();
    m_practice->clock.advance(2min);
    if (change == EventChange::Moved) {
        m_practice->calendar->moveAll(practiceCalendar(), 90min);
    } else if (change == EventChange::Deleted) {
        m_practice->calendar->deleteAll(practiceCalendar());
    } else {
        m_practice->calendar->editAll(practiceCalendar(), u"Lunch"_s);
    }
    read();
    return id;
}

QString TestDecisions::answer(const QUuid &decision)
{
    return need(m_practice->store().read([decision](store::Tables &tables) -> base::Result<QString> {
        const std::optional<domain::Decision> found = tables.decisions.find(decision);
        return found && !found->isOpen() ? found->answer : u"open"_s;
    }));
}

void TestDecisions::whatIsOpenIsListedWithItsSession()
{
    QVERIFY(need(m_practice->bookings().decisions()).empty());
    const QUuid id = changedByHand(EventChange::Moved);
    const std::vector<OpenDecision> open = need(m_practice->bookings().decisions());
    QCOMPARE(open.size(), 1u);
    QCOMPARE(open[0].appointment.snapshot.booking.uuid, id);
    QCOMPARE(open[0].event(), ObjectKind::PracticeEvent);
    const QJsonObject json = toJson(open[0].decision, open[0].appointment.snapshot);
    QCOMPARE(json[u"change"_s].toString(), u"moved"_s);
    QCOMPARE(json[u"event"_s].toString(), u"practice-event"_s);
    QCOMPARE(json[u"start"_s].toString(), u"2027-03-03T11:30:00+11:00"_s);
    QCOMPARE(json[u"choices"_s].toVariant().toStringList(), (QStringList{u"move"_s, u"put-back"_s, u"cancel"_s}));
    QCOMPARE(toJson(open[0].appointment)[u"decisions"_s].toArray().size(), 1);
}

void TestDecisions::movingTakesTheSessionAlong()
{
    const QUuid id = changedByHand(EventChange::Moved);
    const domain::Decision decision = open(id);
    const Saved saved = *decide(id, {Choice::Move});
    QCOMPARE(saved.appointment.snapshot.booking.start, *decision.start);
    QCOMPARE(answer(decision.uuid), u"move"_s);
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->meetings->meetings().begin()->second.spec.start, *decision.start);
    for (const FakeCalendar::Kept &event : m_practice->calendar->events()) {
        QCOMPARE(event.event.start, decision.start);
    }
    QVERIFY(m_practice->mails(id).contains(u"rescheduled sent"_s));
    read();
    QVERIFY(m_practice->snapshot(id).decisions.empty());
}

void TestDecisions::movingToABusyTimeIsRefusedAndStaysOpen()
{
    const QUuid id = changedByHand(EventChange::Moved);
    BookingForm form = m_practice->form();
    form.start = u"2027-03-03T11:30"_s;
    m_practice->book(form);
    const base::Result<Saved> refused = decide(id, {Choice::Move});
    QVERIFY(!refused);
    QCOMPARE(refused.error().problems.at(0).field, u"override"_s);
    QCOMPARE(open(id).answer, QString());
    QVERIFY(decide(id, {Choice::Move, {}, u"both know"_s}).has_value());
}

void TestDecisions::puttingAMovedEventBackOverwritesIt()
{
    const QUuid id = changedByHand(EventChange::Moved);
    const QUuid decision = open(id).uuid;
    const base::Instant booked = m_practice->snapshot(id).booking.start;
    const QString mails = m_practice->mails(id);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    m_practice->settle();
    QCOMPARE(answer(decision), u"put-back"_s);
    QCOMPARE(practiceEvent().event.start, std::optional<base::Instant>(booked));
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->mails(id), mails);
    read();
    QVERIFY(m_practice->snapshot(id).decisions.empty());
}

void TestDecisions::puttingADeletedEventBackMakesItAnew()
{
    const QUuid id = changedByHand(EventChange::Deleted);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    m_practice->settle();
    QCOMPARE(m_practice->calendar->eventsIn(practiceCalendar()).size(), 1u);
    QCOMPARE(m_practice->object(id, ObjectKind::PracticeEvent).generation, 2);
    QCOMPARE(m_practice->status(id), u"synced"_s);
    read();
    QVERIFY(m_practice->snapshot(id).decisions.empty());
}

void TestDecisions::keepingAnEditLeavesItUntilTheNextChange()
{
    const QUuid id = changedByHand(EventChange::Edited);
    const int patches = m_practice->calendar->count(u"patch"_s);
    QVERIFY(decide(id, {Choice::Keep}).has_value());
    m_practice->settle();
    QCOMPARE(m_practice->calendar->count(u"patch"_s), patches);
    QCOMPARE(practiceEvent().event.summary, u"Lunch"_s);
    QCOMPARE(m_practice->status(id), u"synced"_s);
    // What was kept is not found again, neither by what changed nor by a full list.
    m_practice->calendar->forgetTokens();
    read();
    QVERIFY(m_practice->snapshot(id).decisions.empty());
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QVERIFY(practiceEvent().event.summary != u"Lunch"_s);
}

void TestDecisions::cancellingCancelsTheSession()
{
    const QUuid id = changedByHand(EventChange::Deleted);
    const QUuid decision = open(id).uuid;
    QVERIFY(decide(id, {Choice::Cancel, u"the psychologist is away"_s}).has_value());
    m_practice->settle();
    QCOMPARE(answer(decision), u"cancel"_s);
    QCOMPARE(m_practice->snapshot(id).booking.status, domain::BookingStatus::Cancelled);
    QVERIFY(m_practice->calendar->events().empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestDecisions::cancellingNeedsAReason()
{
    const QUuid id = changedByHand(EventChange::Deleted);
    const base::Result<Saved> refused = decide(id, {Choice::Cancel});
    QVERIFY(!refused);
    QCOMPARE(refused.error().problems.at(0).field, u"reason"_s);
    QVERIFY(open(id).isOpen());
}

void TestDecisions::onlyWhatIsOfferedCanBeChosen_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("choices");
    QTest::newRow("moved") << int(EventChange::Moved) << u"move put-back cancel"_s;
    QTest::newRow("deleted") << int(EventChange::Deleted) << u"put-back cancel"_s;
    QTest::newRow("edited") << int(EventChange::Edited) << u"put-back keep cancel"_s;
}

void TestDecisions::onlyWhatIsOfferedCanBeChosen()
{
    QFETCH(int, change);
    QFETCH(QString, choices);
    const QUuid id = changedByHand(EventChange(change));
    for (const Choice choice : {Choice::Move, Choice::PutBack, Choice::Keep, Choice::Cancel}) {
        const bool offered = choices.split(u' ').contains(toText(choice));
        QCOMPARE(open(id).offers(choice), offered);
        if (!offered) {
            const base::Result<Saved> refused = decide(id, {choice, u"ill"_s});
            QVERIFY(!refused);
            QCOMPARE(refused.error().problems.at(0).field, u"choice"_s);
        }
    }
}

void TestDecisions::nothingIsDecidedTwice()
{
    const QUuid id = changedByHand(EventChange::Moved);
    const QUuid decision = open(id).uuid;
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    const base::Result<Saved> again = m_practice->bookings().decide(decision, {Choice::Move}).result();
    QVERIFY(!again);
    QCOMPARE(again.error().problems.at(0).field, u"choice"_s);
    const base::Result<Saved> unknown = m_practice->bookings().decide(id, {Choice::Move}).result();
    QCOMPARE(unknown.error().kind, base::ErrorKind::NotFound);
}

void TestDecisions::retryDecidesNothing()
{
    const QUuid id = changedByHand(EventChange::Moved);
    m_practice->retry(id);
    m_practice->settle();
    QVERIFY(open(id).isOpen());
    QCOMPARE(practiceEvent().event.start, open(id).start);
}

void TestDecisions::retryFreesWhatCannotBeDecidedAnyMore()
{
    const QUuid id = changedByHand(EventChange::Moved);
    need(m_practice->store().write(
        [object = open(id).object, now = m_practice->clock.now()](store::Tables &tables) -> base::Result<bool> {
            tables.decisions.close(object, u"overtaken"_s, now);
            return true;
        }));
    m_practice->retry(id);
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(practiceEvent().event.start, std::optional<base::Instant>(m_practice->snapshot(id).booking.start));
}

void TestDecisions::confirmingDecidesNothing()
{
    BookingForm form = m_practice->form();
    form.tentative = true;
    const QUuid id = changedByHand(EventChange::Moved, form);
    need(m_practice->bookings().confirm(id));
    m_practice->settle();
    QCOMPARE(practiceEvent().event.start, open(id).start);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    m_practice->settle();
    QVERIFY(!practiceEvent().spec.tentative);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestDecisions::anotherMoveOvertakesTheDecision()
{
    const QUuid id = changedByHand(EventChange::Moved);
    const QUuid decision = open(id).uuid;
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QCOMPARE(answer(decision), u"overtaken"_s);
    QCOMPARE(practiceEvent().event.start, std::optional<base::Instant>(m_practice->snapshot(id).booking.start));
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestDecisions::completingClosesIt()
{
    const QUuid id = changedByHand(EventChange::Edited);
    const QUuid decision = open(id).uuid;
    m_practice->clock.set(m_practice->snapshot(id).booking.start + 1min);
    need(m_practice->bookings().complete(id));
    m_practice->settle();
    QCOMPARE(answer(decision), u"overtaken"_s);
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(practiceEvent().event.summary, u"Lunch"_s);
}

void TestDecisions::undoOpensItAgain()
{
    const QUuid id = changedByHand(EventChange::Moved);
    const domain::Decision before = open(id);
    m_practice->hold = 10s;
    const Saved saved = *decide(id, {Choice::Move});
    QVERIFY(saved.undo.has_value());
    QVERIFY(m_practice->snapshot(id).decisions.empty());
    need(m_practice->bookings().undo(*saved.undo));
    QCOMPARE(open(id), before);
    QCOMPARE(m_practice->object(id, ObjectKind::PracticeEvent).state, ObjectState::Parked);
    m_practice->settleAfter(20s);
    QVERIFY(open(id).isOpen());
    QCOMPARE(practiceEvent().event.start, before.start);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestDecisions::aSessionThatWaitsForADecisionIsTrouble()
{
    const QUuid id = changedByHand(EventChange::Deleted);
    const AppointmentRow row = need(m_practice->bookings().row(id));
    QVERIFY(row.trouble());
    QCOMPARE(row.trouble()->kind, Delivery::Kind::PracticeEvent);
    QCOMPARE(row.trouble()->failure.code, u"google.event-deleted"_s);
    QCOMPARE(row.sync, CalendarSyncStatus::Failed);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    m_practice->settle();
    QVERIFY(!need(m_practice->bookings().row(id)).trouble());
}

void TestDecisions::rolesMayDecideWhatTheyMayDoAnyway_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("psychologist");
    QTest::newRow("move") << int(Choice::Move) << false;
    QTest::newRow("put back") << int(Choice::PutBack) << true;
    QTest::newRow("cancel") << int(Choice::Cancel) << false;
}

void TestDecisions::rolesMayDecideWhatTheyMayDoAnyway()
{
    QFETCH(int, choice);
    QFETCH(bool, psychologist);
    const QUuid id = changedByHand(EventChange::Moved);
    const QUuid decision = open(id).uuid;
    const Desk bens{security::Role::Psychologist, m_practice->ben.uuid};
    QVERIFY(need(m_practice->bookings(bens).decisions()).empty());
    QVERIFY(!decide(id, {Choice(choice), u"ill"_s}, bens));
    const Desk adas{security::Role::Psychologist, m_practice->ada.uuid};
    QCOMPARE(need(m_practice->bookings(adas).decisions()).size(), 1u);
    QCOMPARE(decide(id, {Choice(choice), u"ill"_s}, adas).has_value(), psychologist);
    if (!psychologist) {
        const Desk reception{security::Role::Reception, {}};
        QVERIFY(decide(id, {Choice(choice), u"ill"_s}, reception).has_value());
    }
    QCOMPARE(answer(decision), toText(Choice(choice)));
}

void TestDecisions::theAuditNamesTheChoiceAndNobody()
{
    const QUuid id = changedByHand(EventChange::Moved);
    QVERIFY(decide(id, {Choice::PutBack}).has_value());
    const QString dump = m_practice->dump();
    QVERIFY(dump.contains(u"decide-put-back"_s));
    QVERIFY(!dump.contains(u"Doe"_s));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "test_decisions.moc"
