// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace anteroom::sync {

/// Keeps calls from a remote that does not answer. Closed: calls go. After five calls in a row that got no answer it
/// opens, and nothing is called until its pause is over; then it is half open, and one call goes as a probe. An answer
/// closes it, no answer opens it again for longer. Pure: whoever calls says how it went.
class CircuitBreaker
{
public:
    static constexpr int failuresToOpen = 5;

    /// Whether a call may be made now: nothing, or until when to wait. Half open, the first who asks is the probe and
    /// the others wait; a probe of which nothing is heard for a minute counts no more.
    std::optional<base::Instant> ask(base::Instant now);
    /// A call was answered, with whatever answer.
    void answered();
    /// A call got no answer. `random` is the jitter, from the whole range of quint32.
    void unanswered(base::Instant now, quint32 random);
    /// The remote asked for no calls until then.
    void waitUntil(base::Instant until);
    /// A person wants a try: what is open is half open now.
    void tryNow();
    /// Whether calls are kept back because none was answered.
    bool isOpen() const { return m_pauses > 0; }

private:
    int m_unanswered = 0; ///< in a row
    int m_pauses = 0;     ///< since the last answer; 0: closed
    base::Instant m_until;
    std::optional<base::Instant> m_limited; ///< by the remote's own wish
    std::optional<base::Instant> m_probe;   ///< when it went
};

} // namespace anteroom::sync
