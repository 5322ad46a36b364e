// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/nextcard.h"

#include "core/domain/meetinglink.h"
#include "core/service/workplace.h"
#include "ui/dashboard/sessionlights.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using booking::JoinSession;
using booking::SessionActions;
using theme::Role;
using theme::TextSize;
using widgets::ButtonKind;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr size_t mostRunning = 3; ///< more are counted: the next session is what the card is for

// As with opening: only what leads to a meeting leaves the window.
QString linkOf(const std::optional<service::AppointmentRow> &row)
{
    const base::Result<QUrl> link = domain::guardedMeetingLink(row ? row->joinLink : QString());
    return link ? QString::fromUtf8(link->toEncoded()) : QString();
}

} // namespace

NextCard::NextCard(widgets::ViewContext context, QWidget *parent)
    : Card(parent), m_context(std::move(context)), m_actions(m_context, nullptr), m_join(m_actions.join())
{
    setObjectName(u"nextCard"_s);
    makeParts();
    makeActions();
    layOut();
    connect(&m_join, &JoinSession::changed, this, &NextCard::showJoin);
    connect(&m_actions, &SessionActions::openRequested, this, &NextCard::sessionActivated);
    connect(&m_actions, &SessionActions::moveRequested, this, &NextCard::moveRequested);
    connect(&m_actions, &SessionActions::cancelRequested, this, &NextCard::cancelRequested);
}

void NextCard::makeParts()
{
    m_running = new Label({}, TextSize::Base, Role::SecondaryText);
    m_running->setObjectName(u"runningNow"_s);
    m_running->setWordWrap(true);
    m_running->setTabular();
    m_when = new Label({}, TextSize::Large, Role::SecondaryText);
    m_when->setObjectName(u"nextWhen"_s);
    m_time = new Label({}, TextSize::Large, Role::SecondaryText);
    m_time->setObjectName(u"nextTime"_s);
    m_time->setTabular();
    m_patient = new widgets::ElidedLabel({}, TextSize::Title);
    m_patient->setTextSize(TextSize::Title, QFont::DemiBold);
    m_patient->setObjectName(u"nextPatient"_s);
    m_facts = new Label({}, TextSize::Base, Role::SecondaryText);
    m_facts->setObjectName(u"nextFacts"_s);
    m_facts->setWordWrap(true);
    m_place = new Label({}, TextSize::Title);
    m_place->setObjectName(u"nextPlace"_s);
    m_place->setWordWrap(true);
    m_note = new Label;
    m_note->setObjectName(u"joinNote"_s);
    m_note->setWordWrap(true);
    m_lights = new SessionLights;
}

void NextCard::makeActions()
{
    m_button = widgets::makeButton({}, ButtonKind::Normal);
    m_button->setObjectName(u"joinButton"_s);
    connect(m_button, &QPushButton::clicked, &m_join, &JoinSession::press);
    m_copy = new widgets::CopyButton(
        tr("Copy link"), [this] { return linkOf(m_row); }, true);
    m_copy->setObjectName(u"copyJoinLink"_s);
    m_more = widgets::makeIconButton(u"more"_s, tr("More for this session"));
    m_more->setObjectName(u"nextMore"_s);
    connect(m_more, &QToolButton::clicked, this, &NextCard::openMenu);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"nextMenu"_s);
}

void NextCard::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_when, 1);
    head->addWidget(m_time);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    m_buttons->addWidget(m_place, 1);
    m_buttons->addWidget(m_more);
    arrange(m_audience);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(m_running);
    layout->addLayout(head);
    layout->addWidget(m_patient);
    layout->addWidget(m_facts);
    layout->addSpacing(space::small);
    layout->addLayout(m_buttons);
    layout->addWidget(m_note);
    layout->addSpacing(space::small);
    layout->addWidget(m_lights);
}

