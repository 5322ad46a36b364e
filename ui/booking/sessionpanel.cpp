// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/sessionpanel.h"

#include "ui/booking/actionbutton.h"
#include "ui/booking/checkcard.h"
#include "ui/booking/contactlines.h"
#include "ui/booking/decisioncard.h"
#include "ui/booking/flowlayout.h"
#include "ui/booking/linkcard.h"
#include "ui/booking/sessioncopies.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/deliverylist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = SessionActions::Kind;

namespace {

constexpr std::array footerKinds{Kind::Confirm, Kind::Move, Kind::Complete, Kind::NoShow, Kind::Cancel};

} // namespace

SessionPanel::SessionPanel(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(context.workplace)
    , m_actions(context, this)
    , m_panel(new widgets::SidePanel(tr("Session")))
    , m_missing(new widgets::EmptyState)
    , m_loading(new widgets::Skeleton(6))
    , m_session(new QWidget)
    , m_header(new SessionHeader(context.workplace))
    , m_contact(new ContactLines(context))
    , m_decision(new DecisionCard(context))
    , m_joinProblem(new widgets::Banner)
    , m_link(new LinkCard)
    , m_deliveriesTitle(new widgets::Label(tr("What follows by itself"), theme::TextSize::Base))
    , m_deliveries(new widgets::DeliveryList)
    , m_copies(new SessionCopies(context))
{
    setObjectName(u"sessionPanel"_s);
    m_actions.offerRegenerate();
    buildSession();
    buildFooter();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    m_panel->content()->addWidget(m_loading);
    m_panel->content()->addWidget(m_missing);
    m_panel->content()->addWidget(m_session);
    m_panel->content()->addStretch();
    setFocusProxy(m_panel);
    addActions(m_actions.all());
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &SessionPanel::closeRequested);
    connect(&m_watch, &SessionWatch::changed, this, &SessionPanel::showRow);
    connect(&m_watch, &SessionWatch::failed, this, &SessionPanel::showFailure);
    connect(&m_actions, &SessionActions::moveRequested, this, &SessionPanel::moveRequested);
    connect(&m_actions, &SessionActions::cancelRequested, this, &SessionPanel::cancelRequested);
    connect(&m_actions, &SessionActions::regenerateRequested, this, &SessionPanel::regenerateRequested);
    connect(m_decision, &DecisionCard::cancelRequested, this, &SessionPanel::cancelRequested);
    connect(&m_actions.join(), &JoinSession::changed, this, &SessionPanel::showJoin);
    connect(&m_tick, &QTimer::timeout, this, &SessionPanel::showActions);
    m_tick.start(5s);
    show(QUuid());
}

void SessionPanel::buildSession()
{
    m_join = makeActionButton(m_actions.action(Kind::Join), widgets::ButtonKind::Primary);
    m_retry = makeActionButton(m_actions.action(Kind::Retry), widgets::ButtonKind::Normal);
    m_regenerate = makeActionButton(m_actions.action(Kind::Regenerate), widgets::ButtonKind::Quiet);
    m_check = new CheckCard(m_actions.action(Kind::Repair));
    m_joinProblem->setObjectName(u"joinProblem"_s);
    m_joinProblem->hide();
    m_deliveries->setObjectName(u"sessionDeliveries"_s);
    if (m_context.showMail) {
        m_deliveries->offerMails();
        connect(m_deliveries, &widgets::DeliveryList::mailRequested, this, m_context.showMail);
    }
    m_deliveriesTitle->setTextSize(theme::TextSize::Base, QFont::DemiBold);
    auto *column = new QVBoxLayout(m_session);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::large);
    auto *who = new QVBoxLayout;
    who->setSpacing(theme::space::small);
    who->addWidget(m_header);
    who->addWidget(m_contact);
    column->addLayout(who);
    column->addWidget(m_decision);
    column->addWidget(m_check);
    column->addWidget(m_join);
    column->addWidget(m_joinProblem);
    auto *link = new QVBoxLayout;
    link->setSpacing(theme::space::small);
    link->addWidget(m_link);
    link->addWidget(m_regenerate, 0, Qt::AlignLeading);
    column->addLayout(link);
    auto *deliveries = new QVBoxLayout;
    deliveries->setSpacing(theme::space::small);
    deliveries->addWidget(m_deliveriesTitle);
    deliveries->addWidget(m_deliveries);
    deliveries->addWidget(m_retry, 0, Qt::AlignLeading);
    column->addLayout(deliveries);
    column->addWidget(m_copies);
}

