// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/ports/outcome.h"

#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <memory>

namespace anteroom::oauth {

/// An access token and how long it is good.
struct Token {
    base::Secret value;
    base::Instant expires;
    QString scope; ///< as the server granted it, separated by spaces
};

/// When a token ends that was asked for at `asked` and is good for so many seconds (more than 0), as its server says.
/// None is believed for longer than a day: real ones last an hour, and no figure may reach beyond the calendar.
base::Instant endOfToken(base::Instant asked, qint64 seconds);

/// Told of each answer to a request for a token, and how long it took.
using TokenHeard = std::function<void(const ports::Outcome<Token> &answer, std::chrono::milliseconds took)>;

/// Hands out an access token: cached, renewed five minutes before its end, and never two requests for a
/// new one at a time (callers that come meanwhile wait for the one in flight). Lives on one thread. When it
/// goes while callers wait, they get Unreachable, net.aborted.
class TokenSource
{
public:
    /// Asks the server for a new token. A coroutine's parameters and captures must outlive it: let the
    /// function be a plain one that calls a coroutine by value.
    using Fetch = std::function<QCoro::Task<ports::Outcome<Token>>()>;
    /// `heard`, if there is one, is not called any more once the source is gone.
    TokenSource(Fetch fetch, const base::Clock &clock, TokenHeard heard = {});
    ~TokenSource();
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;

    /// A token that is good now; a failure is the fetch's own and is not kept.
    QCoro::Task<ports::Outcome<Token>> token();
    /// Forgets `used` after the remote called it invalid; a newer one is kept.
    void invalidate(const base::Secret &used);

private:
    struct State;
    static QCoro::Task<> fetch(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state; ///< shared with the fetch in flight, which may outlive the source
    const base::Clock &m_clock;
};

} // namespace anteroom::oauth
