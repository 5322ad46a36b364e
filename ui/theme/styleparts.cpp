// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include <QPainter>

namespace anteroom::theme {

namespace {

QRectF sliderOf(const QStyleOptionSlider *option)
{
    const QRect groove = option->rect;
    const bool isHorizontal = option->orientation == Qt::Horizontal;
    const int length = isHorizontal ? groove.width() : groove.height();
    const qint64 range = qint64(option->maximum) - option->minimum;
    int slider = length;
    if (range > 0) {
        slider = int(qint64(option->pageStep) * length / (range + option->pageStep));
        slider = std::clamp(slider, std::min(space::huge, length), length);
    }
    const int position = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                         length - slider, option->upsideDown);
    return isHorizontal ? QRectF(groove.x() + position, groove.y(), slider, groove.height())
                        : QRectF(groove.x(), groove.y() + position, groove.width(), slider);
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const QRect groove = option->rect;
    const QRect slider = sliderOf(option).toRect();
    const bool isHorizontal = option->orientation == Qt::Horizontal;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return groove;
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarSubPage:
        return isHorizontal ? QRect(groove.topLeft(), QPoint(slider.left() - 1, groove.bottom()))
                            : QRect(groove.topLeft(), QPoint(groove.right(), slider.top() - 1));
    case QStyle::SC_ScrollBarAddPage:
        return isHorizontal ? QRect(QPoint(slider.right() + 1, groove.top()), groove.bottomRight())
                            : QRect(QPoint(groove.left(), slider.bottom() + 1), groove.bottomRight());
    default:
        return {};
    }
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QWidget *widget, const QStyle *style)
{
    if (option->maximum <= option->minimum) {
        return;
    }
    const bool isHeld = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        option->state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_Sunken);
    const double inset = isHeld ? 2 : 3;
    const QRectF slider = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const QRectF slim = slider.adjusted(inset, inset, -inset, -inset);
    drawBox(painter, slim, colour(option->palette, isHeld ? Role::SecondaryText : Role::ControlLine), Qt::transparent,
            0, std::min(slim.width(), slim.height()) / 2);
}

namespace {

void drawMenuWords(QPainter *painter, const QStyleOptionMenuItem *option, const QRect &words)
{
    const QPalette &palette = option->palette;
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const qsizetype tab = option->text.indexOf(QLatin1Char('\t'));
    painter->setFont(option->font);
    painter->setPen(colour(palette, isEnabled ? Role::Text : Role::DisabledText));
    painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      option->text.left(tab < 0 ? option->text.size() : tab));
    painter->setPen(colour(palette, isEnabled ? Role::SecondaryText : Role::DisabledText));
    if (tab >= 0) {
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignTrailing) | Qt::TextSingleLine,
                          option->text.mid(tab + 1));
    }
}

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        return {contents.width(), space::small + 1};
    }
    return {contents.width() + space::huge, std::max(contents.height(), controlHeight - space::tight)};
}

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const QPalette &palette = option->palette;
    const QRect row = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(row.left() + space::small, row.center().y(), row.width() - 2 * space::small, 1),
                          colour(palette, Role::Hairline));
        return;
    }
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    if (isEnabled && option->state.testFlag(QStyle::State_Selected)) {
        drawBox(painter, row, colour(palette, Role::AccentSoft), Qt::transparent, 0, space::tight);
    }
    const QRect mark(row.left() + space::small, row.center().y() - iconSize / 2, iconSize, iconSize);
    const auto placed = [&](const QRect &part) { return QStyle::visualRect(option->direction, row, part); };
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOption tick = *option;
        tick.state.setFlag(QStyle::State_On, option->checked);
        drawCheck(painter, &tick, placed(mark));
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, placed(mark), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool hasMarks = option->maxIconWidth > 0 || option->menuHasCheckableItems;
    const int left = hasMarks ? mark.right() + space::small + 1 : row.left() + space::medium;
    const QRect words = placed(QRect(QPoint(left, row.top()), QPoint(row.right() - space::medium, row.bottom())));
    drawMenuWords(painter, option, words);
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool isLeftToRight = option->direction == Qt::LeftToRight;
        drawChevron(painter, placed(QRect(row.right() - iconSize - space::tight, row.top(), iconSize, row.height())),
                    isLeftToRight ? Qt::RightArrow : Qt::LeftArrow, colour(palette, Role::SecondaryText));
    }
}

void drawHeaderSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, colour(option->palette, Role::Card));
    const QRect row = option->rect;
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colour(option->palette, Role::Hairline));
}

void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader *option)
{
    constexpr int fewestLetters = 3; // of a word that is cut short
    const QRect place = option->rect;
    QString words = option->fontMetrics.elidedText(option->text, Qt::ElideRight, place.width());
    if (words != option->text && words.size() < fewestLetters) {
        words.clear();
    }
    painter->setPen(colour(option->palette, Role::SecondaryText));
    painter->drawText(place, int(option->textAlignment) | Qt::TextSingleLine, words);
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const int after = place.left() + option->fontMetrics.horizontalAdvance(words);
        drawChevron(painter, QRect(after, place.top(), iconSize, place.height()),
                    option->sortIndicator == QStyleOptionHeader::SortDown ? Qt::UpArrow : Qt::DownArrow,
                    colour(option->palette, Role::SecondaryText));
    }
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *option, bool isGroove)
{
    const QRectF whole = option->rect;
    QRectF bar(whole.left(), whole.center().y() - space::tight / 2.0, whole.width(), space::tight);
    if (!isGroove) {
        const double range = double(option->maximum) - option->minimum;
        // Without a known end it is drawn whole: what goes on is said beside it.
        const double share = range > 0 ? (option->progress - option->minimum) / range : 1;
        bar.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    }
    drawBox(painter, bar, colour(option->palette, isGroove ? Role::Sunken : Role::Accent), Qt::transparent, 0,
            bar.height() / 2);
}

void drawTab(QPainter *painter, const QStyleOptionTab *option)
{
    const QRect tab = option->rect;
    if (option->state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(QRectF(tab.left(), tab.bottom() - focusWidth + 1, tab.width(), focusWidth),
                          colour(option->palette, Role::Accent));
    } else if (option->state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(QRectF(tab.left(), tab.bottom() - focusWidth + 1, tab.width(), focusWidth),
                          colour(option->palette, Role::ControlLine));
    }
}

} // namespace anteroom::theme
