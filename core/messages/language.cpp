// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/language.h"

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

bool beginsWithLanguage(const QString &locale, QStringView code)
{
    return locale.startsWith(code, Qt::CaseInsensitive) && (locale.size() == 2 || !locale.at(2).isLetter());
}

} // namespace

Language languageOf(const QString &locale)
{
    return beginsWithLanguage(locale, u"de") ? Language::German : Language::English;
}

QLocale formatLocale(const QString &locale)
{
    if (beginsWithLanguage(locale, u"de") || (beginsWithLanguage(locale, u"en") && locale.size() > 2)) {
        return QLocale(locale);
    }
    return QLocale(QLocale::English, QLocale::Australia);
}

} // namespace anteroom::messages
