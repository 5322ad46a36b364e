// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/bookingservice.h"

#include "core/service/bookingchanges.h"
#include "core/service/decisions.h"
#include "core/service/regeneration.h"
#include "core/service/repair.h"
#include "core/service/startlink.h"
#include "core/service/undo.h"

namespace anteroom::service {

using security::Action;

template<typename Work>
QFuture<base::Result<Saved>> BookingService::change(Work work, Haste haste)
{
    QFuture<base::Result<Saved>> saved = m_context.store.write(
        [context = m_context, work = std::move(work)](store::Tables &tables) { return work(tables, context); });
    // Before the engine looks, or what is due now would wait for a remote that did not answer before.
    if (haste == Haste::TryNow && m_context.tryNow) {
        m_context.store.afterWrites(m_context.tryNow);
    }
    m_context.store.afterWrites(m_context.wake);
    return saved;
}

QFuture<base::Result<Saved>> BookingService::book(BookingForm form)
{
    return change([form = std::move(form)](store::Tables &tables, const ServiceContext &context) {
        return bookSession(tables, context, form);
    });
}

QFuture<base::Result<Saved>> BookingService::confirm(QUuid id)
{
    return change(
        [id](store::Tables &tables, const ServiceContext &context) { return confirmSession(tables, context, id); });
}

QFuture<base::Result<Saved>> BookingService::reschedule(QUuid id, RescheduleForm form)
{
    return change([id, form = std::move(form)](store::Tables &tables, const ServiceContext &context) {
        return rescheduleSession(tables, context, id, form);
    });
}

QFuture<base::Result<Saved>> BookingService::cancel(QUuid id, QString reason, bool endRunning)
{
    return change([id, reason, endRunning](store::Tables &tables, const ServiceContext &context) {
        return cancelSession(tables, context, id, reason, endRunning);
    });
}

QFuture<base::Result<Saved>> BookingService::regenerate(QUuid id, RegenerateForm form)
{
    return change([id, form = std::move(form)](store::Tables &tables, const ServiceContext &context) {
        return regenerateMeeting(tables, context, id, form);
    });
}

QFuture<base::Result<Saved>> BookingService::complete(QUuid id)
{
    return change([id](store::Tables &tables, const ServiceContext &context) {
        return closeSession(tables, context, id, domain::Transition::Complete);
    });
}

QFuture<base::Result<Saved>> BookingService::markNoShow(QUuid id)
{
    return change([id](store::Tables &tables, const ServiceContext &context) {
        return closeSession(tables, context, id, domain::Transition::NoShow);
    });
}

QFuture<base::Result<Saved>> BookingService::undo(Undo undo)
{
    return change([undo = std::move(undo)](store::Tables &tables, const ServiceContext &context) {
        return undoChange(tables, context, undo);
    });
}

QFuture<base::Result<Saved>> BookingService::retry(QUuid id)
{
    return change(
        [id](store::Tables &tables, const ServiceContext &context) { return retrySession(tables, context, id); },
        Haste::TryNow);
}

QFuture<base::Result<std::vector<OpenDecision>>> BookingService::decisions()
{
    return m_context.store.read(
        [context = m_context](store::Tables &tables) { return openDecisions(tables, context); });
}

QFuture<base::Result<Saved>> BookingService::decide(QUuid id, DecisionForm form)
{
    return change([id, form = std::move(form)](store::Tables &tables, const ServiceContext &context) {
        return decideSession(tables, context, id, form);
    });
}

QFuture<base::Result<Saved>> BookingService::repair(QUuid id)
{
    return change(
        [id](store::Tables &tables, const ServiceContext &context) { return repairSession(tables, context, id); },
        Haste::TryNow);
}

QFuture<base::Result<Appointment>> BookingService::show(QUuid id)
{
    return m_context.store.read([context = m_context, id](store::Tables &tables) -> base::Result<Appointment> {
        const base::Result<sync::Snapshot> snapshot = requireSession(tables, id);
        if (!snapshot) {
            return tl::unexpected(snapshot.error());
        }
        const base::Result<> allowed = checkAllowed(context, Action::ViewSessions, snapshot->psychologist.uuid);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        Appointment appointment{*snapshot};
        const domain::RemoteObject *meeting = snapshot->meeting();
        if (meeting && !meeting->identity.place.isEmpty()) {
            appointment.hostChanges =
                tables.hostChanges.count(meeting->account, meeting->identity.place, context.now());
        }
        return appointment;
    });
}

QFuture<base::Result<std::vector<Appointment>>> BookingService::list(base::Instant from, base::Instant until)
{
    using Listed = base::Result<std::vector<Appointment>>;
    return m_context.store.read([context = m_context, from, until](store::Tables &tables) -> Listed {
        std::vector<Appointment> result;
        for (const domain::Booking &booking : tables.bookings.startingBetween(from, until)) {
            const std::optional<sync::Snapshot> snapshot = sync::loadSnapshot(tables, booking.id);
            if (snapshot && checkAllowed(context, Action::ViewSessions, snapshot->psychologist.uuid)) {
                result.push_back({*snapshot});
            }
        }
        return result;
    });
}

QFuture<base::Result<base::Secret>> BookingService::startLink(QUuid id)
{
    return fetchStartLink(m_context, id);
}

QFuture<base::Result<std::vector<store::SyncLogEntry>>> BookingService::log(QUuid id)
{
    using Entries = base::Result<std::vector<store::SyncLogEntry>>;
    return m_context.store.read([context = m_context, id](store::Tables &tables) -> Entries {
        const base::Result<sync::Snapshot> snapshot = requireSession(tables, id);
        if (!snapshot) {
            return tl::unexpected(snapshot.error());
        }
        const base::Result<> allowed = checkAllowed(context, Action::ViewSessions, snapshot->psychologist.uuid);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        return tables.logs.attempts(snapshot->booking.id);
    });
}

} // namespace anteroom::service
