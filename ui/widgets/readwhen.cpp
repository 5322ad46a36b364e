// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readwhen.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

/// Whether somebody who typed `typed` can mean `name`; at least two letters say so.
bool isBeginningOf(const QString &typed, const QString &name)
{
    return typed.size() >= 2 && name.startsWith(typed, Qt::CaseInsensitive);
}

QString bare(QString typed)
{
    while (typed.endsWith(u'.')) {
        typed.chop(1);
    }
    return typed;
}

std::optional<int> dayOfWeek(const QString &typed, const QLocale &locale)
{
    for (const QLocale &names : {locale, QLocale::c()}) {
        for (int day = 1; day <= 7; ++day) {
            if (isBeginningOf(bare(typed), names.dayName(day))) {
                return day;
            }
        }
    }
    return std::nullopt;
}

std::optional<int> monthOf(const QString &typed, const QLocale &locale)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (isNumber) {
        return number;
    }
    for (const QLocale &names : {locale, QLocale::c()}) {
        for (int month = 1; month <= 12; ++month) {
            if (bare(typed).size() >= 3 && isBeginningOf(bare(typed), names.monthName(month))) {
                return month;
            }
        }
    }
    return std::nullopt;
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// The next such day; 29 February may be up to eight years away.
std::optional<QDate> nextSuch(int month, int day, QDate today)
{
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        if (const auto date = valid(year, month, day); date && *date >= today) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<QDate> dayFirst(const QString &text, QDate today, const QLocale &locale)
{
    static const QRegularExpression form(
        u"^(\\d{1,2})(?:\\s*[./-]\\s*|\\.?\\s+)(\\d{1,2}|\\p{L}+\\.?)(?:(?:\\s*[./-]\\s*|\\s+)(\\d{4}|\\d{2}))?\\.?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int day = match.captured(1).toInt();
    const std::optional<int> month = monthOf(match.captured(2), locale);
    if (!month) {
        return std::nullopt;
    }
    if (match.captured(3).isEmpty()) {
        return nextSuch(*month, day, today);
    }
    const int year = match.captured(3).toInt();
    return valid(year < 100 ? 2000 + year : year, *month, day);
}

std::optional<QDate> namedDay(const QString &text, QDate today, const QLocale &locale)
{
    const QString todayWord = QCoreApplication::translate("ReadDate", "today");
    const QString tomorrowWord = QCoreApplication::translate("ReadDate", "tomorrow");
    const auto is = [&text](const QString &word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (is(todayWord) || is(u"today"_s)) {
        return today;
    }
    // "tom" and longer; "to" might still become today.
    if (text.size() >= 3 && (isBeginningOf(text, tomorrowWord) || isBeginningOf(text, u"tomorrow"_s))) {
        return today.addDays(1);
    }
    if (const auto day = dayOfWeek(text, locale)) {
        return today.addDays((*day - today.dayOfWeek() + 7) % 7);
    }
    return std::nullopt;
}

/// Takes the mark for the half of the day off the end: 0 none, 1 before noon, 2 after.
int takeHalfOfDay(QString &text, const QLocale &locale)
{
    const std::pair<QString, int> marks[] = {{locale.pmText().toLower(), 2},
                                             {locale.amText().toLower(), 1},
                                             {u"pm"_s, 2},
                                             {u"p.m."_s, 2},
                                             {u"am"_s, 1},
                                             {u"a.m."_s, 1},
                                             {u"p"_s, 2},
                                             {u"a"_s, 1}};
    for (const auto &[mark, half] : marks) {
        if (!mark.isEmpty() && text.endsWith(mark)) {
            text = text.chopped(mark.size()).trimmed();
            return half;
        }
    }
    return 0;
}

} // namespace

std::optional<QTime> readTime(const QString &text, const QLocale &locale)
{
    QString rest = text.trimmed().toLower();
    const int half = takeHalfOfDay(rest, locale);
    static const QRegularExpression form(
        u"^(\\d{1,2})(?:(?:\\s*[:.,h]\\s*|\\s+|(?<=\\d\\d)|(?<=^\\d))(\\d{2}))?\\s*[h:.]?$"_s);
    const QRegularExpressionMatch match = form.match(rest);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    int hour = match.captured(1).toInt();
    if (half != 0 && (hour < 1 || hour > 12)) {
        return std::nullopt;
    }
    if (half != 0) {
        hour = hour % 12 + (half == 2 ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QDate> readDate(const QString &text, QDate today, const QLocale &locale)
{
    const QString typed = text.simplified();
    if (typed.isEmpty()) {
        return std::nullopt;
    }
    // Qt passes over what stands after such a date.
    constexpr qsizetype isoSize = 10;
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid() && typed.size() == isoSize) {
        return iso;
    }
    static const QRegularExpression later(u"^\\+\\s*(\\d{1,3})$"_s);
    if (const auto match = later.match(typed); match.hasMatch()) {
        return today.addDays(match.captured(1).toInt());
    }
    if (const auto date = namedDay(typed, today, locale)) {
        return date;
    }
    if (const auto date = dayFirst(typed, today, locale)) {
        return date;
    }
    // What the field itself writes: "Fri 5 March 2027".
    const qsizetype space = typed.indexOf(u' ');
    if (space > 0 && dayOfWeek(typed.left(space).remove(u','), locale)) {
        return dayFirst(typed.mid(space + 1), today, locale);
    }
    return std::nullopt;
}

std::optional<DayAndTime> readDayAndTime(const QString &text, QDate today, const QLocale &locale)
{
    const QString typed = text.simplified();
    const std::optional<QDate> whole = readDate(typed, today, locale);
    const qsizetype space = typed.lastIndexOf(u' ');
    const QString last = typed.mid(space + 1);
    // A year in four digits may be over: whoever typed it is told so. In two, or long ago, it is meant as a time.
    const bool isYear = whole && (*whole >= today || (last.size() > 2 && whole->year() >= 2000));
    if (!isYear && space > 0) {
        const std::optional<QDate> day = readDate(typed.left(space), today, locale);
        const std::optional<QTime> time = readTime(last, locale);
        if (day && time) {
            return DayAndTime{*day, time};
        }
    }
    return whole ? std::optional(DayAndTime{*whole, std::nullopt}) : std::nullopt;
}

} // namespace anteroom::widgets
