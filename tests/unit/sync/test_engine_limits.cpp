// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/accountservice.h"
#include "core/service/practiceservice.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectState;
using Effect = FakeRemote::Effect;

/// What a remote or an account does not allow now waits, with a reason and without calls or attempts, and holds up
/// nothing else.
class TestEngineLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_practice.reset(); }
    void everyCreateAndUpdateCountsForItsHost();
    void whatNeverCameToZoomDoesNotCount();
    void anUpdateThatCannotBeReadIsReadAgainAndNotMadeAgain_data();
    void anUpdateThatCannotBeReadIsReadAgainAndNotMadeAgain();
    void anUnreadUpdateIsOvertakenByAnotherMove();
    void aHostWithoutChangesLeftWaitsForTheNextUtcDay();
    void withoutChangesLeftADeleteGoesAndOtherHostsGoOn();
    void zoomsWordThatTheDayIsUsedUpIsRemembered();
    void theStatusNamesTheHostsChanges();
    void aDailyLimitOfTheAccountHoldsAllItsSessionsWithoutCalls();
    void aSilentRemoteIsLeftAloneAndTriedWithOneCall();
    void whileZoomIsSilentTheCalendarGoesOn();
    void theWaitSurvivesARestart();
    void syncUntilIdleTriesAtOnce();
    void retryTriesAtOnceWhatDidNotAnswer();
    void retryOfACancelledSessionTriesAtOnce();
    void retryLeavesAWaitThatWasAskedForAlone();
    void aSilentMailServerIsLeftAlone();
    void retryTriesASilentMailServerAtOnce();
    void aPoisonRowHoldsUpNoOther();
    void anotherAccountsMeetingsGoThere();
    void aParkedAccountHoldsUpNoOther();
    void anAccountSwitchedOffIsNotNeeded();
    void anAccountThatTheSettingsDoNotKnowYetIsWaitedFor();
    void aPsychologistWithoutZoomGetsNoMeeting();
    void movedToAnotherAccountMakesANewMeetingThere();

private:
    QUuid bookAt(const QString &start, const domain::Psychologist &psychologist);
    std::vector<QUuid> bookDay(int count);
    void useUp(const domain::Psychologist &psychologist, int left);
    int used(const domain::Psychologist &psychologist);
    domain::Account addAccount();

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestEngineLimits::init()
{
    m_practice = std::make_unique<PracticeFixture>();
}

QUuid TestEngineLimits::bookAt(const QString &start, const domain::Psychologist &psychologist)
{
    service::BookingForm form = m_practice->form();
    form.start = start;
    form.psychologist = psychologist.uuid;
    return m_practice->book(form);
}

// So many sessions with Ada, one a day.
std::vector<QUuid> TestEngineLimits::bookDay(int count)
{
    std::vector<QUuid> ids;
    for (int i = 0; i < count; ++i) {
        ids.push_back(bookAt(u"2027-03-%1T10:00"_s.arg(10 + i), m_practice->ada));
    }
    return ids;
}

void TestEngineLimits::useUp(const domain::Psychologist &psychologist, int left)
{
    need(m_practice->store().write(
        [psychologist, left, now = m_practice->clock.now()](store::Tables &tables) -> base::Result<bool> {
            tables.hostChanges.raise({}, psychologist.zoomUser, now, sync::mostHostChanges - left);
            return true;
        }));
}

int TestEngineLimits::used(const domain::Psychologist &psychologist)
{
    return need(m_practice->store().read(
        [psychologist, now = m_practice->clock.now()](store::Tables &tables) -> base::Result<int> {
            return tables.hostChanges.count(psychologist.zoomAccount, psychologist.zoomUser, now);
        }));
}

// A second Zoom account, in which Ben is.
domain::Account TestEngineLimits::addAccount()
{
    service::AccountForm form;
    form.name = u"Second practice"_s;
    form.accountId = u"acc"_s;
    form.clientId = u"client"_s;
    form.secret = base::Secret("secret");
    const domain::Account account =
        need(service::AccountService(m_practice->context()).add(domain::AccountKind::Zoom, form));
    service::PsychologistForm move;
    move.zoomAccount = account.uuid;
    m_practice->ben = need(m_practice->people().editPsychologist(m_practice->ben.uuid, move));
    m_practice->settings.sync.accounts[account.id] = {true, {}};
    m_practice->moreMeetings[account.id] =
        std::make_shared<FakeMeetings>(m_practice->clock, QStringList{u"ben@example.com"_s});
    return account;
}

