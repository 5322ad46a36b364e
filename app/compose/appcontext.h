// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/syncthread.h"
#include "core/service/bookingservice.h"
#include "core/service/peopleservice.h"
#include "core/service/practiceservice.h"

#include <memory>

namespace anteroom::compose {

/// Where a program finds its practice.
struct Profile {
    QString folder;
    service::EnvironmentValues environment;
    service::Desk desk;
};

/// The one place that names concrete classes: opens the profile, owns store, services and sync thread, and takes them
/// down in reverse.
class AppContext
{
public:
    /// Sets up a new practice in the profile's folder. An Error names what is missing or wrong: the vault key, the
    /// fields, the folder.
    static base::Result<> createPractice(const Profile &profile, const QString &name, const QByteArray &zone);
    /// Opens the practice. An Error: no practice, no vault key or the wrong one, a store that refuses.
    static base::Result<std::unique_ptr<AppContext>> open(const Profile &profile);
    ~AppContext();
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    service::BookingService bookings() const { return service::BookingService(serviceContext()); }
    service::PeopleService people() const { return service::PeopleService(serviceContext()); }
    service::PracticeService practice() const { return service::PracticeService(serviceContext()); }
    const service::Settings &settings() const { return m_settings; }
    const service::PracticeSettings &practiceSettings() const { return *m_practiceSettings; }
    const base::Clock &clock() const { return m_clock; }

    /// The sync thread, made when first asked for.
    SyncThread &sync();

private:
    explicit AppContext(service::Desk desk) : m_desk(desk) {}
    service::ServiceContext serviceContext() const;

    base::SystemClock m_clock;
    mutable base::SystemRandom m_random;
    service::Desk m_desk;
    service::Settings m_settings;
    std::shared_ptr<const service::PracticeSettings> m_practiceSettings;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<SyncThread> m_sync;
};

} // namespace anteroom::compose
