// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// What people do in Google's own pages is read, and never followed without a decision. The engine, a real store, and
/// Google Calendar in memory.
class TestCalendarReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMovedEventBecomesADecision();
    void aDeletedEventBecomesADecisionAndIsNotMadeAnew();
    void anEditedEventBecomesADecision();
    void ourOwnWritesAreNotTakenForAPersons();
    void theSecondReadingAsksOnlyForWhatChanged();
    void everyCalendarIsReadOnItsOwn();
    void aCalendarIsReadInTheAccountOfItsPsychologist();
    void anAnswerOfThePatientIsNoted();
    void whatIsMovedTwiceIsOneDecision();
    void whatThePersonPutsBackIsNoDecisionAnyMore();
    void aDecisionSurvivesANewLink();
    void aLostTokenLosesAndResurrectsNothing();
    void whatIsMissingCountsOnlyWhenTheListIsComplete();
    void aCalendarOutOfSightDeletesNothing();
    void aFailedReadingIsDoneAgainFromWhereItWas();
    void aReadingFromTheBeginningThatIsBrokenOffChangesNothing_data();
    void aReadingFromTheBeginningThatIsBrokenOffChangesNothing();
    void aCalendarThatTwoShareIsReadOnce();
    void anEventOfACancelledSessionIsLeftAlone();
    void anEventOfASessionThatHasBegunIsLeftAlone();
    void aForeignMarkerUnderOurIdIsLeftAlone();
    void aMoveThatOurWriteMeetsFirstIsADecisionToo();
    void aDeletionThatOurWriteMeetsFirstIsADecisionToo();
    void receptionsOwnMoveWinsOverThePersons();
    void tokensAndCalendarsStandNowhereInPlain();

private:
    void read();
    domain::RemoteObject event(const QUuid &id, ObjectKind kind = ObjectKind::PracticeEvent)
    {
        return m_practice->object(id, kind);
    }
    std::vector<domain::Decision> decisions(const QUuid &id) { return m_practice->snapshot(id).decisions; }
    QUuid bookedAndRead();
    QString practiceCalendar() const { return m_practice->settings.sync.practiceCalendar; }

    std::unique_ptr<PracticeFixture> m_practice;
    std::map<domain::AccountId, std::shared_ptr<ports::CalendarProvider>> m_more; ///< of accounts beside the settings'
    sync::CalendarReading m_job;
};

void TestCalendarReading::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_more.clear();
}

void TestCalendarReading::read()
{
    sync::Remotes remotes;
    remotes.calendars = m_practice->calendar;
    remotes.moreCalendars = m_more;
    const auto settings = std::make_shared<sync::SyncSettings>(m_practice->settings.sync);
    bool done = false;
    QCoro::Task<> running =
        m_job.run({m_practice->store(), m_practice->clock, m_practice->random, remotes, settings, u"me"_s, {}});
    running.then([&done] { done = true; });
    QTRY_VERIFY(done);
}

QUuid TestCalendarReading::bookedAndRead()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    read();
    m_practice->clock.advance(2min);
    return id;
}

void TestCalendarReading::aMovedEventBecomesADecision()
{
    const QUuid id = bookedAndRead();
    const base::Instant booked = m_practice->snapshot(id).booking.start;
    m_practice->calendar->moveAll(practiceCalendar(), 90min);
    read();
    const std::vector<domain::Decision> found = decisions(id);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].change, domain::EventChange::Moved);
    QCOMPARE(found[0].start, std::optional<base::Instant>(booked + 90min));
    QCOMPARE(found[0].object, event(id).id);
    QCOMPARE(found[0].foundAt, m_practice->clock.now());
    QCOMPARE(event(id).state, ObjectState::Parked);
    QCOMPARE(event(id).failure.code, u"google.event-moved"_s);
    QCOMPARE(m_practice->status(id), u"failed"_s);
    // Nobody has decided: the session stays, and so does the event where the person put it.
    m_practice->settleAfter(1h);
    QCOMPARE(m_practice->snapshot(id).booking.start, booked);
    QCOMPARE(m_practice->calendar->eventsIn(practiceCalendar()).front().event.start,
             std::optional<base::Instant>(booked + 90min));
}

