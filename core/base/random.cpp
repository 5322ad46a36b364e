// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QtEndian>

#include <openssl/rand.h>

namespace anteroom::base {

quint32 Random::below(quint32 end)
{
    const QByteArray raw = bytes(8);
    return quint32(qFromBigEndian<quint64>(raw.constData()) % end);
}

QUuid Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = char((quint8(raw[6]) & 0x0f) | 0x40);
    raw[8] = char((quint8(raw[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(result.data()), count) != 1) {
        qFatal("The operating system gives no random numbers.");
    }
    return result;
}

} // namespace anteroom::base
