// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/servicecontext.h"
#include "ui/appointments/appointmentfilter.h"
#include "ui/widgets/viewcontext.h"

#include <QMenu>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace anteroom::booking {
class SessionActions;
}
namespace anteroom::widgets {
class Banner;
class EmptyState;
class Skeleton;
} // namespace anteroom::widgets

namespace anteroom::appointments {

class AppointmentsModel;
class AppointmentsTable;
class FilterBar;
class SelectionBar;

/// All sessions of the practice as a table, with filters above it and what can be done with the selected one below.
class AppointmentsView : public QWidget
{
    Q_OBJECT
public:
    explicit AppointmentsView(widgets::ViewContext context, QWidget *parent = nullptr);
    ~AppointmentsView() override;

    /// Shows the sessions of patients that match, of all days; an empty text shows what is shown at first.
    void search(const QString &text);
    void focusSearch();
    /// Shows what needs attention, of all days, until the view is left.
    void showTrouble();
    /// Selects this session, as soon as it is in the list; until then, nothing.
    void choose(const QUuid &id);

protected:
    void hideEvent(QHideEvent *event) override;

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    /// Somebody went on to this session in the list, which opens nothing by itself.
    void sessionChosen(const QUuid &id);
    void bookRequested();
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);

private:
    void layOut();
    void connectParts();
    void connectActions();
    void setKeys();
    void connectWorkplace();
    service::AppointmentQuery query() const;
    QDate today() const;
    void filterChanged();
    void showSorting();
    void sortBy(int column);
    void lookAgain();
    void startOver();
    void showState();
    void showEmpty();
    void leaveEmpty();
    void forgetSearch();
    void chooseWanted();
    void showSelection();
    void showMenu(const QPoint &where);
    void activateCurrent();

    widgets::ViewContext m_context;
    std::optional<AppointmentFilter> m_beforeTrouble; ///< what was shown before showTrouble()
    AppointmentsModel *m_model;
    FilterBar *m_filters;
    widgets::Banner *m_banner;
    QStackedWidget *m_pages;
    widgets::Skeleton *m_skeleton;
    AppointmentsTable *m_table;
    widgets::EmptyState *m_empty;
    SelectionBar *m_selection;
    booking::SessionActions *m_actions;
    QAction *m_sortAction;
    QMenu m_menu;
    QTimer m_minute;
    QTimer m_searchingFor; ///< until the search is so long that one says so

    /// What the user sorted by; nothing: as the days suggest.
    struct Sorting {
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    std::optional<Sorting> m_sorting;
    QUuid m_chosen;             ///< by choose(), until another one is selected
    domain::BookingId m_wanted; ///< the same, while it is not in the list
    bool m_isByHand = false;    ///< the row was chosen by somebody, and may not be read yet
    service::Desk m_desk;       ///< that has searched
    Days m_days = Days::FromToday;
    QDate m_today;
};

} // namespace anteroom::appointments
