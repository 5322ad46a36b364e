// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settingstable.h"

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

using enum SettingType;

// What a row does not say is as in SettingDefinition: no default, kept for the practice, any number.
constexpr SettingDefinition definitions[] = {
    {.key = SettingKey::ZoomEnabled,
     .name = "zoom.enabled"_L1,
     .type = Flag,
     .areas = Area::Zoom,
     .defaultText = "false"_L1},
    {.key = SettingKey::ZoomApiBaseUrl,
     .name = "zoom.api.base-url"_L1,
     .type = BaseUrl,
     .areas = Area::Zoom,
     .defaultText = "https://api.zoom.us/v2"_L1},
    {.key = SettingKey::ZoomOauthBaseUrl,
     .name = "zoom.oauth.base-url"_L1,
     .type = BaseUrl,
     .areas = Area::Zoom,
     .defaultText = "https://zoom.us"_L1},
    {.key = SettingKey::ZoomAccountId,
     .name = "zoom.oauth.account-id"_L1,
     .type = Text,
     .areas = Area::Zoom,
     .shortEnvironmentName = "ZOOM_ACCOUNT_ID"_L1},
    {.key = SettingKey::ZoomClientId,
     .name = "zoom.oauth.client-id"_L1,
     .type = Text,
     .areas = Area::Zoom,
     .shortEnvironmentName = "ZOOM_CLIENT_ID"_L1},
    {.key = SettingKey::ZoomClientSecret,
     .name = "zoom.oauth.client-secret"_L1,
     .type = Secret,
     .areas = Area::Zoom,
     .home = SettingHome::Sealed,
     .shortEnvironmentName = "ZOOM_CLIENT_SECRET"_L1},
    {.key = SettingKey::ZoomDefaultDuration,
     .name = "zoom.meeting.default-duration"_L1,
     .type = Integer,
     .areas = Area::Zoom,
     .defaultText = "50"_L1,
     .least = 5,
     .most = 480},
    {.key = SettingKey::ZoomWaitingRoom,
     .name = "zoom.meeting.waiting-room"_L1,
     .type = Flag,
     .areas = Area::Zoom,
     .defaultText = "true"_L1},
    {.key = SettingKey::ZoomJoinBeforeHost,
     .name = "zoom.meeting.join-before-host"_L1,
     .type = Flag,
     .areas = Area::Zoom,
     .defaultText = "false"_L1},
    {.key = SettingKey::ZoomMuteUponEntry,
     .name = "zoom.meeting.mute-upon-entry"_L1,
     .type = Flag,
     .areas = Area::Zoom,
     .defaultText = "true"_L1},
    {.key = SettingKey::ZoomAutoRecording,
     .name = "zoom.meeting.auto-recording"_L1,
     .type = Choice,
     .areas = Area::Zoom,
     .defaultText = "none"_L1,
     .choices = "none|local|cloud"_L1},
    {.key = SettingKey::ZoomEncryption,
     .name = "zoom.meeting.encryption"_L1,
     .type = Choice,
     .areas = Area::Zoom,
     .defaultText = "e2ee"_L1,
     .choices = "e2ee|enhanced"_L1},
    {.key = SettingKey::GoogleEnabled,
     .name = "google.calendar.enabled"_L1,
     .type = Flag,
     .areas = Area::Google,
     .defaultText = "false"_L1},
    {.key = SettingKey::GoogleAccount,
     .name = "google.calendar.account"_L1,
     .type = Choice,
     .areas = Area::Google,
     .defaultText = "service-account"_L1,
     .choices = "service-account|signed-in"_L1},
    {.key = SettingKey::GoogleCredentialsPath,
     .name = "google.calendar.credentials-path"_L1,
     .type = Path,
     .areas = Area::Google},
    {.key = SettingKey::GoogleClientPath, .name = "google.oauth.client-path"_L1, .type = Path, .areas = Area::Google},
    {.key = SettingKey::GoogleClientId, .name = "google.oauth.client-id"_L1, .type = Text, .areas = Area::Google},
    {.key = SettingKey::GoogleClientSecret,
     .name = "google.oauth.client-secret"_L1,
     .type = Secret,
     .areas = Area::Google,
     .home = SettingHome::Sealed},
    {.key = SettingKey::GoogleRefreshToken,
     .name = "google.oauth.refresh-token"_L1,
     .type = Secret,
     .areas = Area::Google,
     .home = SettingHome::Sealed},
    {.key = SettingKey::GoogleBaseUrl,
     .name = "google.calendar.base-url"_L1,
     .type = BaseUrl,
     .areas = Area::Google,
     .defaultText = "https://www.googleapis.com/calendar/v3"_L1},
    {.key = SettingKey::GooglePracticeCalendarId,
     .name = "google.calendar.practice-calendar-id"_L1,
     .type = Text,
     .areas = Area::Google},
    {.key = SettingKey::GoogleSubject, .name = "google.calendar.subject"_L1, .type = Address, .areas = Area::Google},
    {.key = SettingKey::GoogleApplicationName,
     .name = "google.calendar.application-name"_L1,
     .type = Text,
     .areas = Area::Google,
     .defaultText = "Ground & Grow Psychology"_L1},
    {.key = SettingKey::GoogleSendInvites,
     .name = "google.calendar.send-invites"_L1,
     .type = Flag,
     .areas = Area::Google,
     .defaultText = "true"_L1},
    // Google takes at most 5 reminders of at most four weeks (Events resource, reminders.overrides).
    {.key = SettingKey::GoogleReminderMinutes,
     .name = "google.calendar.reminder-minutes"_L1,
     .type = IntegerList,
     .areas = Area::Google,
     .defaultText = "60,1440"_L1,
     .most = 40320,
     .longest = 5},
    {.key = SettingKey::CalendarInviter,
     .name = "calendar.inviter"_L1,
     .type = Choice,
     .areas = Area::Google | Area::Mail,
     .defaultText = "mail"_L1,
     .choices = "mail|google"_L1},
    {.key = SettingKey::MessagesDetail,
     .name = "messages.detail"_L1,
     .type = Choice,
     .areas = Area::Google | Area::Mail,
     .defaultText = "full"_L1,
     .choices = "full|neutral"_L1},
    {.key = SettingKey::MessagesLanguage,
     .name = "messages.language"_L1,
     .type = Choice,
     .areas = Area::Practice,
     .defaultText = "en"_L1,
     .choices = "en|de"_L1},
    {.key = SettingKey::MailSmtpUrl, .name = "mail.smtp.url"_L1, .type = SmtpUrl, .areas = Area::Mail},
    {.key = SettingKey::MailSmtpUsername, .name = "mail.smtp.username"_L1, .type = Text, .areas = Area::Mail},
    {.key = SettingKey::MailSmtpPassword,
     .name = "mail.smtp.password"_L1,
     .type = Secret,
     .areas = Area::Mail,
     .home = SettingHome::Sealed},
    {.key = SettingKey::MailSmtpCaFile, .name = "mail.smtp.ca-file"_L1, .type = Path, .areas = Area::Mail},
    {.key = SettingKey::MailFrom, .name = "mail.from"_L1, .type = Address, .areas = Area::Mail},
    {.key = SettingKey::MailReplyTo, .name = "mail.reply-to"_L1, .type = Address, .areas = Area::Mail},
    {.key = SettingKey::EncryptionKey,
     .name = "meeting.password.encryption.key"_L1,
     .type = Secret,
     .areas = Area::Vault,
     .home = SettingHome::Environment},
    {.key = SettingKey::SyncLinkWait,
     .name = "sync.link-wait"_L1,
     .type = Duration,
     .defaultText = "60s"_L1,
     .most = 3600},
    {.key = SettingKey::DeskSendHold,
     .name = "desk.send-hold"_L1,
     .type = Duration,
     .areas = Area::Desk,
     .defaultText = "10s"_L1,
     .home = SettingHome::Desk,
     .most = 600},
    // The least that is of use: reception changes no settings and gets no start links.
    {.key = SettingKey::DeskRole,
     .name = "desk.role"_L1,
     .type = Choice,
     .areas = Area::Desk,
     .defaultText = "reception"_L1,
     .home = SettingHome::Desk,
     .choices = "psychologist|reception|admin"_L1},
    {.key = SettingKey::DeskPsychologist,
     .name = "desk.psychologist"_L1,
     .type = Text,
     .areas = Area::Desk,
     .home = SettingHome::Desk},
    {.key = SettingKey::RolloutPercent,
     .name = "rollout.percent"_L1,
     .type = Integer,
     .defaultText = "100"_L1,
     .most = 100},
    {.key = SettingKey::PracticeName, .name = "practice.name"_L1, .type = Text, .isRequired = true},
    {.key = SettingKey::PracticeAddress, .name = "practice.address"_L1, .type = Text},
    {.key = SettingKey::PracticePhone, .name = "practice.phone"_L1, .type = Phone},
    {.key = SettingKey::PracticeEmail, .name = "practice.email"_L1, .type = Address},
    {.key = SettingKey::PracticeZone, .name = "practice.zone"_L1, .type = Zone, .isRequired = true},
    {.key = SettingKey::SessionTypes,
     .name = "session.types"_L1,
     .type = TextList,
     .defaultText = "Individual,Couple,Family,Group,Assessment"_L1},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(definitions); ++i) {
        if (definitions[i].key != SettingKey(i)) {
            return false;
        }
    }
    return std::size(definitions) == settingKeyCount;
}
static_assert(isInOrder(), "the table has one row for each key, in the keys' order");

} // namespace

QStringList SettingDefinition::choiceList() const
{
    return choices.isEmpty() ? QStringList() : QString(choices).split(u'|');
}

QString SettingDefinition::environmentName() const
{
    return QString(name).replace(u'.', u'_').replace(u'-', u'_').toUpper();
}

QStringList SettingDefinition::environmentNames() const
{
    QStringList names{environmentName()};
    if (!shortEnvironmentName.isEmpty()) {
        names.append(shortEnvironmentName);
    }
    return names;
}

std::span<const SettingDefinition> settingDefinitions()
{
    return definitions;
}

const SettingDefinition &definitionOf(SettingKey key)
{
    return definitions[std::size_t(key)];
}

const SettingDefinition *findSetting(const QString &name)
{
    const auto found = std::find_if(std::begin(definitions), std::end(definitions),
                                    [&](const SettingDefinition &definition) { return definition.name == name; });
    return found == std::end(definitions) ? nullptr : found;
}

} // namespace anteroom::service
