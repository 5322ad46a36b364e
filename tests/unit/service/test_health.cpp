// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/accountservice.h"
#include "core/service/practiceservice.h"
#include "core/sync/calllog.h"
#include "tests/support/practicefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Failure;
using ports::FailureKind;
using ports::Remote;
using service::Health;
using service::ServiceHealth;
using State = service::ServiceHealth::State;

/// How Zoom, Google and mail stand by what was tried.
class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aServiceThatNobodyCalledIsUnused();
    void aServiceThatIsOffOrWronglySetUpSaysSo();
    void whatTheEngineDoesIsCounted();
    void anOutageHasABeginningUntilTheNextAnswer();
    void anAnswerOfNoIsNoOutage();
    void wrongCredentialsAskForSigningIn();
    void aTokenAloneDoesNotShowThatAServiceWorks();
    void accountsStandSideBySide();
    void attemptsInAnAccountCountForIt();
    void aHostNearZoomsLimitIsAnAlert();
    void whatSessionsWaitForIsOneAlert();
    void figuresAreOfTheLast24Hours();
    void p95IsTheBoundThat95Of100Keep();
    void alerts_data();
    void alerts();
    void anAlertSaysWhenItWasLastSo();
    void hostsStandWithWhatTheyUsedToday();
    void everythingThatFailedIsTriedAgainAtOnce();
    void aMailThatMayHaveArrivedIsNotSentAgainWithTheRest();
    void onlyWhoMayRetryTriesEverythingAgain();
    void receptionAndPsychologistsMaySeeItAsThePermissionsSay();
    void jsonNamesWhatScriptsRead();

private:
    Health health();
    ServiceHealth of(Remote remote);
    void log(const QString &object, const QString &action, std::optional<Failure> failure = {}, int times = 1,
             std::chrono::milliseconds took = 100ms, domain::AccountId account = {});
    QStringList alertCodes();
    domain::AccountId addAccount(const QString &name);

    std::unique_ptr<PracticeFixture> m_practice;
};

namespace {

Failure failureOf(FailureKind kind, const QString &code = u"net.closed"_s)
{
    return {kind, code, {}, {}, false};
}

} // namespace

void TestHealth::init()
{
    m_practice = std::make_unique<PracticeFixture>();
}

Health TestHealth::health()
{
    return need(service::PracticeService(m_practice->context()).health());
}

ServiceHealth TestHealth::of(Remote remote)
{
    for (const ServiceHealth &service : health().services) {
        if (service.service == remote) {
            return service;
        }
    }
    return {};
}

void TestHealth::log(const QString &object, const QString &action, std::optional<Failure> failure, int times,
                     std::chrono::milliseconds took, domain::AccountId account)
{
    store::SyncLogEntry entry = sync::callEntry(object, action, failure, took, m_practice->clock.now());
    entry.account = account;
    for (int i = 0; i < times; ++i) {
        const base::Result<> logged = sync::logCall(m_practice->store(), entry).result();
        QVERIFY(logged.has_value());
    }
}

QStringList TestHealth::alertCodes()
{
    QStringList codes;
    for (const service::Alert &alert : health().alerts) {
        codes.append(alert.code);
    }
    return codes;
}

domain::AccountId TestHealth::addAccount(const QString &name)
{
    service::AccountForm form;
    form.name = name;
    form.accountId = u"acc"_s;
    form.clientId = u"client"_s;
    form.secret = base::Secret("secret");
    const domain::Account account =
        need(service::AccountService(m_practice->context()).add(domain::AccountKind::Zoom, form));
    m_practice->settings.sync.accounts[account.id] = {true, {}};
    return account.id;
}

void TestHealth::aServiceThatNobodyCalledIsUnused()
{
    const Health found = health();
    QCOMPARE(found.services.size(), 3u);
    for (const ServiceHealth &service : found.services) {
        QCOMPARE(toText(service.state), u"unused"_s);
        QVERIFY(!service.words.isEmpty());
        QVERIFY(!service.lastAttempt);
        QCOMPARE(service.attempts, 0);
    }
    QVERIFY(found.alerts.empty());
}

