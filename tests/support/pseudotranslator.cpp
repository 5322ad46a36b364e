// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudotranslator.h"

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// How a date is written: people type them in like this, too.
bool isDateFormat(const QString &text)
{
    return text.contains(u"MMM"_s);
}

QChar accented(QChar letter)
{
    static const QString plain = u"aceginorstuwyzACEGINORSTUWYZ"_s;
    static const QString other = u"âçéğîñöřšţüŵýžÅÇÉĞÎÑÖŘŠŢÜŴÝŽ"_s;
    const qsizetype place = plain.indexOf(letter);
    return place < 0 ? letter : other.at(place);
}

/// What makes a text of this size two fifths longer, together with its brackets; lines may break in it.
QString longer(qsizetype size)
{
    constexpr qsizetype longestWord = 8;
    const qsizetype missing = size * 2 / 5 - 2;
    QString result;
    for (qsizetype i = 0; i < missing; ++i) {
        result += missing > 1 && i % longestWord == 0 ? u' ' : u'~';
    }
    return result;
}

} // namespace

PseudoTranslator::PseudoTranslator(const QString &translation)
{
    if (!m_known.load(translation)) {
        qFatal("There is no translation that says which words there are.");
    }
}

QString PseudoTranslator::translate(const char *context, const char *text, const char *disambiguation, int n) const
{
    const bool isKnown = !m_known.translate(context, text, disambiguation, n).isNull();
    return isKnown ? pseudo(QString::fromUtf8(text)) : QString();
}

QString PseudoTranslator::pseudo(const QString &text)
{
    if (isDateFormat(text)) {
        return text;
    }
    QString result;
    bool isPlaceholder = false;
    for (const QChar letter : text) {
        result += isPlaceholder ? letter : accented(letter);
        isPlaceholder = letter == u'%' || (isPlaceholder && letter == u'L');
    }
    return u'⟦' + result + longer(text.size()) + u'⟧';
}

} // namespace anteroom::testing
