// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <random>

namespace anteroom::testing {

/// The same numbers for the same seed.
class SeededRandom : public base::Random
{
public:
    explicit SeededRandom(quint32 seed = 1);
    QByteArray bytes(int count) override;

private:
    std::mt19937 m_engine;
};

} // namespace anteroom::testing
