// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

namespace anteroom::shell {

/// Why the practice could not be opened, what was not lost, what to do now.
class ProblemPage : public QWidget
{
    Q_OBJECT
public:
    /// `actionText` names the button that calls `action`.
    ProblemPage(const base::Error &error, const QString &actionText, std::function<void()> action,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void quitRequested();
};

} // namespace anteroom::shell
