// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomsettings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

QJsonObject laidOver(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        const bool both = it.value().isObject() && base.value(it.key()).isObject();
        base.insert(it.key(),
                    both ? QJsonValue(laidOver(base.value(it.key()).toObject(), it.value().toObject())) : it.value());
    }
    return base;
}

QJsonObject passcodeRules()
{
    return {{u"length"_s, 6},
            {u"have_letter"_s, false},
            {u"have_number"_s, false},
            {u"have_special_character"_s, false},
            {u"have_upper_and_lower_characters"_s, false},
            {u"only_allow_numeric"_s, false},
            {u"consecutive_characters_length"_s, 0},
            {u"weak_enhance_detection"_s, false}};
}

bool has(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}

} // namespace

QJsonObject zoomUserSettings(const ZoomUser &user)
{
    const QJsonObject ordinary{
        {u"schedule_meeting"_s, QJsonObject{{u"host_video"_s, false},
                                            {u"participants_video"_s, false},
                                            {u"join_before_host"_s, false},
                                            {u"require_password_for_scheduling_new_meetings"_s, true},
                                            {u"require_password_for_scheduled_meetings"_s, true},
                                            {u"embed_password_in_join_link"_s, true},
                                            {u"meeting_password_requirement"_s, passcodeRules()}}},
        {u"in_meeting"_s,
         QJsonObject{{u"chat"_s, true},
                     {u"private_chat"_s, false},
                     {u"auto_saving_chat"_s, false},
                     {u"allow_users_save_chats"_s, 1},
                     {u"e2e_encryption"_s, false},
                     {u"waiting_room"_s, true},
                     {u"closed_captioning"_s, QJsonObject{{u"enable"_s, false}, {u"auto_transcribing"_s, false}}},
                     {u"meeting_summary_with_ai_companion"_s, QJsonObject{{u"enable"_s, false}}},
                     {u"ai_companion_questions"_s, QJsonObject{{u"enable"_s, false}}}}},
        {u"email_notification"_s,
         QJsonObject{{u"alternative_host_reminder"_s, true}, {u"cancel_meeting_reminder"_s, true}}},
        {u"recording"_s, QJsonObject{{u"local_recording"_s, false},
                                     {u"cloud_recording"_s, false},
                                     {u"auto_recording"_s, u"none"_s},
                                     {u"recording_audio_transcript"_s, false},
                                     {u"save_chat_text"_s, false}}},
        {u"feature"_s, QJsonObject{{u"meeting_capacity"_s, user.licensed ? 300 : 100}}}};
    return laidOver(ordinary, user.settings);
}

QJsonObject zoomUserSecurity(const ZoomUser &user)
{
    const QJsonObject ordinary{{u"auto_security"_s, true},
                               {u"waiting_room"_s, true},
                               {u"meeting_password"_s, true},
                               {u"require_password_for_scheduled_meeting"_s, true},
                               {u"embed_password_in_join_link"_s, true},
                               {u"end_to_end_encrypted_meetings"_s, true},
                               {u"encryption_type"_s, u"enhanced_encryption"_s},
                               {u"meeting_password_requirement"_s, passcodeRules()}};
    return {{u"meeting_security"_s, laidOver(ordinary, user.security)}};
}

QJsonObject zoomProfile(const ZoomUser &user, const QString &accountId)
{
    return {{u"id"_s, user.id},
            {u"account_id"_s, accountId},
            {u"email"_s, user.email},
            {u"first_name"_s, u"Sandbox"_s},
            {u"last_name"_s, u"User"_s},
            {u"display_name"_s, u"Sandbox User"_s},
            {u"type"_s, user.licensed ? 2 : 1},
            {u"role_name"_s, u"Member"_s},
            {u"use_pmi"_s, false},
            {u"timezone"_s, u"UTC"_s},
            {u"dept"_s, QString()},
            {u"verified"_s, 1},
            {u"language"_s, u"en-US"_s},
            {u"status"_s, u"active"_s}};
}