void TestCalendarReading::aDeletedEventBecomesADecisionAndIsNotMadeAnew()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->deleteAll(practiceCalendar());
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Deleted);
    QCOMPARE(event(id).failure.code, u"google.event-deleted"_s);
    m_practice->settleAfter(1h);
    QCOMPARE(m_practice->calendar->eventsIn(practiceCalendar()).size(), 0u);
    QCOMPARE(m_practice->snapshot(id).booking.status, domain::BookingStatus::Confirmed);
    QCOMPARE(m_practice->mails(id).count(u"cancellation"_s), 0);
}

void TestCalendarReading::anEditedEventBecomesADecision()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->editAll(practiceCalendar(), u"Lunch"_s);
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Edited);
    QCOMPARE(event(id).failure.code, u"google.event-edited"_s);
}

void TestCalendarReading::ourOwnWritesAreNotTakenForAPersons()
{
    const QUuid id = bookedAndRead();
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    m_practice->cancel(id);
    m_practice->settle();
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestCalendarReading::theSecondReadingAsksOnlyForWhatChanged()
{
    bookedAndRead();
    const int gets = m_practice->calendar->count(u"get"_s);
    const int reads = m_practice->calendar->count(u"changes"_s);
    read();
    QCOMPARE(m_practice->calendar->count(u"changes"_s), reads + 3); // the practice's, Ada's and Ben's
    QCOMPARE(m_practice->calendar->count(u"get"_s), gets);
    const auto now = m_practice->clock.now();
    QCOMPARE(m_job.due(now, now), now + 2min);
    QCOMPARE(m_job.due(std::nullopt, now), now);
}

void TestCalendarReading::everyCalendarIsReadOnItsOwn()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->fail(u"changes"_s, unreachable());
    m_practice->calendar->deleteAll();
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].object, event(id, ObjectKind::PsychologistEvent).id);
    read();
    QCOMPARE(decisions(id).size(), 2u);
}

void TestCalendarReading::aCalendarIsReadInTheAccountOfItsPsychologist()
{
    const auto moved = m_practice->store().write([this](store::Tables &tables) -> base::Result<domain::AccountId> {
        domain::Account account;
        account.kind = domain::AccountKind::Google;
        account.name = u"Second practice"_s;
        account.uuid = m_practice->random.uuid();
        tables.accounts.insert(account);
        domain::Psychologist ben = *tables.psychologists.find(m_practice->ben.uuid);
        ben.googleAccount = account.id;
        tables.psychologists.update(ben);
        return account.id;
    });
    const domain::AccountId account = need(moved);
    read(); // the account cannot be used: the other calendars are read all the same
    QCOMPARE(m_practice->calendar->calls(), (QStringList{u"changes"_s, u"changes"_s}));
    const auto bens = std::make_shared<FakeCalendar>(m_practice->clock, QStringList{m_practice->ben.calendarId});
    m_more[account] = bens;
    read();
    QCOMPARE(m_practice->calendar->calls().size(), 4);
    QCOMPARE(bens->calls(), QStringList{u"changes"_s});
}

void TestCalendarReading::anAnswerOfThePatientIsNoted()
{
    m_practice->settings.sync.inviter = domain::Inviter::Google;
    const QUuid id = bookedAndRead();
    QCOMPARE(service::Appointment{m_practice->snapshot(id)}.patientAnswer(), u"needsAction"_s);
    m_practice->calendar->answerAll(u"declined"_s);
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    const service::Appointment appointment{m_practice->snapshot(id)};
    QCOMPARE(appointment.patientAnswer(), u"declined"_s);
    QCOMPARE(service::toJson(appointment)[u"patientAnswer"_s].toString(), u"declined"_s);
    // The answer's etag is known: our next write is no conflict, and what it carries keeps the answer.
    const int gets = m_practice->calendar->count(u"get"_s);
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QCOMPARE(m_practice->calendar->count(u"get"_s), gets);
    QCOMPARE(service::Appointment{m_practice->snapshot(id)}.patientAnswer(), u"declined"_s);
}

