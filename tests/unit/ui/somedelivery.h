// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/delivery.h"

namespace anteroom::testing {

/// A delivery that stands somewhere; `code` is why it waits or failed, empty: nothing failed.
inline service::Delivery someDelivery(service::Delivery::Kind kind, service::Delivery::State state,
                                      std::optional<base::Instant> at = {}, const QString &code = {})
{
    service::Delivery delivery;
    delivery.kind = kind;
    delivery.state = state;
    delivery.at = at;
    delivery.failure.code = code;
    return delivery;
}

} // namespace anteroom::testing
