// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <functional>
#include <memory>

namespace anteroom::bench {

/// A table on the screen, and how long it takes until a frame shows what is asked for.
class TimedTable : public QObject
{
public:
    /// `isComplete` says whether these rows, the first and last in sight, can be shown as they are asked for.
    TimedTable(std::unique_ptr<QTableView> view, std::function<bool(int first, int last)> isComplete);

    QTableView &view() { return *m_view; }
    /// Milliseconds from before `act` until a whole frame with everything in it is painted.
    double frameAfter(const std::function<void()> &act);
    /// The same of a table that stands in this row.
    double frameAt(int row);
    /// The first row in sight.
    int firstRow() const;

    /// As large as on a usual screen.
    static constexpr QSize size{1200, 800};

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int lastRow() const;

    std::unique_ptr<QTableView> m_view;
    std::function<bool(int first, int last)> m_isComplete;
    bool m_isPainted = false;
};

} // namespace anteroom::bench
