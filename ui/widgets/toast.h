// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QString>

#include <functional>

namespace anteroom::widgets {

/// A short message at the lower edge that goes by itself. With an action (Undo) it stays as long as that is possible.
struct Toast {
    theme::Meaning meaning = theme::Meaning::Neutral;
    QString text;
    QString actionText;           ///< empty: no action
    std::function<void()> action; ///< called once at most
    int milliseconds = 6000;      ///< how long it is shown
    bool lasts = true;            ///< longer while the pointer or the focus is on it
};

} // namespace anteroom::widgets
