// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/todaydelegate.h"

#include "ui/widgets/badge.h"

#include <QPainter>

namespace anteroom::dashboard {

using theme::Role;
using theme::TextSize;
namespace space = theme::space;
using Entry = TodayModel::Entry;

namespace {

const Entry &entryOf(const QModelIndex &index)
{
    return static_cast<const TodayModel *>(index.model())->entry(index.row());
}

int widestTime(const QModelIndex &index)
{
    const QFontMetrics metrics(theme::tabularFont(TextSize::Base, QFont::DemiBold));
    int widest = 0;
    for (const QString &shape : static_cast<const TodayModel *>(index.model())->timeShapes()) {
        widest = std::max(widest, metrics.horizontalAdvance(shape));
    }
    return widest;
}

int heightOf(TextSize size)
{
    return QFontMetrics(theme::font(size)).height();
}

int widthOf(const QFont &font, const QString &text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

void drawText(QPainter *painter, const QFont &font, const QColor &colour, const QRect &place, const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void paintNow(QPainter *painter, const QStyleOptionViewItem &option, const Entry &entry)
{
    const QColor accent = theme::colour(option.palette, Role::Accent);
    const QFont font = theme::tabularFont(TextSize::Small, QFont::DemiBold);
    const QRect inside = option.rect.adjusted(space::small, 0, -space::small, 0);
    drawText(painter, font, accent, inside, entry.time);
    painter->setPen(QPen(accent, 1));
    const int begin = inside.left() + widthOf(font, entry.time) + space::small;
    painter->drawLine(begin, inside.center().y(), inside.right(), inside.center().y());
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
        painter->setPen(QPen(theme::colour(option.palette, Role::Focus), 2));
        painter->drawRoundedRect(ground, theme::controlRadius, theme::controlRadius);
    }
}

// From the right: the state, and before it the mark of what needs a person. Gives what is left.
QRect paintState(QPainter *painter, const QStyleOptionViewItem &option, const Entry &entry, QRect place)
{
    const QFont font = theme::font(TextSize::Small);
    const int width = widthOf(font, entry.state);
    const Role role =
        entry.meaning == theme::Meaning::Neutral ? Role::SecondaryText : theme::foregroundOf(entry.meaning);
    drawText(painter, font, theme::colour(option.palette, role),
             QRect(place.right() - width, place.top(), width + 1, place.height()), entry.state);
    place.setRight(place.right() - width - space::small);
    // One mark: what is not in line says more than the last look.
    if (entry.trouble != theme::Meaning::Neutral || entry.light) {
        const theme::Meaning meaning = entry.trouble != theme::Meaning::Neutral ? entry.trouble : entry.light->meaning;
        QRectF mark(0, 0, theme::iconSize, theme::iconSize);
        mark.moveCenter(QPointF(place.right() - theme::iconSize / 2.0, place.center().y()));
        widgets::paintMark(*painter, mark, meaning, theme::colour(option.palette, theme::foregroundOf(meaning)));
        place.setRight(place.right() - theme::iconSize - space::small);
    }
    return place;
}

void paintNames(QPainter *painter, const QStyleOptionViewItem &option, const Entry &entry, const QRect &place)
{
    const QColor text = theme::colour(option.palette, entry.isFaded ? Role::SecondaryText : Role::Text);
    if (entry.psychologist.isEmpty()) {
        drawText(painter, theme::font(TextSize::Base), text, place, entry.patient);
        return;
    }
    const int both = heightOf(TextSize::Base) + heightOf(TextSize::Small);
    QRect line(place.left(), place.center().y() - both / 2, place.width(), heightOf(TextSize::Base));
    drawText(painter, theme::font(TextSize::Base), text, line, entry.patient);
    line.translate(0, heightOf(TextSize::Base));
    line.setHeight(heightOf(TextSize::Small));
    drawText(painter, theme::font(TextSize::Small), theme::colour(option.palette, Role::SecondaryText), line,
             entry.psychologist);
}

void paintSession(QPainter *painter, const QStyleOptionViewItem &option, const Entry &entry, int timeWidth)
{
    paintGround(painter, option);
    QRect place = option.rect.adjusted(space::small, 0, -space::small, 0);
    const QFont timeFont = theme::tabularFont(TextSize::Base, entry.isFaded ? QFont::Normal : QFont::DemiBold);
    const QColor timeColour = theme::colour(option.palette, entry.isFaded ? Role::SecondaryText : Role::Text);
    drawText(painter, timeFont, timeColour, place, entry.time);
    // So that bars and names line up.
    place.setLeft(place.left() + timeWidth + space::medium);
    QColor bar = theme::psychologistColour(option.palette, entry.psychologistNumber);
    bar.setAlphaF(entry.isFaded ? 0.4F : 1.0F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(bar);
    painter->drawRoundedRect(
        QRectF(place.left(), place.top() + space::tight, space::tight, place.height() - space::small),
        space::tight / 2.0, space::tight / 2.0);
    place.setLeft(place.left() + space::tight + space::medium);
    paintNames(painter, option, entry, paintState(painter, option, entry, place));
}

} // namespace

void TodayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Entry &entry = entryOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry.id.isNull()) {
        paintNow(painter, option, entry);
    } else {
        paintSession(painter, option, entry, widestTime(index));
    }
    painter->restore();
}

QSize TodayDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Entry &entry = entryOf(index);
    int height = entry.id.isNull() ? heightOf(TextSize::Small) + space::small : heightOf(TextSize::Base) + space::large;
    if (!entry.psychologist.isEmpty()) {
        height += heightOf(TextSize::Small);
    }
    // The list gives the width; names are cut short where there is no room.
    return {0, height};
}

} // namespace anteroom::dashboard
