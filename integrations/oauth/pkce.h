// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QByteArray>

namespace anteroom::oauth {

/// A secret for one attempt that only its hash is sent ahead of (RFC 7636): 43 characters.
QByteArray makeVerifier(base::Random &random);

/// The hash of a verifier, method S256.
QByteArray challengeOf(const QByteArray &verifier);

/// Random text for state and path: `bytes` random bytes in base64url.
QByteArray randomToken(base::Random &random, int bytes);

/// Whether two secrets are the same, in a time that does not tell where they differ.
bool isSameSecret(const QByteArray &a, const QByteArray &b);

} // namespace anteroom::oauth