void SessionPanel::buildFooter()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    for (const Kind kind : footerKinds) {
        const auto look = kind == Kind::Cancel ? widgets::ButtonKind::Quiet : widgets::ButtonKind::Normal;
        QPushButton *button = makeActionButton(m_actions.action(kind), look);
        flow->addWidget(button);
        if (kind == Kind::Move) {
            m_move = button;
        }
    }
    m_panel->footer()->addWidget(row, 1);
}

void SessionPanel::show(const QUuid &id)
{
    m_watch.watch(id);
}

void SessionPanel::showRow()
{
    m_missing->hide();
    m_loading->setVisible(!m_watch.row() && !m_watch.id().isNull());
    m_session->setVisible(m_watch.row().has_value());
    if (!m_watch.row()) {
        m_actions.clear();
        m_panel->showFooter(false);
        return;
    }
    const service::AppointmentRow &row = *m_watch.row();
    m_header->show(row, m_watch.details() ? &*m_watch.details() : nullptr);
    showContact();
    m_decision->show(m_watch.details() ? &*m_watch.details() : nullptr);
    m_check->show(row, zoneOfDesk(m_context.workplace), m_context.workplace.clock().now());
    m_link->show(row);
    m_deliveries->show(row.deliveries, zoneOfDesk(m_context.workplace));
    m_deliveriesTitle->setVisible(!row.deliveries.empty());
    m_copies->show(row);
    showActions();
}

// Whoever may look people up anyway.
void SessionPanel::showContact()
{
    const bool isShown = m_watch.details() && m_context.workplace.mayDo(security::Action::ViewPeople);
    m_contact->show(isShown ? m_watch.details()->snapshot.recipients : std::vector<domain::Person>());
}

void SessionPanel::showActions()
{
    if (!m_watch.row()) {
        return;
    }
    const QList<QAction *> possible = m_actions.actionsFor(*m_watch.row());
    m_panel->showFooter(std::any_of(footerKinds.begin(), footerKinds.end(),
                                    [&](Kind kind) { return possible.contains(m_actions.action(kind)); }));
    showLeading();
    showJoin();
}

bool SessionPanel::isOwn() const
{
    return m_watch.row() && m_context.workplace.mayDo(security::Action::OpenStartLink, m_watch.row()->psychologist);
}

// What the front desk does: passing the link on, trying again what failed, and moving what has no link.
void SessionPanel::showLeading()
{
    const bool isFrontDesk = !isOwn();
    const bool hasLink = m_link->hasLink() && !m_link->isHidden();
    m_link->setLeading(isFrontDesk && hasLink);
    const bool canRetry = m_actions.action(Kind::Retry)->isVisible();
    const auto kindIf = [](bool leads) { return leads ? widgets::ButtonKind::Primary : widgets::ButtonKind::Normal; };
    widgets::setKind(m_retry, kindIf(isFrontDesk && !hasLink && canRetry));
    widgets::setKind(m_move, kindIf(isFrontDesk && !hasLink && !canRetry));
}

// The accent says: now. Before, the button only says when. It is for whose session it is.
void SessionPanel::showJoin()
{
    const bool isEarly = m_actions.join().state() == JoinSession::State::Early;
    widgets::setKind(m_join, isEarly || !isOwn() ? widgets::ButtonKind::Normal : widgets::ButtonKind::Primary);
    const base::Error problem = m_actions.join().problem();
    m_joinProblem->setVisible(!problem.text.isEmpty());
    if (!problem.text.isEmpty()) {
        const bool failed = m_actions.join().state() == JoinSession::State::Failed;
        m_joinProblem->show(failed ? theme::Meaning::Danger : theme::Meaning::Waiting, problem.text);
    }
}

void SessionPanel::showFailure(const base::Error &error)
{
    m_actions.clear();
    m_panel->showFooter(false);
    m_session->hide();
    m_loading->hide();
    m_missing->show(u"appointments"_s, tr("This session cannot be shown"), error.text);
    m_missing->setVisible(true);
}

} // namespace anteroom::booking
