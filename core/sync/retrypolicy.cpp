// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

milliseconds ownBackoff(int attempts, quint32 random)
{
    const double share = double(random) / 4294967296.0;
    if (attempts <= quickTries) {
        const milliseconds ceiling = milliseconds(1000) * (1 << std::max(attempts, 1));
        return milliseconds(qint64(share * double(ceiling.count())));
    }
    const int doublings = std::min(attempts - quickTries - 1, 6);
    const milliseconds base = std::min<milliseconds>(milliseconds(1min) * (1 << doublings), 1h);
    return milliseconds(qint64(double(base.count()) * (0.9 + 0.2 * share)));
}

} // namespace

milliseconds backoff(int attempts, milliseconds retryAfter, quint32 random)
{
    const milliseconds own = ownBackoff(attempts, random);
    if (retryAfter <= 0ms) {
        return own;
    }
    // Whoever asks for a second again and again is not asked each second for an hour.
    const auto asked = std::clamp<milliseconds>(retryAfter, 1s, 24h);
    return attempts <= quickTries ? asked : std::max(asked, own);
}

milliseconds lookDelay(int looks, bool slow)
{
    if (slow) {
        return 60s;
    }
    return looks == 0 ? 0s : 5s;
}

milliseconds breakerPause(int pauses, quint32 random)
{
    const int doublings = std::clamp(pauses - 1, 0, 10);
    const milliseconds base = std::min<milliseconds>(milliseconds(30s) * (1 << doublings), longestPause);
    return milliseconds(qint64(double(base.count()) * (0.9 + 0.2 * double(random) / 4294967296.0)));
}

milliseconds mailUnknownDelay(int unknowns)
{
    return unknowns <= 1 ? 10min : 15min;
}

} // namespace anteroom::sync
