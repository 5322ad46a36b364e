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
    if (settings.text(Key::GoogleAccount) == u"signed-in"_s) {
        config.account = googlecalendar::GoogleConfig::Account::SignedIn;
    }
    config.clientPath = settings.text(Key::GoogleClientPath);
    config.clientId = settings.text(Key::GoogleClientId);
    config.clientSecret = settings.secret(Key::GoogleClientSecret);
    config.refreshToken = settings.secret(Key::GoogleRefreshToken);
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

zoom::ZoomConfig zoomConfig(const Settings &settings, const service::RemoteAccount &other)
{
    return {settings.text(Key::ZoomApiBaseUrl), settings.text(Key::ZoomOauthBaseUrl), other.account.accountId,
            other.account.clientId, other.secret};
}

googlecalendar::GoogleConfig googleConfig(const Settings &settings, const service::RemoteAccount &other)
{
    googlecalendar::GoogleConfig config = googleConfig(settings);
    config.account = googlecalendar::GoogleConfig::Account::Service; // whoever else may have signed in
    config.credentialsPath.clear();
    config.key = other.secret;
    config.subject = other.account.subject;
    return config;
}

void addProblem(sync::RemoteSwitch &remote, const std::vector<base::Problem> &problems)
{
    if (remote.isUsable() && !problems.empty()) {
        remote.problem = {u"needs-sign-in"_s, u"settings.invalid"_s, problems.front().field};
    }
}

QStringList zoomUsers(const std::vector<domain::Psychologist> &psychologists)
{
    QStringList users;
    for (const domain::Psychologist &psychologist : psychologists) {
        if (!psychologist.zoomUser.isEmpty() && !psychologist.zoomAccount && !users.contains(psychologist.zoomUser)) {
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
        if (!psychologist.calendarId.isEmpty() && !psychologist.googleAccount) {
            result.push_back({QCoreApplication::translate("Remotes", "calendar of %1").arg(psychologist.name),
                              psychologist.calendarId});
        }
    }
    return result;
}

oauth::TokenHeard heardAs(const QString &object, domain::AccountId account, const TokenAsked &tokenAsked)
{
    return [object, account, tokenAsked](const ports::Outcome<oauth::Token> &answer, std::chrono::milliseconds took) {
        tokenAsked(object, account, answer ? std::nullopt : std::optional(answer.error()), took);
    };
}

// The providers of one account beside the settings' own.
void addAccount(sync::Remotes &remotes, sync::SyncSettings &syncSettings, const Settings &settings,
                const service::RemoteAccount &other, const RemoteTools &tools)
{
    const domain::AccountId id = other.account.id;
    if (other.account.kind == domain::AccountKind::Zoom) {
        if (syncSettings.zoomOf(id).isUsable()) {
            remotes.moreMeetings[id] = std::make_shared<zoom::ZoomMeetings>(
                tools.zoom, zoomConfig(settings, other), tools.clock, tools.paces.of(id),
                heardAs(u"zoom-token"_s, id, tools.tokenAsked));
        }
        return;
    }
    const googlecalendar::GoogleConfig config = googleConfig(settings, other);
    std::vector<base::Problem> problems = googlecalendar::problemsIn(config);
    // The practice's calendar is none of its business.
    std::erase_if(problems, [](const base::Problem &problem) {
        return problem.field == service::definitionOf(Key::GooglePracticeCalendarId).name;
    });
    addProblem(syncSettings.accounts[id], problems);
    if (syncSettings.googleOf(id).isUsable()) {
        remotes.moreCalendars[id] = std::make_shared<googlecalendar::GoogleCalendar>(
            tools.google, tools.clock, config, heardAs(u"google-token"_s, id, tools.tokenAsked));
    }
}

} // namespace

std::shared_ptr<zoom::CallPace> Paces::of(domain::AccountId account)
{
    std::shared_ptr<zoom::CallPace> &pace = m_paces[account];
    if (!pace) {
        pace = std::make_shared<zoom::CallPace>(m_clock, m_scheduler);
    }
    return pace;
}

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

sync::Remotes makeRemotes(const Settings &settings, sync::SyncSettings &syncSettings, const RemoteTools &tools)
{
    addProblem(syncSettings.google, googlecalendar::problemsIn(googleConfig(settings)));
    addProblem(syncSettings.mail, smtp::problemsIn(smtpConfig(settings)));
    sync::Remotes remotes;
    if (syncSettings.zoom.isUsable()) {
        remotes.meetings =
            std::make_shared<zoom::ZoomMeetings>(tools.zoom, zoomConfig(settings), tools.clock, tools.paces.of({}),
                                                 heardAs(u"zoom-token"_s, {}, tools.tokenAsked));
    }
    if (syncSettings.google.isUsable()) {
        remotes.calendars = std::make_shared<googlecalendar::GoogleCalendar>(
            tools.google, tools.clock, googleConfig(settings), heardAs(u"google-token"_s, {}, tools.tokenAsked));
    }
    for (const service::RemoteAccount &other : settings.accounts()) {
        addAccount(remotes, syncSettings, settings, other, tools);
    }
    std::shared_ptr<smtp::SmtpSender> mail;
    if (syncSettings.mail.isUsable()) {
        mail = std::make_shared<smtp::SmtpSender>(tools.clock, smtpConfig(settings));
        remotes.mail = mail;
    }
    remotes.abort = [close = tools.close, sender = std::weak_ptr(mail)] {
        close();
        if (const std::shared_ptr<smtp::SmtpSender> alive = sender.lock()) {
            alive->stop();
        }
    };
    return remotes;
}

QCoro::Task<ports::Outcome<base::Secret>> signInToGoogle(Settings settings, oauth::SignInTools tools)
{
    const base::Result<oauth::InstalledClient> client = googlecalendar::clientOf(googleConfig(settings));
    if (!client || client->id.isEmpty()) {
        co_return ports::failed(ports::FailureKind::NeedsSignIn, u"google.client-file"_s,
                                u"google.oauth.client-path"_s);
    }
    const QStringList scopes{QString(googlecalendar::eventsScope)};
    const ports::Outcome<oauth::Grant> grant = co_await oauth::signIn(*client, scopes, std::move(tools));
    if (!grant) {
        co_return tl::unexpected(grant.error());
    }
    co_return grant->refreshToken;
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
