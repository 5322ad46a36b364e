// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QVariant>

namespace anteroom::theme {

namespace {

bool isSet(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QColor tickColour(const QStyleOption *option)
{
    return colour(option->palette, option->state.testFlag(QStyle::State_Enabled) ? Role::OnAccent : Role::Card);
}

/// Fill and line of something to tick.
std::pair<QColor, QColor> tickBox(const QStyleOption *option, bool isTicked)
{
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const QPalette &palette = option->palette;
    if (isTicked) {
        const QColor fill = colour(palette, isEnabled ? Role::Accent : Role::DisabledText);
        return {fill, fill};
    }
    const bool isHovered = isEnabled && option->state.testFlag(QStyle::State_MouseOver);
    return {colour(palette, isEnabled ? Role::Raised : Role::Sunken),
            colour(palette, isHovered ? Role::Accent : Role::ControlLine)};
}

} // namespace

void drawBox(QPainter *painter, const QRectF &rectangle, const QColor &fill, const QColor &line, double lineWidth,
             double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, lineWidth));
    painter->setBrush(fill);
    const double inset = line.alpha() == 0 ? 0 : lineWidth / 2;
    painter->drawRoundedRect(rectangle.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool isFocusShown(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

void drawFocus(QPainter *painter, const QRectF &rectangle, const QPalette &palette, double radius)
{
    // The inner line keeps the ring apart from what it lies on: an accent button has nearly its colour.
    drawBox(painter, rectangle.adjusted(focusWidth, focusWidth, -focusWidth, -focusWidth), Qt::transparent,
            colour(palette, Role::Raised), 1, std::max(radius - focusWidth, 0.0));
    drawBox(painter, rectangle, Qt::transparent, colour(palette, Role::Focus), focusWidth, radius);
}

void drawChevron(QPainter *painter, const QRectF &rectangle, Qt::ArrowType direction, const QColor &colour)
{
    constexpr double reach = 3.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rectangle.center());
    painter->rotate(direction == Qt::UpArrow      ? 180
                    : direction == Qt::LeftArrow  ? 90
                    : direction == Qt::RightArrow ? -90
                                                  : 0);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}}));
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const bool isWrong = isSet(widget, problemProperty);
    const Role line = isWrong ? Role::Danger : hasFocus ? Role::Focus : isEnabled ? Role::ControlLine : Role::Hairline;
    const bool isReadOnly = option->state.testFlag(QStyle::State_ReadOnly);
    drawBox(painter, option->rect, colour(palette, isEnabled && !isReadOnly ? Role::Raised : Role::Sunken),
            colour(palette, line), hasFocus ? focusWidth : 1);
}

void drawComboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget, const QStyle *style)
{
    drawField(painter, option, widget);
    const QRectF arrow = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    drawChevron(painter, arrow, Qt::DownArrow,
                colour(option->palette, isEnabled ? Role::SecondaryText : Role::DisabledText));
}

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget, const QStyle *style)
{
    if (option->frame) {
        drawField(painter, option, widget);
    }
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, Qt::ArrowType direction) {
        const bool works = option->stepEnabled.testFlag(step) && option->state.testFlag(QStyle::State_Enabled);
        const bool isHovered = option->activeSubControls == part && option->state.testFlag(QStyle::State_MouseOver);
        drawChevron(painter, style->subControlRect(QStyle::CC_SpinBox, option, part, widget), direction,
                    colour(option->palette, !works      ? Role::DisabledText
                                            : isHovered ? Role::Accent
                                                        : Role::SecondaryText));
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

void drawCheck(QPainter *painter, const QStyleOption *option, const QRect &rectangle)
{
    const bool isPartly = option->state.testFlag(QStyle::State_NoChange);
    const bool isTicked = option->state.testFlag(QStyle::State_On) || isPartly;
    const auto [fill, line] = tickBox(option, isTicked);
    drawBox(painter, rectangle, fill, line, 1, space::tight);
    if (!isTicked) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tickColour(option), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rectangle.topLeft());
    painter->scale(rectangle.width() / 18.0, rectangle.height() / 18.0);
    painter->drawPolyline(isPartly ? QPolygonF({{5, 9}, {13, 9}}) : QPolygonF({{4.5, 9.5}, {7.75, 12.75}, {13.5, 6}}));
    painter->restore();
}

void drawRadio(QPainter *painter, const QStyleOption *option)
{
    const bool isTicked = option->state.testFlag(QStyle::State_On);
    const auto [fill, line] = tickBox(option, isTicked);
    const QRectF circle = option->rect;
    drawBox(painter, circle, fill, line, 1, circle.width() / 2);
    if (isTicked) {
        const double inset = circle.width() * 0.32;
        drawBox(painter, circle.adjusted(inset, inset, -inset, -inset), tickColour(option), Qt::transparent, 0,
                circle.width() / 2);
    }
}

} // namespace anteroom::theme
