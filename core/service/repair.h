// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

/// Makes true again what somebody changed at the remotes: meeting, events and what failed are brought into line anew,
/// also when they were thought to be. A room that belongs to somebody else at Zoom is replaced. Refused (field
/// "status") for a session that is not active or has begun.
base::Result<Saved> repairSession(store::Tables &tables, const ServiceContext &context, const QUuid &id);

} // namespace anteroom::service
