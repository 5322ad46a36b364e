// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/needsyou.h"

#include "core/base/deliver.h"
#include "ui/booking/retryresult.h"
#include "ui/dashboard/troubleline.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::dashboard {

using service::AppointmentRow;
namespace space = theme::space;

namespace {

constexpr size_t firstLines = 5; ///< more are a press away, so that a fault of Zoom's does not bury the day

const AppointmentRow *rowFor(const std::vector<AppointmentRow> &rows, const QUuid &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&id](const AppointmentRow &row) { return row.uuid == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

NeedsYou::NeedsYou(widgets::ViewContext context, Agenda &agenda, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_agenda(agenda)
    , m_title(new widgets::Label(tr("Needs you"), theme::TextSize::Large))
    , m_calm(new widgets::Badge)
    , m_layout(new QVBoxLayout(this))
    , m_more(widgets::makeButton({}, widgets::ButtonKind::Quiet))
{
    setObjectName(u"needsYou"_s);
    m_title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    m_calm->setObjectName(u"allInLine"_s);
    m_calm->show(theme::Meaning::Good, tr("All sessions of the next 24 hours are in line"));
    m_more->setObjectName(u"moreTrouble"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::small);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_calm, 0, Qt::AlignLeft);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        place(m_rows);
    });
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, [this] { m_attempts.clear(); });
}

base::Instant NeedsYou::now() const
{
    return m_context.workplace.clock().now();
}

bool NeedsYou::isTrying(const Attempt &attempt, const AppointmentRow &row) const
{
    if (!attempt.refusal.isEmpty()) {
        return false;
    }
    if (!attempt.read || m_agenda.shown() < *attempt.read) {
        return true;
    }
    return row.isBeingWorkedOn(now()) && now() - attempt.at < booking::longestRetry;
}

void NeedsYou::show(const DayPlan &plan)
{
    m_rows = linesOf(plan);
    dropLines(m_rows);
    place(m_rows);
    const bool needsSomebody = std::any_of(m_rows.begin(), m_rows.end(), [this](const AppointmentRow &row) {
        return attentionMeaning(row, now()) == theme::Meaning::Danger;
    });
    m_title->setText(needsSomebody ? tr("Needs you") : tr("Not in line yet"));
    m_title->setVisible(!m_rows.empty());
    m_calm->setVisible(m_rows.empty() && m_isCalmTold);
    setVisible(!m_rows.empty() || m_isCalmTold);
}

// Besides what is not in line, what is being tried again: it must not vanish and come back while one looks.
std::vector<AppointmentRow> NeedsYou::linesOf(const DayPlan &plan)
{
    std::vector<AppointmentRow> rows;
    for (const AppointmentRow &row : m_agenda.rows()) {
        const auto attempt = m_attempts.constFind(row.uuid);
        const bool isTried = attempt != m_attempts.cend() && isTrying(*attempt, row);
        if (isTried || rowFor(plan.attention, row.uuid) != nullptr) {
            rows.push_back(row);
        } else if (attempt != m_attempts.cend()) {
            settle(row);
        }
    }
    return rows;
}

void NeedsYou::settle(const AppointmentRow &row)
{
    m_attempts.remove(row.uuid);
    if (!attentionMeaning(row, now()) && !row.isBeingWorkedOn(now())) {
        m_context.notify(booking::RetryResult::inLineAgain(row));
    }
}

void NeedsYou::dropLines(const std::vector<AppointmentRow> &rows)
{
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        if (rowFor(rows, line.key()) != nullptr) {
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

void NeedsYou::place(const std::vector<AppointmentRow> &rows)
{
    const size_t shown = m_showsAll ? rows.size() : std::min(rows.size(), firstLines);
    for (size_t i = 0; i < rows.size(); ++i) {
        TroubleLine *line = lineOf(rows[i].uuid);
        if (m_layout->indexOf(line) != int(i) + 1) {
            m_layout->insertWidget(int(i) + 1, line);
        }
        showLine(line, rows[i]);
        line->setVisible(i < shown);
    }
    m_more->setVisible(rows.size() > firstLines);
    m_more->setText(m_showsAll ? tr("Show fewer") : tr("Show %n more", nullptr, int(rows.size() - shown)));
}

TroubleLine *NeedsYou::lineOf(const QUuid &id)
{
    TroubleLine *&line = m_lines[id];
    if (line == nullptr) {
        line = new TroubleLine(this);
        connect(line, &TroubleLine::retryRequested, this,
                [this, id] { putRight(id, &service::BookingService::retry); });
        connect(line, &TroubleLine::repairRequested, this,
                [this, id] { putRight(id, &service::BookingService::repair); });
        connect(line, &TroubleLine::openRequested, this, [this, id] { Q_EMIT sessionActivated(id); });
    }
    return line;
}

void NeedsYou::showLine(TroubleLine *line, const AppointmentRow &row)
{
    const bool mayRetry =
        canBePutRight(row, now()) && m_context.workplace.mayDo(security::Action::Retry, row.psychologist);
    line->show(row, now(), m_agenda.zone());
    const auto attempt = m_attempts.constFind(row.uuid);
    if (attempt == m_attempts.cend()) {
        line->showAttempt(mayRetry, false, {});
        return;
    }
    const bool tries = isTrying(*attempt, row);
    const QString time = widgets::timeText(attempt->at, m_agenda.zone());
    const QString failed =
        attempt->refusal.isEmpty() ? tr("Tried again at %1: it is still not in line.").arg(time) : attempt->refusal;
    line->showAttempt(mayRetry, tries, tries ? QString() : failed);
}

void NeedsYou::putRight(const QUuid &id, Way way)
{
    m_attempts[id] = {now(), {}, {}};
    show(m_agenda.plan());
    base::deliver((m_context.workplace.bookings().*way)(id), this,
                  [this, id](const base::Result<service::Saved> &saved) {
                      const auto attempt = m_attempts.find(id);
                      if (attempt == m_attempts.end()) {
                          return;
                      }
                      if (saved) {
                          attempt->read = m_agenda.reload();
                      } else {
                          attempt->refusal = saved.error().text;
                      }
                      show(m_agenda.plan());
                  });
}

} // namespace anteroom::dashboard
