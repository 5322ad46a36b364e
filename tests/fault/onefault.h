// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/world.h"

namespace anteroom::fault {

/// Where in a call the program dies.
enum class CrashPoint {
    None,
    BeforeClaim, ///< before "about to call" is committed
    AfterClaim,  ///< after that, before the call
    AfterSend,   ///< the call is on its way, or done, and the answer is not here
    AfterReply,  ///< the answer is here and not committed
    AfterResult, ///< it is committed
    InRecovery,  ///< after sending, and once more when the next life looks what became of it
};
inline constexpr int crashPoints = int(CrashPoint::InRecovery) + 1;

/// How often a fault strikes.
enum class Persistence { Once, Thrice, UntilHealed };
inline constexpr int persistences = 3;

/// Where in a run a call lies, counted in commits from its beginning: the same in every run that goes the same way up
/// to there.
struct Place {
    int commitsBeforeSend = 0;
    int commitsBeforeReply = 0;
};

/// One kind of fault at one step, and a death beside it.
class OneFault : public Mischief
{
public:
    OneFault(World &world, Step step, size_t fault, Persistence persistence, CrashPoint crash, Place place);

    /// From now on it strikes; before, and while paused, it does not.
    void arm() { m_armed = true; }
    void pause() { m_armed = false; }
    /// It strikes no more.
    void heal() { m_left = 0; }
    bool hasStruck() const { return m_struck; }
    bool isExhausted() const { return m_left == 0; }
    /// Where the call lies that it struck first.
    Place place() const { return m_place; }
    /// How that call ended for the provider.
    std::optional<CallResult> result() const { return m_result; }
    void hear(Step step, CallResult result);

    std::optional<HttpFault> atCall(Program &program, Step step) override;
    std::optional<std::pair<Step, MailFault>> atMail(Program &program) override;
    void atStatement(Program &program, const QString &sql) override;
    void atCommit(Program &program) override;
    void afterSend(Program &program, Step step) override;
    void beforeReply(Program &program, Step step) override;

private:
    bool strikes();
    /// Whether the step that is struck is a part of a provider's call.
    bool isPartOf(Step step) const;
    bool isOfStore() const { return m_step >= Step::StoreConnect; }
    bool matches(const QString &sql) const;
    void die();

    World &m_world;
    Step m_step;
    size_t m_fault;
    int m_left;
    CrashPoint m_crash;
    Place m_known;
    Place m_place;
    bool m_armed = false;
    bool m_struck = false;
    bool m_prepared = false;     ///< what leads to the step has befallen already
    bool m_commitIsLost = false; ///< of the transaction under way
    int m_commits = 0;
    int m_deaths = 0;
    int m_callsSinceDeath = 0;
    std::optional<CallResult> m_result;
};

} // namespace anteroom::fault
