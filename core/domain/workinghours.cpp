// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/workinghours.h"

#include "core/domain/walltime.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace anteroom::domain {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

constexpr const char *dayNames[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr int minutesPerDay = 24 * 60;

QString dayName(int day)
{
    return QString::fromLatin1(dayNames[day - 1]);
}

/// 1 = Monday … 7 = Sunday; 0: no day.
int dayFromText(const QString &text)
{
    for (int day = 1; day <= 7; ++day) {
        if (text.compare(dayName(day), Qt::CaseInsensitive) == 0) {
            return day;
        }
    }
    return 0;
}

int minuteOfDay(QTime time)
{
    return time.hour() * 60 + time.minute();
}

/// The end of a span in minutes of its day: 00:00 as an end is midnight, when the day ends.
int endMinute(QTime until)
{
    return until == QTime(0, 0) ? minutesPerDay : minuteOfDay(until);
}

QString endText(QTime until)
{
    return until == QTime(0, 0) ? u"24:00"_s : until.toString(u"HH:mm"_s);
}

/// "9:05" or "09:05"; invalid: no time of day. QTime's own reading by a format takes fifty times as long.
QTime timeFromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    return QTime(text.first(colon).toInt(), text.sliced(colon + 1).toInt());
}

/// The spans of "Mon-Fri 08:00-18:00"; none: it could not be read.
std::vector<WorkingHours::Span> readPart(const QString &part)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"([A-Za-z]{3})(?: ?[-–] ?([A-Za-z]{3}))? +([0-9]{1,2}:[0-9]{2}) ?[-–] ?([0-9]{1,2}:[0-9]{2})"_s));
    const QRegularExpressionMatch match = form.match(part);
    if (!match.hasMatch()) {
        return {};
    }
    const int first = dayFromText(match.captured(1));
    const int last = match.captured(2).isEmpty() ? first : dayFromText(match.captured(2));
    const QTime from = timeFromText(match.capturedView(3));
    const QTime until = match.captured(4) == u"24:00"_s ? QTime(0, 0) : timeFromText(match.capturedView(4));
    if (first == 0 || last == 0 || !from.isValid() || !until.isValid() || endMinute(until) <= minuteOfDay(from)) {
        return {};
    }
    std::vector<WorkingHours::Span> spans{{first, from, until}};
    for (int day = first; day != last;) {
        day = day % 7 + 1;
        spans.push_back({day, from, until});
    }
    return spans;
}

bool isEarlier(const WorkingHours::Span &one, const WorkingHours::Span &other)
{
    return std::tie(one.day, one.from, one.until) < std::tie(other.day, other.from, other.until);
}

/// Takes from `rest` the spans of the following days that have the same times; gives the last such day.
int takeRun(std::vector<WorkingHours::Span> &rest, WorkingHours::Span span)
{
    while (true) {
        const WorkingHours::Span next{span.day + 1, span.from, span.until};
        const auto found = std::find(rest.begin(), rest.end(), next);
        if (found == rest.end()) {
            return span.day;
        }
        rest.erase(found);
        span = next;
    }
}

} // namespace

WorkingHours WorkingHours::standard()
{
    WorkingHours hours;
    for (int day = 1; day <= 5; ++day) {
        hours.spans.push_back({day, QTime(8, 0), QTime(18, 0)});
    }
    return hours;
}

base::Result<WorkingHours> WorkingHours::fromText(const QString &text)
{
    WorkingHours hours;
    if (text.trimmed().compare(u"none"_s, Qt::CaseInsensitive) == 0) {
        return hours;
    }
    std::vector<base::Problem> problems;
    for (const QString &part : text.split(u',')) {
        const std::vector<Span> spans = readPart(part.simplified());
        if (spans.empty()) {
            problems.push_back({u"hours"_s, Text::tr("The working hours “%1” cannot be read: write them as in "
                                                     "“Mon-Fri 08:00-18:00, Sat 09:00-12:00”, or “none”.")
                                                .arg(part.simplified())});
        }
        hours.spans.insert(hours.spans.end(), spans.begin(), spans.end());
    }
    if (!problems.empty()) {
        return base::refusal(std::move(problems));
    }
    std::sort(hours.spans.begin(), hours.spans.end(), isEarlier);
    hours.spans.erase(std::unique(hours.spans.begin(), hours.spans.end()), hours.spans.end());
    return hours;
}

QString WorkingHours::toText() const
{
    std::vector<Span> rest = spans;
    std::sort(rest.begin(), rest.end(), isEarlier);
    QStringList parts;
    while (!rest.empty()) {
        const Span span = rest.front();
        rest.erase(rest.begin());
        const int last = takeRun(rest, span);
        const QString days = last == span.day ? dayName(span.day) : dayName(span.day) + u'-' + dayName(last);
        parts.append(days + u' ' + span.from.toString(u"HH:mm"_s) + u'-' + endText(span.until));
    }
    return parts.isEmpty() ? u"none"_s : parts.join(u", "_s);
}

bool WorkingHours::contains(const TimeRange &range, const QByteArray &zone) const
{
    const QTimeZone rules(isKnownZone(zone) ? zone : QByteArray("UTC"));
    const auto wall = [&rules](base::Instant instant) {
        const QDateTime utc = base::toUtc(instant);
        return utc.addSecs(rules.offsetFromUtc(utc));
    };
    const QDateTime start = wall(range.start);
    const QDateTime end = wall(range.end);
    const qint64 startMinute = minuteOfDay(start.time());
    const qint64 lastMinute = minuteOfDay(end.time()) + start.date().daysTo(end.date()) * minutesPerDay;
    return std::any_of(spans.begin(), spans.end(), [&](const Span &span) {
        return span.day == start.date().dayOfWeek() && minuteOfDay(span.from) <= std::min(startMinute, lastMinute) &&
               std::max(startMinute, lastMinute) <= endMinute(span.until);
    });
}

} // namespace anteroom::domain