void TestEngineLimits::everyCreateAndUpdateCountsForItsHost()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), 1);
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), 2);
    m_practice->meetings->fail(u"update"_s, closedUnknown());
    m_practice->move(id, u"2027-03-04T16:00"_s);
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), 4); // Zoom may have counted the one whose outcome is unknown
    m_practice->cancel(id);
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), 4);
    QCOMPARE(used(m_practice->ben), 0);
    m_practice->settleAfter(24h);
    QCOMPARE(used(m_practice->ada), 0);
}

void TestEngineLimits::whatNeverCameToZoomDoesNotCount()
{
    m_practice->meetings->fail(u"create"_s, unreachable());
    const QUuid id = m_practice->book();
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"create"_s), 1);
    QCOMPARE(used(m_practice->ada), 0);
    ports::Failure tooMany = rateLimited(7s);
    tooMany.code = u"zoom.rate-limited"_s;
    m_practice->meetings->fail(u"create"_s, tooMany, Effect::NotApplied, 30);
    for (int i = 0; i < 30; ++i) {
        m_practice->settleAfter(70min);
    }
    m_practice->settleAfter(70min); // Zoom has room again, and the host has changes left
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(used(m_practice->ada), 1);
    m_practice->meetings->fail(u"update"_s, unreachable());
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), 1);
    m_practice->settleAfter(8s);
    QCOMPARE(used(m_practice->ada), 2);
}

void TestEngineLimits::anUpdateThatCannotBeReadIsReadAgainAndNotMadeAgain_data()
{
    QTest::addColumn<ports::Failure>("failure");
    QTest::addColumn<bool>("moved"); // Zoom did what it said
    QTest::newRow("too many calls") << rateLimited(1s) << true;
    QTest::newRow("unreachable") << unreachable() << true;
    QTest::newRow("closed") << closedUnknown() << true;
    QTest::newRow("answered and not done") << rateLimited(1s) << false;
}

void TestEngineLimits::anUpdateThatCannotBeReadIsReadAgainAndNotMadeAgain()
{
    QFETCH(ports::Failure, failure);
    QFETCH(bool, moved);
    const QUuid id = m_practice->book();
    m_practice->settle();
    const base::Instant before = m_practice->meetings->meetings().begin()->second.meeting.start;
    m_practice->meetings->fail(u"get"_s, failure, FakeRemote::Effect::NotApplied, 3);
    m_practice->move(id, u"2027-03-04T14:00"_s);
    if (!moved) {
        m_practice->meetings->interrupt(u"get"_s, [this, before] {
            m_practice->meetings->editAll([before](ports::Meeting &meeting) { meeting.start = before; });
        });
    }
    m_practice->settle();
    for (int tries = 0; tries < 4; ++tries) {
        m_practice->settleAfter(5min);
    }
    QCOMPARE(m_practice->meetings->count(u"update"_s), moved ? 1 : 2);
    QCOMPARE(m_practice->meetings->count(u"get"_s), moved ? 4 : 5);
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.start, m_practice->snapshot(id).booking.start);
    QCOMPARE(m_practice->meeting(id).state, domain::ObjectState::Done);
    QCOMPARE(used(m_practice->ada), moved ? 2 : 3);
}

void TestEngineLimits::anUnreadUpdateIsOvertakenByAnotherMove()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    m_practice->meetings->fail(u"get"_s, rateLimited(10min));
    m_practice->move(id, u"2027-03-04T14:00"_s);
    m_practice->settle();
    m_practice->move(id, u"2027-03-04T16:00"_s);
    m_practice->settleAfter(15min);
    QCOMPARE(m_practice->meetings->count(u"update"_s), 2);
    QCOMPARE(m_practice->meetings->meetings().begin()->second.meeting.start, m_practice->snapshot(id).booking.start);
    QCOMPARE(m_practice->meeting(id).state, domain::ObjectState::Done);
}

