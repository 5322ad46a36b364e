// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace anteroom::widgets {

/// A lens in front of what is searched for; it takes one to it.
void addLens(QLineEdit *edit);
/// A button that empties the field, with a name, which Qt's own has not.
void addClearButton(QLineEdit *edit);

} // namespace anteroom::widgets
