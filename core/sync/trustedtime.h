// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <map>

namespace anteroom::sync {

/// Whether this machine's clock may say that something's time is over. Two services that have nothing to do with each
/// other must have confirmed it within a day, to five minutes. Lives on one thread.
class TrustedTime
{
public:
    explicit TrustedTime(const base::Clock &clock) : m_clock(clock) {}
    /// An answer of `source` that came just now bears this time.
    void hear(const QString &source, base::Instant told);
    /// Whether the clock is right, by what was heard. A machine that slept trusts its clock only once both are heard
    /// again.
    bool isTrusted() const;

private:
    struct Word {
        base::Instant told;
        std::chrono::milliseconds heardAt; ///< monotonic
    };
    bool confirms(const Word &word) const;

    const base::Clock &m_clock;
    std::map<QString, Word> m_words;
};

} // namespace anteroom::sync
