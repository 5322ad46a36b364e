// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/remotes.h"
#include "core/service/practicesettings.h"
#include "core/store/store.h"
#include "core/sync/syncengine.h"

#include <QThread>

#include <semaphore>

namespace anteroom::compose {

/// The sync thread: HTTP, providers and engine live and die on it.
class SyncThread : private QThread
{
public:
    SyncThread(store::Store &store, const base::Clock &clock, base::Random &random, service::Settings settings,
               service::PracticeSettings practiceSettings);
    /// Waits up to five seconds for calls in flight, aborts the rest and checks at once, and ends the thread.
    ~SyncThread() override;

    /// Begins to work off what is due.
    void startEngine();
    /// Looks for work; from any thread.
    void wake();
    /// A person wants what is due tried now, also where nobody answered so far; by any thread.
    void tryNow();
    QFuture<base::Result<store::SyncCounts>> syncUntilIdle(std::chrono::milliseconds timeout);
    /// Works with these settings from now on; calls in flight go on with the old ones. From any thread.
    void reconfigure(service::Settings settings);
    /// Asks a remote whether it works with these settings. From any thread.
    QFuture<ports::CheckReport> check(Remote remote, service::Settings settings,
                                      std::vector<domain::Psychologist> psychologists);
    /// Lets somebody sign in to Google: `open` gets the address of the page, on the sync thread; `keep` seals the
    /// refresh token. An error says in words what is wrong and what to do; a later attempt ends an earlier one. From
    /// any thread.
    QFuture<base::Result<>> signIn(service::Settings settings, std::function<void(const QUrl &page)> open,
                                   std::function<QFuture<base::Result<>>(base::Secret refreshToken)> keep);
    /// Fetches the link that makes its bearer the host of this meeting in this account. NotFound: Zoom no longer has
    /// it; any other error says in words what is wrong and what to do. From any thread.
    QFuture<base::Result<base::Secret>> fetchStartLink(domain::AccountId account, QString meetingId);

private:
    void run() override;
    void configureEngine(const service::Settings &settings, sync::SyncSettings syncSettings);
    TokenAsked tokenLog();
    void stopChecks();
    void resumeGoogle();

    store::Store &m_store;
    const base::Clock &m_clock;
    base::Random &m_random;
    service::Settings m_settings;
    service::PracticeSettings m_practiceSettings;
    std::binary_semaphore m_ready{0};
    sync::SyncEngine *m_engine = nullptr;   ///< lives on the thread's stack
    http::HttpClient *m_http = nullptr;     ///< likewise
    base::Scheduler *m_scheduler = nullptr; ///< likewise
    const RemoteTools *m_tools = nullptr;   ///< likewise
    std::function<void()> m_stopSignIn;     ///< of the attempt that waits for the browser
    QByteArray m_signIn;                    ///< by which Google was used before: a print
    // As the engine has them; of the sync thread.
    sync::Remotes m_remotes;
    sync::SyncSettings m_syncSettings;
    std::function<void()> m_abort;
    std::vector<std::weak_ptr<ports::ConnectionCheck>> m_checks; ///< that may be running
};

} // namespace anteroom::compose
