// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace anteroom::theme {

/// What a colour is for. Every colour on screen is one of these; nobody else holds numbers.
enum class Role {
    Window,
    Card,
    Raised,
    Sunken,
    Text,
    SecondaryText,
    DisabledText,
    OnAccent,
    Hairline,    ///< between things; decorates
    ControlLine, ///< around what one types in or ticks: at least 3 : 1, as it is the only sign of it
    Focus,
    Accent,
    AccentHover,
    AccentSoft,
    Good,
    GoodSoft,
    Waiting,
    WaitingSoft,
    Attention,
    AttentionSoft,
    Danger,
    DangerSoft,
};

/// What something means to a person; each has a colour, a soft background and a mark of its own shape.
enum class Meaning { Neutral, Accent, Good, Waiting, Attention, Danger };

/// Whether a palette is the dark one; light and dark differ in nothing but colours.
bool isDark(const QPalette &palette);

/// The colour of a role, light or dark as the palette is.
QColor colour(const QPalette &palette, Role role);
/// The same for what `widget` is shown in.
QColor colour(const QWidget *widget, Role role);

/// The colour of text and marks with this meaning; at least 4.5 : 1 on its soft background, Card and Window.
Role foregroundOf(Meaning meaning);
/// Its soft background.
Role backgroundOf(Meaning meaning);

constexpr int roleCount = static_cast<int>(Role::DangerSoft) + 1;
constexpr int psychologistColours = 8;

/// A psychologist's own colour, from a set of eight that stays apart for colour-blind eyes.
QColor psychologistColour(const QPalette &palette, int number);

/// Space between things, in device independent pixels.
namespace space {
constexpr int tight = 4;
constexpr int small = 8;
constexpr int medium = 12;
constexpr int large = 16;
constexpr int wide = 24;
constexpr int huge = 32;
} // namespace space

constexpr int controlRadius = 6;
constexpr int cardRadius = 10;
constexpr int controlHeight = 32;
constexpr int iconSize = 18;
/// How wide a panel from the right is.
constexpr int panelWidth = 420;
/// How thick the ring around what has the focus is.
constexpr double focusWidth = 2;
/// How long something takes to move, in milliseconds.
constexpr int motion = 150;

/// The sizes of type: 12, 13, 15, 20 and 28 pixels at 100 %.
enum class TextSize { Small, Base, Large, Title, Display };

/// The whole palette of the application.
QPalette paletteOf(bool dark);

/// The system's font in this size.
QFont font(TextSize size, QFont::Weight weight = QFont::Normal);
/// The same with figures of equal width, for times and columns of numbers.
QFont tabularFont(TextSize size, QFont::Weight weight = QFont::Normal);

} // namespace anteroom::theme
