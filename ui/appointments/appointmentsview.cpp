// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentsview.h"

#include "core/base/deliver.h"
#include "ui/appointments/appointmentsmodel.h"
#include "ui/appointments/appointmentstable.h"
#include "ui/appointments/filterbar.h"
#include "ui/appointments/selectionbar.h"
#include "ui/booking/sessionactions.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QHideEvent>
#include <QLocale>
#include <QStackedWidget>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace anteroom::appointments {

namespace {

AppointmentFilter troubleFilter()
{
    AppointmentFilter filter;
    filter.days = Days::All;
    filter.onlyTrouble = true;
    return filter;
}

AppointmentFilter searchFilter(const QString &text)
{
    AppointmentFilter filter;
    filter.days = Days::All;
    filter.text = text;
    return filter;
}

} // namespace

AppointmentsView::AppointmentsView(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context))
{
    setObjectName(u"appointmentsView"_s);
    service::Workplace &workplace = m_context.workplace;
    m_model = new AppointmentsModel(sourceOf(workplace), workplace.clock(), workplace.zone(), this);
    m_filters = new FilterBar(this);
    m_banner = new widgets::Banner(this);
    m_banner->setObjectName(u"appointmentsProblem"_s);
    m_banner->hide();
    m_pages = new QStackedWidget(this);
    m_skeleton = new widgets::Skeleton(10, m_pages);
    m_table = new AppointmentsTable(*m_model, m_pages);
    m_empty = new widgets::EmptyState(m_pages);
    m_empty->setObjectName(u"appointmentsEmpty"_s);
    m_selection = new SelectionBar(this);
    m_actions = new booking::SessionActions(m_context, this);
    setFocusProxy(m_table);
    layOut();
    setFocusProxy(m_table);
    connectParts();
    connectActions();
    connectWorkplace();
    startOver();
}

AppointmentsView::~AppointmentsView() = default;

void AppointmentsView::layOut()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_skeleton, m_table, m_empty}) {
        m_pages->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::wide, theme::space::large, theme::space::wide, theme::space::large);
    layout->setSpacing(theme::space::medium);
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_selection);
}

void AppointmentsView::connectParts()
{
    connect(m_filters, &FilterBar::filterChanged, this, &AppointmentsView::filterChanged);
    connect(m_filters, &FilterBar::leftDownwards, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_banner, &widgets::Banner::actionRequested, this, &AppointmentsView::filterChanged);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &AppointmentsView::leaveEmpty);
    connect(m_model, &AppointmentsModel::stateChanged, this, &AppointmentsView::showState);
    connect(m_table, &AppointmentsTable::currentChangedOrUpdated, this, &AppointmentsView::showSelection);
    connect(m_table, &AppointmentsTable::chosen, this, [this] {
        m_isByHand = true;
        showSelection();
    });
    connect(m_table, &AppointmentsTable::opened, this, &AppointmentsView::activateCurrent);
    connect(m_table, &AppointmentsTable::menuRequested, this, &AppointmentsView::showMenu);
    // The header turns its indicator around by itself first.
    connect(m_table, &AppointmentsTable::sortRequested, this, &AppointmentsView::sortBy, Qt::QueuedConnection);
    m_searchingFor.setSingleShot(true);
    m_searchingFor.setInterval(150ms);
    connect(&m_searchingFor, &QTimer::timeout, this, [this] { m_filters->setCount(std::nullopt); });
}

void AppointmentsView::connectActions()
{
    connect(m_actions, &booking::SessionActions::openRequested, this, &AppointmentsView::sessionActivated);
    connect(m_actions, &booking::SessionActions::moveRequested, this, &AppointmentsView::moveRequested);
    connect(m_actions, &booking::SessionActions::cancelRequested, this, &AppointmentsView::cancelRequested);
    setKeys();
    m_sortAction = new QAction(tr("Sort by this column"), this);
    m_sortAction->setObjectName(u"sortByColumn"_s);
    m_sortAction->setShortcut(Qt::Key_S);
    m_sortAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_sortAction);
    connect(m_sortAction, &QAction::triggered, this, [this] { sortBy(m_table->currentIndex().column()); });
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, &AppointmentsView::focusSearch);
    addAction(find);
    connect(&m_menu, &QMenu::aboutToHide, this, [this] { m_sortAction->setEnabled(true); });
}

