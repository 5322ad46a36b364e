// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <array>
#include <mutex>

namespace anteroom::base {

/// The seam for randomness.
class Random
{
public:
    virtual ~Random() = default;
    /// `count` random bytes, good enough for keys and nonces in SystemRandom.
    virtual QByteArray bytes(int count) = 0;
    /// A number from 0 up to, but not including, `end` (end ≥ 1).
    quint32 below(quint32 end);
    /// A version 4 UUID.
    QUuid uuid();
};

/// The operating system's generator, by way of OpenSSL. Safe to use from several threads. Takes some bytes ahead,
/// because asking for few costs as much as asking for many; those handed out are wiped from the stock at once.
class SystemRandom : public Random
{
public:
    SystemRandom() = default;
    ~SystemRandom() override;
    SystemRandom(const SystemRandom &) = delete;
    SystemRandom &operator=(const SystemRandom &) = delete;
    QByteArray bytes(int count) override;

private:
    std::mutex m_mutex;
    std::array<unsigned char, 512> m_stock{};
    size_t m_left = 0; ///< the first so many bytes of the stock are fresh
};

} // namespace anteroom::base
