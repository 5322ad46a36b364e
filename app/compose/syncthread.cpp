// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/syncthread.h"

#include "core/ports/reasons.h"
#include "core/security/opensslthread.h"
#include "core/sync/calendarreading.h"
#include "core/sync/calllog.h"
#include "core/sync/latelookjob.h"
#include "core/sync/preflightjob.h"
#include "core/sync/retentionjob.h"
#include "core/sync/sweepjob.h"
#include "integrations/http/watchedclient.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace anteroom::compose {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

QCoro::Task<> answer(std::shared_ptr<ports::ConnectionCheck> check,
                     std::shared_ptr<QPromise<ports::CheckReport>> promise)
{
    QCoro::Task<ports::CheckReport> asking = check->check();
    const ports::CheckReport report = co_await asking;
    promise->addResult(report);
    promise->finish();
}

using Link = base::Result<base::Secret>;

// Why there is no start link, for a person.
tl::unexpected<base::Error> inWords(base::ErrorKind kind, const QString &code, const QString &detail)
{
    const ports::Reason reason = ports::reasonFor(code, detail);
    return base::failure(
        kind, QCoreApplication::translate("Remotes", "The room was not opened. %1 %2").arg(reason.what, reason.remedy));
}

base::ErrorKind kindOf(ports::FailureKind kind)
{
    switch (kind) {
    case ports::FailureKind::NotFound:
        return base::ErrorKind::NotFound;
    case ports::FailureKind::NeedsSignIn:
        return base::ErrorKind::Settings;
    default:
        return base::ErrorKind::Refused;
    }
}

QCoro::Task<> ask(std::shared_ptr<ports::MeetingProvider> meetings, QString meetingId,
                  std::shared_ptr<QPromise<Link>> promise)
{
    QCoro::Task<ports::Outcome<base::Secret>> asking = meetings->startLink(meetingId);
    const ports::Outcome<base::Secret> link = co_await asking;
    if (link) {
        promise->addResult(*link);
    } else {
        promise->addResult(inWords(kindOf(link.error().kind), link.error().code, link.error().detail));
    }
    promise->finish();
}

// By it a sign-in is known as another one; nobody can read it back.
QByteArray signInPrint(const service::Settings &settings)
{
    return QCryptographicHash::hash(settings.text(service::SettingKey::GoogleAccount).toUtf8() + '\n' +
                                        settings.secret(service::SettingKey::GoogleRefreshToken).reveal(),
                                    QCryptographicHash::Sha256);
}

QCoro::Task<> connectAndKeep(service::Settings settings, oauth::SignInTools tools,
                             std::function<QFuture<base::Result<>>(base::Secret refreshToken)> keep,
                             std::shared_ptr<QPromise<base::Result<>>> promise)
{
    QCoro::Task<ports::Outcome<base::Secret>> signingIn = signInToGoogle(settings, tools);
    const ports::Outcome<base::Secret> token = co_await signingIn;
    if (token) {
        QFuture<base::Result<>> keeping = keep(*token);
        const base::Result<> kept = co_await keeping;
        promise->addResult(kept);
    } else {
        const ports::Reason reason = ports::reasonFor(token.error().code, token.error().detail);
        promise->addResult(base::failure(
            kindOf(token.error().kind),
            QCoreApplication::translate("Remotes", "Google was not connected. %1 %2").arg(reason.what, reason.remedy)));
    }
    promise->finish();
}

} // namespace

SyncThread::SyncThread(store::Store &store, const base::Clock &clock, base::Random &random, service::Settings settings,
                       service::PracticeSettings practiceSettings)
    : m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_settings(std::move(settings))
    , m_practiceSettings(std::move(practiceSettings))
{
    start();
    m_ready.acquire();
}

SyncThread::~SyncThread()
{
    m_engine->post([this] { stopChecks(); });
    m_engine->shutDown(5s).waitForFinished();
    quit();
    wait();
}

void SyncThread::run()
{
    const security::OpenSslThread cleanUp;
    base::EventLoopScheduler scheduler;
    http::HttpClient http(m_clock);
    const auto time = std::make_shared<sync::TrustedTime>(m_clock);
    http::WatchedClient zoomHttp(http, [time](base::Instant date) { time->hear(u"zoom"_s, date); });
    http::WatchedClient googleHttp(http, [time](base::Instant date) { time->hear(u"google"_s, date); });
    sync::SyncEngine engine(m_store, m_clock, m_random);
    Paces paces(m_clock, scheduler);
    const RemoteTools tools{zoomHttp, googleHttp, [&http] { http.close(); }, m_clock, paces, tokenLog()};
    m_scheduler = &scheduler;
    m_http = &http;
    m_tools = &tools;
    m_engine = &engine;
    configureEngine(m_settings, m_practiceSettings.sync);
    engine.addJob(std::make_shared<sync::CalendarReading>());
    engine.addJob(std::make_shared<sync::PreflightJob>());
    engine.addJob(std::make_shared<sync::LateLookJob>());
    engine.addJob(std::make_shared<sync::SweepJob>());
    engine.addJob(std::make_shared<sync::RetentionJob>(time)); // by now it may have been heard what time it is
    m_ready.release();
    exec();
    m_remotes = {}; // they work with what lives here
    m_abort = {};
}