void TestHealth::aServiceThatIsOffOrWronglySetUpSaysSo()
{
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->settings.sync.google.problem = {u"needs-sign-in"_s, u"settings.missing"_s,
                                                u"google.calendar.credentials-path"_s};
    QCOMPARE(toText(of(Remote::Zoom).state), u"switched-off"_s);
    QCOMPARE(toText(of(Remote::Calendar).state), u"not-set-up"_s);
    QVERIFY(of(Remote::Calendar).words.contains(u"google.calendar.credentials-path"_s));
    QVERIFY(!of(Remote::Calendar).remedy.isEmpty());
}

void TestHealth::whatTheEngineDoesIsCounted()
{
    m_practice->meetings->fail(u"create"_s, unreachable());
    m_practice->book();
    m_practice->settle();
    m_practice->settleAfter(10s);
    const ServiceHealth zoom = of(Remote::Zoom);
    QCOMPARE(toText(zoom.state), u"working"_s);
    QCOMPARE(zoom.attempts, 2);
    QCOMPARE(zoom.succeeded, 1);
    QCOMPARE(zoom.retries, 1);
    QCOMPARE(zoom.lastSuccess, std::optional(m_practice->clock.now()));
    QCOMPARE(zoom.failure.code, u"net.offline"_s);
    const ServiceHealth google = of(Remote::Calendar);
    QCOMPARE(google.attempts, 2);
    QCOMPARE(google.succeeded, 2);
    QCOMPARE(of(Remote::Mail).attempts, 1);
}

void TestHealth::anOutageHasABeginningUntilTheNextAnswer()
{
    const base::Instant begin = m_practice->clock.now();
    log(u"mail"_s, u"send"_s, failureOf(FailureKind::Unreachable, u"net.dns"_s));
    m_practice->clock.advance(1h);
    log(u"mail"_s, u"send"_s, failureOf(FailureKind::Temporary, u"mail.temporary"_s));
    const ServiceHealth failing = of(Remote::Mail);
    QCOMPARE(toText(failing.state), u"failing"_s);
    QCOMPARE(failing.staleSince, std::optional(begin));
    QCOMPARE(failing.lastFailure, std::optional(begin + 1h));
    QCOMPARE(failing.words, ports::reasonFor(u"mail.temporary"_s, {}).what);
    QVERIFY(!failing.lastSuccess);
    m_practice->clock.advance(1min);
    log(u"mail"_s, u"send"_s);
    const ServiceHealth well = of(Remote::Mail);
    QCOMPARE(toText(well.state), u"working"_s);
    QVERIFY(!well.staleSince);
    QCOMPARE(well.lastSuccess, std::optional(begin + 61min));
    QCOMPARE(well.failure.code, u"mail.temporary"_s);
}

void TestHealth::anAnswerOfNoIsNoOutage()
{
    log(u"mail"_s, u"send"_s, failureOf(FailureKind::Rejected, u"mail.recipient-refused"_s));
    const ServiceHealth mail = of(Remote::Mail);
    QCOMPARE(toText(mail.state), u"working"_s);
    QCOMPARE(mail.succeeded, 0);
    QCOMPARE(mail.attempts, 1);
    QVERIFY(!mail.staleSince);
}

void TestHealth::wrongCredentialsAskForSigningIn()
{
    Failure failure = failureOf(FailureKind::NeedsSignIn, u"zoom.scope-missing"_s);
    failure.detail = u"meeting:write:meeting:admin"_s;
    log(u"meeting"_s, u"create"_s, failure);
    const ServiceHealth zoom = of(Remote::Zoom);
    QCOMPARE(toText(zoom.state), u"sign-in-needed"_s);
    QVERIFY(zoom.needsSignIn());
    QVERIFY(zoom.words.contains(failure.detail));
}

void TestHealth::aTokenAloneDoesNotShowThatAServiceWorks()
{
    const base::Instant begin = m_practice->clock.now();
    log(u"meeting"_s, u"create"_s, failureOf(FailureKind::Unreachable));
    m_practice->clock.advance(1min);
    log(u"zoom-token"_s, u"refresh"_s);
    QCOMPARE(of(Remote::Zoom).staleSince, std::optional(begin));
    log(u"zoom"_s, u"look"_s);
    QVERIFY(!of(Remote::Zoom).staleSince);
    log(u"zoom-token"_s, u"refresh"_s, failureOf(FailureKind::NeedsSignIn, u"zoom.client-invalid"_s));
    QVERIFY(of(Remote::Zoom).needsSignIn());
}