void TestCalendarReading::whatIsMovedTwiceIsOneDecision()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    read();
    const domain::Decision first = decisions(id).at(0);
    m_practice->clock.advance(2min);
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].uuid, first.uuid);
    QCOMPARE(decisions(id)[0].foundAt, first.foundAt);
    QCOMPARE(decisions(id)[0].start, std::optional<base::Instant>(*first.start + 1h));
    m_practice->calendar->deleteAll(practiceCalendar());
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Deleted);
    QVERIFY(!decisions(id)[0].start);
}

void TestCalendarReading::whatThePersonPutsBackIsNoDecisionAnyMore()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    read();
    m_practice->calendar->moveAll(practiceCalendar(), -1h);
    read();
    QVERIFY(decisions(id).empty());
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    read();
    QVERIFY(decisions(id).empty());
}

void TestCalendarReading::aDecisionSurvivesANewLink()
{
    const QUuid id = m_practice->book();
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    m_practice->settle();
    m_practice->settleAfter(2s);
    m_practice->settleAfter(4s);
    m_practice->settleAfter(8s); // quick tries spent: the events went without a link
    read();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    read();
    QCOMPARE(decisions(id).size(), 1u);
    m_practice->settleAfter(10min); // the link comes, and goes into the events
    QVERIFY(!m_practice->meeting(id).identity.link.isEmpty());
    QCOMPARE(event(id).state, ObjectState::Parked);
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(event(id, ObjectKind::PsychologistEvent).state, ObjectState::Done);
}

void TestCalendarReading::aLostTokenLosesAndResurrectsNothing()
{
    const QUuid kept = m_practice->book();
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T15:00"_s;
    const QUuid gone = m_practice->book(form);
    form.start = u"2027-03-05T15:00"_s;
    const QUuid cancelled = m_practice->book(form);
    m_practice->settle();
    m_practice->cancel(cancelled);
    m_practice->settle();
    read();
    // While the token is lost somebody deletes one session's event and moves nothing else.
    const QString goneId = event(gone).identity.remoteId;
    m_practice->calendar->deleteOne(practiceCalendar(), goneId);
    m_practice->calendar->forgetTokens();
    const int inserts = m_practice->calendar->count(u"insert"_s);
    read();
    m_practice->settle();
    QCOMPARE(decisions(gone).size(), 1u);
    QCOMPARE(decisions(gone)[0].change, domain::EventChange::Deleted);
    QVERIFY(decisions(kept).empty());
    QVERIFY(decisions(cancelled).empty());
    QCOMPARE(m_practice->status(kept), u"synced"_s);
    QCOMPARE(m_practice->calendar->count(u"insert"_s), inserts);
    // From here it goes on by what changes.
    const int gets = m_practice->calendar->count(u"get"_s);
    read();
    QCOMPARE(m_practice->calendar->count(u"get"_s), gets);
}

void TestCalendarReading::whatIsMissingCountsOnlyWhenTheListIsComplete()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->deleteAll(practiceCalendar());
    m_practice->calendar->forgetTokens();
    // The list is complete, but whether the event is gone cannot be asked: nothing is said, and it is read again.
    m_practice->calendar->fail(u"get"_s, unreachable());
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    read();
    QCOMPARE(decisions(id).size(), 1u);
}

void TestCalendarReading::aCalendarOutOfSightDeletesNothing()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->forgetTokens();
    m_practice->calendar->hide(practiceCalendar());
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestCalendarReading::aFailedReadingIsDoneAgainFromWhereItWas()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    m_practice->calendar->fail(u"changes"_s, rateLimited(0ms), Effect::NotApplied, 3);
    read();
    QVERIFY(decisions(id).empty());
    read();
    QCOMPARE(decisions(id).size(), 1u);
}

void TestCalendarReading::aReadingFromTheBeginningThatIsBrokenOffChangesNothing_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("the list") << u"changes"_s;
    QTest::newRow("an event that it lacks") << u"get"_s;
}

