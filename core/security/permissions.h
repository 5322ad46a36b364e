// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anteroom::security {

/// Who sits at the desk. The command line is Admin.
enum class Role { Psychologist, Reception, Admin };

/// What somebody may want of the service.
enum class Action {
    ViewSessions, ///< list and show sessions, with their history
    Book,
    Confirm,
    Reschedule,
    Cancel,
    Complete,
    MarkNoShow,
    ViewJoinLink, ///< the patients' link
    ViewPasscode,
    OpenStartLink, ///< the link that makes its bearer the host
    RegenerateMeeting,
    Retry, ///< work off again what is not in line
    ViewPeople,
    EditPeople,
    ViewPsychologists,
    EditPsychologists,
    ViewHealth,
    TestConnections,
    ViewSettings, ///< never secrets: nobody reads those
    ChangeSettings,
};

/// How far a permission goes.
enum class Reach {
    Nothing,
    OwnSessions, ///< only sessions of the psychologist who sits at the desk
    Everything,
};

/// The permission table. What it does not name is denied.
Reach reachOf(Role role, Action action);

/// Whether `role` may do this with any session, or where no session is concerned. The question to ask unless
/// the session is known to be the psychologist's own.
bool isAllowed(Role role, Action action);

/// Whether `role` may do this with a session of the psychologist who sits at the desk.
bool isAllowedOnOwnSession(Role role, Action action);

/// "psychologist", "reception", "admin": the words of the setting desk.role.
QString toText(Role role);
std::optional<Role> roleFromText(const QString &text);

} // namespace anteroom::security
