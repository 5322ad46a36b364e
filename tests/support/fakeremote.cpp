// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeremote.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

using ports::Failure;
using ports::FailureKind;

void FakeRemote::fail(const QString &call, Failure failure, Effect effect, int times)
{
    for (int i = 0; i < times; ++i) {
        m_faults[call].push_back({failure, effect});
    }
}

void FakeRemote::release()
{
    for (const Answer &answer : std::exchange(m_held, {})) {
        finish(answer, true);
    }
}

void FakeRemote::abort()
{
    for (const Answer &answer : std::exchange(m_held, {})) {
        finish(answer, false);
    }
}

FakeRemote::Turn FakeRemote::begin(const QString &call)
{
    if (const auto found = m_interruptions.find(call); found != m_interruptions.end()) {
        const std::function<void()> before = found->second;
        m_interruptions.erase(found);
        before();
    }
    m_calls.append(call);
    Turn turn;
    std::deque<Fault> &faults = m_faults[call];
    if (!faults.empty()) {
        turn.failure = faults.front().failure;
        turn.applies = faults.front().effect == Effect::Applied;
        faults.pop_front();
    }
    const auto answer = std::make_shared<QPromise<bool>>();
    turn.answered = answer->future();
    answer->start();
    if (m_toHold.removeOne(call)) {
        m_held.push_back(answer);
    } else {
        QTimer::singleShot(0, qApp, [answer] { finish(answer, true); });
    }
    return turn;
}

void FakeRemote::finish(const Answer &answer, bool answered)
{
    answer->addResult(answered);
    answer->finish();
}

Failure unreachable()
{
    return {FailureKind::Unreachable, u"net.offline"_s, {}, {}, false};
}

Failure rateLimited(std::chrono::milliseconds retryAfter)
{
    return {FailureKind::RateLimited, u"zoom.rate-limited"_s, {}, retryAfter, false};
}

Failure rejected(const QString &code)
{
    return {FailureKind::Rejected, code, {}, {}, false};
}

Failure needsSignIn()
{
    return {FailureKind::NeedsSignIn, u"zoom.scope-missing"_s, u"meeting:write"_s, {}, false};
}

Failure closedUnknown()
{
    return {FailureKind::Unknown, u"net.closed"_s, {}, {}, false};
}

Failure lateUnknown()
{
    return {FailureKind::Unknown, u"net.deadline"_s, {}, {}, true};
}

} // namespace anteroom::testing
