// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Words", text, nullptr, n);
}

QDateTime localTime(base::Instant instant, const QTimeZone &zone)
{
    return base::toUtc(instant).toTimeZone(zone);
}

/// "12 min", "2 h 5 min", "3 days".
QString lengthText(std::chrono::minutes length)
{
    const int minutes = static_cast<int>(length.count());
    constexpr int minutesOfADay = 24 * 60;
    if (minutes >= 2 * minutesOfADay) {
        return words(QT_TRANSLATE_N_NOOP("Words", "%n day(s)"), minutes / minutesOfADay);
    }
    if (minutes < 60) {
        return words(QT_TRANSLATE_NOOP("Words", "%1 min")).arg(minutes);
    }
    if (minutes % 60 == 0) {
        return words(QT_TRANSLATE_NOOP("Words", "%1 h")).arg(minutes / 60);
    }
    return words(QT_TRANSLATE_NOOP("Words", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

} // namespace

QString timeText(base::Instant instant, const QTimeZone &zone)
{
    const QLocale locale;
    const QTime time = localTime(instant, zone).time();
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

QString dateText(base::Instant instant, const QTimeZone &zone, base::Instant now, DateLength length)
{
    const QDate date = localTime(instant, zone).date();
    const bool isOfThisYear = date.year() == localTime(now, zone).date().year();
    if (length == DateLength::Short) {
        //: How a date is written in a narrow column, in the letters of QDate::toString(): "Thu 4 Mar"
        return QLocale().toString(date, isOfThisYear ? words(QT_TRANSLATE_NOOP("Words", "ddd d MMM"))
                                                     : words(QT_TRANSLATE_NOOP("Words", "d MMM yyyy")));
    }
    //: How a date is written, in the letters of QDate::toString(): "Thu 4 March"
    const QString format = isOfThisYear ? words(QT_TRANSLATE_NOOP("Words", "ddd d MMMM"))
                                        : words(QT_TRANSLATE_NOOP("Words", "ddd d MMMM yyyy"));
    return QLocale().toString(date, format);
}

QString dayText(base::Instant instant, const QTimeZone &zone, base::Instant now, DateLength length)
{
    switch (localTime(now, zone).date().daysTo(localTime(instant, zone).date())) {
    case -1:
        return words(QT_TRANSLATE_NOOP("Words", "yesterday"));
    case 0:
        return words(QT_TRANSLATE_NOOP("Words", "today"));
    case 1:
        return words(QT_TRANSLATE_NOOP("Words", "tomorrow"));
    default:
        return dateText(instant, zone, now, length);
    }
}

QString comingDayText(base::Instant instant, const QTimeZone &zone, base::Instant now)
{
    constexpr int dayOfNextWeek = 7; // would be taken for the one before
    const QDate day = localTime(instant, zone).date();
    const qint64 daysAhead = localTime(now, zone).date().daysTo(day);
    return daysAhead > 1 && daysAhead < dayOfNextWeek ? QLocale().standaloneDayName(day.dayOfWeek())
                                                      : dayText(instant, zone, now);
}

QString distanceText(base::Instant instant, base::Instant now)
{
    using std::chrono::minutes;
    if (instant > now) {
        return words(QT_TRANSLATE_NOOP("Words", "in %1")).arg(lengthText(std::chrono::ceil<minutes>(instant - now)));
    }
    const auto passed = std::chrono::floor<minutes>(now - instant);
    return passed.count() == 0 ? words(QT_TRANSLATE_NOOP("Words", "now"))
                               : words(QT_TRANSLATE_NOOP("Words", "%1 ago")).arg(lengthText(passed));
}

} // namespace anteroom::widgets
