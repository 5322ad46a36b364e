// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/todaycard.h"

#include "core/base/log.h"
#include "ui/dashboard/todaydelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QListView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using service::AppointmentRow;
namespace space = theme::space;

namespace {

constexpr int fewestLines = 6; ///< that the list has room for, however small the window

QListView *makeList(TodayModel *model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"todayList"_s);
    list->setAccessibleName(TodayCard::tr("Today's sessions"));
    list->setModel(model);
    list->setItemDelegate(new TodayDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // no half a name at the top
    list->setMouseTracking(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    // The card is the ground.
    list->viewport()->setAutoFillBackground(false);
    list->setMinimumHeight(fewestLines * theme::controlHeight);
    return list;
}

} // namespace

TodayCard::TodayCard(QWidget *parent)
    : Card(parent)
    , m_model(new TodayModel(this))
    , m_list(makeList(m_model, this))
    , m_count(new widgets::Label)
    , m_empty(new widgets::EmptyState(this))
{
    setObjectName(u"todayCard"_s);
    auto *title = new widgets::Label(tr("Today"), theme::TextSize::Large);
    title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    m_count->setRole(theme::Role::SecondaryText);
    m_count->setObjectName(u"todayCount"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::small, 0, space::small, 0);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::large, space::small, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    m_empty->setObjectName(u"todayEmpty"_s);
    m_list->viewport()->installEventFilter(this);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &TodayCard::bookRequested);
    connect(m_list, &QListView::clicked, this, &TodayCard::activate);
    connect(m_list, &QListView::activated, this, &TodayCard::activate);
    connect(m_list->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_isScrolled = true; });
}

void TodayCard::activate(const QModelIndex &index)
{
    const QUuid id = index.data(TodayModel::IdRole).toUuid();
    if (!id.isNull()) {
        Q_EMIT sessionActivated(id);
    }
}

void TodayCard::startOver()
{
    m_list->setCurrentIndex({});
    m_list->clearSelection();
    m_isPlaced = false;
    m_isScrolled = false;
}

// With what comes next below it.
bool TodayCard::isWellInSight(const QModelIndex &index) const
{
    const QRect line = m_list->visualRect(index);
    return line.top() >= 0 && line.bottom() + 2 * theme::controlHeight < m_list->viewport()->height();
}

// Where now is, unless somebody has scrolled elsewhere; and what is chosen, which may be open beside it.
void TodayCard::bringIntoSight(bool isChosenInSight)
{
    const QModelIndex now = m_model->index(m_model->rowOf(QUuid()));
    if (!m_isScrolled && !isWellInSight(now)) {
        m_list->scrollTo(now, QAbstractItemView::PositionAtCenter);
    }
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    if (isChosenInSight && !chosen.isEmpty()) {
        m_list->scrollTo(chosen.first(), QAbstractItemView::EnsureVisible);
    }
}

// In a list that is so high.
bool TodayCard::isChosenInSight(int height) const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    const QRect line = chosen.isEmpty() ? QRect() : m_list->visualRect(chosen.first());
    return !line.isEmpty() && line.top() >= 0 && line.bottom() < height;
}

// Lines come and go, and what is in sight stays there.
void TodayCard::showDay(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience)
{
    const QUuid current = m_list->currentIndex().data(TodayModel::IdRole).toUuid();
    const bool isChosen = m_list->selectionModel()->hasSelection();
    const int place = m_list->verticalScrollBar()->value();
    m_model->show(plan, now, zone, audience);
    if (current.isNull() || m_list->currentIndex().isValid()) {
        return;
    }
    const QModelIndex index = m_model->index(m_model->rowOf(current));
    m_list->selectionModel()->setCurrentIndex(index, isChosen ? QItemSelectionModel::ClearAndSelect
                                                              : QItemSelectionModel::NoUpdate);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(place);
}

bool TodayCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const bool inSight = isChosenInSight(static_cast<QResizeEvent *>(event)->oldSize().height());
        // Once the list has laid itself out anew.
        QMetaObject::invokeMethod(
            this, [this, inSight] { bringIntoSight(inSight); }, Qt::QueuedConnection);
    }
    // How long a start takes is measured up to here.
    if (event->type() == QEvent::Paint && m_model->rowCount() > 0 && !m_isTimed) {
        m_isTimed = true;
        // Once this painting is on the screen.
        const auto tell = [] { qCDebug(base::lcStart, "today's sessions are on the screen"); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }
    return Card::eventFilter(watched, event);
}

void TodayCard::showCount(int sessions)
{
    m_count->setText(tr("%n session(s)", nullptr, sessions));
    m_count->setVisible(sessions > 0);
}

void TodayCard::show(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience, bool mayBook)
{
    showDay(plan, now, zone, audience);
    const bool isEmpty = plan.sessions.empty();
    m_empty->show(u"appointments"_s, tr("No sessions today"),
                  mayBook ? tr("What is booked for today appears here.") : tr("Sessions for today appear here."),
                  mayBook ? tr("Book a session") : QString());
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    showCount(int(std::count_if(plan.sessions.begin(), plan.sessions.end(), [](const AppointmentRow &row) {
        return row.status != domain::BookingStatus::Cancelled;
    })));
    if (!m_isPlaced && !isEmpty) {
        m_isPlaced = true;
        bringIntoSight(true);
    }
}

} // namespace anteroom::dashboard
