// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/foldedtext.h"

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
}

// Letters that Unicode does not take apart, though people write them without their stroke.
QStringView plainLetters(char32_t letter)
{
    switch (letter) {
    case U'ø':
        return u"o";
    case U'đ':
    case U'ð':
        return u"d";
    case U'ł':
        return u"l";
    case U'ı':
        return u"i";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'þ':
        return u"th";
    case U'ß':
        return u"ss";
    default:
        return {};
    }
}

bool isMark(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// Lower case and without accents (https://www.unicode.org/reports/tr15/, form KD).
QString withoutAccents(const QString &text)
{
    if (isAscii(text)) {
        return text.toLower();
    }
    QString result;
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const uint letter : folded.toUcs4()) {
        const QStringView plain = plainLetters(letter);
        if (!plain.isEmpty()) {
            result += plain;
        } else if (!isMark(letter)) {
            result += QChar::fromUcs4(letter);
        }
    }
    return result;
}

bool isApostrophe(QChar letter)
{
    return letter == u'\'' || letter == u'’' || letter == u'ʼ' || letter == u'`';
}

// The same for what most names are written in, without going through Unicode's tables.
QByteArray foldedAsciiName(const QString &text)
{
    QByteArray words;
    words.reserve(text.size());
    bool spaceIsDue = false;
    for (const QChar letter : text) {
        const char plain = char(letter.unicode() | 0x20); // lower case, of a letter
        if ((plain >= 'a' && plain <= 'z') || letter.isDigit()) {
            if (spaceIsDue && !words.isEmpty()) {
                words += ' ';
            }
            spaceIsDue = false;
            words += letter.isDigit() ? char(letter.unicode()) : plain;
        } else if (!isApostrophe(letter)) {
            spaceIsDue = true;
        }
    }
    return words;
}

} // namespace

QByteArray foldedName(const QString &text)
{
    if (isAscii(text)) {
        return foldedAsciiName(text);
    }
    QString words;
    bool spaceIsDue = false;
    for (const QChar letter : withoutAccents(text)) {
        if (letter.isLetterOrNumber() || letter.isSurrogate()) {
            words += spaceIsDue && !words.isEmpty() ? u" "_s + letter : QString(letter);
            spaceIsDue = false;
        } else if (!isApostrophe(letter)) {
            spaceIsDue = true;
        }
    }
    return words.toUtf8();
}

QByteArray foldedAddress(const QString &text)
{
    QString address = withoutAccents(text);
    address.removeIf([](QChar letter) { return letter.isSpace() || letter.unicode() < 0x20; });
    return address.toUtf8();
}

std::vector<QByteArray> foldedWords(const QString &text)
{
    std::vector<QByteArray> words;
    for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (part.contains(u'@')) {
            words.push_back(foldedAddress(part));
            continue;
        }
        const QByteArray folded = foldedName(part);
        for (const QByteArray &word : folded.isEmpty() ? QList<QByteArray>() : folded.split(' ')) {
            words.push_back(word);
        }
    }
    return words;
}

} // namespace anteroom::service
