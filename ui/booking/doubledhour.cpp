// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/doubledhour.h"

#include "core/domain/walltime.h"

namespace anteroom::booking {

using namespace Qt::StringLiterals;

namespace {

QString offsetText(int seconds)
{
    const QTime offset = QTime(0, 0).addSecs(std::abs(seconds));
    return (seconds < 0 ? u"-"_s : u"+"_s) + offset.toString(u"HH:mm"_s);
}

} // namespace

QStringList doubledOffsets(QDate day, QTime time, const QByteArray &zone)
{
    if (!day.isValid() || !time.isValid() || !domain::isKnownZone(zone)) {
        return {};
    }
    const QTimeZone rules(zone);
    const QDateTime asUtc(day, time, Qt::UTC);
    const QString wall = day.toString(Qt::ISODate) + u'T' + time.toString(u"HH:mm"_s);
    // The clocks go back once in a day at most: before and after it the two offsets hold.
    QStringList offsets{offsetText(rules.offsetFromUtc(asUtc.addDays(-1))),
                        offsetText(rules.offsetFromUtc(asUtc.addDays(1)))};
    offsets.removeDuplicates();
    offsets.removeIf([&](const QString &offset) { return !domain::readWallTime(wall + offset, zone); });
    return offsets.size() == 2 ? offsets : QStringList();
}

QString offsetFor(base::Instant instant, const QTimeZone &zone, const QStringList &offsets)
{
    const QString offset = offsetText(zone.offsetFromUtc(base::toUtc(instant)));
    return offsets.contains(offset) ? offset : QString();
}

} // namespace anteroom::booking
