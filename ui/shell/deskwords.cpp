// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskwords.h"

#include "core/service/workplace.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

QString roleName(security::Role role)
{
    switch (role) {
    case security::Role::Psychologist:
        return QCoreApplication::translate("Desk", "Psychologist");
    case security::Role::Reception:
        return QCoreApplication::translate("Desk", "Reception");
    case security::Role::Admin:
        break;
    }
    return QCoreApplication::translate("Desk", "Administration");
}

QString nameAtDesk(const service::Workplace &workplace)
{
    const std::vector<domain::Psychologist> &all = workplace.psychologists();
    const auto own = std::find_if(all.begin(), all.end(), [&](const domain::Psychologist &psychologist) {
        return psychologist.uuid == workplace.desk().psychologist;
    });
    return own == all.end() ? QString() : own->name;
}

QString titleFor(const service::Workplace *workplace)
{
    const QString practice = workplace ? workplace->settings().text(service::SettingKey::PracticeName) : QString();
    return practice.isEmpty()
               ? u"Anteroom"_s
               : QCoreApplication::translate("Desk", "Anteroom – %1", "window title, practice").arg(practice);
}

} // namespace anteroom::shell