void AppointmentsView::connectWorkplace()
{
    service::Workplace &workplace = m_context.workplace;
    connect(&workplace, &service::Workplace::changed, this, &AppointmentsView::lookAgain);
    connect(&workplace, &service::Workplace::deskChanged, this, &AppointmentsView::startOver);
    connect(&workplace, &service::Workplace::settingsChanged, this, [this] {
        if (m_context.workplace.zone() != m_model->zone()) {
            startOver();
        }
    });
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (today() != m_today) {
            startOver();
        } else {
            showSelection(); // sessions begin and end
        }
    });
    m_minute.start();
}

// In a table nobody types, so that single letters do.
void AppointmentsView::setKeys()
{
    using Kind = booking::SessionActions::Kind;
    const std::initializer_list<std::pair<Kind, Qt::Key>> keys = {
        {Kind::Open, Qt::Key_Return}, {Kind::Join, Qt::Key_J},        {Kind::CopyLink, Qt::Key_L},
        {Kind::Move, Qt::Key_M},      {Kind::Confirm, Qt::Key_C},     {Kind::Complete, Qt::Key_D},
        {Kind::NoShow, Qt::Key_N},    {Kind::Cancel, Qt::Key_Delete}, {Kind::Retry, Qt::Key_R},
    };
    for (const auto &[kind, key] : keys) {
        QAction *action = m_actions->action(kind);
        QList<QKeySequence> sequences = action->shortcuts();
        sequences.removeAll(QKeySequence(key));
        sequences.prepend(QKeySequence(key));
        action->setShortcuts(sequences);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
}

QDate AppointmentsView::today() const
{
    return base::toUtc(m_context.workplace.clock().now()).toTimeZone(m_context.workplace.zone()).date();
}

service::AppointmentQuery AppointmentsView::query() const
{
    const service::Workplace &workplace = m_context.workplace;
    service::AppointmentQuery query =
        queryOf(m_filters->filter(), workplace.clock().now(), workplace.zone(), QLocale().firstDayOfWeek());
    if (m_sorting) {
        query.sortBy = *sortOf(m_sorting->column);
        query.order = m_sorting->order;
    }
    return query;
}

void AppointmentsView::search(const QString &text)
{
    m_filters->setFilter(text.isEmpty() ? AppointmentFilter() : searchFilter(text));
    m_filters->goOnSearching();
}

void AppointmentsView::focusSearch()
{
    m_filters->focusSearch();
}

void AppointmentsView::showTrouble()
{
    if (!m_beforeTrouble) {
        m_beforeTrouble = m_filters->filter();
    }
    m_filters->setFilter(troubleFilter());
}

// A patient's name stays no longer than whoever typed it looks at what was found.
void AppointmentsView::forgetSearch()
{
    AppointmentFilter filter = m_filters->filter();
    const bool isPlainSearch = !filter.text.isEmpty() && filter == searchFilter(filter.text);
    filter.text.clear();
    m_filters->setFilter(isPlainSearch ? AppointmentFilter() : filter);
    if (m_beforeTrouble) {
        m_beforeTrouble->text.clear();
    }
}

void AppointmentsView::choose(const QUuid &id)
{
    const AppointmentLine *line = m_table->current();
    if (line && line->row.uuid == id) {
        return;
    }
    m_table->selectSession({});
    m_chosen = id;
    base::deliver(m_context.workplace.bookings().row(id), this,
                  [this, id](const base::Result<service::AppointmentRow> &row) {
                      if (row && m_chosen == id) {
                          m_wanted = row->id;
                          chooseWanted();
                      }
                  });
}

void AppointmentsView::chooseWanted()
{
    if (m_wanted && m_table->selectSession(m_wanted)) {
        m_wanted = {};
    }
}

// Who comes back from elsewhere looks for a session, not for trouble, unless they changed the filters themselves.
void AppointmentsView::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        forgetSearch();
        const std::optional<AppointmentFilter> before = std::exchange(m_beforeTrouble, std::nullopt);
        if (before && m_filters->filter() == troubleFilter()) {
            m_filters->setFilter(*before);
        }
    }
    QWidget::hideEvent(event);
}

void AppointmentsView::filterChanged()
{
    if (std::exchange(m_days, m_filters->filter().days) != m_filters->filter().days && m_sorting &&
        m_sorting->column == TimeColumn) {
        m_sorting.reset();
    }
    m_model->ask(query());
    showSorting();
}

void AppointmentsView::showSorting()
{
    m_table->horizontalHeader()->setSortIndicator(m_sorting ? m_sorting->column : int(TimeColumn),
                                                  m_model->query().order);
}

void AppointmentsView::sortBy(int column)
{
    if (!sortOf(column)) {
        showSorting();
        return;
    }
    const int present = m_sorting ? m_sorting->column : int(TimeColumn);
    const bool turns = column == present && m_model->query().order == Qt::AscendingOrder;
    m_sorting = Sorting{column, turns ? Qt::DescendingOrder : Qt::AscendingOrder};
    filterChanged();
}

