// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArrayView>

#include <memory>

struct evp_mac_ctx_st;

namespace anteroom::security {

/// `size` bytes derived from `key` for one purpose: HKDF with SHA-256 (RFC 5869), `info` naming the purpose.
base::Secret deriveKey(const base::Secret &key, QByteArrayView info, qsizetype size, QByteArrayView salt = {});

/// HMAC-SHA256 (RFC 2104) with one key, made ready once. Safe to use from several threads.
class Hmac
{
public:
    explicit Hmac(const base::Secret &key);
    /// 32 bytes.
    QByteArray of(QByteArrayView message) const;

private:
    std::shared_ptr<evp_mac_ctx_st> m_ready; ///< keyed, never used itself but copied
};

/// Whether two values are equal, in a time that depends on their sizes only.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace anteroom::security
