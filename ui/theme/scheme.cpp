// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QWidget>

#include <array>

namespace anteroom::theme {

namespace {

using Table = std::array<QRgb, roleCount>;

// In the order of Role.
constexpr Table light{
    0xfff4f6f6, // Window
    0xffffffff, // Card
    0xffffffff, // Raised
    0xffe9eeed, // Sunken
    0xff16211f, // Text
    0xff536160, // SecondaryText
    0xff98a4a2, // DisabledText
    0xffffffff, // OnAccent
    0xffdce3e2, // Hairline
    0xff83918f, // ControlLine
    0xff0c7f78, // Focus
    0xff0b6b65, // Accent
    0xff085853, // AccentHover
    0xffdceeec, // AccentSoft
    0xff1a6b3a, // Good
    0xffe1f2e6, // GoodSoft
    0xff39588f, // Waiting
    0xffe7ecf7, // WaitingSoft
    0xff855000, // Attention
    0xfffbeed6, // AttentionSoft
    0xffb0251d, // Danger
    0xfffce8e6, // DangerSoft
};

constexpr Table dark{
    0xff12181a, // Window
    0xff1a2224, // Card
    0xff222c2f, // Raised
    0xff0c1112, // Sunken
    0xffe6edec, // Text
    0xffa4b1af, // SecondaryText
    0xff66736f, // DisabledText
    0xff03211e, // OnAccent
    0xff2d393b, // Hairline
    0xff728280, // ControlLine
    0xff5accc3, // Focus
    0xff46b8af, // Accent
    0xff62cdc4, // AccentHover
    0xff173b38, // AccentSoft
    0xff74d093, // Good
    0xff16321f, // GoodSoft
    0xffa3bbf0, // Waiting
    0xff1f2b45, // WaitingSoft
    0xffedb961, // Attention
    0xff392b12, // AttentionSoft
    0xfff7a199, // Danger
    0xff43211f, // DangerSoft
};

// At least 20 apart (CIE L*a*b*) for full colour sight, without green and without red cones; the test measures it.
constexpr std::array<QRgb, psychologistColours> lightPeople{
    0xff3082bf, 0xffd26e11, 0xff267965, 0xffa33086, 0xff5e5e1d, 0xff3d2f8f, 0xff7b2131, 0xff46a159,
};
constexpr std::array<QRgb, psychologistColours> darkPeople{
    0xff5ac0fb, 0xffdf9a00, 0xff49cd9f, 0xffd185b6, 0xfff6e944, 0xff7f7be6, 0xffea7667, 0xffa6db64,
};

const Table &tableFor(const QPalette &palette)
{
    return isDark(palette) ? dark : light;
}

void setDisabled(QPalette &palette, const Table &table)
{
    const QColor faint = QColor::fromRgba(table[static_cast<int>(Role::DisabledText)]);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgba(table[static_cast<int>(Role::Sunken)]));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor colour(const QPalette &palette, Role role)
{
    return QColor::fromRgba(tableFor(palette)[static_cast<int>(role)]);
}

QColor colour(const QWidget *widget, Role role)
{
    return colour(widget->palette(), role);
}

Role foregroundOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Role::SecondaryText;
    case Meaning::Accent:
        return Role::Accent;
    case Meaning::Good:
        return Role::Good;
    case Meaning::Waiting:
        return Role::Waiting;
    case Meaning::Attention:
        return Role::Attention;
    case Meaning::Danger:
        return Role::Danger;
    }
    return Role::Text;
}

Role backgroundOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Role::Sunken;
    case Meaning::Accent:
        return Role::AccentSoft;
    case Meaning::Good:
        return Role::GoodSoft;
    case Meaning::Waiting:
        return Role::WaitingSoft;
    case Meaning::Attention:
        return Role::AttentionSoft;
    case Meaning::Danger:
        return Role::DangerSoft;
    }
    return Role::Sunken;
}

QColor psychologistColour(const QPalette &palette, int number)
{
    const auto &colours = isDark(palette) ? darkPeople : lightPeople;
    const int place = number % psychologistColours;
    return QColor::fromRgba(colours[place < 0 ? place + psychologistColours : place]);
}

QPalette paletteOf(bool isDarkWanted)
{
    const Table &table = isDarkWanted ? dark : light;
    const std::pair<QPalette::ColorRole, Role> roles[] = {
        {QPalette::Window, Role::Window},
        {QPalette::WindowText, Role::Text},
        {QPalette::Base, Role::Card},
        {QPalette::AlternateBase, Role::Window},
        {QPalette::Text, Role::Text},
        {QPalette::PlaceholderText, Role::SecondaryText},
        {QPalette::Button, Role::Raised},
        {QPalette::ButtonText, Role::Text},
        {QPalette::BrightText, Role::OnAccent},
        {QPalette::Highlight, Role::Accent},
        {QPalette::HighlightedText, Role::OnAccent},
        {QPalette::Link, Role::Accent},
        {QPalette::LinkVisited, Role::Accent},
        {QPalette::ToolTipBase, Role::Raised},
        {QPalette::ToolTipText, Role::Text},
        {QPalette::Light, Role::Raised},
        {QPalette::Midlight, Role::Sunken},
        {QPalette::Mid, Role::Hairline},
        {QPalette::Dark, Role::ControlLine},
        {QPalette::Shadow, Role::ControlLine},
    };
    QPalette palette;
    for (const auto &[paletteRole, role] : roles) {
        palette.setColor(paletteRole, QColor::fromRgba(table[static_cast<int>(role)]));
    }
    setDisabled(palette, table);
    return palette;
}

QFont font(TextSize size, QFont::Weight weight)
{
    constexpr int pixels[] = {12, 13, 15, 20, 28};
    QFont chosen = QApplication::font();
    chosen.setPixelSize(pixels[static_cast<int>(size)]);
    chosen.setWeight(weight);
    return chosen;
}

QFont tabularFont(TextSize size, QFont::Weight weight)
{
    QFont chosen = font(size, weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    chosen.setFeature(QFont::Tag("tnum"), 1);
#endif
    return chosen;
}

} // namespace anteroom::theme
