// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sessionlights.h"

#include "ui/booking/flowlayout.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using domain::MessageStep;
using service::Delivery;

namespace {

enum class Subject { Room, Invitation, Calendar };
enum class Stand { NotShown, Done, Held, Waiting, TooLate, Trying, NeedsYou }; // the later the worse

struct Words {
    const char *done;
    const char *held;
    const char *waiting;
    const char *tooLate;
    const char *trying;
    const char *needsYou;
};

constexpr auto context = "anteroom::dashboard::SessionLights";

constexpr std::array<Words, 3> words{{
    {QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Room ready"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Room waits for Undo"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Room on its way"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Too late for a room"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Room: trying again"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Room needs you")},
    {QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Invited"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Invitation waits for Undo"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Invitation on its way"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Too late to invite"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Invitation: trying again"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Invitation needs you")},
    {QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "In the calendar"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Calendar waits for Undo"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Calendar on its way"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Too late for the calendar"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Calendar: trying again"),
     QT_TRANSLATE_NOOP("anteroom::dashboard::SessionLights", "Calendar needs you")},
}};

Subject subjectOf(const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Meeting:
        return Subject::Room;
    case Delivery::Kind::Mail:
        return Subject::Invitation;
    default:
        return Subject::Calendar;
    }
}

Stand standOf(const Delivery &delivery)
{
    if (delivery.isTrouble()) {
        return delivery.state == Delivery::State::Failed ? Stand::NeedsYou : Stand::Trying;
    }
    // What goes, reminders, and what the room says by itself, say nothing about whether the session is ready.
    if (delivery.isRemoval || delivery.awaitsMeeting ||
        (delivery.kind == Delivery::Kind::Mail &&
         (delivery.step == MessageStep::Reminder || delivery.step == MessageStep::Cancelled))) {
        return Stand::NotShown;
    }
    switch (delivery.state) {
    case Delivery::State::Done:
        return Stand::Done;
    case Delivery::State::Held:
        return Stand::Held;
    case Delivery::State::Waiting:
        return Stand::Waiting;
    case Delivery::State::TooLate:
        return Stand::TooLate;
    default:
        return Stand::NotShown;
    }
}

const char *textOf(const Words &subject, Stand stand)
{
    switch (stand) {
    case Stand::Held:
        return subject.held;
    case Stand::Waiting:
        return subject.waiting;
    case Stand::TooLate:
        return subject.tooLate;
    case Stand::Trying:
        return subject.trying;
    case Stand::NeedsYou:
        return subject.needsYou;
    default:
        return subject.done;
    }
}

theme::Meaning meaningOf(Stand stand)
{
    switch (stand) {
    case Stand::Done:
        return theme::Meaning::Good;
    case Stand::TooLate:
    case Stand::Trying:
        return theme::Meaning::Attention;
    case Stand::NeedsYou:
        return theme::Meaning::Danger;
    default:
        return theme::Meaning::Waiting;
    }
}

} // namespace

std::vector<Light> lightsOf(const service::AppointmentRow &row)
{
    std::array<Stand, words.size()> stands{};
    for (const Delivery &delivery : row.deliveries) {
        Stand &stand = stands[size_t(subjectOf(delivery))];
        stand = std::max(stand, standOf(delivery));
    }
    std::vector<Light> lights;
    for (size_t subject = 0; subject < words.size(); ++subject) {
        if (stands[subject] != Stand::NotShown) {
            const char *text = textOf(words[subject], stands[subject]);
            lights.push_back({meaningOf(stands[subject]), QCoreApplication::translate(context, text)});
        }
    }
    return lights;
}

SessionLights::SessionLights(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"sessionLights"_s);
    auto *layout = new booking::FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::small);
    for (size_t i = 0; i < words.size(); ++i) {
        m_badges.push_back(new widgets::Badge(this));
        m_badges.back()->hide();
        layout->addWidget(m_badges.back());
    }
}

void SessionLights::show(const service::AppointmentRow &row)
{
    std::vector<Light> lights = lightsOf(row);
    if (lights == m_lights) {
        return;
    }
    m_lights = std::move(lights);
    for (size_t i = 0; i < m_badges.size(); ++i) {
        m_badges[i]->setVisible(i < m_lights.size());
        if (i < m_lights.size()) {
            m_badges[i]->show(m_lights[i].meaning, m_lights[i].text);
        }
    }
    updateGeometry();
}

} // namespace anteroom::dashboard
