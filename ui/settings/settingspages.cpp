// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspages.h"

#include <QCoreApplication>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using enum service::SettingKey;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SettingsPages)
};

} // namespace

SettingsPageContent practicePage()
{
    return {u"practice"_s,
            Text::tr("Practice"),
            {},
            {{{}, {PracticeName, PracticeAddress, PracticePhone, PracticeEmail, PracticeZone, MessagesLanguage}},
             {Text::tr("Sessions"), {SessionTypes, ZoomDefaultDuration}}},
            service::Area::Practice,
            {}};
}

SettingsPageContent zoomPage()
{
    return {u"zoom"_s,
            Text::tr("Zoom"),
            Text::tr("Every video session gets a meeting of its own, with the Zoom user of its psychologist."),
            {{{}, {ZoomEnabled, ZoomAccountId, ZoomClientId, ZoomClientSecret}},
             {Text::tr("Meetings"),
              {ZoomEncryption, ZoomAutoRecording, ZoomWaitingRoom, ZoomJoinBeforeHost, ZoomMuteUponEntry}},
             {Text::tr("Advanced"), {ZoomApiBaseUrl, ZoomOauthBaseUrl}}},
            service::Area::Zoom,
            ports::Remote::Zoom};
}

SettingsPageContent googlePage()
{
    return {u"google"_s,
            Text::tr("Google Calendar"),
            Text::tr("Each session stands in the practice's calendar and in its psychologist's."),
            {{{}, {GoogleEnabled, GoogleAccount, GoogleCredentialsPath, GoogleClientPath, GooglePracticeCalendarId}},
             {Text::tr("Events"), {MessagesDetail, GoogleReminderMinutes, CalendarInviter, GoogleSendInvites}},
             {Text::tr("Advanced"), {GoogleSubject, GoogleApplicationName, GoogleBaseUrl}}},
            service::Area::Google,
            ports::Remote::Calendar};
}

SettingsPageContent mailPage()
{
    return {u"mail"_s,
            Text::tr("Mail"),
            Text::tr("Patients are told by mail what was booked, moved and cancelled."),
            {{{}, {MailSmtpUrl, MailSmtpUsername, MailSmtpPassword, MailFrom, MailReplyTo}},
             {Text::tr("Advanced"), {MailSmtpCaFile, SyncLinkWait}}},
            service::Area::Mail,
            ports::Remote::Mail};
}

} // namespace anteroom::settings
