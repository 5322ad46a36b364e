// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace anteroom::sync {

/// How many quick tries a call gets before it goes to the background and nobody waits for it any more.
inline constexpr int quickTries = 3;

/// How long to wait after the `attempts`-th failed attempt (1 = the first). Quick tries: full jitter on 2, 4
/// and 8 s; then in the background 1, 2, 4 … minutes, at most an hour, each ± 10 %. `retryAfter` (0: the
/// remote did not say) wins, within 1 s and 24 h; after the quick tries only a longer one. `random` is a
/// number from the whole range of quint32.
std::chrono::milliseconds backoff(int attempts, std::chrono::milliseconds retryAfter, quint32 random);

/// How long to wait before looking again after `looks` looks that found nothing (0: before the first).
/// Nothing: two looks are enough, act. An outcome that is unknown because the connection closed or we died
/// can be looked at at once and again after 5 s; one that may still be applied late, after 60 s twice.
std::chrono::milliseconds lookDelay(int looks, bool slow);
inline constexpr int looksNeeded = 2;
/// How long to wait at most before acting again after a look that was answered, however many failed before it.
inline constexpr std::chrono::minutes longestAfterLook{10};

/// How long a remote that does not answer is left alone, the `pauses`-th time in a row (1 = the first): 30 s, 1, 2
/// minutes, then longestPause, each ± 10 %. `random` as above.
std::chrono::milliseconds breakerPause(int pauses, quint32 random);
inline constexpr std::chrono::minutes longestPause{5};

/// How long a mail waits after an unknown outcome (`unknowns` = 1 for the first), and how many are allowed.
/// RFC 5321 section 4.5.3.2.6: a server may take ten minutes to answer the end of the data.
std::chrono::milliseconds mailUnknownDelay(int unknowns);
inline constexpr int mailUnknownsAllowed = 2;

} // namespace anteroom::sync