void TestCalendarReading::aReadingFromTheBeginningThatIsBrokenOffChangesNothing()
{
    QFETCH(QString, call);
    const QUuid id = bookedAndRead();
    m_practice->calendar->deleteAll(practiceCalendar());
    m_practice->calendar->forgetTokens();
    if (call == u"changes"_s) {
        m_practice->calendar->fail(call, {ports::FailureKind::Rejected, u"google.full-read-needed"_s, {}, {}, false});
    }
    m_practice->calendar->fail(call, unreachable());
    read();
    QVERIFY(decisions(id).empty());
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Deleted);
}

void TestCalendarReading::aCalendarThatTwoShareIsReadOnce()
{
    m_practice->settings.sync.practiceCalendar = m_practice->ada.calendarId;
    domain::Psychologist ben = m_practice->ben;
    ben.calendarId.clear();
    QVERIFY(m_practice->store()
                .write([ben](store::Tables &tables) -> base::Result<> {
                    tables.psychologists.update(ben);
                    return {};
                })
                .result());
    read();
    QCOMPARE(m_practice->calendar->calls(), QStringList{u"changes"_s});
}

void TestCalendarReading::anEventOfACancelledSessionIsLeftAlone()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->fail(u"remove"_s, unreachable(), Effect::NotApplied, 9);
    m_practice->cancel(id);
    m_practice->settle();
    m_practice->calendar->moveAll({}, 1h);
    read();
    QVERIFY(decisions(id).empty());
}

void TestCalendarReading::anEventOfASessionThatHasBegunIsLeftAlone()
{
    const QUuid id = bookedAndRead();
    m_practice->clock.set(m_practice->snapshot(id).booking.start + 1min);
    m_practice->calendar->deleteAll();
    read();
    QVERIFY(decisions(id).empty());
}

void TestCalendarReading::aForeignMarkerUnderOurIdIsLeftAlone()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->remark(practiceCalendar(), u"an1:another-practice:0011"_s);
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    read();
    QVERIFY(decisions(id).empty());
}

void TestCalendarReading::aMoveThatOurWriteMeetsFirstIsADecisionToo()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    // A write that does not move the session meets the person's move before any list tells of it.
    m_practice->settings.sync.reminderMinutes = {30};
    m_practice->configureEngines();
    m_practice->retouchEvents(id);
    m_practice->settle();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Moved);
    QCOMPARE(event(id).failure.code, u"google.event-moved"_s);
    QCOMPARE(event(id, ObjectKind::PsychologistEvent).state, ObjectState::Done);
}

void TestCalendarReading::aDeletionThatOurWriteMeetsFirstIsADecisionToo()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->deleteAll(practiceCalendar());
    m_practice->settings.sync.reminderMinutes = {30};
    m_practice->configureEngines();
    m_practice->retouchEvents(id);
    m_practice->settle();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, domain::EventChange::Deleted);
    QVERIFY(m_practice->calendar->eventsIn(practiceCalendar()).empty());
}

void TestCalendarReading::receptionsOwnMoveWinsOverThePersons()
{
    const QUuid id = bookedAndRead();
    m_practice->calendar->moveAll(practiceCalendar(), 1h);
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->calendar->eventsIn(practiceCalendar()).front().event.start,
             std::optional<base::Instant>(m_practice->snapshot(id).booking.start));
}

void TestCalendarReading::tokensAndCalendarsStandNowhereInPlain()
{
    m_practice->settings.sync.practiceCalendar = m_practice->ada.calendarId;
    const QUuid id = bookedAndRead();
    m_practice->calendar->deleteAll();
    read();
    QCOMPARE(decisions(id).size(), 1u);
    const QString dump = m_practice->dump();
    QVERIFY(dump.contains(u"calendar_reads"_s));
    QVERIFY(!dump.contains(m_practice->ada.calendarId));
}

QTEST_GUILESS_MAIN(TestCalendarReading)
#include "test_calendarreading.moc"
