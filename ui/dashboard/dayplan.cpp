// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dayplan.h"

#include "core/domain/joinwindow.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace anteroom::dashboard {

using service::AppointmentRow;
using service::Delivery;

namespace {

constexpr std::chrono::hours sight{24};
// From here on a meeting that is merely not there yet is as bad as one that failed.
constexpr std::chrono::minutes shortlyBefore{15};
// What was booked a moment ago is not red while it is being made.
constexpr std::chrono::minutes grace{1};
// The front desk waits that long for somebody who is late.
constexpr std::chrono::minutes lateness{10};

bool isOverdue(const Delivery &delivery, base::Instant now)
{
    return delivery.state == Delivery::State::Waiting && delivery.at && *delivery.at + grace <= now;
}

bool isRunning(const AppointmentRow &row, base::Instant now)
{
    return domain::isActive(row.status) && row.start <= now && now < row.end();
}

template<typename Test>
const AppointmentRow *firstActive(const std::vector<AppointmentRow> &rows, Test test)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&test](const AppointmentRow &row) {
        return domain::isActive(row.status) && test(row);
    });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<AppointmentRow> nextOf(const std::vector<AppointmentRow> &rows, base::Instant now, Audience audience)
{
    const AppointmentRow *next = nullptr;
    if (audience == Audience::FrontDesk) {
        next = firstActive(rows, [now](const AppointmentRow &row) { return row.start + lateness > now; });
    }
    if (next == nullptr) {
        next = firstActive(rows, [now](const AppointmentRow &row) { return row.end() > now; });
    }
    if (next == nullptr) {
        next = firstActive(rows, [now](const AppointmentRow &row) {
            return domain::joinWindowOf(row.start, row.length).at(now) == domain::JoinWindow::State::Open;
        });
    }
    return next == nullptr ? std::nullopt : std::optional(*next);
}

} // namespace

QDate dayOf(base::Instant instant, const QTimeZone &zone)
{
    return base::toUtc(instant).toTimeZone(zone).date();
}

base::Instant startOf(const QDate &day, const QTimeZone &zone)
{
    return base::fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

const Delivery *attentionOf(const AppointmentRow &row, base::Instant now)
{
    if (const Delivery *trouble = row.trouble()) {
        return trouble;
    }
    if (row.start > now + shortlyBefore) {
        return nullptr;
    }
    const auto overdue = std::find_if(row.deliveries.begin(), row.deliveries.end(),
                                      [now](const Delivery &delivery) { return isOverdue(delivery, now); });
    return overdue == row.deliveries.end() ? nullptr : &*overdue;
}

theme::Meaning meaningOf(const Delivery &attention)
{
    return attention.state == Delivery::State::Failed ? theme::Meaning::Danger : theme::Meaning::Attention;
}

std::optional<theme::Meaning> attentionMeaning(const AppointmentRow &row, base::Instant now)
{
    if (row.hasRedLight(now)) {
        return theme::Meaning::Danger;
    }
    const Delivery *attention = attentionOf(row, now);
    return attention ? std::optional(meaningOf(*attention)) : std::nullopt;
}

bool canBePutRight(const AppointmentRow &row, base::Instant now)
{
    if (row.isToldByLight(now)) {
        return row.canBeRepaired(now);
    }
    return row.canBeRetried() || !row.waitsForDecision();
}

DayPlan planOf(const std::vector<AppointmentRow> &rows, base::Instant now, const QTimeZone &zone, Audience audience)
{
    DayPlan plan;
    plan.today = dayOf(now, zone);
    plan.next = nextOf(rows, now, audience);
    for (const AppointmentRow &row : rows) {
        if (isRunning(row, now) && plan.next && row.uuid != plan.next->uuid) {
            plan.running.push_back(row);
        }
        const QDate day = dayOf(row.start, zone);
        if (day == plan.today) {
            plan.sessions.push_back(row);
        } else if (day == plan.today.addDays(1)) {
            plan.tomorrow += domain::isActive(row.status) ? 1 : 0;
            plan.tomorrowNotInLine += row.isInTrouble(now) ? 1 : 0;
            plan.isTomorrowDone = plan.isTomorrowDone && row.sync == service::CalendarSyncStatus::Synced;
        }
        if (row.end() > now && row.start <= now + sight && attentionMeaning(row, now)) {
            plan.attention.push_back(row);
        }
    }
    return plan;
}

} // namespace anteroom::dashboard
