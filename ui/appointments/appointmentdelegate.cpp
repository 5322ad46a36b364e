// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentdelegate.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/words.h"

#include <QPainter>

namespace anteroom::appointments {

using theme::Role;

namespace {

constexpr int dotSize = 10;
constexpr int markSize = 12;

QRect squareAtLeft(const QRect &rectangle, int size)
{
    return {rectangle.left(), rectangle.top() + (rectangle.height() - size) / 2, size, size};
}

// Sessions that will not take place, or did not, step back.
Role textRole(const service::AppointmentRow &row)
{
    using domain::BookingStatus;
    const bool isOff = row.status == BookingStatus::Cancelled || row.status == BookingStatus::NoShow;
    return isOff ? Role::SecondaryText : Role::Text;
}

} // namespace

AppointmentDelegate::AppointmentDelegate(const AppointmentsModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

int AppointmentDelegate::rowHeight()
{
    return theme::controlHeight + theme::space::small;
}

QSize AppointmentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme::space::huge, rowHeight()};
}

QRect AppointmentDelegate::copyRectangle(const QRect &cell)
{
    const int size = theme::iconSize;
    return {cell.right() + 1 - size - theme::space::small, cell.top() + (cell.height() - size) / 2, size, size};
}

void AppointmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_style.follow(option);
    paintBackground(*painter, option, index);
    const QRect cell = option.rect.adjusted(theme::space::small, 0, -theme::space::small, 0);
    if (const AppointmentLine *line = m_model.line(index.row())) {
        paintCell(*painter, cell, *line, index);
    } else {
        paintBlank(*painter, cell);
    }
}

void AppointmentDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, m_style.colour(Role::AccentSoft));
    } else if (index.row() == m_hoveredRow) {
        painter.fillRect(option.rect, m_style.colour(Role::Sunken));
    }
    const QRect &r = option.rect;
    painter.fillRect(r.left(), r.bottom(), r.width(), 1, m_style.colour(Role::Hairline));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_style.colour(Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(1, 1, -1, -1));
    }
}

void AppointmentDelegate::paintBlank(QPainter &painter, const QRect &cell) const
{
    const QRect bar(cell.left(), cell.center().y() - theme::space::tight, cell.width() / 2, theme::space::small);
    painter.fillRect(bar, m_style.colour(Role::Sunken));
}

void AppointmentDelegate::paintCell(QPainter &painter, const QRect &cell, const AppointmentLine &line,
                                    const QModelIndex &index) const
{
    switch (Column(index.column())) {
    case TimeColumn:
        paintTime(painter, cell, line, index.row());
        break;
    case PatientColumn:
        m_style.drawText(painter, cell, line.row.patientName, Face::Strong, textRole(line.row));
        break;
    case PsychologistColumn:
        paintPsychologist(painter, cell, line);
        break;
    case TypeColumn:
        m_style.drawText(painter, cell, line.row.sessionType, Face::Base, textRole(line.row));
        break;
    case ModalityColumn:
        paintModality(painter, cell, line);
        break;
    case LinkColumn:
        paintLink(painter, cell, line, index.row());
        break;
    case StatusColumn:
        m_style.drawText(painter, cell, line.status, Face::Base, textRole(line.row));
        break;
    case CheckColumn:
        paintCheck(painter, cell, line);
        break;
    case SyncColumn:
        paintSync(painter, cell, line);
        break;
    }
}

// The day stands in every row, but only stands out where it begins.
void AppointmentDelegate::paintTime(QPainter &painter, const QRect &cell, const AppointmentLine &line, int row) const
{
    const bool isFirst = isFirstOfDay(row, line);
    const int timeWidth = m_style.drawText(painter, cell, line.time, isFirst ? Face::StrongTabular : Face::Tabular,
                                           textRole(line.row), Qt::AlignRight);
    const QRect dayCell = cell.adjusted(0, 0, -timeWidth - theme::space::small, 0);
    m_style.drawText(painter, dayCell, line.day, isFirst ? Face::Strong : Face::Base,
                     isFirst ? Role::Text : Role::SecondaryText);
}

bool AppointmentDelegate::isFirstOfDay(int row, const AppointmentLine &line) const
{
    if (m_model.query().sortBy != service::AppointmentQuery::SortBy::Start) {
        return false;
    }
    const AppointmentLine *before = m_model.line(row - 1);
    return row == 0 || (before && before->date != line.date);
}

void AppointmentDelegate::paintPsychologist(QPainter &painter, const QRect &cell, const AppointmentLine &line) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.psychologistColour(line.row.psychologistNumber));
    painter.drawEllipse(squareAtLeft(cell, dotSize));
    painter.setRenderHint(QPainter::Antialiasing, false);
    m_style.drawText(painter, cell.adjusted(dotSize + theme::space::small, 0, 0, 0), line.row.psychologistName,
                     Face::Base, textRole(line.row));
}

void AppointmentDelegate::paintModality(QPainter &painter, const QRect &cell, const AppointmentLine &line) const
{
    painter.drawPixmap(squareAtLeft(cell, theme::iconSize), m_style.modalityIcon(line.row.modality));
    const QRect text = cell.adjusted(theme::iconSize + theme::space::small, 0, 0, 0);
    if (text.width() > theme::iconSize) { // the icon says it too
        m_style.drawText(painter, text, line.modality, Face::Base, textRole(line.row));
    }
}

void AppointmentDelegate::paintLink(QPainter &painter, const QRect &cell, const AppointmentLine &line, int row) const
{
    if (line.link.isEmpty()) {
        return;
    }
    const bool isCopied = m_copied && line.row.id == m_copied;
    const bool hasButton = isCopied || row == m_hoveredRow;
    QRect text = cell;
    if (hasButton) {
        const QRect button = copyRectangle(cell.adjusted(-theme::space::small, 0, theme::space::small, 0));
        painter.drawPixmap(button, isCopied ? m_style.doneIcon() : m_style.copyIcon());
        text.setRight(button.left() - theme::space::tight);
    }
    if (isCopied) {
        m_style.drawText(painter, text, tr("Copied"), Face::Base, Role::Good);
    } else {
        // Its end tells it from others.
        m_style.drawText(painter, text, line.link, Face::Base, Role::SecondaryText, Qt::AlignLeft, Qt::ElideMiddle);
    }
}

void AppointmentDelegate::paintCheck(QPainter &painter, const QRect &cell, const AppointmentLine &line) const
{
    if (line.light) {
        paintMarked(painter, cell, line.light->meaning, {});
    }
}

void AppointmentDelegate::paintSync(QPainter &painter, const QRect &cell, const AppointmentLine &line) const
{
    paintMarked(painter, cell, widgets::syncMeaning(line.row), line.sync);
}

void AppointmentDelegate::paintMarked(QPainter &painter, const QRect &cell, theme::Meaning meaning,
                                      const QString &words) const
{
    const Role role = theme::foregroundOf(meaning);
    painter.setRenderHint(QPainter::Antialiasing);
    widgets::paintMark(painter, squareAtLeft(cell, markSize), meaning, m_style.colour(role));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect text = cell.adjusted(markSize + theme::space::small, 0, 0, 0);
    if (text.width() > markSize) { // the mark says it too
        m_style.drawText(painter, text, words, Face::Base, role);
    }
}

} // namespace anteroom::appointments
