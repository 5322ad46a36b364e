// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trustedtime.h"

#include <algorithm>

namespace anteroom::sync {

using namespace std::chrono_literals;

namespace {

constexpr int witnesses = 2;
constexpr auto mayDiffer = 5min;
constexpr auto countsFor = 24h;

} // namespace

void TrustedTime::hear(const QString &source, base::Instant told)
{
    m_words[source] = {told, m_clock.monotonic()};
}

bool TrustedTime::isTrusted() const
{
    const auto confirming =
        std::count_if(m_words.begin(), m_words.end(), [this](const auto &word) { return confirms(word.second); });
    return confirming >= witnesses;
}

bool TrustedTime::confirms(const Word &word) const
{
    const std::chrono::milliseconds age = m_clock.monotonic() - word.heardAt;
    const std::chrono::milliseconds ahead = m_clock.now() - (word.told + age);
    return age <= countsFor && std::chrono::abs(ahead) <= mayDiffer;
}

} // namespace anteroom::sync
