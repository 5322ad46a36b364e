// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/sessionactions.h"

#include "core/base/deliver.h"
#include "core/domain/meetinglink.h"
#include "ui/booking/actionbutton.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/retryresult.h"
#include "ui/theme/icons.h"
#include "ui/widgets/clipboard.h"

#include <QAction>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using domain::Transition;

SessionActions::SessionActions(widgets::ViewContext context, QObject *parent)
    : QObject(parent), m_context(context), m_join(context, this)
{
    for (std::size_t i = 0; i < kindCount; ++i) {
        const Look look = lookOf(Kind(i));
        auto *action = new QAction(theme::icon(look.iconName), look.text, this);
        action->setObjectName(look.name);
        action->setProperty(iconNameProperty, look.iconName);
        action->setShortcut(look.shortcut);
        // The same keys mean another session in another panel.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, kind = Kind(i)] { trigger(kind); });
        m_actions[i] = action;
    }
    connect(&m_join, &JoinSession::changed, this, &SessionActions::showJoin);
    clear();
}

SessionActions::Look SessionActions::lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Open:
        return {u"openSession"_s, tr("Open"), u"chevron-right"_s, {}};
    case Kind::Join:
        return {u"joinSession"_s, tr("Join"), u"video"_s, QKeySequence(Qt::CTRL | Qt::Key_J)};
    case Kind::CopyLink:
        return {u"copyLink"_s, tr("Copy link"), u"copy"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)};
    case Kind::Move:
        return {u"moveSession"_s, tr("Move…"), u"move"_s, QKeySequence(Qt::CTRL | Qt::Key_M)};
    case Kind::Confirm:
        return {u"confirmSession"_s, tr("Confirm"), u"check"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)};
    case Kind::Complete:
        return {u"completeSession"_s, tr("Completed"), u"check"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)};
    case Kind::NoShow:
        return {u"markNoShow"_s, tr("Did not come"), u"user"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)};
    case Kind::Retry:
        return {u"retrySession"_s, tr("Retry"), u"refresh"_s, QKeySequence(Qt::CTRL | Qt::Key_R)};
    case Kind::Repair:
        return {u"repairSession"_s, tr("Repair"), u"refresh"_s, {}};
    case Kind::Regenerate:
        return {u"regenerateMeeting"_s, tr("New meeting…"), u"link"_s, {}};
    case Kind::Cancel:
        return {u"cancelSession"_s, tr("Cancel…"), u"cancel"_s, QKeySequence(Qt::Key_Delete)};
    }
    return {};
}

QList<QAction *> SessionActions::actionsFor(const service::AppointmentRow &row)
{
    m_row = row;
    m_join.show(row);
    QList<QAction *> possible;
    for (std::size_t i = 0; i < kindCount; ++i) {
        const bool applies = isPossible(Kind(i));
        m_actions[i]->setVisible(applies);
        m_actions[i]->setEnabled(applies && !m_changing.contains(row.uuid));
        if (applies) {
            possible.append(m_actions[i]);
        }
    }
    showJoin();
    showRepair();
    return possible;
}

void SessionActions::clear()
{
    m_row.reset();
    m_join.clear();
    for (QAction *action : m_actions) {
        action->setVisible(false);
        action->setEnabled(false);
    }
}

bool SessionActions::mayDo(security::Action action) const
{
    return m_context.workplace.mayDo(action, m_row->psychologist);
}

bool SessionActions::allows(Transition transition) const
{
    domain::Booking booking;
    booking.start = m_row->start;
    booking.length = m_row->length;
    booking.status = m_row->status;
    return domain::judgeTransition(transition, booking, m_context.workplace.clock().now()).has_value();
}

bool SessionActions::isPossible(Kind kind) const
{
    using security::Action;
    switch (kind) {
    case Kind::Open:
        return mayDo(Action::ViewSessions);
    case Kind::Join:
        return m_join.state() != JoinSession::State::Unavailable;
    case Kind::CopyLink:
        return domain::isActive(m_row->status) && !m_row->joinLink.isEmpty();
    case Kind::Move:
        return mayDo(Action::Reschedule) && allows(Transition::Reschedule);
    case Kind::Confirm:
        return mayDo(Action::Confirm) && allows(Transition::Confirm);
    case Kind::Complete:
        return mayDo(Action::Complete) && allows(Transition::Complete);
    case Kind::NoShow:
        return mayDo(Action::MarkNoShow) && allows(Transition::NoShow);
    case Kind::Retry:
        return mayDo(Action::Retry) && m_row->canBeRetried() && !isPossible(Kind::Repair); // which tries again too
    case Kind::Repair:
        return mayDo(Action::Retry) && m_row->canBeRepaired(m_context.workplace.clock().now());
    case Kind::Regenerate:
        return m_offersRegenerate && m_row->modality == domain::Modality::Video && mayDo(Action::RegenerateMeeting) &&
               allows(Transition::Regenerate);
    case Kind::Cancel:
        return mayDo(Action::Cancel) && allows(Transition::Cancel);
    }
    return false;
}

