// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace anteroom::service {

/// The words of a name in the form in which it is searched and sorted, in UTF-8, with one space between them: lower
/// case, without accents ("Müller-Łoś" is "muller los"), "ß" as "ss", apostrophes dropped, everything else that is
/// neither letter nor digit a space. Sorts as DIN 5007-1 does (umlauts as their base letters).
QByteArray foldedName(const QString &text);

/// An address likewise: lower case, without spaces.
QByteArray foldedAddress(const QString &text);

/// The words to look for in a search text: those with an "@" as addresses, the others as names.
std::vector<QByteArray> foldedWords(const QString &text);

} // namespace anteroom::service
