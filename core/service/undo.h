// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

/// The way back from a change to the session as it was `before`; nothing when the change is not held.
std::optional<Undo> wayBack(const sync::Snapshot &before, const sync::Snapshot &after);

/// BookingService::undo(), in the caller's write transaction.
base::Result<Saved> undoChange(store::Tables &tables, const ServiceContext &context, const Undo &undo);

} // namespace anteroom::service
