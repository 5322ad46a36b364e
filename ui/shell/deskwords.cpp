// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskwords.h"

#include <QCoreApplication>

namespace anteroom::shell {

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

} // namespace anteroom::shell