void TestEngineLimits::aHostWithoutChangesLeftWaitsForTheNextUtcDay()
{
    useUp(m_practice->ada, 1);
    const QUuid first = bookAt(u"2027-03-03T10:00"_s, m_practice->ada);
    m_practice->settle();
    const QUuid second = bookAt(u"2027-03-03T12:00"_s, m_practice->ada);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"create"_s), 1);
    QCOMPARE(m_practice->status(first), u"synced"_s);
    QCOMPARE(m_practice->status(second), u"pending"_s);
    const domain::RemoteObject waiting = m_practice->meeting(second);
    QCOMPARE(waiting.failure.code, u"zoom.host-daily-limit"_s);
    QCOMPARE(waiting.attempts, 0);
    QCOMPARE(waiting.notBefore, std::optional(sync::nextUtcDay(m_practice->clock.now())));
    m_practice->settleAfter(2min);
    QCOMPARE(m_practice->mails(second), u"confirmation sent, reminder pending"_s); // without the link
    m_practice->settleAfter(*waiting.notBefore - m_practice->clock.now() - 1ms);
    QCOMPARE(m_practice->meetings->count(u"create"_s), 1);
    m_practice->settleAfter(1ms);
    QCOMPARE(m_practice->meetings->count(u"create"_s), 2);
    QCOMPARE(m_practice->status(second), u"synced"_s);
    QVERIFY(m_practice->mails(second).contains(u"link sent"_s));
}

void TestEngineLimits::withoutChangesLeftADeleteGoesAndOtherHostsGoOn()
{
    const QUuid there = m_practice->book();
    m_practice->settle();
    useUp(m_practice->ada, 0);
    m_practice->cancel(there);
    const QUuid bens = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"remove"_s), 1);
    QCOMPARE(m_practice->status(there), u"synced"_s);
    QCOMPARE(m_practice->status(bens), u"synced"_s);
}

void TestEngineLimits::zoomsWordThatTheDayIsUsedUpIsRemembered()
{
    ports::Failure limit = rateLimited(2h);
    limit.code = u"zoom.host-daily-limit"_s;
    m_practice->meetings->fail(u"create"_s, limit);
    const std::vector<QUuid> ids = bookDay(3);
    m_practice->settle();
    QCOMPARE(used(m_practice->ada), sync::mostHostChanges);
    // Those that were begun before the answer came went; nothing is called for Ada after it.
    const int creates = m_practice->meetings->count(u"create"_s);
    bookAt(u"2027-03-03T12:00"_s, m_practice->ada);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->count(u"create"_s), creates);
}

void TestEngineLimits::theStatusNamesTheHostsChanges()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    const service::PracticeStatus status = need(service::PracticeService(m_practice->context()).status());
    QCOMPARE(status.hosts.size(), 2u);
    QCOMPARE(status.hosts[0].psychologists, QStringList{m_practice->ada.name});
    QCOMPARE(status.hosts[0].used, 1);
    QCOMPARE(status.hosts[0].limit, 100);
    QCOMPARE(status.hosts[1].used, 0);
    const QJsonObject shown = service::toJson(need(m_practice->bookings().show(id)));
    QCOMPARE(shown[u"hostBudget"_s].toObject()[u"used"_s].toInt(), 1);
}

void TestEngineLimits::aDailyLimitOfTheAccountHoldsAllItsSessionsWithoutCalls()
{
    ports::Failure limit = rateLimited(3h);
    limit.code = u"zoom.daily-limit"_s;
    m_practice->meetings->fail(u"create"_s, limit);
    const QUuid first = m_practice->book();
    m_practice->settle();
    const QUuid second = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->calls(), QStringList{u"create"_s});
    QCOMPARE(m_practice->meeting(second).failure.code, u"zoom.daily-limit"_s);
    QCOMPARE(m_practice->meeting(second).attempts, 0);
    m_practice->settleAfter(3h);
    QCOMPARE(m_practice->status(first), u"synced"_s);
    QCOMPARE(m_practice->status(second), u"synced"_s);
}

void TestEngineLimits::aSilentRemoteIsLeftAloneAndTriedWithOneCall()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    const std::vector<QUuid> ids = bookDay(15);
    m_practice->settle();
    const int opened = m_practice->meetings->count(u"create"_s);
    QVERIFY2(opened >= 5 && opened <= 12, qPrintable(QString::number(opened))); // eight go side by side
    m_practice->settleAfter(20s);
    QCOMPARE(m_practice->meetings->count(u"create"_s), opened);
    int untouched = 0;
    for (const QUuid &id : ids) {
        QCOMPARE(m_practice->status(id), u"pending"_s);
        untouched += int(m_practice->meeting(id).attempts == 0);
    }
    QVERIFY(untouched >= 3);
    m_practice->settleAfter(14s); // half open
    QCOMPARE(m_practice->meetings->count(u"create"_s), opened + 1);
    m_practice->meetings->recover();
    for (int i = 0; i < 30; ++i) {
        m_practice->settleAfter(10s);
    }
    for (const QUuid &id : ids) {
        QCOMPARE(m_practice->status(id), u"synced"_s);
    }
    QCOMPARE(m_practice->meetings->meetings().size(), ids.size());
}

