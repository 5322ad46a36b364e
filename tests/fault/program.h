// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "core/service/peopleservice.h"
#include "core/sync/syncengine.h"
#include "tests/fault/virtualtime.h"

namespace anteroom::fault {

/// Makes a job for one life of the program.
using JobMaker = std::function<std::shared_ptr<sync::Job>()>;

/// What a program finds when it starts.
struct Surroundings {
    VirtualTime &time;
    base::Random &random;
    store::Store &store;
    std::shared_ptr<const service::PracticeSettings> settings;
    std::function<bool(const QString &owner)> isAlive;
    std::vector<JobMaker> jobs;
};

/// One life of Anteroom: an engine and the services over a store, which other lives share. It may die at any moment,
/// as by kill -9: from then on nothing of it reaches the store or a remote.
class Program
{
public:
    Program(const Surroundings &surroundings, QString owner);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Begins to work with these remotes.
    void start(sync::Remotes remotes);
    /// Dies; whoever lets it must see to it that nothing arrives any more.
    void die() { m_dead = true; }
    bool isDead() const { return m_dead; }
    const QString &owner() const { return m_owner; }
    sync::SyncEngine &engine() { return *m_engine; }
    service::BookingService bookings();
    service::PeopleService people();

private:
    service::ServiceContext context();

    Surroundings m_surroundings;
    QString m_owner;
    bool m_dead = false;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

} // namespace anteroom::fault
