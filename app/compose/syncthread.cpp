// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/syncthread.h"

namespace anteroom::compose {

using namespace std::chrono_literals;

namespace {

QCoro::Task<> answer(std::shared_ptr<ports::ConnectionCheck> check,
                     std::shared_ptr<QPromise<ports::CheckReport>> promise)
{
    QCoro::Task<ports::CheckReport> asking = check->check();
    const ports::CheckReport report = co_await asking;
    promise->addResult(report);
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
    m_engine->shutDown(5s).waitForFinished();
    quit();
    wait();
}

void SyncThread::run()
{
    http::HttpClient http(m_clock);
    sync::SyncSettings syncSettings = m_practiceSettings.sync;
    sync::Remotes remotes = makeRemotes(m_settings, syncSettings, http, m_clock);
    sync::SyncEngine engine(m_store, m_clock, m_random);
    engine.configure(std::move(remotes), std::move(syncSettings));
    m_http = &http;
    m_engine = &engine;
    m_ready.release();
    exec();
}

void SyncThread::startEngine()
{
    QMetaObject::invokeMethod(
        m_engine, [this] { m_engine->start(); }, Qt::QueuedConnection);
}

void SyncThread::wake()
{
    m_engine->wake();
}

QFuture<base::Result<store::SyncCounts>> SyncThread::syncUntilIdle(std::chrono::milliseconds timeout)
{
    return m_engine->syncUntilIdle(timeout);
}

QFuture<ports::CheckReport> SyncThread::check(Remote remote, std::vector<domain::Psychologist> psychologists)
{
    const auto promise = std::make_shared<QPromise<ports::CheckReport>>();
    QFuture<ports::CheckReport> future = promise->future();
    promise->start();
    const auto ask = [this, remote, promise, psychologists = std::move(psychologists)] {
        m_engine->adopt(answer(makeCheck(remote, m_settings, psychologists, *m_http, m_clock), promise));
    };
    QMetaObject::invokeMethod(m_engine, ask, Qt::QueuedConnection);
    return future;
}

} // namespace anteroom::compose
