// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentstable.h"

#include "core/domain/meetinglink.h"
#include "ui/widgets/clipboard.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QScrollBar>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace anteroom::appointments {

AppointmentsTable::AppointmentsTable(AppointmentsModel &sessions, QWidget *parent)
    : QTableView(parent), m_sessions(sessions), m_delegate(new AppointmentDelegate(sessions, this))
{
    setObjectName(u"appointmentsTable"_s);
    setAccessibleName(tr("Sessions"));
    setItemDelegate(m_delegate);
    setModel(&sessions);
    setUpRows();
    setUpColumns();
    followModel();
    m_copiedTimer.setSingleShot(true);
    m_copiedTimer.setInterval(2s);
    connect(&m_copiedTimer, &QTimer::timeout, this, [this] { showCopied({}); });
}

void AppointmentsTable::setUpRows()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(AppointmentDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(AppointmentDelegate::rowHeight());
}

void AppointmentsTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"appointmentsHeader"_s);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(theme::controlHeight);
    header->setMinimumSectionSize(theme::iconSize);
    header->setTextElideMode(Qt::ElideRight);
    m_columns.measure();
    connect(header, &QHeaderView::sectionClicked, this, &AppointmentsTable::sortRequested);
}

void AppointmentsTable::fitColumns()
{
    const ColumnWidths::Widths widths = m_columns.fitted(viewport()->width());
    for (int column = 0; column < appointments::columnCount; ++column) {
        setColumnHidden(column, widths[size_t(column)] == 0);
        if (widths[size_t(column)] > 0) {
            setColumnWidth(column, widths[size_t(column)]);
        }
    }
}

void AppointmentsTable::followModel()
{
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &AppointmentsTable::reportVisible);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &AppointmentsTable::reportVisible);
    connect(&m_sessions, &QAbstractItemModel::modelAboutToBeReset, this, &AppointmentsTable::rememberSelection);
    connect(&m_sessions, &QAbstractItemModel::modelReset, this, &AppointmentsTable::restoreSelection);
    const auto remember = [this] { rememberPlace(); };
    const auto goBack = [this] { returnToPlace(); };
    connect(&m_sessions, &QAbstractItemModel::layoutAboutToBeChanged, this, remember);
    connect(&m_sessions, &QAbstractItemModel::rowsAboutToBeInserted, this, remember);
    connect(&m_sessions, &QAbstractItemModel::rowsAboutToBeRemoved, this, remember);
    connect(&m_sessions, &QAbstractItemModel::layoutChanged, this, goBack);
    connect(&m_sessions, &QAbstractItemModel::rowsInserted, this, goBack);
    connect(&m_sessions, &QAbstractItemModel::rowsRemoved, this, goBack);
    connect(&m_sessions, &QAbstractItemModel::dataChanged, this, [this] {
        viewport()->update(); // the row after one that changed may begin its day now
        Q_EMIT currentChangedOrUpdated();
    });
}

const AppointmentLine *AppointmentsTable::current() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_sessions.line(rows.first().row());
}

bool AppointmentsTable::selectSession(domain::BookingId id)
{
    const int row = m_sessions.rowOf(id);
    if (row < 0) {
        m_selected = {};
        selectionModel()->clear();
        return false;
    }
    setCurrentIndex(m_sessions.index(row, PatientColumn));
    scrollTo(currentIndex());
    return true;
}

void AppointmentsTable::reportVisible()
{
    const int count = m_sessions.rowCount();
    const int height = AppointmentDelegate::rowHeight();
    const int first = verticalScrollBar()->value() / height;
    const int last = (verticalScrollBar()->value() + viewport()->height()) / height;
    m_sessions.setVisible(std::clamp(first, 0, std::max(0, count - 1)), std::min(last, count - 1));
}

// Rows come and go, and one goes on looking at the same sessions; at the very top one sees what comes first.

void AppointmentsTable::rememberPlace()
{
    m_placeIds.clear();
    const int height = AppointmentDelegate::rowHeight();
    m_placeRow = verticalScrollBar()->value() / height;
    m_placeOffset = verticalScrollBar()->value() % height;
    if (verticalScrollBar()->value() == 0) {
        return;
    }
    for (int row = m_placeRow; row <= m_placeRow + viewport()->height() / height; ++row) {
        m_placeIds.push_back(m_sessions.idAt(row));
    }
}

