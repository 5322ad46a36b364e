// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>

namespace anteroom::base {

namespace {

void generate(unsigned char *to, size_t count)
{
    if (RAND_bytes(to, int(count)) != 1) {
        qFatal("The operating system gives no random numbers.");
    }
}

} // namespace

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

SystemRandom::~SystemRandom()
{
    OPENSSL_cleanse(m_stock.data(), m_stock.size());
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(result.data());
    if (size_t(count) > m_stock.size() / 4) {
        generate(to, size_t(count));
        return result;
    }
    const std::lock_guard lock(m_mutex);
    if (m_left < size_t(count)) {
        generate(m_stock.data(), m_stock.size());
        m_left = m_stock.size();
    }
    m_left -= size_t(count);
    std::copy_n(m_stock.data() + m_left, count, to);
    OPENSSL_cleanse(m_stock.data() + m_left, size_t(count));
    return result;
}

} // namespace anteroom::base
