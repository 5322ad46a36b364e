// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <mutex>
#include <random>

namespace anteroom::testing {

/// The same numbers for the same seed, when one thread asks. Safe to use from several threads.
class SeededRandom : public base::Random
{
public:
    explicit SeededRandom(quint32 seed = 1);
    QByteArray bytes(int count) override;

private:
    std::mutex m_mutex;
    std::mt19937 m_engine;
};

} // namespace anteroom::testing