void AppointmentsTable::returnToPlace()
{
    for (size_t i = 0; i < m_placeIds.size(); ++i) {
        const int row = m_sessions.rowOf(m_placeIds[i], m_placeRow + int(i));
        if (row >= 0) {
            updateGeometries();
            verticalScrollBar()->setValue((row - int(i)) * AppointmentDelegate::rowHeight() + m_placeOffset);
            break;
        }
    }
    reportVisible();
}

void AppointmentsTable::rememberSelection()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    m_selected = rows.isEmpty() ? domain::BookingId() : m_sessions.idAt(rows.first().row());
    m_selectedColumn = currentIndex().isValid() ? currentIndex().column() : int(PatientColumn);
}

void AppointmentsTable::restoreSelection()
{
    updateGeometries();
    const int row = m_sessions.rowOf(m_selected);
    if (row >= 0) {
        setCurrentIndex(m_sessions.index(row, m_selectedColumn));
        scrollTo(currentIndex());
    } else {
        verticalScrollBar()->setValue(0);
        Q_EMIT currentChangedOrUpdated();
    }
    reportVisible();
}

void AppointmentsTable::copyLink(int row)
{
    const AppointmentLine *line = m_sessions.line(row);
    const base::Result<QUrl> link = domain::guardedMeetingLink(line ? line->row.joinLink : QString());
    if (link) {
        widgets::copySecret(QString::fromUtf8(link->toEncoded()));
        showCopied(line->row.id);
        m_copiedTimer.start();
    }
}

void AppointmentsTable::showCopied(domain::BookingId id)
{
    m_delegate->setCopied(id);
    viewport()->update();
}

// Enter belongs to the link where the link is: it copies there, and opens the session everywhere else.
bool AppointmentsTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && currentIndex().column() == LinkColumn) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void AppointmentsTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isOnLink = currentIndex().column() == LinkColumn;
    if (isOnLink && (isEnter || event->matches(QKeySequence::Copy))) {
        copyLink(currentIndex().row());
    } else if (isEnter) {
        Q_EMIT opened();
    } else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, {});
        contextMenuEvent(&menu);
    } else {
        const int before = currentIndex().row();
        QTableView::keyPressEvent(event);
        if (currentIndex().row() != before) {
            Q_EMIT chosen();
        }
    }
}

// Letters are shortcuts here; walking a million rows for one would stop the window.
void AppointmentsTable::keyboardSearch(const QString &) {}

void AppointmentsTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!selectionModel()->hasSelection() && event->reason() != Qt::MouseFocusReason &&
        event->reason() != Qt::PopupFocusReason && m_sessions.rowCount() > 0) {
        setCurrentIndex(
            m_sessions.index(verticalScrollBar()->value() / AppointmentDelegate::rowHeight(), PatientColumn));
    }
}

void AppointmentsTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hover(event->position().toPoint());
}

void AppointmentsTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover({-1, -1});
}

void AppointmentsTable::hover(const QPoint &position)
{
    viewport()->setCursor(isOnCopyButton(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const int row = rowAt(position.y());
    if (m_delegate->hoveredRow() != row) {
        m_delegate->setHoveredRow(row);
        viewport()->update();
    }
}

bool AppointmentsTable::isOnCopyButton(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const AppointmentLine *line = m_sessions.line(index.row());
    return line && index.column() == LinkColumn && !line->link.isEmpty() &&
           AppointmentDelegate::copyRectangle(visualRect(index)).contains(position);
}

void AppointmentsTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnCopyButton(position)) {
        copyLink(rowAt(position.y()));
    }
    if (event->button() == Qt::LeftButton && indexAt(position).isValid()) {
        Q_EMIT chosen();
    }
}

void AppointmentsTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && indexAt(position).isValid() && !isOnCopyButton(position)) {
        Q_EMIT opened();
    } else {
        QTableView::mouseDoubleClickEvent(event);
    }
}

void AppointmentsTable::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight =
        currentIndex().isValid() && visualRect(currentIndex()).intersects({QPoint(), event->oldSize()});
    QTableView::resizeEvent(event);
    if (wasInSight) {
        scrollTo(currentIndex());
    }
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
    reportVisible();
}

void AppointmentsTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(event->pos());
        if (index.isValid()) {
            setCurrentIndex(index);
            Q_EMIT menuRequested(viewport()->mapToGlobal(event->pos()));
        }
    } else if (current()) {
        scrollTo(currentIndex());
        Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
    }
    event->accept();
}

void AppointmentsTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT currentChangedOrUpdated();
}

} // namespace anteroom::appointments
