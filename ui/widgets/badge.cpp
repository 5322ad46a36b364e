// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QAccessible>
#include <QPainter>

namespace anteroom::widgets {

namespace {

constexpr int markSize = 12;

QFont badgeFont()
{
    return theme::font(theme::TextSize::Small, QFont::Medium);
}

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::show(theme::Meaning meaning, const QString &text)
{
    if (meaning != m_meaning || text != m_text) {
        m_meaning = meaning;
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    if (parentWidget() != nullptr) {
        setVisible(true);
    }
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(badgeFont());
    return {theme::space::small + markSize + theme::space::tight + metrics.horizontalAdvance(m_text) +
                theme::space::small + 2,
            metrics.height() + theme::space::small};
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *)
{
    using theme::colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(this, theme::backgroundOf(m_meaning)));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QColor foreground = colour(this, theme::foregroundOf(m_meaning));
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(),
                                          {theme::space::small, (height() - markSize) / 2, markSize, markSize});
    paintMark(painter, mark, m_meaning, foreground);
    painter.setFont(badgeFont());
    painter.setPen(foreground);
    const QRect words = QStyle::visualRect(
        layoutDirection(), rect(), rect().adjusted(theme::space::small + markSize + theme::space::tight, 0, 0, 0));
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine, m_text);
}

void paintMark(QPainter &painter, const QRectF &rectangle, theme::Meaning meaning, const QColor &colour)
{
    const double side = std::min(rectangle.width(), rectangle.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Drawn on a grid of 12.
    painter.translate(rectangle.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 12, side / 12);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (meaning) {
    case theme::Meaning::Good:
        painter.drawPolyline(QPolygonF({{2, 6.5}, {4.8, 9.3}, {10, 3.2}}));
        break;
    case theme::Meaning::Waiting:
        painter.drawEllipse(QPointF(6, 6), 4.75, 4.75);
        painter.drawPolyline(QPolygonF({{6, 3.5}, {6, 6.2}, {7.8, 7.2}}));
        break;
    case theme::Meaning::Attention:
        painter.drawPolygon(QPolygonF({{6, 1.5}, {11.2, 10.5}, {0.8, 10.5}}));
        painter.drawLine(QPointF(6, 5), QPointF(6, 7));
        painter.drawPoint(QPointF(6, 8.9));
        break;
    case theme::Meaning::Danger:
        painter.drawPolygon(
            QPolygonF({{3.9, 1}, {8.1, 1}, {11, 3.9}, {11, 8.1}, {8.1, 11}, {3.9, 11}, {1, 8.1}, {1, 3.9}}));
        painter.drawLine(QPointF(4.3, 4.3), QPointF(7.7, 7.7));
        painter.drawLine(QPointF(7.7, 4.3), QPointF(4.3, 7.7));
        break;
    case theme::Meaning::Neutral:
    case theme::Meaning::Accent:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(6, 6), 3, 3);
        break;
    }
    painter.restore();
}

} // namespace anteroom::widgets
