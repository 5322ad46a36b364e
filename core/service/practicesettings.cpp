// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/practicesettings.h"

#include "core/service/settingsproblems.h"

namespace anteroom::service {

using namespace Qt::StringLiterals;
using Key = SettingKey;

namespace {

domain::FailureNote note(const QString &setting, bool isMissing)
{
    return {u"needs-sign-in"_s, isMissing ? u"settings.missing"_s : u"settings.invalid"_s, setting};
}

domain::FailureNote firstProblem(const Settings &settings, Area area)
{
    const std::vector<base::Problem> problems = problemsOf(settings, area);
    if (problems.empty()) {
        return {};
    }
    const SettingDefinition *definition = findSetting(problems.front().field);
    return note(problems.front().field, definition && !settings.isSet(definition->key));
}

sync::RemoteSwitch mailSwitch(const Settings &settings)
{
    for (const Key key : {Key::MailSmtpUrl, Key::MailFrom}) {
        if (!settings.isSet(key)) {
            return {true, note(QString(definitionOf(key).name), true)};
        }
    }
    return {true, firstProblem(settings, Area::Mail)};
}

domain::Inviter inviter(const Settings &settings)
{
    if (!settings.flag(Key::GoogleSendInvites)) {
        return domain::Inviter::Nobody;
    }
    return domain::inviterFromText(settings.text(Key::CalendarInviter)).value_or(domain::Inviter::Mail);
}

sync::SyncSettings syncSettings(const Settings &settings)
{
    sync::SyncSettings result;
    result.zoom = {settings.flag(Key::ZoomEnabled), {}};
    result.google = {settings.flag(Key::GoogleEnabled), {}};
    if (result.zoom.enabled) {
        result.zoom.problem = firstProblem(settings, Area::Zoom);
    }
    if (result.google.enabled) {
        result.google.problem = firstProblem(settings, Area::Google);
    }
    for (const RemoteAccount &other : settings.accounts()) {
        const domain::FailureNote noSecret{u"needs-sign-in"_s, u"account.secret-missing"_s, {}};
        result.accounts[other.account.id] = {other.account.enabled,
                                             other.secret.isEmpty() ? noSecret : domain::FailureNote()};
    }
    result.mail = mailSwitch(settings);
    result.practiceName = settings.text(Key::PracticeName);
    result.practiceAddress = settings.text(Key::PracticeAddress);
    result.practicePhone = settings.text(Key::PracticePhone);
    result.practiceEmail = settings.text(Key::PracticeEmail);
    result.practiceZone = settings.text(Key::PracticeZone);
    result.mailFrom = settings.text(Key::MailFrom);
    result.mailReplyTo = settings.text(Key::MailReplyTo);
    result.neutralMessages = settings.text(Key::MessagesDetail) != u"full"_s;
    result.inviter = inviter(settings);
    result.practiceCalendar = settings.text(Key::GooglePracticeCalendarId);
    result.reminderMinutes = settings.numbers(Key::GoogleReminderMinutes);
    result.language = settings.text(Key::MessagesLanguage);
    result.waitingRoom = settings.flag(Key::ZoomWaitingRoom);
    result.joinBeforeHost = settings.flag(Key::ZoomJoinBeforeHost);
    result.muteUponEntry = settings.flag(Key::ZoomMuteUponEntry);
    result.autoRecording = settings.text(Key::ZoomAutoRecording);
    result.encryption = settings.text(Key::ZoomEncryption);
    result.linkWait = settings.duration(Key::SyncLinkWait);
    return result;
}

} // namespace

PracticeSettings practiceSettings(const Settings &settings)
{
    PracticeSettings result;
    result.sync = syncSettings(settings);
    result.sessionTypes = settings.list(Key::SessionTypes);
    result.defaultLength = std::chrono::minutes(settings.number(Key::ZoomDefaultDuration));
    const QString zone = settings.text(Key::PracticeZone);
    result.zone = zone.isEmpty() ? "Etc/UTC"_ba : zone.toLatin1();
    return result;
}

} // namespace anteroom::service
