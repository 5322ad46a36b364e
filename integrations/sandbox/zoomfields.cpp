// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomfields.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

using Type = FieldRule::Type;

FieldRule text(const QString &name, qint64 most = -1, const QStringList &words = {})
{
    return {name, Type::Text, most, 0, words, {}};
}

FieldRule whole(const QString &name, qint64 least, qint64 most, const QStringList &words = {})
{
    return {name, Type::Whole, most, least, words, {}};
}

FieldRule flag(const QString &name)
{
    return {name, Type::Flag, -1, 0, {}, {}};
}

FieldRule object(const QString &name, FieldRules inner = {})
{
    return {name, Type::Object, -1, 0, {}, std::move(inner)};
}

FieldRule list(const QString &name, FieldRules inner = {})
{
    return {name, Type::List, -1, 0, {}, std::move(inner)};
}

FieldRules settingsWithInside()
{
    return {
        object(u"continuous_meeting_chat"_s, {flag(u"enable"_s), flag(u"auto_add_invited_external_users"_s),
                                              flag(u"auto_add_meeting_participants"_s)}),
        object(u"waiting_room_options"_s,
               {text(u"mode"_s, -1, {u"follow_setting"_s, u"custom"_s}),
                text(u"who_goes_to_waiting_room"_s, -1,
                     {u"everyone"_s, u"users_not_in_account"_s, u"users_not_in_account_or_whitelisted_domains"_s,
                      u"users_not_on_invite"_s})}),
        object(u"breakout_room"_s, {flag(u"enable"_s), list(u"rooms"_s, {text(u"name"_s), list(u"participants"_s)})}),
        object(u"question_and_answer"_s,
               {flag(u"enable"_s), flag(u"allow_submit_questions"_s), flag(u"allow_anonymous_questions"_s),
                text(u"question_visibility"_s, -1, {u"answered"_s, u"all"_s}), flag(u"attendees_can_comment"_s),
                flag(u"attendees_can_upvote"_s)}),
        object(u"approved_or_denied_countries_or_regions"_s,
               {flag(u"enable"_s), text(u"method"_s, -1, {u"approve"_s, u"deny"_s}), list(u"approved_list"_s),
                list(u"denied_list"_s)}),
        object(u"auto_add_recording_to_video_management"_s, {flag(u"enable"_s), list(u"channels"_s)}),
        object(u"language_interpretation"_s, {flag(u"enable"_s), list(u"interpreters"_s)}),
        object(u"sign_language_interpretation"_s, {flag(u"enable"_s), list(u"interpreters"_s)}),
        list(u"meeting_invitees"_s, {text(u"email"_s)}),
        list(u"authentication_exception"_s, {text(u"email"_s), text(u"name"_s)}),
        list(u"global_dial_in_countries"_s),
        list(u"resources"_s),
    };
}

FieldRules settingsBothTake()
{
    FieldRules rules = settingsWithInside();
    for (const QString &name : zoomFlagSettings()) {
        rules.push_back(flag(name));
    }
    const FieldRules others{
        text(u"alternative_hosts"_s),
        whole(u"approval_type"_s, 0, 2),
        text(u"audio"_s, -1, {u"both"_s, u"telephony"_s, u"voip"_s, u"thirdParty"_s}),
        text(u"audio_conference_info"_s, 2048),
        text(u"authentication_domains"_s),
        text(u"authentication_option"_s),
        text(u"auto_recording"_s, -1, {u"local"_s, u"cloud"_s, u"none"_s}),
        whole(u"calendar_type"_s, 1, 2),
        text(u"contact_email"_s),
        text(u"contact_name"_s),
        text(u"encryption_type"_s, -1, {u"enhanced_encryption"_s, u"e2ee"_s}),
        whole(u"jbh_time"_s, 0, 15, {u"0"_s, u"5"_s, u"10"_s, u"15"_s}),
        whole(u"registration_type"_s, 1, 3),
        whole(u"who_will_receive_summary"_s, 1, 4),
        whole(u"who_can_ask_questions"_s, 1, 5),
        text(u"summary_template_id"_s),
    };
    rules.insert(rules.end(), others.begin(), others.end());
    return rules;
}

FieldRules meetingBothTake()
{
    return {
        text(u"agenda"_s, 2000),    whole(u"duration"_s, 1, 1440),
        text(u"password"_s, 10),    flag(u"pre_schedule"_s),
        object(u"recurrence"_s),    text(u"schedule_for"_s),
        text(u"start_time"_s),      text(u"template_id"_s),
        text(u"timezone"_s),        text(u"topic"_s, 200),
        list(u"tracking_fields"_s), whole(u"type"_s, 1, 10, {u"1"_s, u"2"_s, u"3"_s, u"8"_s, u"10"_s}),
    };
}

} // namespace

const QStringList &zoomFlagSettings()
{
    static const QStringList names{
        u"allow_multiple_devices"_s,
        u"alternative_hosts_email_notification"_s,
        u"close_registration"_s,
        u"cn_meeting"_s,
        u"email_notification"_s,
        u"focus_mode"_s,
        u"host_video"_s,
        u"in_meeting"_s,
        u"join_before_host"_s,
        u"meeting_authentication"_s,
        u"mute_upon_entry"_s,
        u"participant_video"_s,
        u"private_meeting"_s,
        u"registrants_confirmation_email"_s,
        u"registrants_email_notification"_s,
        u"show_share_button"_s,
        u"use_pmi"_s,
        u"waiting_room"_s,
        u"watermark"_s,
        u"host_save_video_order"_s,
        u"alternative_host_update_polls"_s,
        u"alternative_host_manage_meeting_summary"_s,
        u"alternative_host_manage_cloud_recording"_s,
        u"internal_meeting"_s,
        u"participant_focused_meeting"_s,
        u"push_change_to_calendar"_s,
        u"auto_start_meeting_summary"_s,
        u"auto_start_ai_companion_questions"_s,
        u"device_testing"_s,
        u"request_permission_to_unmute_participants"_s,
        u"allow_host_control_participant_mute_state"_s,
        u"disable_participant_video"_s,
        u"email_in_attendee_report"_s,
    };
    return names;
}

const FieldRules &zoomCreateRules()
{
    static const FieldRules rules = [] {
        FieldRules settings = settingsBothTake();
        settings.push_back(list(u"additional_data_center_regions"_s));
        settings.push_back(flag(u"show_join_info"_s));
        FieldRules body = meetingBothTake();
        body.push_back(flag(u"default_password"_s));
        body.push_back(object(u"settings"_s, settings));
        return body;
    }();
    return rules;
}

const FieldRules &zoomPatchRules()
{
    static const FieldRules rules = [] {
        FieldRules body = meetingBothTake();
        body.push_back(object(u"settings"_s, settingsBothTake()));
        return body;
    }();
    return rules;
}

std::optional<QDateTime> zoomStartTime(const QString &text, const QString &zone)
{
    static const QRegularExpression form(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z?$"_s);
    if (!form.match(text).hasMatch()) {
        return std::nullopt;
    }
    const QTimeZone local(zone.isEmpty() ? QByteArray("UTC") : zone.toUtf8());
    const QDateTime wall = QDateTime::fromString(text.left(19), u"yyyy-MM-ddTHH:mm:ss"_s);
    if (!local.isValid() || !wall.isValid()) {
        return std::nullopt;
    }
    return text.endsWith(u'Z') ? QDateTime(wall.date(), wall.time(), Qt::UTC)
                               : QDateTime(wall.date(), wall.time(), local).toUTC();
}

} // namespace anteroom::sandbox
