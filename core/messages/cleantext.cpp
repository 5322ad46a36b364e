// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/cleantext.h"

#include <algorithm>

namespace anteroom::messages {

namespace {

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isDropped(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xFEFF;
}

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return isDropped(c.unicode()) || isLineBreak(c.unicode()); });
}

QString clipped(QString text, qsizetype limit)
{
    if (text.size() <= limit) {
        return text;
    }
    // Never cut a pair of surrogates in half.
    const qsizetype end = text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit;
    text.truncate(end);
    return text + u'…';
}

QString cleaned(const QString &text, QChar lineBreak)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            continue;
        }
        if (isLineBreak(c)) {
            result += lineBreak;
        } else if (c == u'\t') {
            result += u' ';
        } else if (!isDropped(c)) {
            result += QChar(c);
        }
    }
    return result;
}

} // namespace

QString oneLine(const QString &text, qsizetype limit)
{
    return clipped((isPlain(text) ? text : cleaned(text, u' ')).trimmed(), limit);
}

QString severalLines(const QString &text, qsizetype limit)
{
    return clipped((isPlain(text) ? text : cleaned(text, u'\n')).trimmed(), limit);
}

} // namespace anteroom::messages
