// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/troublelist.h"

#include "core/base/deliver.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/retryresult.h"
#include "ui/dashboard/dayplan.h"
#include "ui/dashboard/troubleline.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using service::AppointmentRow;
using theme::Meaning;
using theme::TextSize;
namespace space = theme::space;

namespace {

// What is further down is reached once some of these are put right.
constexpr int mostSessions = 100;

bool holds(const std::vector<AppointmentRow> &rows, const QUuid &id)
{
    return std::any_of(rows.begin(), rows.end(), [&id](const AppointmentRow &row) { return row.uuid == id; });
}

// A red light alone is not put right by trying again.
bool isRetried(const AppointmentRow &row)
{
    return row.trouble() != nullptr;
}

} // namespace

TroubleList::TroubleList(widgets::ViewContext context, HealthWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_watch(watch)
    , m_calm(new widgets::Badge)
    , m_retryAll(widgets::makeButton(tr("Retry everything"), widgets::ButtonKind::Normal, u"refresh"_s))
    , m_more(widgets::makeButton({}, widgets::ButtonKind::Quiet))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"troubleList"_s);
    m_calm->setObjectName(u"nothingToDo"_s);
    m_calm->show(Meaning::Good, tr("No session needs you"));
    m_retryAll->setObjectName(u"retryAll"_s);
    m_more->setObjectName(u"moreTrouble"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::small);
    m_head = makeHead();
    m_column->addWidget(m_head);
    m_column->addWidget(m_calm, 0, Qt::AlignLeading);
    m_column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_retryAll, &QPushButton::clicked, this, &TroubleList::retryAll);
    connect(m_more, &QPushButton::clicked, this, [this] { m_watch.setMost(mostSessions); });
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, [this] { m_attempts.clear(); });
}

QWidget *TroubleList::makeHead()
{
    auto *title = new widgets::Label(tr("What did not work"), TextSize::Large);
    title->setTextSize(TextSize::Large, QFont::DemiBold);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(title, 1);
    row->addWidget(m_retryAll);
    head->setMinimumHeight(theme::controlHeight);
    return head;
}

base::Instant TroubleList::now() const
{
    return m_context.workplace.clock().now();
}

bool TroubleList::isTrying(const Attempt &attempt, const AppointmentRow &row) const
{
    if (!attempt.refusal.isEmpty()) {
        return false;
    }
    if (!attempt.reading || m_watch.shown() < *attempt.reading) {
        return true;
    }
    return row.isBeingWorkedOn(now()) && now() - attempt.at < booking::longestRetry;
}

// Besides what is not in line, what is being tried again: it must not vanish and come back while one looks.
void TroubleList::show(const Reading &reading)
{
    std::vector<AppointmentRow> rows;
    for (const AppointmentRow &row : reading.sessions) {
        const auto attempt = m_attempts.constFind(row.uuid);
        if (row.isInTrouble(reading.at) || (attempt != m_attempts.cend() && isTrying(*attempt, row))) {
            rows.push_back(row);
        } else if (attempt != m_attempts.cend()) {
            settle(row);
        }
    }
    dropLines(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        dashboard::TroubleLine *line = lineOf(rows[i]);
        if (m_column->indexOf(line) != int(i) + 1) {
            m_column->insertWidget(int(i) + 1, line);
        }
        showLine(line, rows[i]);
        line->setVisible(true);
    }
    m_inTrouble = reading.inTrouble;
    const int hidden = m_inTrouble - int(rows.size());
    const bool isCalm = rows.empty() && m_inTrouble == 0;
    m_head->setVisible(!isCalm);
    m_calm->setVisible(isCalm);
    m_retryAll->setVisible(m_inTrouble > 0 && (hidden > 0 || std::any_of(rows.begin(), rows.end(), isRetried)));
    m_more->setVisible(hidden > 0 && int(rows.size()) < mostSessions);
    m_more->setText(tr("Show %n more", nullptr, std::min(hidden, mostSessions - int(rows.size()))));
}

void TroubleList::settle(const AppointmentRow &row)
{
    m_attempts.remove(row.uuid);
    m_watch.keepNoLonger(row.id);
    m_context.notify(booking::RetryResult::inLineAgain(row));
}

void TroubleList::dropLines(const std::vector<AppointmentRow> &rows)
{
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        if (holds(rows, line.key())) {
            ++line;
            continue;
        }
        // Whoever pressed a button here by keyboard goes on with what comes next.
        if (line.value()->isAncestorOf(QApplication::focusWidget())) {
            focusNextChild();
        }
        line.value()->hide();
        line.value()->deleteLater();
        line = m_lines.erase(line);
    }
}

dashboard::TroubleLine *TroubleList::lineOf(const AppointmentRow &row)
{
    dashboard::TroubleLine *&line = m_lines[row.uuid];
    if (line == nullptr) {
        line = new dashboard::TroubleLine(this);
        const auto connectTo = [&](void (dashboard::TroubleLine::*request)(), Way way) {
            connect(line, request, this, [this, id = row.uuid, number = row.id, way] { putRight(id, number, way); });
        };
        connectTo(&dashboard::TroubleLine::retryRequested, &service::BookingService::retry);
        connectTo(&dashboard::TroubleLine::repairRequested, &service::BookingService::repair);
        connect(line, &dashboard::TroubleLine::openRequested, this,
                [this, id = row.uuid] { Q_EMIT sessionActivated(id); });
    }
    return line;
}

void TroubleList::showLine(dashboard::TroubleLine *line, const AppointmentRow &row)
{
    const bool mayRetry =
        dashboard::canBePutRight(row, now()) && m_context.workplace.mayDo(security::Action::Retry, row.psychologist);
    const QTimeZone zone = m_context.workplace.zone();
    line->show(row, now(), zone);
    const auto attempt = m_attempts.constFind(row.uuid);
    if (attempt == m_attempts.cend()) {
        line->showAttempt(mayRetry, false, {});
        return;
    }
    const bool tries = isTrying(*attempt, row);
    const QString failed =
        attempt->refusal.isEmpty()
            ? tr("Tried again at %1: it is still not in line.").arg(widgets::timeText(attempt->at, zone))
            : attempt->refusal;
    line->showAttempt(mayRetry, tries, tries ? QString() : failed);
}

void TroubleList::refresh()
{
    if (m_watch.reading()) {
        show(*m_watch.reading());
    }
}

void TroubleList::putRight(const QUuid &id, domain::BookingId number, Way way)
{
    m_attempts[id] = {now(), {}, {}};
    m_watch.keep(number);
    refresh();
    base::deliver((m_context.workplace.bookings().*way)(id), this,
                  [this, id](const base::Result<service::Saved> &saved) { pressed(id, saved); });
}

void TroubleList::pressed(const QUuid &id, const base::Result<service::Saved> &saved)
{
    const auto attempt = m_attempts.find(id);
    if (attempt == m_attempts.end()) {
        return;
    }
    if (saved) {
        attempt->reading = m_watch.reload();
    } else {
        attempt->refusal = saved.error().text;
    }
    refresh();
}

void TroubleList::retryAll()
{
    if (m_isRetryingAll) {
        return;
    }
    m_isRetryingAll = true; // the button stays as it is, for it has the focus
    base::deliver(m_context.workplace.practice().retryAll(), this, [this](const base::Result<> &retried) {
        m_isRetryingAll = false;
        if (retried) {
            m_context.notify({Meaning::Waiting, tr("Trying again everything that waits or did not work."), {}, {}});
            m_watch.reload();
        } else {
            booking::tellRefusal(m_context, retried.error());
        }
    });
}

} // namespace anteroom::health
