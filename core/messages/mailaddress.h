// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace anteroom::messages {

/// One plain address ready for a header: local part and domain as in RFC 5321 without quoting, domain in
/// its ASCII form. Refused, under `field`, is everything else: control characters, spaces, several
/// addresses, display names, letters outside ASCII before the @.
base::Result<QString> headerAddress(const QString &field, const QString &address);

/// A Message-ID without < >: printable ASCII with one @, at most 200 characters. Field "messageId".
base::Result<QString> headerMessageId(const QString &messageId);

} // namespace anteroom::messages
