// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seededrandom.h"

namespace anteroom::testing {

SeededRandom::SeededRandom(quint32 seed) : m_engine(seed) {}

QByteArray SeededRandom::bytes(int count)
{
    const std::lock_guard lock(m_mutex);
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result) {
        byte = char(m_engine() & 0xff);
    }
    return result;
}

} // namespace anteroom::testing
