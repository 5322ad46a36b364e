// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stepcontext.h"

#include "core/sync/objectoutcome.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;

/// What is committed around a call, when others commit at the same time.
class TestStepContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCallBeginsOnlyForWhatIsStillWanted();
    void aCallBeginsOnlyUnderTheLease();
    void aSecondMeetingNeverTakesThePlaceOfTheFirst();
    void anOutcomeIsDroppedWithoutTheLease();
    void anOutcomeOfWhatChangedMeanwhileIsPlannedAgain_data();
    void anOutcomeOfWhatChangedMeanwhileIsPlannedAgain();
    void settlingWhatChangedMeanwhileIsPlannedAgain_data();
    void settlingWhatChangedMeanwhileIsPlannedAgain();
    void aSettledMeetingLetsTheOthersGo_data();
    void aSettledMeetingLetsTheOthersGo();
    void everyCallIsLogged();
    void aStepThatMustWaitTakesNoAttempt_data();
    void aStepThatMustWaitTakesNoAttempt();
    void aRemoteThatCannotBeUsedSaysWhy_data();
    void aRemoteThatCannotBeUsedSaysWhy();
    void whatIsInLineAlreadyStaysSo();

private:
    StepContext context(const QString &owner = u"me"_s);
    RemoteObject meeting() { return m_practice->meeting(m_id); }
    void record(const RemoteObject &before, RecordChange change);
    void store(const RemoteObject &object);

    std::unique_ptr<PracticeFixture> m_practice;
    QUuid m_id;
};

// A step that needs a call.
static Step calling()
{
    Step step;
    step.action = Step::Action::Create;
    return step;
}

// The step that settles an object without a call.
static Step settling(ObjectState state)
{
    Step step;
    step.action = Step::Action::Settle;
    step.settled = state;
    return step;
}

StepContext TestStepContext::context(const QString &owner)
{
    return {m_practice->store(),
            m_practice->clock,
            m_practice->random,
            {},
            std::make_shared<SyncSettings>(m_practice->settings.sync),
            owner,
            {}};
}

void TestStepContext::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_id = m_practice->book();
    const domain::BookingId number = m_practice->snapshot(m_id).booking.id;
    const base::Instant until = m_practice->clock.now() + 120s;
    QVERIFY(need(m_practice->store().write([number, until](store::Tables &tables) -> base::Result<bool> {
        return tables.leases.take(number, {}, u"me"_s, until);
    })));
}

void TestStepContext::record(const RemoteObject &before, RecordChange change)
{
    QCoro::waitFor(commitOutcome(context(), before, {u"create"_s, 0ms}, std::move(change)));
}

void TestStepContext::store(const RemoteObject &object)
{
    QVERIFY(m_practice->store()
                .write([object](store::Tables &tables) -> base::Result<> {
                    tables.objects.update(object);
                    return {};
                })
                .result());
}

void TestStepContext::aCallBeginsOnlyForWhatIsStillWanted()
{
    RemoteObject other = meeting();
    other.wanted = domain::Wanted::Absent;
    begin(other, "print", m_practice->clock.now());
    QVERIFY(!QCoro::waitFor(commitBegin(context(), other)));
    RemoteObject before = meeting();
    m_practice->move(m_id, u"2027-03-04T14:00"_s);
    begin(before, "print", m_practice->clock.now());
    QVERIFY(!QCoro::waitFor(commitBegin(context(), before)));
    QCOMPARE(meeting().state, ObjectState::Pending);
    RemoteObject now = meeting();
    begin(now, "print", m_practice->clock.now());
    QVERIFY(QCoro::waitFor(commitBegin(context(), now)));
    QCOMPARE(meeting().state, ObjectState::Sending);
    QVERIFY(!QCoro::waitFor(commitBegin(context(), now)));
}

void TestStepContext::aCallBeginsOnlyUnderTheLease()
{
    RemoteObject before = meeting();
    begin(before, "print", m_practice->clock.now());
    QVERIFY(!QCoro::waitFor(commitBegin(context(u"somebody else"_s), before)));
    QCOMPARE(meeting().state, ObjectState::Pending);
}

void TestStepContext::aSecondMeetingNeverTakesThePlaceOfTheFirst()
{
    const auto made = [](const QString &number) {
        return [number](store::Tables &, Snapshot &, RemoteObject &object) {
            object.identity.remoteId = number;
            recordDone(object, "print");
        };
    };
    record(meeting(), made(u"81"_s));
    QCOMPARE(meeting().identity.remoteId, u"81"_s);
    const QString dump = m_practice->dump();
    QTest::ignoreMessage(QtCriticalMsg, "a second meeting of one session was not taken in place of the first");
    record(meeting(), made(u"82"_s));
    QCOMPARE(m_practice->dump(), dump);
}

