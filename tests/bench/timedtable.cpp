// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/timedtable.h"

#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace anteroom::bench {

TimedTable::TimedTable(std::unique_ptr<QTableView> view, std::function<bool(int first, int last)> isComplete)
    : m_view(std::move(view)), m_isComplete(std::move(isComplete))
{
    m_view->viewport()->installEventFilter(this);
}

double TimedTable::frameAfter(const std::function<void()> &act)
{
    return microseconds([&] {
               m_isPainted = false;
               act();
               m_view->viewport()->update(); // all of it, also where the picture could only be moved
               while (!m_isPainted) {
                   QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
               }
           }) /
           1000;
}

double TimedTable::frameAt(int row)
{
    return frameAfter(
        [&] { m_view->verticalScrollBar()->setValue(row * m_view->verticalHeader()->defaultSectionSize()); });
}

int TimedTable::firstRow() const
{
    return m_view->verticalScrollBar()->value() / m_view->verticalHeader()->defaultSectionSize();
}

int TimedTable::lastRow() const
{
    const int height = m_view->viewport()->height();
    const int last = (m_view->verticalScrollBar()->value() + height) / m_view->verticalHeader()->defaultSectionSize();
    return std::min(last, m_view->model()->rowCount() - 1);
}

bool TimedTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_isComplete(firstRow(), lastRow())) {
        m_isPainted = true; // when this event is over
    }
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::bench
