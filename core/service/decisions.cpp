// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/decisions.h"

#include "core/service/bookingchanges.h"
#include "core/sync/eventchange.h"
#include "core/sync/requests.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Choice;
using domain::Decision;
using domain::RemoteObject;
using security::Action;
using sync::Snapshot;

namespace {

Action actionFor(Choice choice)
{
    switch (choice) {
    case Choice::Move:
        return Action::Reschedule;
    case Choice::Cancel:
        return Action::Cancel;
    case Choice::PutBack:
    case Choice::Keep:
        return Action::Retry;
    }
    return Action::Cancel;
}

tl::unexpected<base::Error> refuse(const char *reason)
{
    return base::refusal({{u"choice"_s, QCoreApplication::translate("Service", reason)}});
}

// The session goes where the event went.
RescheduleForm formFor(const Snapshot &snapshot, const Decision &decision, const QString &overrideReason)
{
    const QDateTime local = base::toUtc(*decision.start).toTimeZone(QTimeZone(snapshot.booking.zone));
    RescheduleForm form;
    form.start = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
    form.zone = snapshot.booking.zone;
    form.minutes = int(decision.length.count());
    form.overrideReason = overrideReason;
    return form;
}

// The event is brought into line with the booking again, whatever stands in the calendar now.
void putBack(RemoteObject &object, base::Instant now)
{
    object.failure = {};
    sync::want(object, object.wanted, object.wantedRevision, now);
}

// It stays as the person left it, until the booking changes next.
void keep(RemoteObject &object, const QByteArray &print)
{
    object.failure = {};
    object.state = domain::ObjectState::Done;
    object.donePrint = print;
    sync::acceptSeen(object);
}

base::Result<Saved> settle(store::Tables &tables, const ServiceContext &context, Snapshot snapshot,
                           const Decision &decision, Choice choice)
{
    const RemoteObject *found = snapshot.object(decision.object);
    if (!found) {
        return refuse(QT_TRANSLATE_NOOP("Service", "The event of this decision is not wanted any more."));
    }
    RemoteObject object = *found;
    tables.decisions.close(object.id, toText(choice), context.now());
    if (choice == Choice::Keep) {
        const sync::WantedPrints prints = sync::wantedPrints(snapshot, context.settings->sync);
        const auto print = prints.find(object.id);
        keep(object, print == prints.end() ? object.donePrint : print->second);
    } else {
        putBack(object, context.now());
    }
    tables.objects.update(object);
    audit(tables, context, u"decide-"_s + toText(choice), snapshot.booking.id);
    return Saved{Appointment{*sync::loadSnapshot(tables, snapshot.booking.id)}, {}};
}

// What a move or cancellation makes of it, a move of the session's own and all, is refused as always.
base::Result<> judge(const ServiceContext &context, const Snapshot &snapshot, const Decision &decision, Choice choice)
{
    if (!decision.isOpen()) {
        return refuse(QT_TRANSLATE_NOOP("Service", "This was decided already."));
    }
    if (!decision.offers(choice)) {
        return refuse(QT_TRANSLATE_NOOP("Service", "This cannot be chosen for what happened to the event."));
    }
    return checkAllowed(context, actionFor(choice), snapshot.psychologist.uuid);
}

base::Result<Saved> follow(store::Tables &tables, const ServiceContext &context, const Snapshot &snapshot,
                           const Decision &decision, const DecisionForm &form)
{
    const QUuid session = snapshot.booking.uuid;
    switch (form.choice) {
    case Choice::Move:
        return rescheduleSession(tables, context, session, formFor(snapshot, decision, form.overrideReason));
    case Choice::Cancel:
        return cancelSession(tables, context, session, form.cancelReason, false);
    case Choice::PutBack:
    case Choice::Keep:
        break;
    }
    return settle(tables, context, snapshot, decision, form.choice);
}

} // namespace

domain::ObjectKind OpenDecision::event() const
{
    const RemoteObject *object = appointment.snapshot.object(decision.object);
    return object ? object->kind : domain::ObjectKind::PracticeEvent;
}

base::Result<std::vector<OpenDecision>> openDecisions(store::Tables &tables, const ServiceContext &context)
{
    std::vector<OpenDecision> result;
    for (const Decision &decision : tables.decisions.open()) {
        const std::optional<Snapshot> snapshot = sync::loadSnapshot(tables, decision.booking);
        if (snapshot && checkAllowed(context, Action::ViewSessions, snapshot->psychologist.uuid)) {
            result.push_back({decision, {*snapshot}});
        }
    }
    return result;
}

base::Result<Saved> decideSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  const DecisionForm &form)
{
    const std::optional<Decision> decision = tables.decisions.find(id);
    const std::optional<Snapshot> snapshot = decision ? sync::loadSnapshot(tables, decision->booking) : std::nullopt;
    if (!snapshot) {
        return base::failure(base::ErrorKind::NotFound,
                             QCoreApplication::translate("Service", "There is no decision with this id."));
    }
    const base::Result<> possible = judge(context, *snapshot, *decision, form.choice);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    const base::Result<Saved> saved = follow(tables, context, *snapshot, *decision, form);
    if (saved) {
        tables.decisions.setAnswer(decision->id, toText(form.choice));
    }
    return saved;
}

} // namespace anteroom::service
