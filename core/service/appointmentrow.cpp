// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/appointmentrow.h"

#include <algorithm>

namespace anteroom::service {

namespace {

bool isForDecision(const Delivery &delivery)
{
    return delivery.state == Delivery::State::Failed && delivery.failure.kind == domain::needsDecision();
}

} // namespace

bool AppointmentRow::waitsForDecision() const
{
    return std::any_of(deliveries.begin(), deliveries.end(), isForDecision);
}

bool AppointmentRow::canBeRetried() const
{
    return std::any_of(deliveries.begin(), deliveries.end(),
                       [](const Delivery &delivery) { return delivery.isTrouble() && !isForDecision(delivery); });
}

const Delivery *AppointmentRow::trouble() const
{
    const auto hasFailed = [](const Delivery &delivery) { return delivery.state == Delivery::State::Failed; };
    auto found = std::find_if(deliveries.begin(), deliveries.end(), hasFailed);
    if (found == deliveries.end()) {
        found = std::find_if(deliveries.begin(), deliveries.end(), [](const Delivery &d) { return d.isTrouble(); });
    }
    return found == deliveries.end() ? nullptr : &*found;
}

} // namespace anteroom::service
