// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"

#include <QFuture>
#include <QPromise>
#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace anteroom::testing {

/// What the fakes of all remotes have in common: they note every call, fail as they are told, and may keep an answer
/// back. Every answer comes by way of the event loop, as over a network. Lives on the test's thread.
class FakeRemote
{
public:
    /// Whether the remote did what it was asked although the caller is told something else.
    enum class Effect { NotApplied, Applied };

    /// The next `times` calls of this name end with `failure`.
    void fail(const QString &call, ports::Failure failure, Effect effect = Effect::NotApplied, int times = 1);
    /// Whatever was to fail does not any more.
    void recover() { m_faults.clear(); }
    /// The answer to the next call of this name is kept back, after the call took effect, until release().
    void hold(const QString &call) { m_toHold.append(call); }
    /// Whether a call waits for its answer.
    bool isHolding() const { return !m_held.empty(); }
    void release();
    /// Ends the calls that wait: their outcome is unknown to the caller.
    void abort();
    /// Runs `before` at the next call of this name, before the remote does anything.
    void interrupt(const QString &call, std::function<void()> before) { m_interruptions[call] = std::move(before); }

    /// The names of all calls so far, in order.
    QStringList calls() const { return m_calls; }
    int count(const QString &call) const { return int(m_calls.count(call)); }

protected:
    struct Turn {
        std::optional<ports::Failure> failure; ///< what the caller is told instead
        bool applies = true;
        QFuture<bool> answered; ///< false: aborted
    };
    /// Notes the call and says how it goes.
    Turn begin(const QString &call);
    /// What the caller is told in the end.
    template<typename T>
    static ports::Outcome<T> told(const Turn &turn, bool answered, ports::Outcome<T> outcome)
    {
        if (!answered) {
            return ports::failed(ports::FailureKind::Unknown, QStringLiteral("net.aborted"));
        }
        return turn.failure ? ports::Outcome<T>(tl::unexpected(*turn.failure)) : outcome;
    }

private:
    struct Fault {
        ports::Failure failure;
        Effect effect = Effect::NotApplied;
    };
    using Answer = std::shared_ptr<QPromise<bool>>;
    static void finish(const Answer &answer, bool answered);

    std::map<QString, std::deque<Fault>> m_faults;
    std::map<QString, std::function<void()>> m_interruptions;
    QStringList m_toHold;
    std::deque<Answer> m_held;
    QStringList m_calls;
};

/// The failures that remotes know, ready to use.
ports::Failure unreachable();
ports::Failure rateLimited(std::chrono::milliseconds retryAfter);
ports::Failure rejected(const QString &code);
ports::Failure needsSignIn();
/// The connection was closed: it may have happened, and nothing more will.
ports::Failure closedUnknown();
/// The deadline passed: it may have happened, or still happen.
ports::Failure lateUnknown();

} // namespace anteroom::testing
