// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

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

/// The operating system's generator, by way of OpenSSL. Safe to use from several threads.
class SystemRandom : public Random
{
public:
    QByteArray bytes(int count) override;
};

} // namespace anteroom::base
