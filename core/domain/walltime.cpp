// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/walltime.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace anteroom::domain {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

constexpr qint64 minuteMs = 60'000;
/// No zone is further from UTC than this, so a wall time's instants lie within it.
constexpr qint64 farthestOffsetMs = 26 * 60 * minuteMs;

/// A wall time as typed: its milliseconds read as if they were UTC, and the offset, if there was one.
struct Typed {
    qint64 wallMs = 0;
    std::optional<qint64> offsetMs;
};

tl::unexpected<base::Error> refuseStart(QString reason)
{
    return base::refusal({{u"start"_s, std::move(reason)}});
}

QString minuteText(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm"_s);
}

QString offsetText(qint64 offsetMs)
{
    const qint64 minutes = std::abs(offsetMs) / minuteMs;
    return u"%1%2:%3"_s.arg(QLatin1Char(offsetMs < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

std::optional<Typed> parse(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::00)?(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))?"_s));
    const QRegularExpressionMatch match = form.match(text);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), u"HH:mm"_s);
    if (!match.hasMatch() || !date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    Typed typed{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch(), std::nullopt};
    if (!match.captured(3).isEmpty()) {
        typed.offsetMs = 0;
    } else if (!match.captured(4).isEmpty()) {
        const int hours = match.captured(5).toInt();
        const int minutes = match.captured(6).toInt();
        if (hours > 23 || minutes > 59) {
            return std::nullopt;
        }
        typed.offsetMs = (match.captured(4) == u"-"_s ? -1 : 1) * (hours * 60 + minutes) * minuteMs;
    }
    return typed;
}

qint64 offsetAt(const QTimeZone &zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
}

QTimeZone::OffsetDataList clockChangesNear(const QTimeZone &zone, qint64 wallMs)
{
    return zone.transitions(QDateTime::fromMSecsSinceEpoch(wallMs - farthestOffsetMs, Qt::UTC),
                            QDateTime::fromMSecsSinceEpoch(wallMs + farthestOffsetMs, Qt::UTC));
}

/// The offsets that the zone has at this wall time, the earlier instant's first: one; none in a gap; two in a fold.
std::vector<qint64> offsetsOf(const QTimeZone &zone, qint64 wallMs, const QTimeZone::OffsetDataList &changes)
{
    std::vector<qint64> candidates{offsetAt(zone, wallMs - farthestOffsetMs)};
    for (const QTimeZone::OffsetData &change : changes) {
        candidates.push_back(qint64(change.offsetFromUtc) * 1000);
    }
    std::sort(candidates.begin(), candidates.end(), std::greater<>());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::erase_if(candidates, [&](qint64 offset) { return offsetAt(zone, wallMs - offset) != offset; });
    return candidates;
}

/// The first wall time after the gap in which `wallMs` lies.
qint64 endOfGap(const QTimeZone &zone, qint64 wallMs, const QTimeZone::OffsetDataList &changes)
{
    for (const QTimeZone::OffsetData &change : changes) {
        const qint64 at = change.atUtc.toMSecsSinceEpoch();
        const qint64 after = at + qint64(change.offsetFromUtc) * 1000;
        if (at + offsetAt(zone, at - 1) <= wallMs && wallMs < after) {
            return after;
        }
    }
    return wallMs;
}

tl::unexpected<base::Error> refuseGap(const QString &wall, const QByteArray &zone, qint64 nextMs)
{
    const QString next = minuteText(nextMs);
    return refuseStart(Text::tr("%1 does not exist in %2: the clocks go forward; the next valid time is %3 (write %4).")
                           .arg(wall, QString::fromUtf8(zone), next.right(5), next));
}

tl::unexpected<base::Error> refuseFold(const QString &wall, const QByteArray &zone, const std::vector<qint64> &offsets)
{
    return refuseStart(
        Text::tr("%1 comes twice in %2, as the clocks go back: write %3 for the first or %4 for the second.")
            .arg(wall, QString::fromUtf8(zone), wall + offsetText(offsets.front()), wall + offsetText(offsets.back())));
}

tl::unexpected<base::Error> refuseOffset(const QString &wall, const QByteArray &zone,
                                         const std::vector<qint64> &offsets, qint64 given)
{
    QStringList real;
    for (const qint64 offset : offsets) {
        real.append(wall + offsetText(offset));
    }
    return refuseStart(Text::tr("%1 does not have the offset %2 at %3: write %4.")
                           .arg(QString::fromUtf8(zone), offsetText(given), wall, real.join(Text::tr(" or "))));
}

} // namespace

base::Result<WallTime> readWallTime(const QString &text, const QByteArray &zone)
{
    const std::optional<Typed> typed = parse(text.trimmed());
    if (!typed) {
        return refuseStart(Text::tr("The start is not a time: write it as 2027-03-01T10:00, to the minute."));
    }
    if (!isKnownZone(zone)) {
        return refuseStart(Text::tr("The time zone is not known: write it as in Australia/Sydney."));
    }
    const QTimeZone rules(zone);
    const QString wall = minuteText(typed->wallMs);
    const auto changes = clockChangesNear(rules, typed->wallMs);
    const std::vector<qint64> offsets = offsetsOf(rules, typed->wallMs, changes);
    if (offsets.empty()) {
        return refuseGap(wall, zone, endOfGap(rules, typed->wallMs, changes));
    }
    if (typed->offsetMs) {
        if (std::find(offsets.begin(), offsets.end(), *typed->offsetMs) == offsets.end()) {
            return refuseOffset(wall, zone, offsets, *typed->offsetMs);
        }
        return WallTime{base::fromMs(typed->wallMs - *typed->offsetMs), wall};
    }
    if (offsets.size() > 1) {
        return refuseFold(wall, zone, offsets);
    }
    return WallTime{base::fromMs(typed->wallMs - offsets.front()), wall};
}

QString wallTimeText(base::Instant instant, const QByteArray &zone)
{
    const qint64 utcMs = base::toMs(instant);
    return minuteText(utcMs + (isKnownZone(zone) ? offsetAt(QTimeZone(zone), utcMs) : 0));
}

bool isKnownZone(const QByteArray &zone)
{
    // Qt also takes "UTC+10:00", rules such as "AEST-10" and on some systems "posix/…", none of which calendars and
    // meeting providers know; what it lists leaves out the other names of zones, such as Etc/UTC.
    static const QRegularExpression areaAndPlace(
        QRegularExpression::anchoredPattern(u"(?!posix/|right/)[A-Za-z]+(?:/[A-Za-z0-9_+-]+)+"_s));
    if (zone.startsWith("UTC+") || zone.startsWith("UTC-")) {
        return false;
    }
    return QTimeZone::isTimeZoneIdAvailable(zone) ||
           (areaAndPlace.match(QString::fromLatin1(zone)).hasMatch() && QTimeZone(zone).isValid());
}

} // namespace anteroom::domain
