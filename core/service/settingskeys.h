// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace anteroom::service {

/// Every setting there is; settingDefinitions() says what each is called and may hold. In the table's order.
enum class SettingKey {
    ZoomEnabled,
    ZoomApiBaseUrl,
    ZoomOauthBaseUrl,
    ZoomAccountId,
    ZoomClientId,
    ZoomClientSecret,
    ZoomDefaultDuration, ///< minutes
    ZoomWaitingRoom,
    ZoomJoinBeforeHost,
    ZoomMuteUponEntry,
    ZoomAutoRecording, ///< none, local, cloud
    ZoomEncryption,    ///< e2ee, enhanced
    GoogleEnabled,
    GoogleAccount, ///< service-account, signed-in
    GoogleCredentialsPath,
    GoogleClientPath,
    GoogleClientId,
    GoogleClientSecret,
    GoogleRefreshToken, ///< of whoever signed in
    GoogleBaseUrl,
    GooglePracticeCalendarId,
    GoogleSubject,
    GoogleApplicationName,
    GoogleSendInvites,
    GoogleReminderMinutes, ///< whole numbers
    CalendarInviter,       ///< mail, google
    MessagesDetail,        ///< full, neutral
    MessagesLanguage,      ///< en, de
    MailSmtpUrl,           ///< empty: no mail is sent
    MailSmtpUsername,
    MailSmtpPassword,
    MailSmtpCaFile,
    MailFrom,
    MailReplyTo,
    EncryptionKey, ///< the vault key, in the environment only
    SyncLinkWait,
    DeskSendHold,
    DeskRole,         ///< psychologist, reception, admin
    DeskPsychologist, ///< who sits here, when the role is psychologist
    RolloutPercent,
    PracticeName,
    PracticeAddress,
    PracticePhone,
    PracticeEmail,
    PracticeZone, ///< IANA name; empty: not chosen yet
    SessionTypes,
};

constexpr std::size_t settingKeyCount = std::size_t(SettingKey::SessionTypes) + 1;

} // namespace anteroom::service