void TestStepContext::anOutcomeIsDroppedWithoutTheLease()
{
    const QString dump = m_practice->dump();
    const auto change = [](store::Tables &, Snapshot &, RemoteObject &object) { recordDone(object, "print"); };
    QCoro::waitFor(commitOutcome(context(u"somebody else"_s), meeting(), {u"create"_s, 0ms}, change));
    QVERIFY(
        QCoro::waitFor(commitWithoutCall(context(u"somebody else"_s), meeting(), settling(ObjectState::Done), true)));
    QVERIFY(QCoro::waitFor(commitWithoutCall(context(u"somebody else"_s), meeting(), calling(), false)));
    QCOMPARE(m_practice->dump(), dump);
}

void TestStepContext::anOutcomeOfWhatChangedMeanwhileIsPlannedAgain_data()
{
    QTest::addColumn<RecordChange>("change");
    const base::Instant now = base::fromMs(0);
    const auto failure = [now](const ports::Failure &told) {
        return RecordChange(
            [told, now](store::Tables &, Snapshot &, RemoteObject &object) { recordFailure(object, told, now, 0); });
    };
    QTest::newRow("done") << RecordChange(
        [](store::Tables &, Snapshot &, RemoteObject &object) { recordDone(object, "print"); });
    QTest::newRow("gone") << RecordChange(
        [](store::Tables &, Snapshot &, RemoteObject &object) { recordGone(object); });
    QTest::newRow("rejected") << failure(rejected(u"zoom.validation"_s));
    QTest::newRow("unreachable") << failure(unreachable());
}

void TestStepContext::anOutcomeOfWhatChangedMeanwhileIsPlannedAgain()
{
    QFETCH(RecordChange, change);
    RemoteObject before = meeting();
    begin(before, "print", m_practice->clock.now());
    QVERIFY(QCoro::waitFor(commitBegin(context(), before)));
    m_practice->move(m_id, u"2027-03-04T14:00"_s);
    QCOMPARE(meeting().state, ObjectState::Sending);
    record(before, change);
    QCOMPARE(meeting().state, ObjectState::Pending);
    QVERIFY(meeting().notBefore.has_value());
    QCOMPARE(meeting().wantedRevision, 2);
}

void TestStepContext::settlingWhatChangedMeanwhileIsPlannedAgain_data()
{
    QTest::addColumn<ObjectState>("state");
    QTest::newRow("done") << ObjectState::Done;
    QTest::newRow("too late") << ObjectState::TooLate;
    QTest::newRow("not needed") << ObjectState::NotNeeded;
}

void TestStepContext::settlingWhatChangedMeanwhileIsPlannedAgain()
{
    QFETCH(ObjectState, state);
    const RemoteObject before = meeting();
    m_practice->move(m_id, u"2027-03-04T14:00"_s);
    QVERIFY(QCoro::waitFor(commitWithoutCall(context(), before, settling(state), true)));
    QCOMPARE(meeting().state, ObjectState::Pending);
    QCOMPARE(meeting().notBefore, std::optional(m_practice->clock.now()));
}

void TestStepContext::aSettledMeetingLetsTheOthersGo_data()
{
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("released");
    QTest::newRow("done") << ObjectState::Done << 0 << true;
    QTest::newRow("parked") << ObjectState::Parked << 0 << true;
    QTest::newRow("not needed") << ObjectState::NotNeeded << 0 << true;
    QTest::newRow("too late") << ObjectState::TooLate << 0 << true;
    QTest::newRow("quick tries spent") << ObjectState::Pending << 3 << true;
    QTest::newRow("quick tries left") << ObjectState::Pending << 2 << false;
    QTest::newRow("unknown") << ObjectState::Unknown << 0 << false;
    QTest::newRow("in flight") << ObjectState::Sending << 0 << false;
}

void TestStepContext::aSettledMeetingLetsTheOthersGo()
{
    QFETCH(ObjectState, state);
    QFETCH(int, attempts);
    const base::Instant later = m_practice->clock.now() + 60s;
    QCOMPARE(m_practice->object(m_id, ObjectKind::PracticeEvent).notBefore, std::optional(later));
    record(meeting(), [state, attempts](store::Tables &, Snapshot &, RemoteObject &object) {
        object.state = state;
        object.attempts = attempts;
    });
    QFETCH(bool, released);
    const base::Instant expected = released ? m_practice->clock.now() : later;
    QCOMPARE(m_practice->object(m_id, ObjectKind::PracticeEvent).notBefore, std::optional(expected));
    QCOMPARE(m_practice->snapshot(m_id).messages.front().notBefore, std::optional(expected));
    // The reminder has its own time.
    QVERIFY(*m_practice->snapshot(m_id).messages.back().notBefore > later);
}

