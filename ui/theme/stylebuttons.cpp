// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include <QPainter>
#include <QVariant>

#include <optional>

namespace anteroom::theme {

ButtonLook lookOf(const QWidget *widget)
{
    return widget != nullptr ? static_cast<ButtonLook>(widget->property(buttonLookProperty).toInt())
                             : ButtonLook::Normal;
}

Role buttonTextRole(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return Role::OnAccent;
    case ButtonLook::Quiet:
        return Role::Accent;
    case ButtonLook::Danger:
        return Role::Danger;
    case ButtonLook::Segment:
        return Role::SecondaryText;
    case ButtonLook::Normal:
        break;
    }
    return Role::Text;
}

void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const auto has = [option](QStyle::StateFlag flag) { return option->state.testFlag(flag); };
    const bool isEnabled = has(QStyle::State_Enabled);
    const bool isHovered = isEnabled && (has(QStyle::State_MouseOver) || has(QStyle::State_Sunken));
    const bool isDown = isEnabled && has(QStyle::State_Sunken);
    const ButtonLook look = lookOf(widget);
    Role fill = isDown ? Role::Sunken : isHovered ? Role::Window : Role::Raised;
    std::optional<Role> line = isEnabled ? Role::ControlLine : Role::Hairline;
    if (look == ButtonLook::Primary) {
        fill = !isEnabled ? Role::Sunken : isHovered ? Role::AccentHover : Role::Accent;
        line = isEnabled ? std::nullopt : line;
    } else if (look == ButtonLook::Danger) {
        fill = isHovered ? Role::DangerSoft : Role::Raised;
        line = isEnabled ? Role::Danger : Role::Hairline;
    } else if (look == ButtonLook::Quiet || look == ButtonLook::Segment) {
        const bool isTaken = look == ButtonLook::Segment && has(QStyle::State_On);
        line = isTaken ? std::optional(Role::ControlLine) : std::nullopt;
        fill = isTaken ? Role::Raised : look == ButtonLook::Quiet ? Role::AccentSoft : Role::Hairline;
        if (!isTaken && !isHovered) {
            return;
        }
    } else if (has(QStyle::State_On)) {
        fill = Role::AccentSoft;
        line = Role::Accent;
    }
    drawBox(painter, option->rect, colour(palette, fill), line ? colour(palette, *line) : QColor(Qt::transparent));
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isDown = option->state.testFlag(QStyle::State_Sunken);
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const bool isHovered = option->state.testFlag(QStyle::State_MouseOver);
    if (isEnabled && (isDown || isOn || isHovered)) {
        drawBox(painter, option->rect,
                colour(option->palette, isOn     ? Role::AccentSoft
                                        : isDown ? Role::Hairline
                                                 : Role::Sunken),
                Qt::transparent);
    }
}

QSize buttonContents(const QStyleOptionButton *option)
{
    const QSize words = option->fontMetrics.size(Qt::TextShowMnemonic, option->text);
    const int arrow = option->features.testFlag(QStyleOptionButton::HasMenu) ? iconSize + space::tight : 0;
    if (option->icon.isNull()) {
        return {words.width() + arrow, words.height()};
    }
    const int gap = option->text.isEmpty() ? 0 : space::small;
    return {option->iconSize.width() + gap + words.width() + arrow,
            std::max(words.height(), option->iconSize.height())};
}

void drawButtonLabel(QPainter *painter, const QStyleOptionButton *option, ButtonLook look)
{
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isTaken = look == ButtonLook::Segment && option->state.testFlag(QStyle::State_On);
    const QColor ink = colour(option->palette, !isEnabled ? Role::DisabledText
                                               : isTaken  ? Role::Text
                                                          : buttonTextRole(look));
    const QRect whole = option->rect;
    QRect row = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, buttonContents(option), whole).intersected(whole);
    const auto placed = [&](const QRect &part) { return QStyle::visualRect(option->direction, whole, part); };
    if (!option->icon.isNull()) {
        const QRect icon(QPoint(row.left(), whole.center().y() - (option->iconSize.height() - 1) / 2),
                         option->iconSize);
        option->icon.paint(painter, placed(icon), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
                           option->state.testFlag(QStyle::State_On) ? QIcon::On : QIcon::Off);
        row.setLeft(icon.right() + 1 + space::small);
    }
    if (option->features.testFlag(QStyleOptionButton::HasMenu)) {
        drawChevron(painter, placed(QRect(row.right() - iconSize, whole.top(), iconSize, whole.height())),
                    Qt::DownArrow, ink);
        row.setRight(row.right() - iconSize - space::tight);
    }
    painter->setPen(ink);
    painter->drawText(placed(row), int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      option->text);
}

} // namespace anteroom::theme
