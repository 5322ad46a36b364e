// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace anteroom::store {

/// The single statements of an SQL text, without comments around them and without the semicolon at their end.
/// Semicolons in strings, quoted names, comments and between BEGIN and END of a trigger do not end a statement
/// (the rules of https://www.sqlite.org/c3ref/complete.html).
QStringList splitStatements(const QString &sql);

} // namespace anteroom::store
