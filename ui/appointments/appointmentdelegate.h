// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentsmodel.h"
#include "ui/appointments/tablestyle.h"

#include <QStyledItemDelegate>

namespace anteroom::appointments {

/// Paints the cells of the table, each in one go from what the model holds.
class AppointmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AppointmentDelegate(const AppointmentsModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The row under the pointer; -1: none.
    int hoveredRow() const { return m_hoveredRow; }
    void setHoveredRow(int row) { m_hoveredRow = row; }
    /// The session whose link was copied just now; 0: none.
    void setCopied(domain::BookingId id) { m_copied = id; }
    /// Where the copy button is in a link cell.
    static QRect copyRectangle(const QRect &cell);
    /// How high rows are.
    static int rowHeight();

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBlank(QPainter &painter, const QRect &cell) const;
    void paintCell(QPainter &painter, const QRect &cell, const AppointmentLine &line, const QModelIndex &index) const;
    void paintTime(QPainter &painter, const QRect &cell, const AppointmentLine &line, int row) const;
    void paintPsychologist(QPainter &painter, const QRect &cell, const AppointmentLine &line) const;
    void paintModality(QPainter &painter, const QRect &cell, const AppointmentLine &line) const;
    void paintLink(QPainter &painter, const QRect &cell, const AppointmentLine &line, int row) const;
    void paintCheck(QPainter &painter, const QRect &cell, const AppointmentLine &line) const;
    void paintMarked(QPainter &painter, const QRect &cell, theme::Meaning meaning, const QString &words) const;
    void paintSync(QPainter &painter, const QRect &cell, const AppointmentLine &line) const;
    bool isFirstOfDay(int row, const AppointmentLine &line) const;

    const AppointmentsModel &m_model;
    mutable TableStyle m_style; ///< a cache: painting is const
    int m_hoveredRow = -1;
    domain::BookingId m_copied;
};

} // namespace anteroom::appointments