void TestHealth::accountsStandSideBySide()
{
    const domain::AccountId north = addAccount(u"North"_s);
    const domain::AccountId south = addAccount(u"South"_s);
    log(u"meeting"_s, u"create"_s, {}, 1, 100ms, north);
    log(u"meeting"_s, u"create"_s, failureOf(FailureKind::Unreachable), 2, 100ms, south);
    const std::vector<ServiceHealth> services = health().services;
    QCOMPARE(services.size(), 5u);
    QCOMPARE(services[0].account, QString());
    QCOMPARE(toText(services[0].state), u"unused"_s);
    QCOMPARE(services[1].account, u"North"_s);
    QCOMPARE(toText(services[1].state), u"working"_s);
    QCOMPARE(services[1].attempts, 1);
    QCOMPARE(services[2].account, u"South"_s);
    QCOMPARE(toText(services[2].state), u"failing"_s);
    QCOMPARE(services[2].attempts, 2);
    m_practice->settings.sync.accounts[north].enabled = false;
    QCOMPARE(toText(health().services[1].state), u"switched-off"_s);
}

void TestHealth::attemptsInAnAccountCountForIt()
{
    const domain::AccountId north = addAccount(u"North"_s);
    m_practice->moreMeetings[north] =
        std::make_shared<FakeMeetings>(m_practice->clock, QStringList{u"ada@example.com"_s});
    const auto moved = m_practice->store().write([this, north](store::Tables &tables) -> base::Result<bool> {
        domain::Psychologist ada = *tables.psychologists.find(m_practice->ada.uuid);
        ada.zoomAccount = north;
        tables.psychologists.update(ada);
        return true;
    });
    need(moved);
    m_practice->book();
    m_practice->settle();
    const std::vector<ServiceHealth> services = health().services;
    QCOMPARE(services[0].attempts, 0);
    QCOMPARE(services[1].attempts, 1);
    QCOMPARE(services[1].succeeded, 1);
}

void TestHealth::aHostNearZoomsLimitIsAnAlert()
{
    const auto changes = [this](int count) {
        need(m_practice->store().write([this, count](store::Tables &tables) -> base::Result<bool> {
            tables.hostChanges.raise({}, u"ada@example.com"_s, m_practice->clock.now(), count);
            return true;
        }));
    };
    changes(79);
    QCOMPARE(alertCodes(), QStringList());
    changes(80);
    QCOMPARE(alertCodes(), QStringList{u"rate-limit"_s});
}

void TestHealth::whatSessionsWaitForIsOneAlert()
{
    const Failure expired = failureOf(FailureKind::NeedsSignIn, u"google.sign-in-expired"_s);
    m_practice->calendar->fail(u"insert"_s, expired, FakeRemote::Effect::NotApplied, 4);
    m_practice->book();
    service::BookingForm second = m_practice->form();
    second.psychologist = m_practice->ben.uuid;
    second.start = u"2027-03-03T14:00"_s;
    m_practice->book(second);
    m_practice->settle();
    log(u"google-token"_s, u"refresh"_s, expired); // says no more than that
    const std::vector<service::Alert> alerts = health().alerts;
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].code, u"google.sign-in-expired"_s);
    QCOMPARE(alerts[0].sessions, 2);
    const QJsonObject json = toJson(alerts[0]);
    QCOMPARE(json.keys(), (QStringList{u"at"_s, u"code"_s, u"cure"_s, u"remedy"_s, u"sessions"_s, u"text"_s}));
    QVERIFY(json[u"at"_s].isNull()); // it is so now
    QCOMPARE(alerts[0].service, std::optional(Remote::Calendar));
    QCOMPARE(json[u"cure"_s].toString(), u"connect google"_s);
    QVERIFY(!json[u"text"_s].toString().isEmpty() && !json[u"remedy"_s].toString().isEmpty());
}

void TestHealth::figuresAreOfTheLast24Hours()
{
    log(u"mail"_s, u"send"_s);
    m_practice->clock.advance(24h);
    log(u"mail"_s, u"send"_s);
    QCOMPARE(of(Remote::Mail).attempts, 2);
    m_practice->clock.advance(1h);
    QCOMPARE(of(Remote::Mail).attempts, 1);
    m_practice->clock.advance(24h);
    const ServiceHealth mail = of(Remote::Mail);
    QCOMPARE(mail.attempts, 0);
    QVERIFY(mail.lastSuccess);
}

