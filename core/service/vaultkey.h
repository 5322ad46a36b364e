// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace anteroom::service {

/// The 32 bytes of the vault key from the text of meeting.password.encryption.key: 64 hexadecimal digits, 44
/// characters of base64, or exactly 32 bytes as they are. Anything else is refused (ErrorKind::Settings, the
/// setting named): a key is never cut, padded or stretched.
base::Result<base::Secret> readVaultKey(const base::Secret &text);

} // namespace anteroom::service
