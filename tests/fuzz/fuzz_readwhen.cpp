// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"
#include "ui/widgets/readwhen.h"

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

void readIn(const QLocale &locale, const QString &text)
{
    const QDate today(2028, 2, 29);
    if (const std::optional<QTime> time = widgets::readTime(text, locale)) {
        fuzz::require(time->isValid() && time->second() == 0, "a time is a time of day, to the minute");
        fuzz::require(widgets::readTime(time->toString(u"HH:mm"_s), locale) == time, "a time is read as it is written");
    }
    if (const std::optional<QDate> date = widgets::readDate(text, today, locale)) {
        fuzz::require(date->isValid(), "a date is a day of the calendar");
        if (date->year() >= 1000 && date->year() <= 9999) {
            fuzz::require(widgets::readDate(date->toString(Qt::ISODate), today, locale) == date,
                          "a date is read as it is written");
        }
    }
}

void read(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const QLocale &locale : {QLocale(QLocale::English, QLocale::Australia), QLocale(QLocale::German)}) {
        readIn(locale, text);
    }
}

const fuzz::Target target("readwhen", &read);

} // namespace
