// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/permissions.h"

#include "core/domain/words.h"

namespace anteroom::security {

namespace {

const domain::Words<Role, 3> roles{
    {{Role::Psychologist, "psychologist"}, {Role::Reception, "reception"}, {Role::Admin, "admin"}}};

struct Row {
    Action action;
    Reach psychologist;
    Reach reception;
    Reach admin;
};

constexpr Reach none = Reach::Nothing;
constexpr Reach own = Reach::OwnSessions;
constexpr Reach all = Reach::Everything;

// A start link makes its bearer the host of a patient's session, so nobody but the psychologist gets one,
// not even an admin. Whether a session took place is the psychologist's word, not the front desk's.
// clang-format off
constexpr Row table[] = {
    //                         psychologist  reception  admin
    {Action::ViewSessions,        own,          all,       all},
    {Action::Book,                none,         all,       all},
    {Action::Confirm,             none,         all,       all},
    {Action::Reschedule,          none,         all,       all},
    {Action::Cancel,              none,         all,       all},
    {Action::Complete,            own,          none,      all},
    {Action::MarkNoShow,          own,          none,      all},
    {Action::ViewJoinLink,        own,          all,       all},
    {Action::ViewPasscode,        own,          all,       all},
    {Action::OpenStartLink,       own,          none,      none},
    {Action::RegenerateMeeting,   own,          none,      all},
    {Action::Retry,               own,          all,       all},
    {Action::ViewPeople,          none,         all,       all},
    {Action::EditPeople,          none,         all,       all},
    {Action::ViewPsychologists,   all,          all,       all},
    {Action::EditPsychologists,   none,         none,      all},
    {Action::ViewHealth,          all,          all,       all},
    {Action::TestConnections,     none,         none,      all},
    {Action::ViewSettings,        none,         none,      all},
    {Action::ChangeSettings,      none,         none,      all},
};
// clang-format on

} // namespace

Reach reachOf(Role role, Action action)
{
    for (const Row &row : table) {
        if (row.action == action) {
            switch (role) {
            case Role::Psychologist:
                return row.psychologist;
            case Role::Reception:
                return row.reception;
            case Role::Admin:
                return row.admin;
            }
        }
    }
    return Reach::Nothing;
}

bool isAllowed(Role role, Action action)
{
    return reachOf(role, action) == Reach::Everything;
}

bool isAllowedOnOwnSession(Role role, Action action)
{
    return reachOf(role, action) != Reach::Nothing;
}

QString toText(Role role)
{
    return roles.text(role);
}

std::optional<Role> roleFromText(const QString &text)
{
    return roles.value(text);
}

} // namespace anteroom::security