void SessionActions::showJoin()
{
    QAction *join = action(Kind::Join);
    const bool isThere = m_row && m_join.state() != JoinSession::State::Unavailable;
    join->setVisible(isThere);
    join->setEnabled(isThere && m_join.isPressable());
    join->setText(isThere ? m_join.text() : lookOf(Kind::Join).text);
}

// Where nothing is known to be wrong there is nothing to repair.
void SessionActions::showRepair()
{
    action(Kind::Repair)
        ->setText(isUnchecked() && !m_row->canBeRetried() ? tr("Look again") : lookOf(Kind::Repair).text);
}

bool SessionActions::isUnchecked() const
{
    return m_row->preflight && m_row->preflight->isUnchecked();
}

void SessionActions::trigger(Kind kind)
{
    if (!m_row) {
        return;
    }
    const QUuid id = m_row->uuid;
    service::BookingService bookings = m_context.workplace.bookings();
    switch (kind) {
    case Kind::Open:
        return Q_EMIT openRequested(id);
    case Kind::Move:
        return Q_EMIT moveRequested(id);
    case Kind::Cancel:
        return Q_EMIT cancelRequested(id);
    case Kind::Regenerate:
        return Q_EMIT regenerateRequested(id);
    case Kind::Join:
        return m_join.press();
    case Kind::CopyLink:
        return copyLink();
    case Kind::Confirm:
        return change(kind, bookings.confirm(id), tr("The session is confirmed."));
    case Kind::Complete:
        return change(kind, bookings.complete(id), tr("The session is marked as completed."));
    case Kind::NoShow:
        return change(kind, bookings.markNoShow(id), tr("Noted that the patient did not come."));
    case Kind::Retry:
        return tryAgain(kind, bookings.retry(id), tr("Trying again what is not in line."));
    case Kind::Repair:
        return tryAgain(kind, bookings.repair(id),
                        isUnchecked() ? tr("Looking again…")
                                      : tr("Putting right what was changed at Zoom or in a calendar."));
    }
}

void SessionActions::copyLink()
{
    const base::Result<QUrl> link = domain::guardedMeetingLink(m_row->joinLink);
    if (!link) {
        tellRefusal(m_context, link.error());
        return;
    }
    widgets::copySecret(QString::fromUtf8(link->toEncoded()));
    m_context.notify(
        {theme::Meaning::Good, tr("The link is copied. It leaves the clipboard after 20 seconds."), {}, {}});
}

void SessionActions::change(Kind kind, Future future, const QString &done)
{
    write(kind, std::move(future), [this, done](const service::Saved &saved) { offerUndo(m_context, saved, done); });
}

// That it was asked for is no success yet.
void SessionActions::tryAgain(Kind kind, Future future, const QString &doing)
{
    const auto result = kind == Kind::Repair ? RetryResult::Kind::Repair : RetryResult::Kind::Retry;
    write(kind, std::move(future), [this, doing, result](const service::Saved &saved) {
        m_context.notify({theme::Meaning::Waiting, doing, {}, {}});
        const QUuid id = saved.appointment.snapshot.booking.uuid;
        delete m_results.take(id);
        m_results.insert(id, new RetryResult(m_context, id, result, this));
    });
}

void SessionActions::write(Kind kind, Future future, std::function<void(const service::Saved &)> tell)
{
    const QUuid id = m_row->uuid;
    m_changing.insert(id);
    action(kind)->setEnabled(false);
    base::deliver(std::move(future), this,
                  [this, id, tell = std::move(tell)](const base::Result<service::Saved> &saved) {
                      m_changing.remove(id);
                      if (saved) {
                          tell(*saved);
                      } else {
                          tellRefusal(m_context, saved.error());
                      }
                      if (m_row && m_row->uuid == id) {
                          actionsFor(*m_row);
                      }
                  });
}

} // namespace anteroom::booking
