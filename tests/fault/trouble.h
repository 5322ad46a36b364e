// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/leasewatch.h"
#include "tests/fault/world.h"

#include <random>

namespace anteroom::fault {

/// Lets calls, mails and commits go wrong by chance, of a seed, and the program die.
class Trouble : public Mischief
{
public:
    Trouble(World &world, quint32 seed) : m_world(world), m_random(seed), m_leases(world) {}

    /// So many in a hundred from now on; 0: nothing goes wrong.
    void setRate(int percent) { m_percent = percent; }
    int rate() const { return m_percent; }

    std::optional<HttpFault> atCall(Program &program, Step step) override;
    std::optional<std::pair<Step, MailFault>> atMail(Program &program) override;
    void atStatement(Program &program, const QString &sql) override;
    void atCommit(Program &program) override;
    void afterSend(Program &program, Step step) override;
    void beforeReply(Program &program, Step step) override;
    void afterReply(Program &program) override;

    /// How many commits there were: each is an event, at which a program may die too.
    quint64 commits() const { return m_commits; }
    /// What programs that were taken for dead did.
    const LeaseWatch &leases() const { return m_leases; }

private:
    bool strikes(int perTenThousand);

    World &m_world;
    std::mt19937 m_random;
    int m_percent = 0;
    LeaseWatch m_leases;
    quint64 m_commits = 0;
};

} // namespace anteroom::fault
