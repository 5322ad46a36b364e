// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

// What BookingService says and commits about decisions, each within the caller's transaction.

/// BookingService::decisions().
base::Result<std::vector<OpenDecision>> openDecisions(store::Tables &tables, const ServiceContext &context);
/// BookingService::decide().
base::Result<Saved> decideSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  const DecisionForm &form);

} // namespace anteroom::service
