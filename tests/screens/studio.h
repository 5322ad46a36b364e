// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace anteroom::screens {

/// Where pictures of windows are taken: each in light and in dark.
class Studio
{
public:
    /// `ending` is what the names of all pictures end with: "100-en".
    Studio(theme::Theme &theme, QDir folder, QString ending) : m_theme(theme), m_folder(folder), m_ending(ending) {}

    theme::Theme &theme() { return m_theme; }
    /// Saves the window as it is, as "<name>-light-<ending>.png" and "<name>-dark-<ending>.png".
    void take(QWidget &window, const QString &name);
    /// Whether every picture could be saved.
    bool isGood() const { return m_isGood; }

private:
    theme::Theme &m_theme;
    QDir m_folder;
    QString m_ending;
    bool m_isGood = true;
};

} // namespace anteroom::screens