// The first thing to do is the largest on screen: for a psychologist to join, for the front desk to pass the link on.
void NextCard::arrange(Audience audience)
{
    m_audience = audience;
    const bool isDesk = audience == Audience::FrontDesk;
    QPushButton *first = isDesk ? static_cast<QPushButton *>(m_copy) : m_button;
    QPushButton *second = isDesk ? m_button : static_cast<QPushButton *>(m_copy);
    for (QPushButton *button : {first, second}) {
        m_buttons->removeWidget(button);
        const bool isLarge = button == first;
        button->setFont(isLarge ? theme::font(TextSize::Title, QFont::DemiBold)
                                : theme::font(TextSize::Base, QFont::Medium));
        button->setMinimumHeight(isLarge ? theme::controlHeight + space::wide : 0);
        button->setSizePolicy(isLarge ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    m_buttons->insertWidget(0, first, 1);
    m_buttons->insertWidget(m_buttons->indexOf(m_more), second);
    widgets::setKind(m_copy, isDesk ? ButtonKind::Primary : ButtonKind::Normal);
}

void NextCard::show(const DayPlan &plan, Audience audience)
{
    m_row = plan.next;
    if (audience != m_audience) {
        arrange(audience);
    }
    showRunning(plan.running, audience);
    const bool isThere = m_row.has_value();
    for (QWidget *part : std::initializer_list<QWidget *>{m_time, m_facts, m_more, m_lights}) {
        part->setVisible(isThere);
    }
    if (!isThere) {
        m_menu->close();
        m_actions.clear();
        m_when->setText(tr("Next"));
        m_patient->setText(tr("Nothing booked for today or tomorrow"));
        m_place->hide();
        showJoin();
        return;
    }
    m_patient->setText(m_row->patientName);
    showFacts(audience);
    m_lights->show(*m_row);
    m_actions.actionsFor(*m_row);
    showJoin();
    refresh();
}

void NextCard::showRunning(const std::vector<service::AppointmentRow> &running, Audience audience)
{
    const QTimeZone zone = booking::zoneOfDesk(m_context.workplace);
    QStringList lines;
    for (const service::AppointmentRow &row : running) {
        const QString end = widgets::timeText(row.end(), zone);
        lines.append(audience == Audience::FrontDesk
                         ? tr("Now · until %1 · %2 with %3", "time, patient, psychologist")
                               .arg(end, row.patientName, row.psychologistName)
                         : tr("Now · until %1 · %2", "time, patient").arg(end, row.patientName));
    }
    if (running.size() > mostRunning) {
        lines = {tr("Now · %n session(s) running", nullptr, int(running.size()))};
    }
    m_running->setText(lines.join(u'\n'));
    m_running->setVisible(!running.empty());
}

void NextCard::showFacts(Audience audience)
{
    QStringList facts{tr("%n min", nullptr, int(m_row->length.count())), widgets::nameOf(m_row->modality),
                      m_row->sessionType};
    if (audience == Audience::FrontDesk) {
        facts.append(tr("with %1").arg(m_row->psychologistName));
    }
    if (m_row->status == domain::BookingStatus::Tentative) {
        facts.append(widgets::nameOf(m_row->status));
    }
    m_facts->setText(facts.join(u" · "_s));
    const bool isVideo = m_row->modality == domain::Modality::Video;
    const bool isInPerson = m_row->modality == domain::Modality::InPerson;
    m_place->setText(isInPerson && !m_row->place.isEmpty() ? m_row->place : widgets::nameOf(m_row->modality));
    m_place->setVisible(!isVideo);
}

void NextCard::refresh()
{
    if (m_row) {
        showWhen();
        m_join.refresh();
    }
}

void NextCard::showWhen()
{
    const base::Instant now = m_context.workplace.clock().now();
    const QTimeZone zone = booking::zoneOfDesk(m_context.workplace);
    const QString start = widgets::timeText(m_row->start, zone);
    const QString end = widgets::timeText(m_row->end(), zone);
    m_time->setText(tr("%1–%2").arg(start, end));
    if (m_row->end() <= now) {
        m_when->setText(tr("Just over"));
    } else if (m_row->start <= now) {
        m_when->setText(tr("Now · until %1").arg(end));
    } else if (dayOf(m_row->start, zone) == dayOf(now, zone)) {
        m_when->setText(tr("Next · %1").arg(widgets::distanceText(m_row->start, now)));
    } else {
        m_when->setText(tr("Next · %1 at %2").arg(widgets::dayText(m_row->start, zone, now), start));
    }
}

void NextCard::showJoin()
{
    const JoinSession::State state = m_join.state();
    const bool isVideo = m_row && m_row->modality == domain::Modality::Video;
    const bool isNow = state == JoinSession::State::Ready || state == JoinSession::State::Fetching ||
                       state == JoinSession::State::Failed;
    const bool isPrimary = isNow && m_audience == Audience::Psychologist;
    m_button->setText(m_join.text());
    // While it works it only ignores presses: switched off it would lose the focus, and Enter would go elsewhere.
    m_button->setEnabled(state != JoinSession::State::Unavailable);
    m_button->setVisible(isVideo);
    widgets::setKind(m_button, isPrimary ? ButtonKind::Primary : ButtonKind::Normal);
    m_copy->setVisible(isVideo && !linkOf(m_row).isEmpty());
    const QString problem = m_join.problem().text;
    m_note->setRole(state == JoinSession::State::Failed ? Role::Danger : Role::SecondaryText);
    m_note->setVisible(!problem.isEmpty());
    if (m_note->text() != problem) {
        m_note->setText(problem);
        QAccessibleEvent event(m_note, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NextCard::openMenu()
{
    m_menu->clear();
    for (QAction *action : m_actions.actionsFor(*m_row)) {
        // Those two are buttons of their own.
        if (action != m_actions.action(SessionActions::Kind::Join) &&
            action != m_actions.action(SessionActions::Kind::CopyLink)) {
            m_menu->addAction(action);
        }
    }
    m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace anteroom::dashboard
