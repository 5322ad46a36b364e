// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QString>

namespace anteroom::sandbox {

/// `count` random bytes as base64url text without '='.
QString randomText(base::Random &random, int count);
/// `count` random decimal digits, the first not 0.
QString randomDigits(base::Random &random, int count);

} // namespace anteroom::sandbox
