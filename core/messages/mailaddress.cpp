// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mailaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

constexpr QStringView Special = u"()<>[]:;,\\\" ";

bool isPlainAscii(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7F && !Special.contains(c);
    });
}

bool hasEmptyLabel(QStringView dotted)
{
    return dotted.startsWith(u'.') || dotted.endsWith(u'.') || dotted.contains(u"..");
}

auto refused(const QString &field)
{
    return base::refusal(
        {{field, Text::tr("The mail was not made: \"%1\" is not one plain e-mail address. Correct it and "
                          "send again.")
                     .arg(field)}});
}

} // namespace

base::Result<QString> headerAddress(const QString &field, const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    if (at < 1 || at != address.lastIndexOf(u'@') || address.size() > 254) {
        return refused(field);
    }
    const QString local = address.left(at);
    const QString given = address.mid(at + 1);
    // toAce() would quietly mend some characters, so that an ASCII domain is judged as it stands.
    const bool isAscii = std::all_of(given.begin(), given.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString domain = isAscii ? given : QString::fromLatin1(QUrl::toAce(given));
    if (local.size() > 64 || !isPlainAscii(local) || hasEmptyLabel(local) || !isPlainAscii(domain) ||
        hasEmptyLabel(domain)) {
        return refused(field);
    }
    return local + u'@' + domain;
}

base::Result<QString> headerMessageId(const QString &messageId)
{
    const qsizetype at = messageId.indexOf(u'@');
    if (at < 1 || at != messageId.lastIndexOf(u'@') || at + 1 == messageId.size() || messageId.size() > 200 ||
        !isPlainAscii(messageId)) {
        return base::refusal({{u"messageId"_s, Text::tr("The mail was not made: its Message-ID is not usable.")}});
    }
    return messageId;
}

} // namespace anteroom::messages
