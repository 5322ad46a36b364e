// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/ports/outcome.h"

#include <qcorotask.h>

#include <functional>
#include <optional>
#include <vector>

namespace anteroom::oauth {

/// An access token and how long it is good.
struct Token {
    base::Secret value;
    base::Instant expires;
    QString scope; ///< as the server granted it, separated by spaces
};

/// Hands out an access token: cached, renewed five minutes before its end, and never two requests for a
/// new one at a time (callers that come meanwhile wait for the one in flight). Lives on one thread.
class TokenSource
{
public:
    using Fetch = std::function<QCoro::Task<ports::Outcome<Token>>()>;
    TokenSource(Fetch fetch, const base::Clock &clock);
    /// A token that is good now; a failure is the fetch's own and is not kept.
    QCoro::Task<ports::Outcome<Token>> token();
    /// Forgets `used` after the remote called it invalid; a newer one is kept.
    void invalidate(const base::Secret &used);

private:
    Fetch m_fetch;
    const base::Clock &m_clock;
    std::optional<Token> m_token;
    bool m_fetching = false;
    std::vector<std::function<void()>> m_waiting; ///< callers that wait for the fetch in flight
};

} // namespace anteroom::oauth
