// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::base {

/// A function out of a part of the program that lies in a file of its own beside it and is loaded when it is first
/// needed: libraries that bring dozens of others with them would make every start wait. `part` is the file's name
/// without its ending. Null, and logged, when the installation is not whole. May be called from any thread.
QFunctionPointer functionOfPart(const QString &part, const char *name);

} // namespace anteroom::base
