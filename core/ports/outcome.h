// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace anteroom::ports {

/// How a remote call did not succeed. Every call ends as done (a value), failed or unknown.
enum class FailureKind {
    Unreachable, ///< failed: nothing reached the remote (refused, no such host, TLS); try again later
    Temporary,   ///< failed: the remote said that it did not act and may later
    RateLimited, ///< failed: too many calls; `retryAfter` says how long, when the remote said so
    Unknown,     ///< unknown: it may have happened (closed, deadline, 5xx, unusable 2xx)
    NotFound,    ///< failed: no such object (any more)
    Conflict,    ///< failed: it exists already, or was changed by somebody else
    Rejected,    ///< failed: will not be accepted before something is changed
    NeedsSignIn, ///< failed: credentials, scopes or settings are wrong
};

/// A remote call that did not succeed.
struct Failure {
    FailureKind kind = FailureKind::Unknown;
    QString code;   ///< our own, e.g. "zoom.scope-missing"; ports/reasons.h has the words
    QString detail; ///< at most a scope, a setting or a status; letters, digits and -_.:@/ only; never foreign text
    std::chrono::milliseconds retryAfter{0}; ///< 0: the remote did not say
    bool slowLook = false; ///< Unknown only: by deadline, 5xx or unusable answer, so it may still be applied later
};

template<typename T = void>
using Outcome = tl::expected<T, Failure>;

/// A failure ready to be returned from a function with any Outcome.
inline tl::unexpected<Failure> failed(FailureKind kind, QString code, QString detail = {})
{
    return tl::unexpected(Failure{kind, std::move(code), std::move(detail), {}, false});
}

/// The fixed word of a kind, as the store keeps it.
QString toText(FailureKind kind);

} // namespace anteroom::ports
