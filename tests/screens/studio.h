// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace anteroom::screens {

/// How long a picture waits for what it shows, in ms; a machine may have more to do.
constexpr int patience = 30'000;

/// Where pictures of windows are taken.
class Studio
{
public:
    /// What is taken of each window, and what the names of all pictures end with: "100-en".
    struct Order {
        QDir folder;
        std::vector<theme::Appearance> appearances;
        QString ending;
    };
    Studio(theme::Theme &theme, Order order) : m_theme(theme), m_order(std::move(order)) {}

    theme::Theme &theme() { return m_theme; }
    /// How large a window is: as on a usual screen, or as on a small one where everything is drawn at 200 %.
    QSize windowSize() const;
    /// Saves the window as it is, as "<name>-light-<ending>.png" and the like.
    void take(QWidget &window, const QString &name);
    /// Whether every picture could be saved.
    bool isGood() const { return m_isGood; }

private:
    theme::Theme &m_theme;
    Order m_order;
    bool m_isGood = true;
};

} // namespace anteroom::screens
