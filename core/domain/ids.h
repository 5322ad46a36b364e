// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

namespace anteroom::domain {

using BookingId = base::Id<struct BookingTag>;
using PersonId = base::Id<struct PersonTag>;
using PsychologistId = base::Id<struct PsychologistTag>;
using RemoteObjectId = base::Id<struct RemoteObjectTag>;
using AccountId = base::Id<struct AccountTag>; ///< none: the account of the settings
using MessageId = base::Id<struct MessageTag>;
using DecisionId = base::Id<struct DecisionTag>;

} // namespace anteroom::domain
