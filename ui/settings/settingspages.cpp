// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspages.h"

#include <QCoreApplication>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using enum service::SettingKey;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SettingsPages", text);
}

} // namespace

SettingsPageContent practicePage()
{
    return {u"practice"_s,
            tr("Practice"),
            {},
            {{{}, {PracticeName, PracticeAddress, PracticePhone, PracticeEmail, PracticeZone}},
             {tr("Sessions"), {SessionTypes, ZoomDefaultDuration}}},
            service::Area::Practice,
            {}};
}

SettingsPageContent zoomPage()
{
    return {
        u"zoom"_s,
        tr("Zoom"),
        tr("Every video session gets a meeting of its own, with the Zoom user of its psychologist."),
        {{{}, {ZoomEnabled, ZoomAccountId, ZoomClientId, ZoomClientSecret}},
         {tr("Meetings"), {ZoomEncryption, ZoomAutoRecording, ZoomWaitingRoom, ZoomJoinBeforeHost, ZoomMuteUponEntry}},
         {tr("Advanced"), {ZoomApiBaseUrl, ZoomOauthBaseUrl}}},
        service::Area::Zoom,
        ports::Remote::Zoom};
}

SettingsPageContent googlePage()
{
    return {u"google"_s,
            tr("Google Calendar"),
            tr("Each session stands in the practice's calendar and in its psychologist's."),
            {{{}, {GoogleEnabled, GoogleCredentialsPath, GooglePracticeCalendarId}},
             {tr("Events"), {MessagesDetail, GoogleReminderMinutes, CalendarInviter, GoogleSendInvites}},
             {tr("Advanced"), {GoogleSubject, GoogleApplicationName, GoogleBaseUrl}}},
            service::Area::Google,
            ports::Remote::Calendar};
}

SettingsPageContent mailPage()
{
    return {u"mail"_s,
            tr("Mail"),
            tr("Patients are told by mail what was booked, moved and cancelled."),
            {{{}, {MailSmtpUrl, MailSmtpUsername, MailSmtpPassword, MailFrom, MailReplyTo}},
             {tr("Advanced"), {MailSmtpCaFile, SyncLinkWait}}},
            service::Area::Mail,
            ports::Remote::Mail};
}

} // namespace anteroom::settings