QJsonObject zoomDefaultSettings()
{
    return {{u"host_video"_s, false},
            {u"participant_video"_s, false},
            {u"cn_meeting"_s, false},
            {u"in_meeting"_s, false},
            {u"join_before_host"_s, false},
            {u"jbh_time"_s, 0},
            {u"mute_upon_entry"_s, false},
            {u"watermark"_s, false},
            {u"use_pmi"_s, false},
            {u"approval_type"_s, 2},
            {u"audio"_s, u"both"_s},
            {u"auto_recording"_s, u"none"_s},
            {u"alternative_hosts"_s, QString()},
            {u"close_registration"_s, false},
            {u"waiting_room"_s, false},
            {u"registrants_confirmation_email"_s, true},
            {u"registrants_email_notification"_s, true},
            {u"meeting_authentication"_s, false},
            {u"encryption_type"_s, u"enhanced_encryption"_s},
            {u"alternative_hosts_email_notification"_s, true},
            {u"email_notification"_s, true},
            {u"focus_mode"_s, false},
            {u"private_meeting"_s, false},
            {u"internal_meeting"_s, false},
            {u"push_change_to_calendar"_s, false},
            {u"participant_focused_meeting"_s, false},
            {u"auto_start_meeting_summary"_s, false},
            {u"auto_start_ai_companion_questions"_s, false},
            {u"continuous_meeting_chat"_s, QJsonObject{{u"enable"_s, true},
                                                       {u"auto_add_invited_external_users"_s, false},
                                                       {u"auto_add_meeting_participants"_s, false}}},
            {u"allow_multiple_devices"_s, false}};
}

QJsonObject zoomGivenSettings(QJsonObject asked, const ZoomUser &host, bool hasPassword, const QJsonObject &overrides)
{
    const QJsonObject security = zoomUserSecurity(host).value(u"meeting_security"_s).toObject();
    if (asked.value(u"encryption_type"_s) == "e2ee"_L1) {
        if (security.value(u"end_to_end_encrypted_meetings"_s).toBool()) {
            asked.insert(u"auto_recording"_s, asked.value(u"auto_recording"_s) == "cloud"_L1
                                                  ? QJsonValue(u"none"_s)
                                                  : asked.value(u"auto_recording"_s));
            asked.insert(u"join_before_host"_s, false);
        } else {
            asked.insert(u"encryption_type"_s, u"enhanced_encryption"_s);
        }
    }
    if (!hasPassword && !asked.value(u"waiting_room"_s).toBool() &&
        !asked.value(u"meeting_authentication"_s).toBool() && security.value(u"auto_security"_s).toBool()) {
        asked.insert(u"waiting_room"_s, true);
    }
    if (asked.value(u"waiting_room"_s).toBool()) {
        asked.insert(u"join_before_host"_s, false);
    }
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        if (it.key() != "password"_L1) {
            asked.insert(it.key(), it.value());
        }
    }
    return asked;
}

bool isAllowedPasscode(const QString &passcode, const ZoomUser &host)
{
    const QJsonObject rules = zoomUserSecurity(host)
                                  .value(u"meeting_security"_s)
                                  .toObject()
                                  .value(u"meeting_password_requirement"_s)
                                  .toObject();
    const auto wants = [&](QLatin1StringView rule) { return rules.value(rule).toBool(); };
    return has(passcode, u"^[A-Za-z0-9@_*!#-]{1,10}$"_s) && passcode.size() >= rules.value("length"_L1).toInt() &&
           (!wants("have_letter"_L1) || has(passcode, u"[A-Za-z]"_s)) &&
           (!wants("have_number"_L1) || has(passcode, u"[0-9]"_s)) &&
           (!wants("have_special_character"_L1) || has(passcode, u"[@_*!#-]"_s)) &&
           (!wants("have_upper_and_lower_characters"_L1) || (has(passcode, u"[A-Z]"_s) && has(passcode, u"[a-z]"_s))) &&
           (!wants("only_allow_numeric"_L1) || has(passcode, u"^[0-9]+$"_s));
}

} // namespace anteroom::sandbox