void TestEngineLimits::whileZoomIsSilentTheCalendarGoesOn()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    bookDay(12);
    m_practice->settle();
    m_practice->settleAfter(61s); // events and mails have waited for the link
    QCOMPARE(m_practice->calendar->events().size(), 24u);
    QCOMPARE(m_practice->mail->accepted().size(), 12u);
}

void TestEngineLimits::theWaitSurvivesARestart()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    bookDay(15);
    m_practice->settle();
    const int opened = m_practice->meetings->count(u"create"_s);
    m_practice->stopEngines();
    m_practice->settle(); // another engine, which has heard of nothing
    QCOMPARE(m_practice->meetings->count(u"create"_s), opened);
}

void TestEngineLimits::syncUntilIdleTriesAtOnce()
{
    // The one engine: another one, which has heard of nothing, might be quicker, and this one's breaker still wait.
    sync::SyncEngine &engine = m_practice->addEngine();
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    const std::vector<QUuid> ids = bookDay(15);
    m_practice->settle();
    m_practice->meetings->recover();
    QFuture<base::Result<store::SyncCounts>> syncing = engine.syncUntilIdle(30s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_practice->meetings->meetings().empty(), 10000);
    m_practice->settleAfter(6s); // the others wait so long for the first
    QCOMPARE(m_practice->meetings->meetings().size(), ids.size());
    m_practice->clock.advance(31s);
    m_practice->settle();
    QTRY_VERIFY_WITH_TIMEOUT(syncing.isFinished(), 5000);
}

void TestEngineLimits::retryTriesAtOnceWhatDidNotAnswer()
{
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1000);
    const std::vector<QUuid> ids = bookDay(15);
    m_practice->settle();
    m_practice->meetings->recover();
    m_practice->retry(ids.back());
    m_practice->settle();
    QCOMPARE(m_practice->status(ids.back()), u"synced"_s);
}

void TestEngineLimits::retryOfACancelledSessionTriesAtOnce()
{
    const std::vector<QUuid> ids = bookDay(15);
    m_practice->settle();
    m_practice->meetings->fail(u"remove"_s, unreachable(), Effect::NotApplied, 1000);
    for (const QUuid &id : ids) {
        m_practice->cancel(id);
    }
    m_practice->settle();
    m_practice->meetings->recover();
    QUuid untouched;
    for (const QUuid &id : ids) {
        const bool waits = m_practice->meeting(id).attempts == 0 && m_practice->meeting(id).isThere();
        untouched = waits ? id : untouched;
    }
    QVERIFY(!untouched.isNull());
    m_practice->retry(untouched);
    m_practice->settle();
    QVERIFY(!m_practice->meeting(untouched).isThere());
}

void TestEngineLimits::retryLeavesAWaitThatWasAskedForAlone()
{
    ports::Failure limit = rateLimited(3h);
    limit.code = u"zoom.daily-limit"_s;
    m_practice->meetings->fail(u"create"_s, limit);
    const QUuid first = m_practice->book();
    m_practice->settle();
    m_practice->retry(first);
    m_practice->settleAfter(1min);
    QCOMPARE(m_practice->meetings->calls(), QStringList{u"create"_s});
}

void TestEngineLimits::aSilentMailServerIsLeftAlone()
{
    m_practice->mail->fail(u"send"_s, unreachable(), Effect::NotApplied, 1000);
    const std::vector<QUuid> ids = bookDay(20);
    m_practice->settle();
    const int sends = m_practice->mail->count(u"send"_s);
    m_practice->settleAfter(20s);
    QCOMPARE(m_practice->mail->count(u"send"_s), sends);
    m_practice->mail->recover();
    for (int i = 0; i < 20; ++i) {
        m_practice->settleAfter(20s);
    }
    QCOMPARE(m_practice->mail->accepted().size(), ids.size());
    QCOMPARE(m_practice->mail->messageIds().size(), qsizetype(ids.size()));
}

void TestEngineLimits::retryTriesASilentMailServerAtOnce()
{
    m_practice->mail->fail(u"send"_s, unreachable(), Effect::NotApplied, 1000);
    const std::vector<QUuid> ids = bookDay(20);
    m_practice->settle();
    m_practice->mail->recover();
    const auto isUntouched = [this](const QUuid &id) {
        return m_practice->snapshot(id).messages.front().attempts == 0;
    };
    const auto untouched = std::find_if(ids.begin(), ids.end(), isUntouched);
    QVERIFY(untouched != ids.end());
    m_practice->retry(*untouched);
    m_practice->settle();
    QCOMPARE(m_practice->mails(*untouched), u"confirmation sent, reminder pending"_s);
}

