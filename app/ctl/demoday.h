// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace anteroom::ctl {

/// Plays a day of a demo practice against the sandbox, over real HTTP and SMTP, and prints it step by step: booking,
/// confirming, moving and cancelling sessions, Zoom going down and coming back. Keeps everything in a temporary
/// folder and the vault key in memory. An Error when the sandbox did not end up holding what the practice wants.
base::Result<> playDemoDay();

} // namespace anteroom::ctl
