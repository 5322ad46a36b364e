// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/syncthread.h"

#include "core/ports/reasons.h"
#include "core/sync/calllog.h"
#include "core/sync/latelookjob.h"
#include "core/sync/preflightjob.h"
#include "core/sync/retentionjob.h"
#include "core/sync/sweepjob.h"
#include "integrations/http/watchedclient.h"

#include <QCoreApplication>

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
    http::HttpClient http(m_clock);
    const auto time = std::make_shared<sync::TrustedTime>(m_clock);
    http::WatchedClient zoomHttp(http, [time](base::Instant date) { time->hear(u"zoom"_s, date); });
    http::WatchedClient googleHttp(http, [time](base::Instant date) { time->hear(u"google"_s, date); });
    HttpWays ways{zoomHttp, googleHttp, [&http] { http.close(); }};
    sync::SyncEngine engine(m_store, m_clock, m_random);
    m_http = &http;
    m_ways = &ways;
    m_engine = &engine;
    configureEngine(m_settings, m_practiceSettings.sync);
    engine.addJob(std::make_shared<sync::PreflightJob>());
    engine.addJob(std::make_shared<sync::LateLookJob>());
    engine.addJob(std::make_shared<sync::SweepJob>());
    engine.addJob(std::make_shared<sync::RetentionJob>(time)); // by now it may have been heard what time it is
    m_ready.release();
    exec();
    m_meetings.reset(); // it works with what lives here
    m_abort = {};
}

void SyncThread::configureEngine(const service::Settings &settings, sync::SyncSettings syncSettings)
{
    sync::Remotes remotes =
        makeRemotes(settings, syncSettings, *m_ways, m_clock,
                    [this](const QString &object, const std::optional<ports::Failure> &failure, milliseconds took) {
                        sync::logCall(m_store, sync::callEntry(object, u"refresh"_s, failure, took, m_clock.now()));
                    });
    if (m_abort) {
        // Calls in flight may still be of the remotes before.
        remotes.abort = [before = m_abort, abort = remotes.abort] {
            before();
            abort();
        };
    }
    m_meetings = remotes.meetings;
    m_zoom = syncSettings.zoom;
    m_abort = remotes.abort;
    m_engine->configure(std::move(remotes), std::move(syncSettings));
}

void SyncThread::reconfigure(service::Settings settings)
{
    const auto configure = [this, settings = std::move(settings)] {
        configureEngine(settings, service::practiceSettings(settings).sync);
        m_engine->wake();
    };
    m_engine->post(configure);
}

void SyncThread::startEngine()
{
    m_engine->post([this] { m_engine->start(); });
}

void SyncThread::wake()
{
    m_engine->wake();
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
    for (const std::weak_ptr<ports::ConnectionCheck> &running : m_checks) {
        if (const std::shared_ptr<ports::ConnectionCheck> check = running.lock()) {
            check->stop();
        }
    }
}

QFuture<Link> SyncThread::fetchStartLink(QString meetingId)
{
    const auto promise = std::make_shared<QPromise<Link>>();
    QFuture<Link> future = promise->future();
    promise->start();
    const auto begin = [this, promise, meetingId = std::move(meetingId)] {
        if (m_meetings) {
            m_engine->adopt(ask(m_meetings, meetingId, promise));
            return;
        }
        promise->addResult(inWords(base::ErrorKind::Settings,
                                   m_zoom.problem.isEmpty() ? u"zoom.switched-off"_s : m_zoom.problem.code,
                                   m_zoom.problem.detail));
        promise->finish();
    };
    m_engine->post(begin);
    return future;
}

} // namespace anteroom::compose
