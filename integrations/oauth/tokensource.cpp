// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/tokensource.h"

#include <QFuture>
#include <QPromise>

#include <qcorofuture.h>

#include <algorithm>
#include <optional>

namespace anteroom::oauth {

using namespace Qt::StringLiterals;
using Answer = ports::Outcome<Token>;

base::Instant endOfToken(base::Instant asked, qint64 seconds)
{
    constexpr qint64 longest = 24 * 3600;
    return asked + std::chrono::seconds(std::min(seconds, longest));
}

struct TokenSource::State {
    Fetch fetch;
    const base::Clock &clock;
    TokenHeard heard;
    std::optional<Token> token;
    std::optional<QPromise<Answer>> inFlight; ///< what the callers of the fetch in flight wait for

    /// Ends the fetch in flight, for everybody who waits for it.
    void answer(Answer value)
    {
        if (!inFlight) {
            return; // the source is gone and has answered already
        }
        QPromise<Answer> promise = std::move(*inFlight);
        inFlight.reset();
        if (value) {
            token = *value;
        }
        promise.addResult(std::move(value));
        promise.finish();
    }
};

TokenSource::TokenSource(Fetch fetch, const base::Clock &clock, TokenHeard heard)
    : m_state(std::make_shared<State>(State{std::move(fetch), clock, std::move(heard), {}, {}})), m_clock(clock)
{
}

TokenSource::~TokenSource()
{
    m_state->heard = {};
    m_state->answer(ports::failed(ports::FailureKind::Unreachable, u"net.aborted"_s));
}

// After the co_await nothing here touches the source: it may be gone by then.
QCoro::Task<Answer> TokenSource::token()
{
    constexpr auto margin = std::chrono::minutes(5);
    if (m_state->token && m_clock.now() + margin < m_state->token->expires) {
        // A copy by name: QCoro 0.8 moves from what co_return names when its type is not exactly the task's.
        const Answer kept = *m_state->token;
        co_return kept;
    }
    const bool idle = !m_state->inFlight;
    if (idle) {
        m_state->inFlight.emplace();
        m_state->inFlight->start();
    }
    QFuture<Answer> future = m_state->inFlight->future();
    if (idle) {
        fetch(m_state);
    }
    Answer answer = co_await future;
    co_return answer;
}

QCoro::Task<> TokenSource::fetch(std::shared_ptr<State> state)
{
    const std::chrono::milliseconds startedAt = state->clock.monotonic();
    QCoro::Task<Answer> task = state->fetch();
    Answer answer = co_await task;
    if (state->heard) {
        state->heard(answer, state->clock.monotonic() - startedAt);
    }
    state->answer(std::move(answer));
}

void TokenSource::invalidate(const base::Secret &used)
{
    if (m_state->token && m_state->token->value.reveal() == used.reveal()) {
        m_state->token.reset();
    }
}

} // namespace anteroom::oauth
