// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace anteroom::messages {

/// The languages in which messages are written.
enum class Language { English, German };

/// The language for a locale name such as "de_AT" or "en-AU"; English for those we cannot write.
Language languageOf(const QString &locale);

/// The locale whose dates and times fit that language: the named one, else Australian English.
QLocale formatLocale(const QString &locale);

} // namespace anteroom::messages
