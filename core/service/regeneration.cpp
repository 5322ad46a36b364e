// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/regeneration.h"

#include "core/service/bookingchanges.h"
#include "core/service/livesession.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Going;
using sync::Snapshot;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

base::Result<> judge(const Snapshot &snapshot, const ServiceContext &context, const RegenerateForm &form)
{
    const base::Result<> possible =
        domain::judgeTransition(domain::Transition::Regenerate, snapshot.booking, context.now());
    if (!possible) {
        return possible;
    }
    std::vector<base::Problem> problems;
    if (snapshot.booking.modality != domain::Modality::Video || !snapshot.meeting()) {
        problems.push_back({u"modality"_s, Text::tr("This session has no meeting that could be replaced.")});
    }
    if (form.reason.trimmed().isEmpty()) {
        problems.push_back({u"reason"_s, Text::tr("Say why the session gets a new meeting.")});
    }
    const base::Result<> running = judgeRunning(snapshot, form.endRunning, context.now());
    if (!running) {
        problems.insert(problems.end(), running.error().problems.begin(), running.error().problems.end());
    }
    return problems.empty() ? base::Result<>() : base::refusal(std::move(problems));
}

Going goingOf(const Snapshot &snapshot, const RegenerateForm &form, base::Instant now)
{
    if (!form.leaked) {
        return Going::WhenTold;
    }
    return mayBeRunning(snapshot, now) ? Going::Ended : Going::AtOnce;
}

} // namespace

base::Result<Saved> regenerateMeeting(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                      const RegenerateForm &form)
{
    base::Result<Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    const base::Result<> allowed =
        checkAllowed(context, security::Action::RegenerateMeeting, snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const base::Result<> possible = judge(*snapshot, context, form);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    ++snapshot->booking.revision;
    snapshot->booking.regenerateReason = form.reason.trimmed();
    sync::replaceMeeting(tables, *snapshot, goingOf(*snapshot, form, context.now()), context.now());
    tables.bookings.update(snapshot->booking);
    audit(tables, context, u"regenerate"_s, snapshot->booking.id, form.leaked ? u"leaked"_s : QString());
    return Saved{Appointment{*snapshot}, {}};
}

} // namespace anteroom::service
