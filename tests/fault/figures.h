// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::fault {

/// Leaves a line of figures in the folder that ANTEROOM_FIGURES names, for `./dev test` to show; without it nothing.
/// `name` is the file's.
void leaveFigures(const QString &name, const QString &line);

} // namespace anteroom::fault
