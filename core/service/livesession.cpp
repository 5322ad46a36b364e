// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/livesession.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace Qt::StringLiterals;

bool mayBeRunning(const sync::Snapshot &snapshot, base::Instant now)
{
    const domain::Booking &booking = snapshot.booking;
    const domain::RemoteObject *meeting = snapshot.meeting();
    return domain::isActive(booking.status) && booking.modality == domain::Modality::Video && meeting &&
           meeting->isThere() && booking.start <= now && now < booking.range().end;
}

base::Result<> judgeRunning(const sync::Snapshot &snapshot, bool endRunning, base::Instant now)
{
    if (endRunning || !mayBeRunning(snapshot, now)) {
        return {};
    }
    return base::refusal(
        {{u"running"_s, QCoreApplication::translate("Service", "This session is running now: whoever is in its room "
                                                               "would be put out. Nothing was changed; confirm that "
                                                               "it may be ended.")}});
}

} // namespace anteroom::service
