// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desksettings.h"

#include <QSettings>

namespace anteroom::gui {

using namespace Qt::StringLiterals;
using service::SettingKey;

namespace {

QString nameOf(SettingKey key)
{
    return QString(service::definitionOf(key).name);
}

} // namespace

service::Desk deskOf(const service::EnvironmentValues &environment, const QSettings *desk)
{
    QHash<QString, QString> kept;
    for (const SettingKey key : {SettingKey::DeskRole, SettingKey::DeskPsychologist, SettingKey::DeskSendHold}) {
        if (desk && desk->contains(nameOf(key))) {
            kept.insert(nameOf(key), desk->value(nameOf(key)).toString());
        }
    }
    const service::Settings settings = service::Settings::resolve(environment, kept, {});
    const std::optional<security::Role> role = security::roleFromText(settings.text(SettingKey::DeskRole));
    return {role.value_or(security::Role::Reception), QUuid(settings.text(SettingKey::DeskPsychologist)),
            settings.duration(SettingKey::DeskSendHold)};
}

void keepDesk(const service::Desk &who, QSettings &desk)
{
    desk.setValue(nameOf(SettingKey::DeskRole), security::toText(who.role));
    desk.setValue(nameOf(SettingKey::DeskPsychologist), who.psychologist.toString(QUuid::WithoutBraces));
}

theme::Appearance appearanceOf(const QSettings *desk)
{
    const QString text = desk ? desk->value(u"appearance"_s).toString() : QString();
    if (text == u"light"_s) {
        return theme::Appearance::Light;
    }
    return text == u"dark"_s ? theme::Appearance::Dark : theme::Appearance::System;
}

QString languageOf(const QSettings *desk)
{
    return desk ? desk->value(u"language"_s).toString() : QString();
}

} // namespace anteroom::gui
