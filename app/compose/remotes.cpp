// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/remotes.h"

#include "app/compose/settingscheck.h"
#include "integrations/googlecalendar/googlecalendar.h"
#include "integrations/googlecalendar/googlecheck.h"
#include "integrations/smtp/smtpcheck.h"
#include "integrations/smtp/smtpsender.h"
#include "integrations/zoom/zoomcheck.h"
#include "integrations/zoom/zoommeetings.h"

#include <QCoreApplication>

namespace anteroom::compose {

using namespace Qt::StringLiterals;
using service::Settings;
using Key = service::SettingKey;

namespace {

zoom::ZoomConfig zoomConfig(const Settings &settings)
{
    return {settings.text(Key::ZoomApiBaseUrl), settings.text(Key::ZoomOauthBaseUrl), settings.text(Key::ZoomAccountId),
            settings.text(Key::ZoomClientId), settings.secret(Key::ZoomClientSecret)};
}

googlecalendar::GoogleConfig googleConfig(const Settings &settings)
{
    googlecalendar::GoogleConfig config;
    config.baseUrl = QUrl(settings.text(Key::GoogleBaseUrl));
    config.credentialsPath = settings.text(Key::GoogleCredentialsPath);
    config.subject = settings.text(Key::GoogleSubject);
    config.applicationName = settings.text(Key::GoogleApplicationName);
    config.practiceCalendarId = settings.text(Key::GooglePracticeCalendarId);
    return config;
}

smtp::SmtpConfig smtpConfig(const Settings &settings)
{
    smtp::SmtpConfig config;
    config.url = QUrl(settings.text(Key::MailSmtpUrl));
    config.username = settings.text(Key::MailSmtpUsername);
    config.password = settings.secret(Key::MailSmtpPassword);
    config.caFile = settings.text(Key::MailSmtpCaFile);
    config.from = settings.text(Key::MailFrom);
    return config;
}

bool isUsable(const sync::RemoteSwitch &remote)
{
    return remote.enabled && remote.problem.isEmpty();
}

void addProblem(sync::RemoteSwitch &remote, const std::vector<base::Problem> &problems)
{
    if (isUsable(remote) && !problems.empty()) {
        remote.problem = {u"needs-sign-in"_s, u"settings.invalid"_s, problems.front().field};
    }
}

QStringList zoomUsers(const std::vector<domain::Psychologist> &psychologists)
{
    QStringList users;
    for (const domain::Psychologist &psychologist : psychologists) {
        if (!psychologist.zoomUser.isEmpty() && !users.contains(psychologist.zoomUser)) {
            users << psychologist.zoomUser;
        }
    }
    return users;
}

std::vector<googlecalendar::NamedCalendar> calendars(const Settings &settings,
                                                     const std::vector<domain::Psychologist> &psychologists)
{
    std::vector<googlecalendar::NamedCalendar> result{
        {QCoreApplication::translate("Remotes", "practice calendar (google.calendar.practice-calendar-id)"),
         settings.text(Key::GooglePracticeCalendarId)}};
    for (const domain::Psychologist &psychologist : psychologists) {
        if (!psychologist.calendarId.isEmpty()) {
            result.push_back({QCoreApplication::translate("Remotes", "calendar of %1").arg(psychologist.name),
                              psychologist.calendarId});
        }
    }
    return result;
}

oauth::TokenHeard heardAs(const QString &object, const TokenAsked &tokenAsked)
{
    return [object, tokenAsked](const ports::Outcome<oauth::Token> &answer, std::chrono::milliseconds took) {
        tokenAsked(object, answer ? std::nullopt : std::optional(answer.error()), took);
    };
}

} // namespace

std::optional<Remote> remoteFromText(const QString &text)
{
    if (text == u"zoom"_s) {
        return Remote::Zoom;
    }
    if (text == u"calendar"_s) {
        return Remote::Calendar;
    }
    return text == u"mail"_s ? std::optional(Remote::Mail) : std::nullopt;
}

sync::Remotes makeRemotes(const Settings &settings, sync::SyncSettings &syncSettings, const HttpWays &ways,
                          const base::Clock &clock, const TokenAsked &tokenAsked)
{
    addProblem(syncSettings.google, googlecalendar::problemsIn(googleConfig(settings)));
    addProblem(syncSettings.mail, smtp::problemsIn(smtpConfig(settings)));
    sync::Remotes remotes;
    if (isUsable(syncSettings.zoom)) {
        remotes.meetings = std::make_shared<zoom::ZoomMeetings>(ways.zoom, zoomConfig(settings), clock,
                                                                heardAs(u"zoom-token"_s, tokenAsked));
    }
    if (isUsable(syncSettings.google)) {
        remotes.calendars = std::make_shared<googlecalendar::GoogleCalendar>(ways.google, clock, googleConfig(settings),
                                                                             heardAs(u"google-token"_s, tokenAsked));
    }
    std::shared_ptr<smtp::SmtpSender> mail;
    if (isUsable(syncSettings.mail)) {
        mail = std::make_shared<smtp::SmtpSender>(clock, smtpConfig(settings));
        remotes.mail = mail;
    }
    remotes.abort = [close = ways.close, sender = std::weak_ptr(mail)] {
        close();
        if (const std::shared_ptr<smtp::SmtpSender> alive = sender.lock()) {
            alive->stop();
        }
    };
    return remotes;
}

std::shared_ptr<ports::ConnectionCheck> makeCheck(Remote remote, const Settings &settings,
                                                  const std::vector<domain::Psychologist> &psychologists,
                                                  http::HttpClient &http, const base::Clock &clock)
{
    ports::CheckReport faults = settingsFaults(remote, settings);
    if (remote == Remote::Calendar && faults.lines.empty()) {
        addFaults(faults, googlecalendar::problemsIn(googleConfig(settings)));
    }
    if (remote == Remote::Mail && faults.lines.empty()) {
        addFaults(faults, smtp::problemsIn(smtpConfig(settings)));
    }
    if (!faults.lines.empty()) {
        return std::make_shared<KnownAnswer>(std::move(faults));
    }
    switch (remote) {
    case Remote::Zoom:
        return std::make_shared<zoom::ZoomCheck>(http, zoomConfig(settings), clock, zoomUsers(psychologists));
    case Remote::Calendar:
        return std::make_shared<googlecalendar::GoogleCheck>(http, clock, googleConfig(settings),
                                                             calendars(settings, psychologists));
    case Remote::Mail:
        return std::make_shared<smtp::SmtpCheck>(smtpConfig(settings));
    }
    return nullptr;
}

} // namespace anteroom::compose