void AppointmentsView::lookAgain()
{
    if (m_context.workplace.desk().role != security::Role::Psychologist) {
        m_filters->setPsychologists(m_context.workplace.psychologists());
    }
    m_model->refresh(query());
}

// Somebody else sits here, or days begin elsewhere: nothing of what was read counts.
void AppointmentsView::startOver()
{
    m_today = today();
    m_filters->setToday(m_today);
    const service::Desk &desk = m_context.workplace.desk();
    const service::Desk before = std::exchange(m_desk, desk);
    if (before.role != desk.role || before.psychologist != desk.psychologist) {
        forgetSearch();
    }
    const bool isOwn = desk.role == security::Role::Psychologist;
    m_filters->setPsychologists(isOwn ? std::vector<domain::Psychologist>() : m_context.workplace.psychologists());
    m_model->forget(m_context.workplace.zone());
    filterChanged();
}

void AppointmentsView::showState()
{
    using State = AppointmentsModel::State;
    const State state = m_model->state();
    if (state == State::Failed) {
        m_banner->show(theme::Meaning::Danger, m_model->problem().text,
                       tr("Nothing was lost; what you see may be out of date."), tr("Try again"));
    } else {
        m_banner->hide();
    }
    if (m_model->isSearching() && state != State::Failed) {
        m_searchingFor.start();
    } else {
        m_searchingFor.stop();
        m_filters->setCount(m_model->rowCount());
        m_filters->showCount(state != State::Failed || m_model->rowCount() > 0);
    }
    if (state == State::Loading) {
        m_pages->setCurrentWidget(m_skeleton);
    } else if (state == State::Ready && m_model->rowCount() == 0 && !m_model->isSearching()) {
        showEmpty();
    } else if (m_pages->currentWidget() != m_empty || !m_model->isSearching()) {
        m_pages->setCurrentWidget(m_table);
    }
    m_selection->setVisible(m_pages->currentWidget() == m_table && m_model->rowCount() > 0);
    chooseWanted();
}

void AppointmentsView::showEmpty()
{
    const AppointmentFilter &filter = m_filters->filter();
    if (filter == AppointmentFilter()) {
        const bool mayBook = m_context.workplace.mayDo(security::Action::Book);
        m_empty->show(u"appointments"_s, tr("No sessions ahead"), tr("Sessions from today on stand here."),
                      mayBook ? tr("New session") : QString());
    } else if (!filter.text.isEmpty() && filter.days != Days::All) {
        m_empty->show(u"search"_s, tr("No session matches"), tr("There may be some on other days."),
                      tr("Search all days"));
    } else if (filter.onlyTrouble) {
        m_empty->show(u"check"_s, tr("Nothing needs attention"), tr("Meetings, events and mails are in line."),
                      tr("Clear filters"));
    } else {
        m_empty->show(u"search"_s, tr("No session matches"), tr("Other filters may find some."), tr("Clear filters"));
    }
    m_pages->setCurrentWidget(m_empty);
}

void AppointmentsView::leaveEmpty()
{
    AppointmentFilter filter = m_filters->filter();
    if (filter == AppointmentFilter()) {
        Q_EMIT bookRequested();
    } else if (!filter.text.isEmpty() && filter.days != Days::All) {
        filter.days = Days::All;
        m_filters->setFilter(filter);
    } else {
        m_filters->setFilter({});
        focusSearch();
    }
}

void AppointmentsView::showSelection()
{
    const AppointmentLine *line = m_table->current();
    if (line) {
        m_chosen = {}; // it is this one, or somebody went on to another
        m_wanted = {};
        m_selection->show(line, m_actions->actionsFor(line->row));
        if (std::exchange(m_isByHand, false)) {
            Q_EMIT sessionChosen(line->row.uuid);
        }
    } else {
        m_actions->clear();
        m_selection->show(nullptr, {});
    }
}

void AppointmentsView::showMenu(const QPoint &where)
{
    m_menu.clear();
    m_menu.addActions(m_actions->all()); // those that are not possible are invisible
    m_menu.addSeparator();
    m_menu.addAction(m_sortAction);
    m_sortAction->setEnabled(sortOf(m_table->currentIndex().column()).has_value());
    m_menu.popup(where);
}

void AppointmentsView::activateCurrent()
{
    if (const AppointmentLine *line = m_table->current()) {
        Q_EMIT sessionActivated(line->row.uuid);
    }
}

} // namespace anteroom::appointments
