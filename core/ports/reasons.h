// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anteroom::ports {

/// What a failure code means, for a person.
struct Reason {
    QString what;   ///< what happened, a sentence
    QString remedy; ///< what to do now, a sentence
};

/// The words for a code of Failure::code; `detail` fills the blank where there is one. An unknown code
/// gets a general sentence that names it.
Reason reasonFor(const QString &code, const QString &detail);

/// Every code that has words of its own.
QStringList knownReasonCodes();

} // namespace anteroom::ports
