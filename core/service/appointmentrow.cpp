// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/appointmentrow.h"

#include <algorithm>

namespace anteroom::service {

namespace {

bool hasFailed(const Delivery &delivery)
{
    return delivery.state == Delivery::State::Failed;
}

bool isForDecision(const Delivery &delivery)
{
    return hasFailed(delivery) && delivery.failure.kind == domain::needsDecision();
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
    auto found = std::find_if(deliveries.begin(), deliveries.end(), hasFailed);
    if (found == deliveries.end()) {
        found = std::find_if(deliveries.begin(), deliveries.end(), [](const Delivery &d) { return d.isTrouble(); });
    }
    return found == deliveries.end() ? nullptr : &*found;
}

std::optional<base::Instant> AppointmentRow::heldUntil() const
{
    std::optional<base::Instant> earliest;
    for (const Delivery &delivery : deliveries) {
        if (delivery.heldUntil && (!earliest || *delivery.heldUntil < *earliest)) {
            earliest = delivery.heldUntil;
        }
    }
    return earliest;
}

bool AppointmentRow::isBeingWorkedOn(base::Instant now) const
{
    return std::any_of(deliveries.begin(), deliveries.end(), [now](const Delivery &delivery) {
        return delivery.state == Delivery::State::Waiting && !delivery.awaitsMeeting &&
               (!delivery.at || *delivery.at <= now);
    });
}

bool AppointmentRow::hasRedLight(base::Instant now) const
{
    return preflight && preflight->light() == domain::Light::Danger && domain::isActive(status) && end() > now;
}

bool AppointmentRow::isToldByLight(base::Instant now) const
{
    return hasRedLight(now) && std::none_of(deliveries.begin(), deliveries.end(), hasFailed) &&
           (canBeRepaired(now) || trouble() == nullptr);
}

bool AppointmentRow::canBeRepaired(base::Instant now) const
{
    return preflight && preflight->light() != domain::Light::Ok && domain::isActive(status) && start > now;
}

} // namespace anteroom::service
