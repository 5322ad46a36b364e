// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace anteroom::settings {

/// A column of fields, not wider than is good to read, that scrolls where there is no room.
QScrollArea *inColumn(QWidget *content);

} // namespace anteroom::settings