void TestStepContext::everyCallIsLogged()
{
    record(meeting(), [](store::Tables &, Snapshot &, RemoteObject &object) {
        recordFailure(object, rateLimited(5s), base::fromMs(0), 0);
    });
    m_practice->clock.advance(70ms);
    record(meeting(), [](store::Tables &, Snapshot &, RemoteObject &object) { recordDone(object, "print"); });
    QCOMPARE(m_practice->attempts(m_id), u"meeting create rate-limited, meeting create done"_s);
    const auto log = need(m_practice->bookings().log(m_id));
    QCOMPARE(log.front().code, u"zoom.rate-limited"_s);
    QCOMPARE(log.back().took, std::chrono::milliseconds(70));
}

void TestStepContext::aStepThatMustWaitTakesNoAttempt_data()
{
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<qint64>("dueIn"); // minutes; -1: never
    QTest::addColumn<qint64>("expected");
    QTest::newRow("due") << ObjectState::Pending << qint64(0) << qint64(10);
    QTest::newRow("to be looked for") << ObjectState::Unknown << qint64(0) << qint64(10);
    QTest::newRow("without a time") << ObjectState::Pending << qint64(-1) << qint64(10);
    QTest::newRow("due later by itself") << ObjectState::Pending << qint64(11) << qint64(11);
    QTest::newRow("in flight") << ObjectState::Sending << qint64(0) << qint64(0);
    QTest::newRow("done") << ObjectState::Done << qint64(-1) << qint64(-1);
}

void TestStepContext::aStepThatMustWaitTakesNoAttempt()
{
    QFETCH(ObjectState, state);
    QFETCH(qint64, dueIn);
    QFETCH(qint64, expected);
    const base::Instant now = m_practice->clock.now();
    const auto in = [now](qint64 minutes) {
        return minutes < 0 ? std::nullopt : std::optional<base::Instant>(now + std::chrono::minutes(minutes));
    };
    RemoteObject object = meeting();
    object.state = state;
    object.notBefore = in(dueIn);
    store(object);
    const RemoteKey zoom{ports::Remote::Zoom, {}};
    StepContext waiting = context();
    QVERIFY(!QCoro::waitFor(commitWait(waiting, object, zoom)));
    waiting.gates = std::make_shared<Gates>();
    const ports::Failure limit = rateLimited(10min);
    waiting.tellGate(zoom, &limit);
    QVERIFY(QCoro::waitFor(commitWait(waiting, object, zoom)));
    QCOMPARE(meeting().notBefore, in(expected));
    QCOMPARE(meeting().state, state);
    QCOMPARE(meeting().attempts, 0);
    QCOMPARE(meeting().failure.code, dueIn == expected ? QString() : limit.code);
}

void TestStepContext::aRemoteThatCannotBeUsedSaysWhy_data()
{
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("isOfAccount");
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<ObjectState>("expected");
    QTest::addColumn<QString>("code");
    const auto pending = ObjectState::Pending;
    QTest::newRow("set up wrongly") << true << false << pending << ObjectState::Parked << u"settings.missing"_s;
    QTest::newRow("switched off") << false << false << pending << ObjectState::NotNeeded << u"zoom.switched-off"_s;
    QTest::newRow("switched off while an outcome is unknown")
        << false << false << ObjectState::Unknown << ObjectState::Parked << u"zoom.switched-off"_s;
    QTest::newRow("its account is") << true << true << pending << ObjectState::NotNeeded << u"account.switched-off"_s;
    QTest::newRow("all is") << false << true << pending << ObjectState::NotNeeded << u"zoom.switched-off"_s;
}

void TestStepContext::aRemoteThatCannotBeUsedSaysWhy()
{
    QFETCH(bool, enabled);
    QFETCH(bool, isOfAccount);
    QFETCH(ObjectState, state);
    m_practice->settings.sync.zoom.enabled = enabled;
    m_practice->settings.sync.zoom.problem = {u"needs-sign-in"_s, u"settings.missing"_s, {}};
    RemoteObject object = meeting();
    object.state = state;
    store(object);
    object.account = isOfAccount ? domain::AccountId{5} : domain::AccountId();
    m_practice->settings.sync.accounts = {{domain::AccountId{5}, {}}};
    QVERIFY(QCoro::waitFor(commitWithoutCall(context(), object, calling(), false)));
    QTEST(meeting().state, "expected");
    QTEST(meeting().failure.code, "code");
}

void TestStepContext::whatIsInLineAlreadyStaysSo()
{
    const auto done = [](store::Tables &, Snapshot &, RemoteObject &object) { recordDone(object, "print"); };
    record(meeting(), done);
    record(meeting(), done);
    QCOMPARE(meeting().state, ObjectState::Done);
    // Wanted otherwise meanwhile, under the same revision: it is planned again.
    RemoteObject before = meeting();
    before.wanted = domain::Wanted::Absent;
    record(before, done);
    QCOMPARE(meeting().state, ObjectState::Pending);
}

QTEST_GUILESS_MAIN(TestStepContext)
#include "test_stepcontext.moc"
