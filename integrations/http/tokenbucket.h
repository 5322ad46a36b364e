// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace anteroom::http {

/// So many calls a second, and at most `burst` at once. In any second no more than burst + perSecond go. Pure: whoever
/// calls brings the time, from a clock that never goes back.
class TokenBucket
{
public:
    TokenBucket(int perSecond, int burst) : m_perSecond(perSecond), m_tokens(burst), m_burst(burst) {}
    /// Takes one turn; how long to wait for it. Turns are given in the order in which they are taken.
    std::chrono::milliseconds take(std::chrono::milliseconds now);

private:
    int m_perSecond;
    double m_tokens; ///< below zero: turns that were taken and are still to come
    int m_burst;
    std::chrono::milliseconds m_at{0}; ///< of the last turn
};

} // namespace anteroom::http
