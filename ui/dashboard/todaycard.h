// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/todaymodel.h"
#include "ui/widgets/card.h"

class QListView;

namespace anteroom::widgets {
class EmptyState;
class Label;
} // namespace anteroom::widgets

namespace anteroom::dashboard {

/// Today's sessions as a list; click or Enter opens one.
class TodayCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit TodayCard(QWidget *parent = nullptr);
    /// `mayBook`: an empty day offers to book.
    void show(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience, bool mayBook);

    /// Somebody else looks at it: nothing is chosen, and now is in sight.
    void startOver();

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    void bookRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void showCount(int sessions);
    void bringIntoSight(bool isChosenInSight);
    bool isChosenInSight(int height) const;
    void showDay(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience);
    bool isWellInSight(const QModelIndex &index) const;

    TodayModel *m_model;
    QListView *m_list;
    widgets::Label *m_count;
    widgets::EmptyState *m_empty;
    bool m_isPlaced = false;   ///< now was brought into sight
    bool m_isScrolled = false; ///< by whoever looks at it, and stays so
    bool m_isTimed = false;    ///< the first painting was told
};

} // namespace anteroom::dashboard
