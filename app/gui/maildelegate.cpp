// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/maildelegate.h"

#include "app/gui/mailmodel.h"
#include "ui/theme/scheme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QTextLayout>

namespace anteroom::gui {

using theme::Role;
using theme::TextSize;
namespace space = theme::space;

namespace {

int heightOf(TextSize size)
{
    return QFontMetrics(theme::font(size)).height();
}

void drawText(QPainter *painter, const QFont &font, const QColor &colour, const QRect &place, int side,
              const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(place, side | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->setPen(Qt::NoPen);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(theme::colour(option.palette, isChosen ? Role::AccentSoft : Role::Sunken));
        painter->drawRoundedRect(ground, theme::controlRadius, theme::controlRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme::colour(option.palette, Role::Focus), theme::focusWidth));
        painter->drawRoundedRect(ground, theme::controlRadius, theme::controlRadius);
    }
}

void paintDot(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line)
{
    QRectF dot(0, 0, space::small, space::small);
    dot.moveCenter(QPointF(line.left() - space::small, QRectF(line).center().y()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(option.palette, Role::Accent));
    painter->drawEllipse(dot);
}

QFont subjectFont(bool isNew)
{
    return theme::font(TextSize::Base, isNew ? QFont::DemiBold : QFont::Normal);
}

/// Two at most: what a mail is about may end in when the session is. Measured in the wider letters of a new one, so
/// that reading it moves nothing.
QStringList subjectLines(const QString &subject, int width)
{
    QTextLayout layout(subject, subjectFont(true));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    const QString rest = subject.mid(line.textLength());
    QStringList lines{subject.left(line.textLength()).trimmed()};
    if (!rest.isEmpty()) {
        lines.append(QFontMetrics(subjectFont(true)).elidedText(rest, Qt::ElideRight, width));
    }
    return lines;
}

/// What of a row holds text.
QRect inside(const QRect &row)
{
    return row.adjusted(space::large, space::small, -space::small, 0);
}

} // namespace

void MailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    const bool isNew = index.data(MailModel::NewRole).toBool();
    const QColor secondary = theme::colour(option.palette, Role::SecondaryText);
    QRect line = inside(option.rect);
    line.setHeight(heightOf(TextSize::Base));
    if (isNew) {
        paintDot(painter, option, line);
    }
    for (const QString &text : subjectLines(index.data().toString(), line.width())) {
        drawText(painter, subjectFont(isNew), theme::colour(option.palette, Role::Text), line, Qt::AlignLeft, text);
        line.translate(0, line.height());
    }
    line.setHeight(heightOf(TextSize::Small));
    const QFont timeFont = theme::tabularFont(TextSize::Small);
    const QString time = index.data(MailModel::TimeRole).toString();
    drawText(painter, timeFont, secondary, line, Qt::AlignRight, time);
    const QRect to = line.adjusted(0, 0, -QFontMetrics(timeFont).horizontalAdvance(time) - space::medium, 0);
    drawText(painter, theme::font(TextSize::Small), secondary, to, Qt::AlignLeft,
             index.data(MailModel::ToRole).toString());
    painter->restore();
}

QSize MailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The list gives the width.
    const auto *list = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int width = list ? inside(list->viewport()->rect()).width() : 0;
    const qsizetype lines = width > 0 ? subjectLines(index.data().toString(), width).size() : 1;
    return {0, int(lines) * heightOf(TextSize::Base) + heightOf(TextSize::Small) + 2 * space::small};
}

} // namespace anteroom::gui
