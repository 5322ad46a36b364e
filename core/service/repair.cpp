// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/repair.h"

#include "core/service/bookingchanges.h"
#include "core/sync/prints.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::RemoteObject;
using domain::Wanted;
using security::Action;
using sync::Snapshot;

namespace {

base::Result<> checkRepairable(const domain::Booking &booking, base::Instant now)
{
    if (!domain::isActive(booking.status)) {
        return base::refusal({{u"status"_s, QCoreApplication::translate(
                                                "Service", "This session is over or cancelled: there is nothing to "
                                                           "repair.")}});
    }
    if (booking.start <= now) {
        return base::refusal({{u"status"_s, QCoreApplication::translate(
                                                "Service", "This session has begun: its room and events stay as they "
                                                           "are.")}});
    }
    return {};
}

bool isOfAnotherHost(const Snapshot &snapshot)
{
    if (!snapshot.preflight) {
        return false;
    }
    const auto &checks = snapshot.preflight->checks;
    return std::any_of(checks.begin(), checks.end(), [](const domain::PreflightCheck &check) {
        return check.what == u"host"_s && !check.found.isEmpty();
    });
}

// What stands there is not what we think: asking for it again is no call too many.
void doubt(RemoteObject &object)
{
    object.donePrint = sync::printOfSomethingElse();
    if (object.kind == ObjectKind::Meeting) {
        object.given.insert(u"passcode"_s, false); // so that ours is set again
    }
}

void doubtAll(store::Tables &tables, const Snapshot &snapshot, base::Instant now)
{
    const bool isLost = isOfAnotherHost(snapshot);
    for (RemoteObject object : snapshot.objects) {
        if (object.wanted != Wanted::Present || !object.isThere()) {
            continue;
        }
        if (isLost && object.kind == ObjectKind::Meeting) {
            sync::replaceObject(tables, snapshot, object, now);
        } else {
            doubt(object);
        }
        tables.objects.update(object);
    }
}

} // namespace

base::Result<Saved> repairSession(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    const base::Result<Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    const base::Result<> allowed = checkAllowed(context, Action::Retry, snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const base::Result<> repairable = checkRepairable(snapshot->booking, context.now());
    if (!repairable) {
        return tl::unexpected(repairable.error());
    }
    doubtAll(tables, *snapshot, context.now());
    tables.preflights.remove(snapshot->booking.id);
    audit(tables, context, u"repair"_s, snapshot->booking.id);
    return retrySession(tables, context, id); // wants all of it again, and what had failed
}

} // namespace anteroom::service
