// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpdate.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace anteroom::http {

using namespace Qt::StringLiterals;

namespace {

/// Never by way of the desk's own zone, in which an hour may be missing.
QDateTime dateTimeOf(const QString &text)
{
    if (text.size() == 29 && text.endsWith(u" GMT"_s)) {
        const QDate date = QLocale::c().toDate(text.mid(5, 11), u"dd MMM yyyy"_s);
        const QTime time = QTime::fromString(text.mid(17, 8), u"hh:mm:ss"_s);
        return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
    }
    static const QRegularExpression zone(u"(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    return QDateTime::fromString(zone.match(text).hasMatch() ? text : text + u'Z', Qt::ISODateWithMs);
}

} // namespace

std::optional<base::Instant> readDate(const QByteArray &value)
{
    const QDateTime read = dateTimeOf(QString::fromLatin1(value.trimmed())).toUTC();
    const int year = read.date().year(); // hour 24 of the last day and hours before the first lie beyond
    return read.isValid() && year >= 1 && year <= 9999 ? std::optional(base::fromMs(read.toMSecsSinceEpoch()))
                                                       : std::nullopt;
}

} // namespace anteroom::http
