// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/preflight.h"

#include "core/domain/words.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace anteroom::domain {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int eveningHour = 18;

const Words<Light, 3> &lightWords()
{
    static const Words<Light, 3> words{{{Light::Ok, "ok"}, {Light::Attention, "attention"}, {Light::Danger, "danger"}}};
    return words;
}

base::Instant eveningBefore(base::Instant start, const QByteArray &zoneName)
{
    const QTimeZone zone(zoneName);
    const QTimeZone used = zone.isValid() ? zone : QTimeZone::utc();
    const QDate day = base::toUtc(start).toTimeZone(used).date().addDays(-1);
    return base::fromMs(QDateTime(day, QTime(eveningHour, 0), used).toMSecsSinceEpoch());
}

} // namespace

Light Preflight::light() const
{
    Light worst = Light::Ok;
    for (const PreflightCheck &check : checks) {
        worst = std::max(worst, check.light);
    }
    return worst;
}

bool Preflight::isUnchecked() const
{
    const auto isUnknown = [](const PreflightCheck &check) { return check.found == u"unchecked"_s; };
    return std::any_of(checks.begin(), checks.end(), isUnknown) &&
           std::all_of(checks.begin(), checks.end(),
                       [&](const PreflightCheck &check) { return check.found.isEmpty() || isUnknown(check); });
}

std::vector<base::Instant> preflightTimes(base::Instant start, const QByteArray &practiceZone)
{
    std::vector<base::Instant> times{eveningBefore(start, practiceZone), start - 30min, start - 5min};
    std::sort(times.begin(), times.end());
    return times;
}

QString toText(Light light)
{
    return lightWords().text(light);
}

std::optional<Light> lightFromText(const QString &text)
{
    return lightWords().value(text);
}

QString toText(const std::vector<PreflightCheck> &checks)
{
    QStringList words;
    for (const PreflightCheck &check : checks) {
        words << check.what + u'=' + toText(check.light) + (check.found.isEmpty() ? QString() : u':' + check.found);
    }
    return words.join(u' ');
}

std::vector<PreflightCheck> checksFromText(const QString &text)
{
    std::vector<PreflightCheck> checks;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString result = word.section(u'=', 1);
        checks.push_back({word.section(u'=', 0, 0),
                          lightFromText(result.section(u':', 0, 0)).value_or(Light::Attention),
                          result.section(u':', 1)});
    }
    return checks;
}

} // namespace anteroom::domain
