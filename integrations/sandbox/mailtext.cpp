// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/mailtext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

constexpr qsizetype LongestLine = 998;

QString text(const QByteArray &bytes, const QByteArray &charset)
{
    const QString utf8 = QString::fromUtf8(bytes);
    const bool isLatin = charset.toLower().startsWith("iso-8859-1") || utf8.contains(QChar::ReplacementCharacter);
    return isLatin ? QString::fromLatin1(bytes) : utf8;
}

QByteArray decodedQ(QByteArray word)
{
    return QByteArray::fromPercentEncoding(word.replace('_', ' '), '=');
}

QString decodedWords(const QString &value)
{
    // Space between two encoded words is not part of the text.
    static const QRegularExpression between(u"(\\?=)\\s+(=\\?)"_s);
    static const QRegularExpression word(u"=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?="_s);
    QString rest = value;
    rest.replace(between, u"\\1\\2"_s);
    QString decoded;
    qsizetype at = 0;
    for (auto it = word.globalMatch(rest); it.hasNext();) {
        const auto match = it.next();
        const QByteArray bytes = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).toUpper() == "B"_L1;
        decoded += rest.mid(at, match.capturedStart() - at) +
                   text(isBase64 ? QByteArray::fromBase64(bytes) : decodedQ(bytes), match.captured(1).toLatin1());
        at = match.capturedEnd();
    }
    return decoded + rest.mid(at);
}

QList<QByteArray> headerLines(const QByteArray &message)
{
    const qsizetype end = message.indexOf("\r\n\r\n");
    QByteArray head = end < 0 ? message : message.left(end);
    head.replace("\r\n ", " ");
    head.replace("\r\n\t", " ");
    QList<QByteArray> lines;
    for (const QByteArray &line : head.split('\n')) {
        lines.append(line.trimmed());
    }
    return lines;
}

qsizetype countHeader(const QByteArray &message, const QByteArray &name)
{
    const QList<QByteArray> lines = headerLines(message);
    return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) {
        return line.left(line.indexOf(':')).trimmed().toLower() == name;
    });
}

std::optional<QByteArray> refusedLines(const QByteArray &message)
{
    if (message.count('\r') != message.count("\r\n")) {
        return QByteArray("550 5.6.11 Bare carriage returns are not accepted");
    }
    for (const QByteArray &line : message.split('\n')) {
        if (line.size() > LongestLine + 1) {
            return QByteArray("550 5.6.0 The longest line that is allowed has 998 octets");
        }
    }
    if (message.count('\n') != message.count("\r\n")) {
        return QByteArray("550 5.6.11 Bare line feeds are not accepted");
    }
    return std::nullopt;
}

} // namespace

QString mailHeader(const QByteArray &message, const QByteArray &name)
{
    for (const QByteArray &line : headerLines(message)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name.toLower()) {
            return decodedWords(text(line.mid(colon + 1).trimmed(), {}));
        }
    }
    return {};
}

std::optional<QByteArray> refusedMessage(const QByteArray &message)
{
    if (const auto refused = refusedLines(message)) {
        return refused;
    }
    for (const char *name : {"from", "date", "message-id"}) {
        if (countHeader(message, name) != 1) {
            return "550 5.7.1 Messages need exactly one valid " + QByteArray(name) + " header";
        }
    }
    return std::nullopt;
}

QJsonObject mailState(const QString &from, const QStringList &recipients, const QByteArray &message)
{
    return {{u"to"_s, recipients.join(", "_L1)},
            {u"recipients"_s, QJsonArray::fromStringList(recipients)},
            {u"from"_s, from},
            {u"subject"_s, mailHeader(message, "subject")},
            {u"messageId"_s, mailHeader(message, "message-id")},
            {u"raw"_s, text(message, {})}};
}

} // namespace anteroom::sandbox
