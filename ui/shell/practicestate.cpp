// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practicestate.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
using service::AppointmentRow;
using service::Delivery;

namespace {

/// Twice as long as a service that does not answer is left alone.
constexpr std::chrono::minutes lastingKnowledge{10};

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("PracticeState", text, nullptr, number);
}

ports::Remote remoteOf(Delivery::Kind kind)
{
    switch (kind) {
    case Delivery::Kind::Meeting:
        return ports::Remote::Zoom;
    case Delivery::Kind::PracticeEvent:
    case Delivery::Kind::PsychologistEvent:
        return ports::Remote::Calendar;
    case Delivery::Kind::Mail:
        break;
    }
    return ports::Remote::Mail;
}

/// %n: how many sessions wait.
const char *silenceOf(const Remotes &silent)
{
    using enum ports::Remote;
    static const std::map<Remotes, const char *> phrases{
        {{Zoom}, QT_TRANSLATE_N_NOOP("PracticeState", "Zoom does not answer, %n waiting")},
        {{Calendar}, QT_TRANSLATE_N_NOOP("PracticeState", "Google does not answer, %n waiting")},
        {{Mail}, QT_TRANSLATE_N_NOOP("PracticeState", "Mail server does not answer, %n waiting")},
        {{Zoom, Calendar}, QT_TRANSLATE_N_NOOP("PracticeState", "Zoom and Google do not answer, %n waiting")},
        {{Zoom, Mail}, QT_TRANSLATE_N_NOOP("PracticeState", "Zoom and mail do not answer, %n waiting")},
        {{Calendar, Mail}, QT_TRANSLATE_N_NOOP("PracticeState", "Google and mail do not answer, %n waiting")},
    };
    const auto phrase = phrases.find(silent);
    return phrase == phrases.end() ? QT_TRANSLATE_N_NOOP("PracticeState", "%n waiting") : phrase->second;
}

/// Nobody waits for them.
const char *calmSilenceOf(const Remotes &silent)
{
    using enum ports::Remote;
    static const std::map<Remotes, const char *> phrases{
        {{Zoom}, QT_TRANSLATE_NOOP("PracticeState", "Zoom does not answer")},
        {{Calendar}, QT_TRANSLATE_NOOP("PracticeState", "Google does not answer")},
        {{Mail}, QT_TRANSLATE_NOOP("PracticeState", "Mail server does not answer")},
        {{Zoom, Calendar}, QT_TRANSLATE_NOOP("PracticeState", "Zoom and Google do not answer")},
        {{Zoom, Mail}, QT_TRANSLATE_NOOP("PracticeState", "Zoom and mail do not answer")},
        {{Calendar, Mail}, QT_TRANSLATE_NOOP("PracticeState", "Google and mail do not answer")},
    };
    const auto phrase = phrases.find(silent);
    return phrase == phrases.end() ? QT_TRANSLATE_NOOP("PracticeState", "Offline") : phrase->second;
}

bool isEverybodySilent(const PracticeState &state, const Remotes &used)
{
    return !state.silent.empty() && std::includes(state.silent.begin(), state.silent.end(), used.begin(), used.end());
}

} // namespace

PracticeState stateOf(const std::vector<AppointmentRow> &rows, const Remotes &used, base::Instant now)
{
    PracticeState state;
    for (const AppointmentRow &row : rows) {
        const auto has = [&](Delivery::State wanted) {
            return std::any_of(row.deliveries.begin(), row.deliveries.end(),
                               [&](const Delivery &delivery) { return delivery.state == wanted; });
        };
        if (has(Delivery::State::Failed) || row.hasRedLight(now)) {
            ++state.failed;
        } else if (has(Delivery::State::Waiting)) {
            ++state.waiting;
        }
    }
    addSilence(state, rows, used);
    return state;
}

void addSilence(PracticeState &state, const std::vector<AppointmentRow> &rows, const Remotes &used)
{
    Remotes answered;
    for (const AppointmentRow &row : rows) {
        for (const Delivery &delivery : row.deliveries) {
            if (delivery.state == Delivery::State::Waiting && !delivery.failure.isEmpty()) {
                (widgets::isUnreachable(delivery.failure) ? state.silent : answered).insert(remoteOf(delivery.kind));
            }
        }
    }
    for (const ports::Remote remote : answered) {
        state.silent.erase(remote);
    }
    state.offline = isEverybodySilent(state, used);
}

void addSilence(PracticeState &state, const std::vector<service::ServiceHealth> &services, const Remotes &used,
                base::Instant now)
{
    using State = service::ServiceHealth::State;
    Remotes working;
    for (const service::ServiceHealth &service : services) {
        const bool isRecent = service.lastAttempt && now - *service.lastAttempt <= lastingKnowledge;
        if (service.state == State::Working) {
            working.insert(service.service);
        } else if (service.state == State::Failing && isRecent && widgets::isUnreachable(service.failure)) {
            state.silent.insert(service.service);
        }
    }
    for (const ports::Remote remote : working) { // another of its accounts
        state.silent.erase(remote);
    }
    state.offline = isEverybodySilent(state, used);
}

Remotes usedRemotes(const service::PracticeSettings &settings)
{
    using enum ports::Remote;
    Remotes used;
    for (const auto &[remote, works] : {std::pair(Zoom, settings.sync.zoom), std::pair(Calendar, settings.sync.google),
                                        std::pair(Mail, settings.sync.mail)}) {
        if (works.enabled && works.problem.isEmpty()) {
            used.insert(remote);
        }
    }
    return used;
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
                             : words(silenceOf(state.silent), state.waiting);
    }
    if (!state.silent.empty()) {
        return words(state.offline ? QT_TRANSLATE_NOOP("PracticeState", "Offline") : calmSilenceOf(state.silent));
    }
    return words(state.isNew ? QT_TRANSLATE_NOOP("PracticeState", "Not set up yet")
                             : QT_TRANSLATE_NOOP("PracticeState", "All in line"));
}

theme::Meaning meaningOf(const PracticeState &state)
{
    if (state.failed > 0) {
        return theme::Meaning::Danger;
    }
    if (state.unknown || state.offline || !state.silent.empty()) {
        return theme::Meaning::Attention;
    }
    if (state.waiting > 0) {
        return theme::Meaning::Waiting;
    }
    return state.isNew ? theme::Meaning::Neutral : theme::Meaning::Good;
}

} // namespace anteroom::shell
