// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/servicecontext.h"

namespace anteroom::service {

/// BookingService::startLink().
QFuture<base::Result<base::Secret>> fetchStartLink(const ServiceContext &context, const QUuid &id);

} // namespace anteroom::service