void TestHealth::p95IsTheBoundThat95Of100Keep()
{
    log(u"mail"_s, u"send"_s, {}, 95, 190ms);
    log(u"mail"_s, u"send"_s, {}, 5, 7000ms);
    const ServiceHealth mail = of(Remote::Mail);
    QCOMPARE(mail.p95, 200ms);
    QCOMPARE(mail.average, std::chrono::milliseconds((95 * 190 + 5 * 7000) / 100));
    log(u"mail"_s, u"send"_s, {}, 1, 7000ms);
    QCOMPARE(of(Remote::Mail).p95, 8000ms);
}

void TestHealth::alerts_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("action");
    QTest::addColumn<std::optional<Failure>>("failure");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("expected");
    using Perhaps = std::optional<Failure>;
    const Perhaps done;
    const Perhaps closed = failureOf(FailureKind::Unknown);
    const Perhaps limited = failureOf(FailureKind::RateLimited, u"zoom.rate-limited"_s);
    const Perhaps badClient = failureOf(FailureKind::NeedsSignIn, u"zoom.client-invalid"_s);
    const auto row = [](const char *name, const QString &object, const QString &action, const Perhaps &failure,
                        int times, int ms, const QString &expected) {
        QTest::newRow(name) << object << action << failure << times << ms << expected;
    };
    row("all well", u"meeting"_s, u"create"_s, done, 1, 9999, {});
    row("five calendar failures", u"practice-event"_s, u"create"_s, closed, 5, 10, {});
    row("six calendar failures", u"practice-event"_s, u"update"_s, closed, 6, 10, u"calendar-failures"_s);
    row("six mail failures", u"mail"_s, u"send"_s, closed, 6, 10, {});
    row("too many calls", u"meeting"_s, u"create"_s, limited, 1, 10, u"rate-limit"_s);
    row("no token", u"zoom-token"_s, u"refresh"_s, badClient, 1, 10, u"token-refresh"_s);
    row("a meeting took ten seconds", u"meeting"_s, u"create"_s, done, 1, 10000, {});
    row("a meeting took longer", u"meeting"_s, u"create"_s, done, 1, 10001, u"slow-meetings"_s);
    row("a look took longer", u"meeting"_s, u"look"_s, done, 1, 10001, {});
}

void TestHealth::alerts()
{
    QFETCH(QString, object);
    QFETCH(QString, action);
    QFETCH(std::optional<Failure>, failure);
    QFETCH(int, times);
    QFETCH(int, ms);
    QFETCH(QString, expected);
    log(object, action, failure, times, std::chrono::milliseconds(ms));
    QCOMPARE(alertCodes().join(u' '), expected);
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->settings.sync.google.enabled = false;
    QVERIFY(alertCodes().isEmpty());
}

void TestHealth::anAlertSaysWhenItWasLastSo()
{
    const base::Instant eight = m_practice->clock.now();
    m_practice->clock.advance(10min);
    log(u"meeting"_s, u"create"_s, {}, 1, 11000ms);
    m_practice->clock.advance(2h);
    log(u"zoom-token"_s, u"refresh"_s, failureOf(FailureKind::NeedsSignIn, u"zoom.client-invalid"_s));
    const std::vector<service::Alert> alerts = health().alerts;
    QCOMPARE(alerts.size(), 2u);
    QCOMPARE(alerts[0].code, u"token-refresh"_s);
    QCOMPARE(alerts[0].at, std::optional(m_practice->clock.now()));
    QVERIFY(!alerts[0].isHour);
    QVERIFY(!alerts[0].remedy.isEmpty());
    QCOMPARE(alerts[1].code, u"slow-meetings"_s);
    QCOMPARE(alerts[1].at, std::optional(eight));
    QVERIFY(alerts[1].isHour);
    QCOMPARE(alerts[1].service, std::optional(Remote::Zoom));
}

