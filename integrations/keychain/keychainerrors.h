// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <qt6keychain/keychain.h>

#include <chrono>

namespace anteroom::keychain {

/// What a job's failure means, for a person: what happened and what to do. Never holds what the keychain said itself,
/// which may name paths and accounts.
base::Error errorFor(QKeychain::Error error);
/// The keychain has not answered in time.
base::Error tooSlow(std::chrono::milliseconds deadline);
/// The item is there, and is not what was put there.
base::Error notAKey();
/// The program is ending.
base::Error stopped();

} // namespace anteroom::keychain
