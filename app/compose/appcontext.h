// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/keysource.h"
#include "app/compose/syncthread.h"
#include "core/service/accountservice.h"
#include "core/service/workplace.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace anteroom::compose {

/// Where a program finds its practice.
struct Profile {
    QString folder;
    service::EnvironmentValues environment;
    service::Desk desk = {};                            ///< for whom bookings(), people() and practice() act
    KeychainItems keychain = {};                        ///< where the vault key is when the environment has none
    std::shared_ptr<const base::Clock> clock = nullptr; ///< null: the machine's
};

/// The one place that names concrete classes: opens the profile, owns store, services and sync thread, and takes them
/// down in reverse.
class AppContext
{
public:
    /// Sets up a new practice in the profile's folder. Without a key in the environment a new one is made and kept in
    /// the keychain before the practice is written. An Error names what is missing or wrong: the vault key, the
    /// keychain, the fields, the folder; then there is no practice. Blocks.
    static base::Result<> createPractice(const Profile &profile, const QString &name, const QByteArray &zone);
    /// Opens the practice. An Error: no practice (NotFound), no vault key or the wrong one, a keychain or a store that
    /// refuses. Blocks.
    static base::Result<std::unique_ptr<AppContext>> open(const Profile &profile);
    ~AppContext();
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    service::BookingService bookings() const { return service::BookingService(serviceContext()); }
    service::PeopleService people() const { return service::PeopleService(serviceContext()); }
    service::PracticeService practice() const { return service::PracticeService(serviceContext()); }
    service::AccountService accounts() const { return service::AccountService(serviceContext()); }
    const service::Settings &settings() const { return m_settings; }
    const service::PracticeSettings &practiceSettings() const { return *m_practiceSettings; }
    const base::Clock &clock() const { return *m_clock; }

    /// Lets somebody sign in to Google; see SyncThread::signIn().
    QFuture<base::Result<>> connectGoogle(std::function<void(const QUrl &page)> open);

    /// The sync thread, made when first asked for; by any thread.
    SyncThread &sync();

    /// The practice as windows see it, made for `desk` when first asked for, on the thread that asks. Goes with this,
    /// which must then be on that thread too.
    service::Workplace &workplace(const service::Desk &desk);

    /// Test seam: called before each statement of the store, on the threads that write and read. Waits for both.
    void setStatementHook(const store::StatementHook &hook);

private:
    explicit AppContext(const Profile &profile);
    service::ServiceContext serviceContext() const;
    void wake() const;
    void tryNow() const;
    service::RemoteAccess remoteAccess();
    void reconfigure(const service::Settings &settings);

    std::shared_ptr<const base::Clock> m_clock;
    mutable base::SystemRandom m_random;
    service::EnvironmentValues m_environment;
    service::Desk m_desk;
    service::StoredSettings m_stored;
    service::Settings m_settings;
    std::shared_ptr<const service::PracticeSettings> m_practiceSettings;
    std::unique_ptr<store::Store> m_store;
    std::mutex m_syncMutex;
    std::unique_ptr<SyncThread> m_sync;
    std::atomic<SyncThread *> m_runningSync = nullptr; ///< for those who only wake it
    std::unique_ptr<service::Workplace> m_workplace;
};

} // namespace anteroom::compose
