// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googletime.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

/// RFC 3339: date, time, optional fraction, optional offset.
const QRegularExpression &form()
{
    static const QRegularExpression expression(
        u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?$"_s);
    return expression;
}

} // namespace

QJsonObject GoogleTime::toJson() const
{
    if (isWholeDay()) {
        return {{u"date"_s, day}};
    }
    const int offset = QTimeZone(zone.toUtf8()).offsetFromUtc(base::toUtc(instant));
    return {{u"dateTime"_s, base::toUtc(instant).toOffsetFromUtc(offset).toString(Qt::ISODate)}, {u"timeZone"_s, zone}};
}

std::optional<GoogleTime::Wrong> GoogleTime::read(const QJsonObject &object, const QString &which, GoogleTime *time)
{
    const QString moment = object.value(u"dateTime"_s).toString();
    const QString day = object.value(u"date"_s).toString();
    if (moment.isEmpty() && day.isEmpty()) {
        return Wrong{u"required"_s, u"Missing %1 time."_s.arg(which)};
    }
    if (!day.isEmpty()) {
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (!moment.isEmpty() || !date.isValid()) {
            return Wrong{u"invalid"_s, u"Invalid %1 time."_s.arg(which)};
        }
        *time = {base::fromMs(QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()), {}, day};
        return std::nullopt;
    }
    const QString zoneText = object.value(u"timeZone"_s).toString();
    const QTimeZone zone(zoneText.isEmpty() ? QByteArray("UTC") : zoneText.toUtf8());
    if (!zone.isValid()) {
        return Wrong{u"invalid"_s, u"Invalid time zone definition for %1 time."_s.arg(which)};
    }
    const auto match = form().match(moment);
    QDateTime read = QDateTime::fromString(moment, Qt::ISODateWithMs);
    if (!match.hasMatch() || !read.isValid()) {
        return Wrong{u"invalid"_s, u"Invalid %1 time."_s.arg(which)};
    }
    if (match.captured(2).isEmpty()) {
        if (zoneText.isEmpty()) {
            return Wrong{u"required"_s, u"Missing time zone definition for %1 time."_s.arg(which)};
        }
        read = QDateTime(read.date(), read.time(), zone);
    }
    *time = {base::fromMs(read.toMSecsSinceEpoch()), QString::fromLatin1(zone.id()), {}};
    return std::nullopt;
}

} // namespace anteroom::sandbox
