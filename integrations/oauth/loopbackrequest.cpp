// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/loopbackrequest.h"

using namespace Qt::StringLiterals;

namespace anteroom::oauth {

namespace {

/// The target of "GET /path?query HTTP/1.1"; empty for anything else.
QByteArray targetOf(const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    return words.size() == 3 && words[0] == "GET" && words[2].startsWith("HTTP/1.") ? words[1] : QByteArray();
}

/// A form's query: a plus is a space.
QUrlQuery queryOf(QByteArray text)
{
    return QUrlQuery(QString::fromLatin1(text.replace('+', "%20")));
}

} // namespace

LoopbackRequest::State LoopbackRequest::take(const QByteArray &bytes)
{
    m_head += bytes;
    if (m_head.size() > MaximumHead) {
        return State::TooLarge;
    }
    return m_head.contains("\r\n\r\n") ? State::Whole : State::NeedsMore;
}

std::optional<QUrlQuery> LoopbackRequest::answer() const
{
    if (m_head.size() > MaximumHead || !m_head.contains("\r\n\r\n")) {
        return std::nullopt;
    }
    const QByteArray target = targetOf(m_head);
    const qsizetype mark = target.indexOf('?');
    return mark > 0 && target.left(mark) == m_path ? std::optional(queryOf(target.mid(mark + 1))) : std::nullopt;
}

} // namespace anteroom::oauth
