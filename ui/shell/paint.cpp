// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paint.h"

#include "ui/theme/scheme.h"

#include <QPainter>
#include <QWidget>

namespace anteroom::shell {

void fillRounded(QPainter &painter, const QRect &rectangle, const QColor &colour)
{
    const double radius = qMin(theme::controlRadius, qMin(rectangle.width(), rectangle.height()) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(rectangle), radius, radius);
}

void paintFocusRing(QPainter &painter, const QWidget *widget)
{
    constexpr double half = theme::focusWidth / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(widget, theme::Role::Focus), theme::focusWidth));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(half, half, -half, -half), theme::controlRadius,
                            theme::controlRadius);
}

} // namespace anteroom::shell
