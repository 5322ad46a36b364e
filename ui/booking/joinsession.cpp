// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/joinsession.h"

#include "core/base/deliver.h"
#include "core/domain/meetinglink.h"
#include "core/service/workplace.h"
#include "ui/widgets/settingwords.h"
#include "ui/widgets/words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::booking {

using security::Action;

namespace {

// Longer than any double click, and than a browser takes to come up.
constexpr std::chrono::milliseconds restAfterOpening = 5s;

QString keyOf(const service::AppointmentRow &row)
{
    return u"%1|%2|%3"_s.arg(row.uuid.toString()).arg(base::toMs(row.start)).arg(row.joinLink);
}

bool isSameRoom(const service::AppointmentRow &one, const service::AppointmentRow &other)
{
    return one.uuid == other.uuid && one.start == other.start && one.psychologist == other.psychologist &&
           one.joinLink == other.joinLink && one.modality == other.modality && one.status == other.status;
}

} // namespace

QTimeZone zoneOfDesk(const service::Workplace &workplace)
{
    const service::Desk &desk = workplace.desk();
    if (desk.role == security::Role::Psychologist) {
        for (const domain::Psychologist &psychologist : workplace.psychologists()) {
            const QTimeZone zone(psychologist.zone);
            if (psychologist.uuid == desk.psychologist && zone.isValid()) {
                return zone;
            }
        }
    }
    return workplace.zone();
}

JoinSession::JoinSession(widgets::ViewContext context, QObject *parent) : QObject(parent), m_context(std::move(context))
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &JoinSession::refresh);
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, [this] {
        m_context.openedRooms->clear();
        clear();
    });
}

void JoinSession::show(const service::AppointmentRow &row)
{
    if (!m_row || !isSameRoom(*m_row, row)) {
        forget();
    }
    m_row = row;
    m_timer.start();
    refresh();
}

void JoinSession::clear()
{
    forget();
    m_row.reset();
    m_timer.stop();
    refresh();
}

// An answer that is still to come must open nothing: it is for another room, or for whoever sat here before.
void JoinSession::forget()
{
    ++m_request;
    m_progress = Progress::None;
    m_problem = {};
    m_wasEarly = false;
}

// Completed or no-show is no reason to keep anybody out: patients turn up late.
bool JoinSession::hasRoom() const
{
    return m_row && m_row->modality == domain::Modality::Video && m_row->status != domain::BookingStatus::Cancelled &&
           !m_row->joinLink.isEmpty();
}

bool JoinSession::mayStart() const
{
    return m_context.workplace.mayDo(Action::OpenStartLink, m_row->psychologist);
}

bool JoinSession::wasOpened() const
{
    return m_context.openedRooms->contains(keyOf(*m_row));
}

bool JoinSession::isFresh() const
{
    const auto openedAt = m_context.openedRooms->constFind(keyOf(*m_row));
    return openedAt != m_context.openedRooms->cend() &&
           m_context.workplace.clock().monotonic() - *openedAt < restAfterOpening;
}

JoinSession::State JoinSession::state() const
{
    if (!hasRoom()) {
        return State::Unavailable;
    }
    if (m_progress == Progress::Fetching) {
        return State::Fetching;
    }
    switch (domain::joinWindowOf(m_row->start, m_row->length).at(m_context.workplace.clock().now())) {
    case domain::JoinWindow::State::Early:
        return State::Early;
    case domain::JoinWindow::State::Over:
        return State::Unavailable;
    case domain::JoinWindow::State::Open:
        break;
    }
    if (m_progress == Progress::Failed) {
        return State::Failed;
    }
    return wasOpened() ? State::Opened : State::Ready;
}

QString JoinSession::text() const
{
    switch (state()) {
    case State::Unavailable:
        return unavailableText();
    case State::Early:
        return earlyText();
    case State::Ready:
        return tr("Join");
    case State::Fetching:
        return tr("Opening the room…");
    case State::Opened:
        return isFresh() ? tr("Room opened") : tr("Join again");
    case State::Failed:
        return tr("Try again");
    }
    return {};
}

