// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds backoff(int attempts, milliseconds retryAfter, quint32 random)
{
    if (retryAfter > 0ms) {
        return std::clamp<milliseconds>(retryAfter, 1s, 24h);
    }
    const double share = double(random) / 4294967296.0;
    if (attempts <= quickTries) {
        const milliseconds ceiling = milliseconds(1000) * (1 << std::max(attempts, 1));
        return milliseconds(qint64(share * double(ceiling.count())));
    }
    const int doublings = std::min(attempts - quickTries - 1, 6);
    const milliseconds base = std::min<milliseconds>(milliseconds(1min) * (1 << doublings), 1h);
    return milliseconds(qint64(double(base.count()) * (0.9 + 0.2 * share)));
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
