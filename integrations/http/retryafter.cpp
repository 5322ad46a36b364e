// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/retryafter.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace anteroom::http {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds shortest = std::chrono::seconds(1);
constexpr milliseconds longest = std::chrono::hours(24);

std::optional<qint64> secondsOf(const QByteArray &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    // More digits than any sensible wait has: the longest will do.
    return text.size() > 9 ? qint64(longest.count()) : text.toLongLong();
}

/// Never by way of the desk's own zone, in which an hour may be missing.
QDateTime instantOf(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value);
    if (text.size() == 29 && text.endsWith(u" GMT"_s)) { // "Sun, 06 Nov 1994 08:49:37 GMT"
        const QDate date = QLocale::c().toDate(text.mid(5, 11), u"dd MMM yyyy"_s);
        const QTime time = QTime::fromString(text.mid(17, 8), u"hh:mm:ss"_s);
        return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
    }
    static const QRegularExpression zone(u"(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    return QDateTime::fromString(zone.match(text).hasMatch() ? text : text + u'Z', Qt::ISODateWithMs);
}

} // namespace

milliseconds retryAfter(const QByteArray &value, base::Instant now)
{
    const QByteArray text = value.trimmed();
    milliseconds wait{0};
    if (const auto seconds = secondsOf(text)) {
        wait = std::chrono::seconds(*seconds);
    } else {
        const QDateTime until = instantOf(text);
        if (!until.isValid()) {
            return milliseconds(0);
        }
        wait = milliseconds(until.toMSecsSinceEpoch() - base::toMs(now));
    }
    return std::clamp(wait, shortest, longest);
}

milliseconds retryAfter(const Reply &reply, base::Instant now)
{
    return retryAfter(reply.headers.value("retry-after"), now);
}

} // namespace anteroom::http
