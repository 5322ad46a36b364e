// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthview.h"

#include "ui/booking/flowlayout.h"
#include "ui/health/alertlist.h"
#include "ui/health/healthwords.h"
#include "ui/health/servicecard.h"
#include "ui/health/storecard.h"
#include "ui/health/troublelist.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using ports::Remote;
using theme::Meaning;
using theme::TextSize;
namespace space = theme::space;

namespace {

constexpr int mostColumns = 2;
constexpr int skeletonRows = 10;
// Fewer letters side by side and the cards stand below each other.
constexpr int lettersForTwoColumns = 110;

} // namespace

HealthView::HealthView(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_watch(m_context.workplace)
{
    setObjectName(u"healthView"_s);
    makeParts();
    auto *layout = new QVBoxLayout(this);
    // The scroll bar stands at the window's edge, not beside the cards.
    layout->setContentsMargins(space::wide, space::wide, 0, 0);
    layout->setSpacing(space::wide);
    layout->addWidget(makeHead());
    m_scroll->setWidget(makeContent());
    layout->addWidget(makeBody(), 1);
    connectParts();
    placeCards();
    refresh();
}

void HealthView::makeParts()
{
    m_summary = new widgets::Badge;
    m_summary->setObjectName(u"healthSummary"_s);
    m_error = new widgets::Banner;
    m_error->setObjectName(u"healthError"_s);
    m_skeleton = new widgets::Skeleton(skeletonRows);
    m_skeleton->setObjectName(u"healthLoading"_s);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"healthScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_alerts = new AlertList(m_context.workplace);
    m_trouble = new TroubleList(m_context, m_watch);
    for (const Remote remote : {Remote::Zoom, Remote::Calendar, Remote::Mail}) {
        m_services[remote] = new ServiceCard(m_context, remote);
    }
    m_strip = new QWidget;
    m_strip->setObjectName(u"serviceStates"_s);
    auto *states = new booking::FlowLayout(m_strip);
    states->setContentsMargins(0, 0, 0, 0);
    states->setSpacing(space::small);
    for (const Remote remote : {Remote::Zoom, Remote::Calendar, Remote::Mail}) {
        m_states[remote] = new widgets::Badge;
        states->addWidget(m_states[remote]);
    }
    m_strip->hide();
    m_store = new StoreCard(m_context.workplace);
}

QWidget *HealthView::makeHead()
{
    auto *head = new QWidget;
    auto *title = new widgets::Label(tr("Health"), TextSize::Display);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(title);
    row->addWidget(m_summary, 0, Qt::AlignVCenter);
    row->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, space::wide, 0);
    column->setSpacing(space::medium);
    column->addLayout(row);
    column->addWidget(m_strip);
    column->addWidget(m_error);
    return head;
}

// There also while it is empty: then what stands above it stays at the top.
QWidget *HealthView::makeBody()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_skeleton);
    layout->addWidget(m_scroll);
    return body;
}

QWidget *HealthView::makeContent()
{
    auto *content = new QWidget;
    m_cards = new QHBoxLayout;
    m_cards->setSpacing(space::large);
    for (int i = 0; i < mostColumns; ++i) {
        auto *cards = new QVBoxLayout;
        cards->setSpacing(space::large);
        cards->addStretch(1);
        m_cards->addLayout(cards);
    }
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::wide, space::wide);
    column->setSpacing(space::wide);
    column->addWidget(m_alerts);
    column->addWidget(m_trouble);
    column->addLayout(m_cards);
    column->addStretch(1);
    return content;
}

void HealthView::connectParts()
{
    connect(&m_watch, &HealthWatch::changed, this, &HealthView::refresh);
    connect(m_error, &widgets::Banner::actionRequested, &m_watch, &HealthWatch::reload);
    connect(m_trouble, &TroubleList::sessionActivated, this, &HealthView::sessionActivated);
    connect(m_alerts, &AlertList::retryRequested, m_trouble, &TroubleList::retryAll);
    connect(m_alerts, &AlertList::reconnectRequested, this, [this](Remote remote) {
        reveal(m_services.at(remote));
        m_services.at(remote)->reconnect();
    });
    connect(m_alerts, &AlertList::testRequested, this, [this](Remote remote) {
        reveal(m_services.at(remote));
        m_services.at(remote)->test();
    });
    for (const auto &[remote, card] : m_services) {
        connect(card, &ServiceCard::settingsRequested, this, &HealthView::settingsRequested);
        connect(card, &ServiceCard::retryRequested, m_trouble, &TroubleList::retryAll);
        connect(card, &ServiceCard::tested, this, &HealthView::refresh);
    }
}

