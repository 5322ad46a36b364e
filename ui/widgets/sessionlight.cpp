// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sessionlight.h"

#include "core/service/preflightwords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace anteroom::widgets {

using domain::Light;
using theme::Meaning;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionLight)
};

QString nameOf(Light light)
{
    switch (light) {
    case Light::Ok:
        return Text::tr("Checked");
    case Light::Attention:
        return Text::tr("Look at it");
    case Light::Danger:
        return Text::tr("Not as it should be");
    }
    return {};
}

Meaning meaningOf(Light light)
{
    switch (light) {
    case Light::Ok:
        return Meaning::Good;
    case Light::Attention:
        return Meaning::Attention;
    case Light::Danger:
        return Meaning::Danger;
    }
    return Meaning::Neutral;
}

} // namespace

QStringList findingsOf(const domain::Preflight &preflight)
{
    QStringList findings;
    for (const domain::PreflightCheck &check : preflight.checks) {
        if (!check.found.isEmpty()) {
            findings.append(service::wordsFor(check));
        }
    }
    return findings;
}

std::optional<SessionLight> lightOf(const service::AppointmentRow &row, const QTimeZone &zone, base::Instant now)
{
    if (!row.preflight || !domain::isActive(row.status) || row.end() <= now) {
        return std::nullopt;
    }
    const Light light = row.preflight->light();
    QStringList findings = findingsOf(*row.preflight);
    if (findings.isEmpty()) {
        findings.append(Text::tr("All is as it should be."));
    }
    const QString reason =
        Text::tr("Looked at %1, %2: %3")
            .arg(dayText(row.preflight->at, zone, now), timeText(row.preflight->at, zone), findings.join(u' '));
    const QString name = row.preflight->isUnchecked() ? Text::tr("Could not be looked at") : nameOf(light);
    return SessionLight{meaningOf(light), name, reason};
}

} // namespace anteroom::widgets
