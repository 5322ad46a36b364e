// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/program.h"

#include "core/sync/sweepjob.h"

namespace anteroom::fault {

using namespace std::chrono_literals;

namespace {

sync::EngineHost hostFor(const Surroundings &surroundings, const QString &owner)
{
    sync::EngineHost host;
    host.owner = owner;
    host.isAlive = surroundings.isAlive;
    host.scheduler = surroundings.time.makeScheduler();
    host.versionPoll = 24h; // the world tells of other programs' changes
    host.longestPause = 24h * 30;
    return host;
}

} // namespace

Program::Program(const Surroundings &surroundings, QString owner)
    : m_surroundings(surroundings)
    , m_owner(std::move(owner))
    , m_engine(std::make_unique<sync::SyncEngine>(surroundings.store, surroundings.time, surroundings.random,
                                                  hostFor(surroundings, m_owner)))
{
}

void Program::start(sync::Remotes remotes)
{
    m_engine->configure(std::move(remotes), m_surroundings.settings->sync);
    // The one that takes away what nobody knows any more; others run every few minutes, which is too often for years.
    m_engine->addJob(std::make_shared<sync::SweepJob>());
    for (const JobMaker &make : m_surroundings.jobs) {
        m_engine->addJob(make());
    }
    m_engine->start();
}

service::ServiceContext Program::context()
{
    return {m_surroundings.store,        m_surroundings.time, m_surroundings.random, m_surroundings.settings, {},
            [this] { m_engine->wake(); }};
}

service::BookingService Program::bookings()
{
    return service::BookingService(context());
}

service::PeopleService Program::people()
{
    return service::PeopleService(context());
}

} // namespace anteroom::fault
