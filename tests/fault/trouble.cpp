// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/trouble.h"

namespace anteroom::fault {

using namespace Qt::StringLiterals;

bool Trouble::strikes(int perTenThousand)
{
    return m_percent > 0 && int(m_random() % 10000) < perTenThousand;
}

std::optional<HttpFault> Trouble::atCall(Program &, Step)
{
    return strikes(m_percent * 100) ? std::optional(HttpFault(m_random() % httpFaults)) : std::nullopt;
}

std::optional<std::pair<Step, MailFault>> Trouble::atMail(Program &)
{
    if (!strikes(m_percent * 100)) {
        return std::nullopt;
    }
    const auto step = Step(size_t(Step::MailConnect) + m_random() % mailSteps);
    return std::pair(step, MailFault(m_random() % mailFaults));
}

void Trouble::atStatement(Program &, const QString &sql)
{
    if (strikes(2)) {
        throw errorOf(StoreFault(m_random() % storeFaults));
    }
    if (sql == "COMMIT"_L1 && strikes(10)) {
        m_world.kill();
        throw errorOf(StoreFault::Interrupted);
    }
}

void Trouble::atCommit(Program &)
{
    ++m_commits;
    if (strikes(10)) {
        m_world.kill();
    } else if (strikes(10)) {
        throw errorOf(StoreFault::CommitOutcomeLost);
    }
}

void Trouble::afterSend(Program &, Step)
{
    if (strikes(50)) {
        m_world.kill();
    } else if (strikes(50)) {
        m_world.takeForDead();
    }
}

void Trouble::beforeReply(Program &program, Step)
{
    if (strikes(50)) {
        m_world.kill();
    }
    m_leases.before(program);
}

void Trouble::afterReply(Program &program)
{
    m_leases.after(program);
}

} // namespace anteroom::fault
