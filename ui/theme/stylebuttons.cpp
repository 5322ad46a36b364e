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

namespace {

/// Fill and line of a button's box; nothing: not drawn.
struct Box {
    std::optional<Role> fill;
    std::optional<Role> line;
};

Box boxOf(ButtonLook look, QStyle::State state)
{
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const bool isDown = isEnabled && state.testFlag(QStyle::State_Sunken);
    const bool isHovered = isDown || (isEnabled && state.testFlag(QStyle::State_MouseOver));
    const bool isOn = state.testFlag(QStyle::State_On);
    switch (look) {
    case ButtonLook::Primary:
        return isEnabled ? Box{isHovered ? Role::AccentHover : Role::Accent, {}} : Box{Role::Sunken, Role::Hairline};
    case ButtonLook::Danger:
        return {isHovered ? Role::DangerSoft : Role::Raised, isEnabled ? Role::Danger : Role::Hairline};
    case ButtonLook::Quiet:
        return {isHovered ? std::optional(Role::AccentSoft) : std::nullopt, {}};
    case ButtonLook::Segment:
        return isOn ? Box{Role::Raised, Role::ControlLine}
                    : Box{isHovered ? std::optional(Role::Hairline) : std::nullopt, {}};
    case ButtonLook::Normal:
        break;
    }
    if (isOn) {
        return {Role::AccentSoft, isEnabled ? Role::Accent : Role::Hairline};
    }
    return {isDown      ? Role::Sunken
            : isHovered ? Role::Window
                        : Role::Raised,
            isEnabled ? Role::ControlLine : Role::Hairline};
}

} // namespace

void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto ink = [option](std::optional<Role> role) {
        return role ? colour(option->palette, *role) : QColor(Qt::transparent);
    };
    const Box box = boxOf(lookOf(widget), option->state);
    if (box.fill || box.line) {
        drawBox(painter, option->rect, ink(box.fill), ink(box.line));
    }
    if (isFocusShown(option)) {
        drawFocus(painter, option->rect, option->palette);
    }
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

std::optional<QStyleOptionButton> asButton(const QStyleOption *option)
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (tool == nullptr || tool->toolButtonStyle != Qt::ToolButtonTextBesideIcon) {
        return std::nullopt;
    }
    QStyleOptionButton button;
    button.state = tool->state;
    button.direction = tool->direction;
    button.rect = tool->rect;
    button.fontMetrics = tool->fontMetrics;
    button.palette = tool->palette;
    button.text = tool->text;
    button.icon = tool->icon;
    button.iconSize = tool->iconSize;
    return button;
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
