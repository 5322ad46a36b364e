// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settingsproblems.h"

#include "core/service/settingvalue.h"
#include "core/service/vaultkey.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using base::Problem;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

Problem problem(SettingKey key, const QString &reason)
{
    return {definitionOf(key).name, reason};
}

/// "zoom.enabled", or with where it came from: "zoom.enabled (from ZOOM_ENABLED)".
QString nameWithOrigin(const Settings &settings, SettingKey key)
{
    const QString variable = settings.environmentName(key);
    const QString name = definitionOf(key).name;
    return variable.isEmpty() ? name : Text::tr("%1 (from %2)").arg(name, variable);
}

/// A setting that another one needs; `why` is the other way out.
Problem missing(SettingKey key, const QString &why)
{
    const SettingDefinition &definition = definitionOf(key);
    return problem(key, Text::tr("%1 is missing: set it, or %2 in the environment, %3.")
                            .arg(definition.name, definition.environmentNames().last(), why));
}

/// What the text of one setting alone shows to be wrong.
void judgeValue(const Settings &settings, SettingKey key, std::vector<base::Problem> &problems)
{
    const SettingDefinition &definition = definitionOf(key);
    if (settings.hasConflict(key)) {
        problems.push_back(
            problem(key, Text::tr("%1 is set twice and differently: remove %2 from the environment.")
                             .arg(definition.name, definition.environmentNames().join(Text::tr(" or ")))));
    }
    if (key == SettingKey::EncryptionKey) {
        const auto read = settings.isSet(key) ? readVaultKey(settings.secret(key)) : base::Result<base::Secret>();
        if (!read) {
            problems.push_back(problem(key, read.error().text));
        }
        return;
    }
    const auto value = normalizedValue(definition, settings.text(key));
    if (!definition.isSecret() && !value) {
        problems.push_back(problem(key, Text::tr("%1 %2.").arg(nameWithOrigin(settings, key), value.error())));
    }
}

void judgeZoom(const Settings &settings, SettingKey key, std::vector<base::Problem> &problems)
{
    const bool isNeeded =
        key == SettingKey::ZoomAccountId || key == SettingKey::ZoomClientId || key == SettingKey::ZoomClientSecret;
    if (isNeeded && settings.flag(SettingKey::ZoomEnabled) && !settings.isSet(key)) {
        problems.push_back(missing(key, Text::tr("or switch zoom.enabled off")));
    }
}

bool isSignedIn(const Settings &settings)
{
    return settings.text(SettingKey::GoogleAccount) == u"signed-in"_s;
}

/// A client is known by its file, or by its id and secret.
bool isGoogleNeeded(const Settings &settings, SettingKey key)
{
    const bool hasId = settings.isSet(SettingKey::GoogleClientId);
    switch (key) {
    case SettingKey::GooglePracticeCalendarId:
        return true;
    case SettingKey::GoogleCredentialsPath:
        return !isSignedIn(settings);
    case SettingKey::GoogleClientPath:
        return isSignedIn(settings) && !hasId;
    case SettingKey::GoogleClientSecret:
        return isSignedIn(settings) && hasId && !settings.isSet(SettingKey::GoogleClientPath);
    default:
        return false;
    }
}

void judgeGoogle(const Settings &settings, SettingKey key, std::vector<base::Problem> &problems)
{
    if (isGoogleNeeded(settings, key) && settings.flag(SettingKey::GoogleEnabled) && !settings.isSet(key)) {
        problems.push_back(missing(key, Text::tr("or switch google.calendar.enabled off")));
    }
    // A service account's own primary calendar is visible to nobody, so events there would be lost to all.
    if (key == SettingKey::GooglePracticeCalendarId && !isSignedIn(settings) &&
        settings.text(key).compare(u"primary"_s, Qt::CaseInsensitive) == 0) {
        problems.push_back(
            problem(key, Text::tr("%1 must not be “primary”, a calendar that nobody in the practice sees: set the "
                                  "id of a calendar shared with the service account.")
                             .arg(nameWithOrigin(settings, key))));
    }
}

void judgeMail(const Settings &settings, SettingKey key, std::vector<base::Problem> &problems)
{
    if (!settings.isSet(SettingKey::MailSmtpUrl)) {
        return;
    }
    const bool hasUser = settings.isSet(SettingKey::MailSmtpUsername);
    const bool hasPassword = settings.isSet(SettingKey::MailSmtpPassword);
    if (key == SettingKey::MailFrom && !settings.isSet(key)) {
        problems.push_back(missing(key, Text::tr("or remove mail.smtp.url to send no mail")));
    } else if (key == SettingKey::MailSmtpUsername && hasPassword && !hasUser) {
        problems.push_back(missing(key, Text::tr("or remove mail.smtp.password")));
    } else if (key == SettingKey::MailSmtpPassword && hasUser && !hasPassword) {
        problems.push_back(missing(key, Text::tr("or remove mail.smtp.username")));
    }
}

void judgeDesk(const Settings &settings, SettingKey key, std::vector<base::Problem> &problems)
{
    if (key == SettingKey::DeskPsychologist && !settings.isSet(key) &&
        settings.text(SettingKey::DeskRole) == u"psychologist"_s) {
        problems.push_back(missing(key, Text::tr("or choose another desk.role")));
    }
}

std::vector<base::Problem> problemsWith(const Settings &settings, SettingKey key)
{
    std::vector<base::Problem> problems;
    judgeValue(settings, key, problems);
    judgeZoom(settings, key, problems);
    judgeGoogle(settings, key, problems);
    judgeMail(settings, key, problems);
    judgeDesk(settings, key, problems);
    return problems;
}

} // namespace

std::vector<base::Problem> validate(const Settings &settings)
{
    std::vector<base::Problem> problems;
    for (const SettingDefinition &definition : settingDefinitions()) {
        std::ranges::move(problemsWith(settings, definition.key), std::back_inserter(problems));
    }
    return problems;
}

std::vector<base::Problem> problemsOf(const Settings &settings, Area area)
{
    std::vector<base::Problem> problems;
    for (const SettingDefinition &definition : settingDefinitions()) {
        if (definition.areas.testFlag(area)) {
            std::ranges::move(problemsWith(settings, definition.key), std::back_inserter(problems));
        }
    }
    return problems;
}

} // namespace anteroom::service
