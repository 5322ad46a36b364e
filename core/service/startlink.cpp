// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/startlink.h"

#include "core/domain/joinwindow.h"
#include "core/domain/meetinglink.h"
#include "core/domain/walltime.h"
#include "core/ports/outcome.h"
#include "core/ports/reasons.h"
#include "core/service/bookingchanges.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/prints.h"

#include <QCoreApplication>
#include <QPromise>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::JoinWindow;
using domain::RemoteObject;
using security::Action;
using sync::Snapshot;

namespace {

using Link = base::Result<base::Secret>;
using Promise = std::shared_ptr<QPromise<Link>>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

tl::unexpected<base::Error> refuse(const QString &reason)
{
    return base::refusal({{u"start"_s, reason}});
}

base::Result<> judgeSession(const domain::Booking &booking, base::Instant now)
{
    if (booking.modality != domain::Modality::Video) {
        return refuse(Text::tr("This session does not take place by video."));
    }
    if (booking.status == domain::BookingStatus::Cancelled) {
        return refuse(Text::tr("This session is cancelled; its room is closed."));
    }
    const JoinWindow window = domain::joinWindowOf(booking);
    switch (window.at(now)) {
    case JoinWindow::State::Early:
        return refuse(Text::tr("The room opens at %1 on %2 (%3), ten minutes before the session.")
                          .arg(domain::wallTimeText(window.opens, booking.zone).section(u'T', 1),
                               domain::wallTimeText(window.opens, booking.zone).section(u'T', 0, 0),
                               QString::fromLatin1(booking.zone)));
    case JoinWindow::State::Over:
        return refuse(Text::tr("The room closed 30 minutes after the session's end."));
    case JoinWindow::State::Open:
        break;
    }
    return {};
}

// A meeting at its provider.
struct MeetingAt {
    domain::AccountId account;
    QString id;
};

// The meeting that may be started.
base::Result<MeetingAt> judgeMeeting(const Snapshot &snapshot)
{
    const RemoteObject *meeting = snapshot.meeting();
    const bool isThere = meeting && meeting->isThere() && !meeting->identity.remoteId.isEmpty();
    const bool isUnsafe = meeting && sync::isPrivacyFault(meeting->failure);
    if (isThere && !isUnsafe) {
        return MeetingAt{meeting->account, meeting->identity.remoteId};
    }
    if (meeting && !meeting->failure.isEmpty()) {
        const ports::Reason reason = ports::reasonFor(meeting->failure.code, meeting->failure.detail);
        return refuse(Text::tr("The room is not ready. %1 %2").arg(reason.what, reason.remedy));
    }
    return refuse(Text::tr("The room is not ready: Zoom has not made the meeting yet. Try again in a moment."));
}

base::Result<MeetingAt> meetingToStart(store::Tables &tables, const ServiceContext &context, const QUuid &id)
{
    const base::Result<Snapshot> snapshot = requireSession(tables, id);
    if (!snapshot) {
        return tl::unexpected(snapshot.error());
    }
    if (!checkAllowed(context, Action::OpenStartLink, snapshot->psychologist.uuid)) {
        return base::failure(
            base::ErrorKind::NotAllowed,
            Text::tr("Only the session's own psychologist may open its room as the host. Use the patient's "
                     "link, or change who sits at this desk."));
    }
    const base::Result<> possible = judgeSession(snapshot->booking, context.now());
    return possible ? judgeMeeting(*snapshot) : tl::unexpected(possible.error());
}

// Zoom no longer has the meeting: it needs a person, whose Retry finds it gone and has another made.
QFuture<base::Result<>> parkVanished(const ServiceContext &context, const QUuid &id, const QString &meetingId)
{
    QFuture<base::Result<>> parked = context.store.write([id, meetingId](store::Tables &tables) -> base::Result<> {
        const base::Result<Snapshot> snapshot = requireSession(tables, id);
        const RemoteObject *meeting = snapshot ? snapshot->meeting() : nullptr;
        if (!meeting || meeting->identity.remoteId != meetingId || meeting->state != domain::ObjectState::Done) {
            return {};
        }
        RemoteObject vanished = *meeting;
        sync::park(vanished, {ports::toText(ports::FailureKind::NotFound), u"zoom.meeting-gone"_s, {}});
        vanished.donePrint = sync::printOfSomethingElse();
        tables.objects.update(vanished);
        return {};
    });
    context.store.afterWrites(context.wake);
    return parked;
}

Link guarded(const base::Secret &link)
{
    const base::Result<QUrl> url = domain::guardedMeetingLink(QString::fromUtf8(link.reveal()));
    return url ? Link(base::Secret(url->toEncoded())) : tl::unexpected(url.error());
}

void answer(const Promise &promise, const Link &link)
{
    promise->addResult(link);
    promise->finish();
}

Link stopped()
{
    return base::failure(base::ErrorKind::Stopped, Text::tr("Anteroom is closing; the room was not opened."));
}

// `asked` is what its provider said, asked for the link of this meeting.
void takeAnswer(const ServiceContext &context, const QUuid &id, const QString &meetingId, const Promise &promise,
                const Link &asked)
{
    const bool vanished = !asked && asked.error().kind == base::ErrorKind::NotFound;
    if (!vanished) {
        answer(promise, asked ? guarded(*asked) : asked);
        return;
    }
    const Link gone =
        base::failure(base::ErrorKind::NotFound,
                      Text::tr("Zoom no longer has this meeting. The session is as it was; press Retry, and a "
                               "new meeting is made and its link sent."));
    parkVanished(context, id, meetingId)
        .then([promise, gone](const base::Result<> &) { answer(promise, gone); })
        .onCanceled([promise] { answer(promise, stopped()); });
}

void fetch(const ServiceContext &context, const QUuid &id, const MeetingAt &meeting, const Promise &promise)
{
    context.fetchStartLink(meeting.account, meeting.id)
        .then(
            [context, id, meeting, promise](const Link &asked) { takeAnswer(context, id, meeting.id, promise, asked); })
        .onCanceled([promise] { answer(promise, stopped()); });
}

} // namespace

QFuture<Link> fetchStartLink(const ServiceContext &context, const QUuid &id)
{
    const auto promise = std::make_shared<QPromise<Link>>();
    QFuture<Link> future = promise->future();
    promise->start();
    using Judged = base::Result<MeetingAt>;
    context.store.read([context, id](store::Tables &tables) { return meetingToStart(tables, context, id); })
        .then([context, id, promise](const Judged &meeting) {
            if (!meeting) {
                answer(promise, tl::unexpected(meeting.error()));
            } else if (!context.fetchStartLink) {
                answer(promise, refuse(Text::tr("Zoom cannot be reached from here.")));
            } else {
                fetch(context, id, *meeting, promise);
            }
        })
        .onCanceled([promise] { answer(promise, stopped()); });
    return future;
}

} // namespace anteroom::service
