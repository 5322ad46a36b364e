// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/remoteobject.h"
#include "core/ports/connectioncheck.h"
#include "core/ports/outcome.h"
#include "core/sync/circuitbreaker.h"

#include <compare>
#include <map>

namespace anteroom::sync {

/// One account at one remote: what holds up one holds up no other.
struct RemoteKey {
    ports::Remote remote = ports::Remote::Zoom;
    domain::AccountId account; ///< none: the settings' own
    friend auto operator<=>(const RemoteKey &, const RemoteKey &) = default;
};

/// Why and until when a step waits without a call.
struct Wait {
    base::Instant until;
    domain::FailureNote reason;
};

/// Whether calls may be made at all: a circuit breaker per remote and account, and the waits that a remote asked for on
/// behalf of a whole account. Holds nothing that must survive: the rows know themselves until when they wait. Lives on
/// the engine's thread.
class Gates
{
public:
    /// Nothing: call now, and say how it went.
    std::optional<Wait> ask(const RemoteKey &key, base::Instant now);
    /// A call ended; null: well. `random` is the jitter.
    void heard(const RemoteKey &key, const ports::Failure *failure, base::Instant now, quint32 random);
    /// A person wants everything tried.
    void tryNow();

private:
    struct Gate {
        CircuitBreaker breaker;
        domain::FailureNote limit; ///< why the remote wanted no calls
    };
    std::map<RemoteKey, Gate> m_gates;
};

/// Whether the failure says that the remote, or the way there, is out of order: nobody answered, or with a 5xx.
bool isUnanswered(const ports::Failure &failure);
/// Whether the remote wants no calls of the whole account for a while, and not only this one later.
bool limitsAccount(const ports::Failure &failure);

/// The note of a row that waits for a remote that does not answer.
inline constexpr char notAnsweringCode[] = "sync.not-answering";

} // namespace anteroom::sync
