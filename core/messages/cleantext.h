// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::messages {

/// `text` fit for one line of a mail or calendar: line breaks and tabs become spaces; control characters
/// and those that turn the reading direction (U+202A to U+202E, U+2066 to U+2069) are dropped; what is
/// longer than `limit` UTF-16 units ends in "…".
QString oneLine(const QString &text, qsizetype limit = 200);

/// The same for a text of several lines; its lines are parted by "\n". Ends after `limit` UTF-16 units.
QString severalLines(const QString &text, qsizetype limit = 2000);

} // namespace anteroom::messages
