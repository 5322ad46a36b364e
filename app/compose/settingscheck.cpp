// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/settingscheck.h"

#include "core/service/settingsproblems.h"

#include <QCoreApplication>

namespace anteroom::compose {

using namespace Qt::StringLiterals;
using Key = service::SettingKey;
using Mark = ports::CheckLine::Mark;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Remotes)
};

service::Area areaOf(Remote remote)
{
    switch (remote) {
    case Remote::Zoom:
        return service::Area::Zoom;
    case Remote::Calendar:
        return service::Area::Google;
    case Remote::Mail:
        return service::Area::Mail;
    }
    return service::Area::Mail;
}

void addIfOff(ports::CheckReport &report, Remote remote, const service::Settings &settings)
{
    if (remote == Remote::Zoom && !settings.flag(Key::ZoomEnabled)) {
        report.lines.push_back({Mark::Bad, Text::tr("Zoom is switched off (zoom.enabled)."),
                                Text::tr("Set zoom.enabled (ZOOM_ENABLED) to true to have meetings made.")});
    }
    if (remote == Remote::Calendar && !settings.flag(Key::GoogleEnabled)) {
        report.lines.push_back(
            {Mark::Bad, Text::tr("Google Calendar is switched off (google.calendar.enabled)."),
             Text::tr("Set google.calendar.enabled (GOOGLE_CALENDAR_ENABLED) to true to have events made.")});
    }
    if (remote == Remote::Mail) {
        for (const Key key : {Key::MailSmtpUrl, Key::MailFrom}) {
            if (!settings.isSet(key)) {
                report.lines.push_back(
                    {Mark::Bad,
                     Text::tr("The setting %1 is missing; no mail can be sent.")
                         .arg(QString(service::definitionOf(key).name)),
                     Text::tr("Set %1 or the variable %2.")
                         .arg(QString(service::definitionOf(key).name), service::definitionOf(key).environmentName())});
            }
        }
    }
}

} // namespace

ports::CheckReport settingsFaults(Remote remote, const service::Settings &settings)
{
    ports::CheckReport report;
    addIfOff(report, remote, settings);
    addFaults(report, service::problemsOf(settings, areaOf(remote)));
    return report;
}

void addFaults(ports::CheckReport &report, const std::vector<base::Problem> &problems)
{
    for (const base::Problem &problem : problems) {
        report.lines.push_back({Mark::Bad, problem.reason, Text::tr("Change the setting %1.").arg(problem.field)});
    }
}

QCoro::Task<ports::CheckReport> KnownAnswer::check()
{
    co_return m_report;
}

} // namespace anteroom::compose
