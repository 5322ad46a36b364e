// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>

namespace anteroom::widgets {

/// A time of day as people type it: "10", "930", "0930", "9:30", "14.30", "9 30", "14h30", "2pm", "2:30 pm"; with the
/// language's own am and pm. Nothing for what is none.
std::optional<QTime> readTime(const QString &text, const QLocale &locale);

/// A date as people type it: the day first ("3.3.", "3/3", "3-3-27", "3 march", "3 mar 2027"), ISO ("2027-03-03"), a
/// day of the week in the language or in English ("fri": the next one, today counts), "today", "tomorrow", "+3" (days).
/// Without a year: the next such day from `today` on. Nothing for what is none.
std::optional<QDate> readDate(const QString &text, QDate today, const QLocale &locale);

struct DayAndTime {
    QDate day;
    std::optional<QTime> time;
};

/// A date with or without a time of day after it: "fri 10", "5 jan 14:30". A number that may be either is a year when
/// that gives a date that can be meant: "5 jan 28" and "1 jan 2020" are dates, "5 jan 14" is at two o'clock.
std::optional<DayAndTime> readDayAndTime(const QString &text, QDate today, const QLocale &locale);

} // namespace anteroom::widgets