// Notes each request for a token with the other attempts.
TokenAsked SyncThread::tokenLog()
{
    return [this](const QString &object, domain::AccountId account, const std::optional<ports::Failure> &failure,
                  milliseconds took) {
        store::SyncLogEntry entry = sync::callEntry(object, u"refresh"_s, failure, took, m_clock.now());
        entry.account = account;
        sync::logCall(m_store, entry);
    };
}

void SyncThread::configureEngine(const service::Settings &settings, sync::SyncSettings syncSettings)
{
    sync::Remotes remotes = makeRemotes(settings, syncSettings, *m_tools);
    if (m_abort) {
        // Calls in flight may still be of the remotes before.
        remotes.abort = [before = m_abort, abort = remotes.abort] {
            before();
            abort();
        };
    }
    m_remotes = remotes;
    m_syncSettings = syncSettings;
    m_signIn = signInPrint(settings);
    m_abort = remotes.abort;
    m_engine->configure(std::move(remotes), std::move(syncSettings));
}

void SyncThread::reconfigure(service::Settings settings)
{
    const auto configure = [this, settings = std::move(settings)] {
        const QByteArray before = m_signIn;
        configureEngine(settings, service::practiceSettings(settings).sync);
        if (m_signIn != before) {
            resumeGoogle();
        }
        m_engine->wake();
    };
    m_engine->post(configure);
}

// Somebody signed in again, here or in another program: what waited for that goes now.
void SyncThread::resumeGoogle()
{
    m_store.write([now = m_clock.now()](store::Tables &tables) -> base::Result<> {
        tables.leases.makeSignInDue(u"google."_s, now);
        return {};
    });
    m_store.afterWrites([this] { m_engine->wake(); });
}

QFuture<base::Result<>> SyncThread::signIn(service::Settings settings, std::function<void(const QUrl &page)> open,
                                           std::function<QFuture<base::Result<>>(base::Secret refreshToken)> keep)
{
    const auto promise = std::make_shared<QPromise<base::Result<>>>();
    QFuture<base::Result<>> future = promise->future();
    promise->start();
    const auto begin = [this, promise, settings = std::move(settings), open = std::move(open), keep = std::move(keep)] {
        if (m_stopSignIn) {
            m_stopSignIn();
        }
        const oauth::SignInTools tools{m_http,      &m_clock, &m_random,
                                       m_scheduler, open,     [this](auto stop) { m_stopSignIn = std::move(stop); }};
        m_engine->adopt(connectAndKeep(settings, tools, keep, promise));
    };
    m_engine->post(begin);
    return future;
}

void SyncThread::startEngine()
{
    m_engine->post([this] { m_engine->start(); });
}

void SyncThread::wake()
{
    m_engine->wake();
}

void SyncThread::tryNow()
{
    m_engine->tryNow();
}

QFuture<base::Result<store::SyncCounts>> SyncThread::syncUntilIdle(std::chrono::milliseconds timeout)
{
    return m_engine->syncUntilIdle(timeout);
}

QFuture<ports::CheckReport> SyncThread::check(Remote remote, service::Settings settings,
                                              std::vector<domain::Psychologist> psychologists)
{
    const auto promise = std::make_shared<QPromise<ports::CheckReport>>();
    QFuture<ports::CheckReport> future = promise->future();
    promise->start();
    const auto begin = [this, remote, promise, settings = std::move(settings),
                        psychologists = std::move(psychologists)] {
        const auto check = makeCheck(remote, settings, psychologists, *m_http, m_clock);
        std::erase_if(m_checks, [](const auto &former) { return former.expired(); });
        m_checks.push_back(check);
        m_engine->adopt(answer(check, promise));
    };
    m_engine->post(begin);
    return future;
}

// A mail server that says nothing would hold up the end of the program for minutes.
void SyncThread::stopChecks()
{
    if (m_stopSignIn) {
        m_stopSignIn();
    }
    for (const std::weak_ptr<ports::ConnectionCheck> &running : m_checks) {
        if (const std::shared_ptr<ports::ConnectionCheck> check = running.lock()) {
            check->stop();
        }
    }
}

QFuture<Link> SyncThread::fetchStartLink(domain::AccountId account, QString meetingId)
{
    const auto promise = std::make_shared<QPromise<Link>>();
    QFuture<Link> future = promise->future();
    promise->start();
    const auto begin = [this, promise, account, meetingId = std::move(meetingId)] {
        if (const std::shared_ptr<ports::MeetingProvider> meetings = m_remotes.meetingsOf(account)) {
            m_engine->adopt(ask(meetings, meetingId, promise));
            return;
        }
        const domain::FailureNote problem = m_syncSettings.zoomOf(account).problem;
        const bool ofAccount = account && m_syncSettings.zoom.enabled;
        const QString off = ofAccount ? u"account.switched-off"_s : u"zoom.switched-off"_s;
        promise->addResult(inWords(base::ErrorKind::Settings, problem.isEmpty() ? off : problem.code, problem.detail));
        promise->finish();
    };
    m_engine->post(begin);
    return future;
}

} // namespace anteroom::compose