void TestHealth::hostsStandWithWhatTheyUsedToday()
{
    need(m_practice->store().write([this](store::Tables &tables) -> base::Result<bool> {
        tables.hostChanges.raise({}, u"ada@example.com"_s, m_practice->clock.now(), 12);
        return true;
    }));
    const std::vector<service::HostBudget> hosts = health().hosts;
    QCOMPARE(hosts.size(), 2u);
    QCOMPARE(hosts[0].psychologists, QStringList{m_practice->ada.name});
    QCOMPARE(hosts[0].used, 12);
    QCOMPARE(hosts[0].limit, 100);
    QCOMPARE(hosts[1].used, 0);
    QVERIFY(hosts[0].resets > m_practice->clock.now());
}

void TestHealth::everythingThatFailedIsTriedAgainAtOnce()
{
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s));
    const QUuid refused = m_practice->book();
    m_practice->settle();
    m_practice->mail->fail(u"send"_s, unreachable(), FakeRemote::Effect::NotApplied, 4);
    service::BookingForm second = m_practice->form();
    second.start = u"2027-03-03T14:00"_s;
    const QUuid waiting = m_practice->book(second);
    m_practice->settle();
    QCOMPARE(m_practice->status(refused), u"failed"_s);
    QVERIFY(m_practice->mails(waiting).contains(u"confirmation pending"_s));
    m_practice->mail->recover();
    const base::Result<> retried = service::PracticeService(m_practice->context()).retryAll().result();
    QVERIFY(retried.has_value());
    m_practice->settle();
    QCOMPARE(m_practice->status(refused), u"synced"_s);
    QVERIFY2(m_practice->mails(waiting).contains(u"confirmation sent"_s), qPrintable(m_practice->mails(waiting)));
}

void TestHealth::aMailThatMayHaveArrivedIsNotSentAgainWithTheRest()
{
    m_practice->mail->fail(u"send"_s, failureOf(FailureKind::Unknown), FakeRemote::Effect::Applied, 10);
    const QUuid id = m_practice->book();
    m_practice->settle();
    for (int hour = 0; hour < 3; ++hour) {
        m_practice->settleAfter(1h);
    }
    QVERIFY2(m_practice->mails(id).contains(u"parked"_s), qPrintable(m_practice->mails(id)));
    m_practice->mail->recover();
    const std::size_t sent = m_practice->mail->accepted().size();
    QVERIFY(service::PracticeService(m_practice->context()).retryAll().result().has_value());
    m_practice->settle();
    QCOMPARE(m_practice->mail->accepted().size(), sent);
    QVERIFY(m_practice->mails(id).contains(u"parked"_s));
}

void TestHealth::onlyWhoMayRetryTriesEverythingAgain()
{
    const service::Desk desk{security::Role::Psychologist, m_practice->ada.uuid};
    QVERIFY(!service::PracticeService(m_practice->context(desk)).retryAll().result());
}

void TestHealth::receptionAndPsychologistsMaySeeItAsThePermissionsSay()
{
    for (const security::Role role : {security::Role::Admin, security::Role::Reception, security::Role::Psychologist}) {
        const service::Desk desk{role, role == security::Role::Psychologist ? m_practice->ada.uuid : QUuid()};
        const base::Result<Health> answer = service::PracticeService(m_practice->context(desk)).health().result();
        QCOMPARE(answer.has_value(), isAllowed(role, security::Action::ViewHealth));
    }
}

void TestHealth::jsonNamesWhatScriptsRead()
{
    log(u"mail"_s, u"send"_s, failureOf(FailureKind::Unreachable, u"net.dns"_s));
    const QJsonObject json = toJson(health());
    const QJsonObject mail = json[u"services"_s].toArray().last().toObject();
    QCOMPARE(mail[u"service"_s].toString(), u"mail"_s);
    QCOMPARE(mail[u"state"_s].toString(), u"failing"_s);
    QCOMPARE(mail[u"failure"_s].toObject()[u"code"_s].toString(), u"net.dns"_s);
    QCOMPARE(mail[u"staleSince"_s].toString(), base::toUtc(m_practice->clock.now()).toString(Qt::ISODateWithMs));
    QVERIFY(mail[u"lastSuccess"_s].isNull());
    QCOMPARE(mail[u"signInRequired"_s], QJsonValue(false));
    QCOMPARE(mail[u"last24h"_s].toObject()[u"successRate"_s], QJsonValue(0.0));
    QCOMPARE(mail[u"last24h"_s].toObject()[u"attempts"_s], QJsonValue(1));
}

QTEST_GUILESS_MAIN(TestHealth)
#include "test_health.moc"
