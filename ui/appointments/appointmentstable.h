// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentdelegate.h"
#include "ui/appointments/columnwidths.h"

#include <QTableView>

namespace anteroom::appointments {

/// The table of sessions. One row is selected; arrow keys go from cell to cell, so that what belongs to a cell (the
/// link) is in reach of the keyboard. It stays with the session in sight when sessions come and go above it.
class AppointmentsTable : public QTableView
{
    Q_OBJECT
public:
    explicit AppointmentsTable(AppointmentsModel &sessions, QWidget *parent = nullptr);

    /// The session of the selected row; null: none, or it is not read yet.
    const AppointmentLine *current() const;
    /// Selects the row of this session, and whether there is one; none: selects nothing.
    bool selectSession(domain::BookingId id);
    /// Copies the link of a row, if it has one, and says so in its cell for two seconds.
    void copyLink(int row);

Q_SIGNALS:
    /// Another row is selected, none, or the same shows something else.
    void currentChangedOrUpdated();
    /// Somebody pressed a row, or went to another by keyboard.
    void chosen();
    void opened();
    void sortRequested(int column);
    void menuRequested(const QPoint &where);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &text) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpRows();
    void setUpColumns();
    void fitColumns();
    void followModel();
    void reportVisible();
    void rememberPlace();
    void returnToPlace();
    void rememberSelection();
    void restoreSelection();
    void hover(const QPoint &position);
    bool isOnCopyButton(const QPoint &position) const;
    void showCopied(domain::BookingId id);

    AppointmentsModel &m_sessions;
    AppointmentDelegate *m_delegate;
    QTimer m_copiedTimer;
    ColumnWidths m_columns;
    domain::BookingId m_selected;
    int m_selectedColumn = PatientColumn;
    BookingIds m_placeIds; ///< what was in sight before a change, from the top
    int m_placeRow = 0;
    int m_placeOffset = 0;
};

} // namespace anteroom::appointments
