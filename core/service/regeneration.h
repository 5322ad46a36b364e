// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

/// BookingService::regenerate(), in the caller's write transaction.
base::Result<Saved> regenerateMeeting(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                      const RegenerateForm &form);

} // namespace anteroom::service