// Which day goes without saying today only.
QString JoinSession::earlyText() const
{
    const Opening opening = this->opening();
    return opening.day.isEmpty() ? tr("Join – opens at %1").arg(opening.time)
                                 : tr("Join – opens %1 at %2", "day, time").arg(opening.day, opening.time);
}

QString JoinSession::tooEarlyText() const
{
    const Opening opening = this->opening();
    return opening.day.isEmpty() ? tr("It is too early: the room opens at %1. Nothing was opened.").arg(opening.time)
                                 : tr("It is too early: the room opens %1 at %2. Nothing was opened.", "day, time")
                                       .arg(opening.day, opening.time);
}

JoinSession::Opening JoinSession::opening() const
{
    const base::Instant now = m_context.workplace.clock().now();
    const base::Instant opens = domain::joinWindowOf(m_row->start, m_row->length).opens;
    const QTimeZone zone = zoneOfDesk(m_context.workplace);
    const bool isToday = base::toUtc(opens).toTimeZone(zone).date() == base::toUtc(now).toTimeZone(zone).date();
    return {isToday ? QString() : widgets::comingDayText(opens, zone, now), widgets::timeText(opens, zone)};
}

QString JoinSession::unavailableText() const
{
    if (!m_row) {
        return {};
    }
    if (m_row->modality != domain::Modality::Video) {
        return widgets::nameOf(m_row->modality);
    }
    if (m_row->status == domain::BookingStatus::Cancelled) {
        return widgets::nameOf(m_row->status);
    }
    return m_row->joinLink.isEmpty() ? tr("Room not ready yet") : tr("Room closed");
}

bool JoinSession::isPressable() const
{
    switch (state()) {
    case State::Early:
    case State::Ready:
    case State::Failed:
        return true;
    case State::Opened:
        return !isFresh();
    default:
        return false;
    }
}

void JoinSession::press()
{
    if (!isPressable()) {
        return;
    }
    if (state() == State::Early) {
        m_wasEarly = true;
        m_problem = {base::ErrorKind::Refused, tooEarlyText(), {}};
        tell();
        return;
    }
    begin();
}

void JoinSession::begin()
{
    m_problem = {};
    const int request = ++m_request;
    if (!mayStart()) {
        open(m_row->joinLink);
        return;
    }
    m_progress = Progress::Fetching;
    tell();
    base::deliver(m_context.workplace.bookings().startLink(m_row->uuid), this,
                  [this, request](const base::Result<base::Secret> &link) {
                      if (request != m_request) {
                          return;
                      }
                      if (!link) {
                          fail(link.error());
                      } else {
                          open(QString::fromUtf8(link->reveal()));
                      }
                  });
}

void JoinSession::open(const QString &link)
{
    const base::Result<QUrl> guarded = domain::guardedMeetingLink(link);
    if (!guarded) {
        fail(guarded.error());
        return;
    }
    m_context.openLink(*guarded);
    m_progress = Progress::None;
    m_context.openedRooms->insert(keyOf(*m_row), m_context.workplace.clock().monotonic());
    tell();
}

void JoinSession::fail(base::Error error)
{
    m_progress = Progress::Failed;
    m_problem = std::move(error);
    m_problem.text = widgets::withLabels(m_problem.text);
    tell();
}

void JoinSession::refresh()
{
    if (m_wasEarly && state() != State::Early) {
        m_wasEarly = false;
        m_problem = {};
    }
    tell();
}

void JoinSession::tell()
{
    const QString present = u"%1|%2|%3|%4"_s.arg(int(state())).arg(isPressable()).arg(text(), m_problem.text);
    if (m_told != present) {
        m_told = present;
        Q_EMIT changed();
    }
}

} // namespace anteroom::booking
