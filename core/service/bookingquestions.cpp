// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What BookingService answers without changing anything, for lists and forms.
#include "core/service/bookingservice.h"

#include "core/messages/calendarobject.h"
#include "core/messages/googlecalendarlink.h"
#include "core/service/bookingchanges.h"
#include "core/service/sessionlists.h"
#include "core/service/sessionrequest.h"
#include "core/sync/requests.h"

#include <QCoreApplication>
#include <QPromise>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::BookingId;
using messages::SessionFacts;
using security::Action;

namespace {

using Rows = base::Result<std::vector<AppointmentRow>>;
using Ids = base::Result<std::vector<BookingId>>;

base::Result<sync::Snapshot> requireSeen(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    base::Result<sync::Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return snapshot;
    }
    const base::Result<> allowed = checkAllowed(context, Action::ViewSessions, snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    return snapshot;
}

base::Result<Review> reviewMove(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                const RescheduleForm &form)
{
    const base::Result<sync::Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    const base::Result<> allowed = checkAllowed(context, Action::Reschedule, snapshot->psychologist.uuid);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    const base::Result<> possible =
        domain::judgeTransition(domain::Transition::Reschedule, snapshot->booking, context.now());
    if (!possible) {
        return Review{possible.error().problems, {}};
    }
    const SessionRequest request = readRequest(tables, context, snapshot->booking, snapshot->psychologist, form);
    return Review{request.problems, request.warnings};
}

// The facts of a copy that somebody at the desk keeps: in the session's zone, without what the desk may not see.
base::Result<SessionFacts> factsOfCopy(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    const base::Result<sync::Snapshot> snapshot = requireSeen(tables, context, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    if (snapshot->booking.status == domain::BookingStatus::Cancelled) {
        return base::refusal({{u"status"_s, QCoreApplication::translate(
                                                "Service", "This session is cancelled: there is nothing to put into "
                                                           "a calendar.")}});
    }
    const domain::Person patient = snapshot->recipients.empty() ? domain::Person() : snapshot->recipients.front();
    SessionFacts facts = sync::sessionFacts(*snapshot, patient, context.settings->sync);
    facts.zone = snapshot->booking.zone;
    facts.method = messages::CalendarMethod::Publish;
    facts.date = context.now();
    if (!checkAllowed(context, Action::ViewJoinLink, snapshot->psychologist.uuid)) {
        facts.link.reset();
    }
    return facts;
}

} // namespace

QFuture<base::Result<Review>> BookingService::review(BookingForm form)
{
    using Answer = base::Result<Review>;
    return m_context.store.read([context = m_context, form = std::move(form)](store::Tables &tables) -> Answer {
        const base::Result<> allowed = checkAllowed(context, Action::Book, form.psychologist);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        const SessionRequest request = readRequest(tables, context, form);
        return Review{request.problems, request.warnings};
    });
}

QFuture<base::Result<Review>> BookingService::review(QUuid id, RescheduleForm form)
{
    return m_context.store.read([context = m_context, id, form = std::move(form)](store::Tables &tables) {
        return reviewMove(tables, context, id, form);
    });
}

QFuture<Ids> BookingService::find(AppointmentQuery query, PeopleDirectory &directory)
{
    const auto read = [context = m_context, memory = directory.sessions(),
                       query](const PeopleDirectory::Matches &people) {
        return context.store.read([context, memory, query, people](store::Tables &tables) -> Ids {
            return findSessions(tables, context, query, people, *memory);
        });
    };
    const bool asksForNames = !query.text.trimmed().isEmpty() || query.sortBy == AppointmentQuery::SortBy::Patient;
    if (!asksForNames) {
        return read({});
    }
    // The second question is asked on the directory's thread, as soon as it has answered the first.
    auto promise = std::make_shared<QPromise<Ids>>();
    promise->start();
    const auto finish = [promise](const Ids &ids) {
        promise->addResult(ids);
        promise->finish();
    };
    directory.matches(query.text).then([read, finish](const base::Result<PeopleDirectory::Matches> &people) {
        if (people) {
            read(*people).then(finish);
        } else {
            finish(tl::unexpected(people.error()));
        }
    });
    return promise->future();
}

QFuture<Rows> BookingService::rows(std::vector<BookingId> ids)
{
    return m_context.store.read([context = m_context, ids = std::move(ids)](store::Tables &tables) -> Rows {
        return rowsOf(tables, context, tables.lists.sessions(ids));
    });
}

QFuture<Rows> BookingService::rows(base::Instant from, base::Instant until)
{
    return m_context.store.read([context = m_context, from, until](store::Tables &tables) -> Rows {
        return rowsOf(tables, context, tables.lists.startingBetween(from, until));
    });
}

QFuture<base::Result<AppointmentRow>> BookingService::row(QUuid id)
{
    using Answer = base::Result<AppointmentRow>;
    return m_context.store.read([context = m_context, id](store::Tables &tables) -> Answer {
        const base::Result<sync::Snapshot> seen = requireSeen(tables, context, id);
        if (!seen) {
            return tl::unexpected(seen.error());
        }
        return rowsOf(tables, context, tables.lists.sessions({seen->booking.id})).front();
    });
}

QFuture<base::Result<std::optional<AppointmentRow>>> BookingService::latestOf(QUuid person)
{
    using Answer = base::Result<std::optional<AppointmentRow>>;
    return m_context.store.read([context = m_context, person](store::Tables &tables) -> Answer {
        const std::optional<domain::Person> patient = tables.people.find(person);
        const std::optional<BookingId> latest = patient ? tables.bookings.latestOf(patient->id) : std::nullopt;
        if (!latest) {
            return std::optional<AppointmentRow>();
        }
        const std::vector<AppointmentRow> rows = rowsOf(tables, context, tables.lists.sessions({*latest}));
        return rows.empty() ? std::nullopt : std::optional(rows.front());
    });
}

QFuture<base::Result<QByteArray>> BookingService::calendarFile(QUuid id)
{
    using Answer = base::Result<QByteArray>;
    return m_context.store.read([context = m_context, id](store::Tables &tables) -> Answer {
        return factsOfCopy(tables, context, id).map(messages::calendarObject);
    });
}

QFuture<base::Result<QString>> BookingService::googleLink(QUuid id)
{
    using Answer = base::Result<QString>;
    return m_context.store.read([context = m_context, id](store::Tables &tables) -> Answer {
        return factsOfCopy(tables, context, id).map([](const SessionFacts &facts) {
            return QString::fromLatin1(messages::googleCalendarLink(facts).toEncoded());
        });
    });
}

} // namespace anteroom::service