void HealthView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch.setWatching(true);
}

void HealthView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch.setWatching(false);
}

void HealthView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

// What was found in a test makes its own card longer, and leaves no hole in the one beside it.
void HealthView::placeCards()
{
    const int columns = width() >= fontMetrics().averageCharWidth() * lettersForTwoColumns ? mostColumns : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    int place = 0;
    std::vector<QWidget *> cards;
    for (const auto &[remote, card] : m_services) {
        cards.push_back(card);
    }
    cards.push_back(m_store);
    for (QWidget *card : cards) {
        auto *column = static_cast<QVBoxLayout *>(m_cards->itemAt(place % columns)->layout());
        column->insertWidget(place / columns, card);
        ++place;
    }
    m_cards->setStretch(0, 1);
    m_cards->setStretch(1, columns == mostColumns ? 1 : 0);
}

void HealthView::refresh()
{
    const std::optional<Reading> &reading = m_watch.reading();
    showError();
    m_skeleton->setVisible(!reading && !m_watch.error());
    m_scroll->setVisible(reading.has_value());
    m_summary->setVisible(reading.has_value());
    if (!reading) {
        m_strip->hide();
        return;
    }
    for (const auto &[remote, card] : m_services) {
        card->show(reading->health, m_context.workplace.clock().now());
    }
    showSummary(*reading); // the cards know what was tested
    showStrip(*reading);
    m_alerts->show(reading->health);
    m_trouble->show(*reading);
    m_store->show(*reading, !m_watch.error());
}

void HealthView::showSummary(const Reading &reading)
{
    const auto &services = reading.health.services;
    const bool isFailing = std::any_of(services.begin(), services.end(), [this](const service::ServiceHealth &service) {
        return meaningOf(service.state) == Meaning::Danger || m_services.at(service.service)->hasFailedTest();
    });
    const int alerts = int(reading.health.alerts.size());
    if (reading.inTrouble > 0) {
        m_summary->show(Meaning::Danger, tr("%n session(s) not in line", nullptr, reading.inTrouble));
    } else if (isFailing) {
        m_summary->show(Meaning::Danger, tr("A service does not work"));
    } else if (alerts > 0) {
        m_summary->show(Meaning::Attention, tr("%n thing(s) to look at", nullptr, alerts));
    } else {
        m_summary->show(Meaning::Good, tr("All is well"));
    }
}

// The cards stand below what needs somebody: their states are said above it, too.
void HealthView::showStrip(const Reading &reading)
{
    m_strip->setVisible(reading.inTrouble > 0 || !reading.health.alerts.empty());
    for (const auto &[remote, badge] : m_states) {
        Meaning worst = Meaning::Neutral;
        QString name;
        for (const service::ServiceHealth &service : reading.health.services) {
            const bool isFirst = name.isEmpty();
            if (service.service == remote && (isFirst || meaningOf(service.state) > worst)) {
                worst = meaningOf(service.state);
                name = nameOf(service.state);
            }
        }
        if (m_services.at(remote)->hasFailedTest()) {
            worst = Meaning::Danger;
            name = failedTestName();
        }
        //: A service and its state: "Zoom: works"
        badge->show(worst, tr("%1: %2").arg(nameOf(remote), name));
    }
}

void HealthView::showError()
{
    const std::optional<base::Error> &error = m_watch.error();
    m_error->setVisible(error.has_value());
    if (error) {
        m_error->show(Meaning::Danger, error->text,
                      m_watch.reading() ? tr("What you see may be older. Nothing that was saved is lost.")
                                        : tr("Nothing that was saved is lost."),
                      tr("Try again"));
    }
}

void HealthView::reveal(QWidget *part)
{
    m_scroll->ensureWidgetVisible(part);
}

} // namespace anteroom::health
