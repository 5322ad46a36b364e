// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practicestate.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
using service::AppointmentRow;
using service::Delivery;

namespace {

bool isUnreachable(const domain::FailureNote &failure)
{
    // A certificate or a proxy that does not let us through is nothing that passes by itself.
    constexpr std::array codes{"net.offline"_L1,         "net.dns"_L1,    "net.refused"_L1,
                               "net.connect-timeout"_L1, "net.closed"_L1, "net.deadline"_L1};
    return std::any_of(codes.begin(), codes.end(), [&](QLatin1StringView code) { return failure.code == code; });
}

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("PracticeState", text, nullptr, number);
}

} // namespace

PracticeState stateOf(const std::vector<AppointmentRow> &rows)
{
    PracticeState state;
    for (const AppointmentRow &row : rows) {
        const auto has = [&](Delivery::State wanted) {
            return std::any_of(row.deliveries.begin(), row.deliveries.end(),
                               [&](const Delivery &delivery) { return delivery.state == wanted; });
        };
        if (has(Delivery::State::Failed)) {
            ++state.failed;
        } else if (has(Delivery::State::Waiting)) {
            ++state.waiting;
        }
    }
    state.offline = isOffline(rows);
    return state;
}

bool isOffline(const std::vector<AppointmentRow> &rows)
{
    bool isAnyUnreachable = false;
    for (const AppointmentRow &row : rows) {
        for (const Delivery &delivery : row.deliveries) {
            if (delivery.state == Delivery::State::Waiting && !delivery.failure.isEmpty()) {
                if (!isUnreachable(delivery.failure)) {
                    return false;
                }
                isAnyUnreachable = true;
            }
        }
    }
    return isAnyUnreachable;
}

QString phraseOf(const PracticeState &state)
{
    if (state.unknown) {
        return words(QT_TRANSLATE_NOOP("PracticeState", "State unknown"));
    }
    if (state.failed > 0) {
        return state.offline ? words(QT_TRANSLATE_N_NOOP("PracticeState", "Offline, %n need(s) you"), state.failed)
                             : words(QT_TRANSLATE_N_NOOP("PracticeState", "%n need(s) you"), state.failed);
    }
    if (state.waiting > 0) {
        return state.offline ? words(QT_TRANSLATE_N_NOOP("PracticeState", "Offline, %n waiting"), state.waiting)
                             : words(QT_TRANSLATE_N_NOOP("PracticeState", "%n waiting"), state.waiting);
    }
    return words(QT_TRANSLATE_NOOP("PracticeState", "All in line"));
}

theme::Meaning meaningOf(const PracticeState &state)
{
    if (state.failed > 0) {
        return theme::Meaning::Danger;
    }
    if (state.unknown || state.offline) {
        return theme::Meaning::Attention;
    }
    return state.waiting > 0 ? theme::Meaning::Waiting : theme::Meaning::Good;
}

} // namespace anteroom::shell
