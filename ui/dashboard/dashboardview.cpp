// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardview.h"

#include "ui/dashboard/needsyou.h"
#include "ui/dashboard/nextcard.h"
#include "ui/dashboard/setupcard.h"
#include "ui/dashboard/todaycard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::dashboard {

using security::Action;
using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int noon = 12;
constexpr int evening = 18;
constexpr int skeletonRows = 8;
// Below so many letters side by side the list goes under the card.
constexpr int lettersForTwoColumns = 110;

// "Ada" of "Dr. Ada Byron".
QString firstNameOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.endsWith(u'.')) {
            return word;
        }
    }
    return name;
}

} // namespace

DashboardView::DashboardView(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_agenda(m_context.workplace, nullptr)
{
    setObjectName(u"dashboardView"_s);
    makeParts();
    layOut();
    connect(&m_agenda, &Agenda::changed, this, &DashboardView::refresh);
    // The agenda says when the store is different; settings say it themselves.
    connect(&m_context.workplace, &service::Workplace::settingsChanged, this, &DashboardView::refresh);
    connect(&m_context.workplace, &service::Workplace::deskChanged, m_today, &TodayCard::startOver);
    connect(&m_tick, &QTimer::timeout, this, &DashboardView::tick);
    m_tick.start(1s);
    refresh();
}

void DashboardView::makeParts()
{
    m_greeting = new Label({}, TextSize::Display);
    m_greeting->setObjectName(u"greeting"_s);
    m_greeting->setWordWrap(true);
    m_banner = new widgets::Banner;
    m_banner->setObjectName(u"dashboardError"_s);
    m_skeleton = new widgets::Skeleton(skeletonRows);
    m_skeleton->setObjectName(u"dashboardLoading"_s);
    m_next = new NextCard(m_context);
    m_setUp = new SetUpCard;
    m_needsYou = new NeedsYou(m_context, m_agenda);
    m_today = new TodayCard;
    m_tomorrow = new Label({}, TextSize::Base, Role::SecondaryText);
    m_tomorrow->setObjectName(u"tomorrow"_s);
    m_tomorrow->setWordWrap(true);
    m_later = new Label({}, TextSize::Base, Role::SecondaryText);
    m_later->setObjectName(u"later"_s);
    m_later->setWordWrap(true);
    connect(m_banner, &widgets::Banner::actionRequested, &m_agenda, &Agenda::reload);
    connect(m_next, &NextCard::sessionActivated, this, &DashboardView::sessionActivated);
    connect(m_next, &NextCard::moveRequested, this, &DashboardView::moveRequested);
    connect(m_next, &NextCard::cancelRequested, this, &DashboardView::cancelRequested);
    connect(m_setUp, &SetUpCard::settingsRequested, this, &DashboardView::settingsRequested);
    connect(m_needsYou, &NeedsYou::sessionActivated, this, &DashboardView::sessionActivated);
    connect(m_today, &TodayCard::sessionActivated, this, &DashboardView::sessionActivated);
    connect(m_today, &TodayCard::bookRequested, this, &DashboardView::bookRequested);
}

QWidget *DashboardView::makeContent()
{
    auto *days = new QVBoxLayout;
    days->setSpacing(space::tight);
    days->addWidget(m_tomorrow);
    days->addWidget(m_later);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::wide);
    left->addWidget(m_next);
    left->addWidget(m_setUp);
    left->addWidget(m_needsYou);
    left->addLayout(days);
    left->addStretch(1);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, space::wide, space::wide);
    m_columns->setSpacing(space::wide);
    m_columns->addLayout(left, 3);
    m_columns->addWidget(m_today, 2);
    return content;
}

void DashboardView::layOut()
{
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"dashboardScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    // The scroll bar stands at the window's edge, not beside the cards.
    layout->setContentsMargins(space::wide, space::wide, 0, 0);
    layout->setSpacing(space::wide);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(0, 0, space::wide, 0);
    top->setSpacing(space::wide);
    top->addWidget(m_greeting);
    top->addWidget(m_banner);
    layout->addLayout(top);
    layout->addWidget(makeBody(), 1);
}

// There also while it is empty: then what stands above it stays at the top.
QWidget *DashboardView::makeBody()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_skeleton);
    layout->addWidget(m_scroll);
    return body;
}

void DashboardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= fontMetrics().averageCharWidth() * lettersForTwoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

Audience DashboardView::audience() const
{
    const bool isPsychologist = m_context.workplace.desk().role == security::Role::Psychologist;
    return isPsychologist ? Audience::Psychologist : Audience::FrontDesk;
}

// Each second only the countdown; each minute everything that depends on the time.
void DashboardView::tick()
{
    m_agenda.lookAtDay();
    const qint64 minute = base::toMs(m_context.workplace.clock().now()) / 60000;
    if (minute != m_minute) {
        refresh();
    } else {
        m_next->refresh();
    }
}

void DashboardView::refresh()
{
    const base::Instant now = m_context.workplace.clock().now();
    m_minute = base::toMs(now) / 60000;
    showHead(now);
    showError();
    m_scroll->setVisible(m_agenda.isLoaded());
    m_skeleton->setVisible(!m_agenda.isLoaded() && !m_agenda.error());
    if (!m_agenda.isLoaded()) {
        return;
    }
    const DayPlan plan = m_agenda.plan();
    const bool mayBook = m_context.workplace.mayDo(Action::Book);
    m_next->show(plan, audience());
    m_today->show(plan, now, m_agenda.zone(), audience(), mayBook);
    m_needsYou->setCalmTold(!showSetUp(plan));
    m_needsYou->show(plan);
    showDays(plan);
}

// A practice with sessions was set up as it should be; whoever uses no Zoom need not hear of it every day.
bool DashboardView::showSetUp(const DayPlan &plan)
{
    const bool isEmpty = plan.sessions.empty() && plan.tomorrow == 0 && m_agenda.later() == 0;
    const bool mayChange = m_context.workplace.mayDo(Action::ChangeSettings);
    m_setUp->show(isEmpty ? missingSteps(m_context.workplace) : QList<SetUpStep>(), mayChange);
    return !m_setUp->isHidden();
}

void DashboardView::showHead(base::Instant now)
{
    const bool isPsychologist = audience() == Audience::Psychologist;
    m_greeting->setText(isPsychologist ? greeting(now) : m_context.workplace.practiceSettings().sync.practiceName);
}

QString DashboardView::greeting(base::Instant now) const
{
    const int hour = base::toUtc(now).toTimeZone(m_agenda.zone()).time().hour();
    QString name;
    for (const domain::Psychologist &psychologist : m_context.workplace.psychologists()) {
        if (psychologist.uuid == m_context.workplace.desk().psychologist) {
            name = firstNameOf(psychologist.name);
        }
    }
    if (name.isEmpty()) {
        return hour < noon ? tr("Good morning") : hour < evening ? tr("Good afternoon") : tr("Good evening");
    }
    const QString text = hour < noon      ? tr("Good morning, %1")
                         : hour < evening ? tr("Good afternoon, %1")
                                          : tr("Good evening, %1");
    return text.arg(name);
}

void DashboardView::showError()
{
    const std::optional<base::Error> &error = m_agenda.error();
    m_banner->setVisible(error.has_value());
    if (error) {
        m_banner->show(theme::Meaning::Danger, error->text,
                       m_agenda.isLoaded() ? tr("What you see may be older. Nothing that was saved is lost.")
                                           : tr("Nothing that was saved is lost."),
                       tr("Try again"));
    }
}

void DashboardView::showDays(const DayPlan &plan)
{
    const QString sessions = tr("Tomorrow: %n session(s)", nullptr, plan.tomorrow);
    if (plan.tomorrow == 0) {
        m_tomorrow->setText(tr("Tomorrow: no sessions"));
    } else if (plan.tomorrowNotInLine > 0) {
        m_tomorrow->setText(tr("%1, %n of them not in line", nullptr, plan.tomorrowNotInLine).arg(sessions));
    } else {
        m_tomorrow->setText(plan.isTomorrowDone ? tr("Tomorrow: %n session(s), all in line", nullptr, plan.tomorrow)
                                                : sessions);
    }
    const std::optional<int> later = m_agenda.later();
    m_later->setVisible(later.value_or(0) > 0);
    m_later->setText(tr("The five days after: %n session(s)", nullptr, later.value_or(0)));
}

} // namespace anteroom::dashboard