void TestEngineLimits::aPoisonRowHoldsUpNoOther()
{
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.validation"_s), Effect::NotApplied, 8);
    const std::vector<QUuid> ids = bookDay(20);
    m_practice->settle();
    int parked = 0;
    for (const QUuid &id : ids) {
        parked += int(m_practice->status(id) == u"failed"_s);
    }
    QCOMPARE(parked, 8);
    QCOMPARE(m_practice->meetings->meetings().size(), 12u);
}

void TestEngineLimits::anotherAccountsMeetingsGoThere()
{
    const domain::Account account = addAccount();
    const QUuid id = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->calls(), QStringList());
    QCOMPARE(m_practice->moreMeetings[account.id]->meetings().size(), 1u);
    QCOMPARE(m_practice->meeting(id).account, account.id);
    QCOMPARE(used(m_practice->ben), 1);
    m_practice->cancel(id);
    m_practice->settle();
    QCOMPARE(m_practice->moreMeetings[account.id]->meetings().size(), 0u);
}

void TestEngineLimits::aParkedAccountHoldsUpNoOther()
{
    const domain::Account account = addAccount();
    m_practice->moreMeetings[account.id]->fail(u"create"_s, needsSignIn(), Effect::NotApplied, 10);
    m_practice->meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 1);
    std::vector<QUuid> bens;
    for (int i = 0; i < 6; ++i) {
        bens.push_back(bookAt(u"2027-03-%1T12:00"_s.arg(10 + i), m_practice->ben));
    }
    const std::vector<QUuid> adas = bookDay(6);
    m_practice->settle();
    m_practice->settleAfter(10s);
    for (const QUuid &id : bens) {
        QCOMPARE(m_practice->status(id), u"failed"_s);
    }
    for (const QUuid &id : adas) {
        QCOMPARE(m_practice->status(id), u"synced"_s);
    }
}

void TestEngineLimits::anAccountSwitchedOffIsNotNeeded()
{
    const domain::Account account = addAccount();
    m_practice->settings.sync.accounts[account.id].enabled = false;
    m_practice->moreMeetings.clear();
    const QUuid id = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    QCOMPARE(m_practice->meeting(id).state, ObjectState::NotNeeded);
    QCOMPARE(m_practice->meeting(id).failure.code, u"account.switched-off"_s);
    QCOMPARE(m_practice->mails(id), u"confirmation sent, reminder pending"_s);
}

void TestEngineLimits::anAccountThatTheSettingsDoNotKnowYetIsWaitedFor()
{
    const domain::Account account = addAccount();
    const auto known = m_practice->settings.sync.accounts;
    const auto remotes = m_practice->moreMeetings;
    m_practice->settings.sync.accounts.clear();
    m_practice->moreMeetings.clear();
    const QUuid id = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    QCOMPARE(m_practice->meeting(id).state, ObjectState::Pending);
    m_practice->settings.sync.accounts = known;
    m_practice->moreMeetings = remotes;
    m_practice->configureEngines();
    m_practice->settleAfter(1s);
    QCOMPARE(m_practice->meeting(id).state, ObjectState::Done);
    QCOMPARE(m_practice->meeting(id).account, account.id);
}

void TestEngineLimits::aPsychologistWithoutZoomGetsNoMeeting()
{
    service::PsychologistForm off;
    off.zoomEnabled = false;
    need(m_practice->people().editPsychologist(m_practice->ben.uuid, off));
    service::BookingForm form = m_practice->form();
    form.psychologist = m_practice->ben.uuid;
    const service::Saved saved = need(m_practice->bookings().book(form));
    QCOMPARE(saved.warnings.front().field, u"modality"_s);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->calls(), QStringList());
    QCOMPARE(m_practice->status(saved.appointment.snapshot.booking.uuid), u"synced"_s);
}

void TestEngineLimits::movedToAnotherAccountMakesANewMeetingThere()
{
    const QUuid id = bookAt(u"2027-03-03T12:00"_s, m_practice->ben);
    m_practice->settle();
    const domain::Account account = addAccount();
    m_practice->configureEngines();
    m_practice->retry(id);
    m_practice->settle();
    QCOMPARE(m_practice->meetings->meetings().size(), 0u);
    QCOMPARE(m_practice->moreMeetings[account.id]->meetings().size(), 1u);
    QCOMPARE(m_practice->mails(id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestEngineLimits)

#include "test_engine_limits.moc"
