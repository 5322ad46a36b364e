// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "ui/widgets/viewcontext.h"

namespace anteroom::booking {

/// Says what was done, `what`, in a toast, with Undo as long as nothing of it has left the house; afterwards says what
/// came of it.
void offerUndo(const widgets::ViewContext &context, const service::Saved &saved, const QString &what);

/// Says in a toast why something was not done.
void tellRefusal(const widgets::ViewContext &context, const base::Error &error);

} // namespace anteroom::booking
