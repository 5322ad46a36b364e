// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/remoteobject.h"

#include <QString>

#include <chrono>
#include <map>
#include <vector>

namespace anteroom::sync {

/// One remote as the settings leave it.
struct RemoteSwitch {
    bool enabled = false;
    domain::FailureNote problem; ///< why it cannot be used although it is enabled; empty: it can
    bool isUsable() const { return enabled && problem.isEmpty(); }
};

/// The settings that reconciling needs, as one value.
struct SyncSettings {
    RemoteSwitch zoom;
    RemoteSwitch google;
    RemoteSwitch mail{true, {}};
    std::map<domain::AccountId, RemoteSwitch> accounts; ///< those beside the settings' own

    /// How an account stands; none: the settings' own. Zoom or Google switched off is off for all accounts.
    RemoteSwitch zoomOf(domain::AccountId account) const { return switchOf(zoom, account); }
    RemoteSwitch googleOf(domain::AccountId account) const { return switchOf(google, account); }
    /// Whether these settings were read since the account was added.
    bool knows(domain::AccountId account) const { return !account || accounts.find(account) != accounts.end(); }

    QString practiceName;
    QString practiceAddress;
    QString practicePhone;
    QString practiceEmail;
    QString practiceZone;
    QString mailFrom;
    QString mailReplyTo;
    bool neutralMessages = false;
    QString language = QStringLiteral("en"); ///< of events, and of mails to whoever has no other: en, de

    domain::Inviter inviter = domain::Inviter::Mail;
    QString practiceCalendar;
    std::vector<int> reminderMinutes{60, 1440};

    bool waitingRoom = true;
    bool joinBeforeHost = false;
    bool muteUponEntry = true;
    QString autoRecording = QStringLiteral("none");
    QString encryption = QStringLiteral("e2ee");

    std::chrono::milliseconds linkWait{60000}; ///< how long events and mails wait for a meeting's link

private:
    RemoteSwitch switchOf(const RemoteSwitch &own, domain::AccountId account) const
    {
        const auto found = accounts.find(account);
        if (!account || !own.enabled) {
            return account ? RemoteSwitch{false, {}} : own;
        }
        return found == accounts.end() ? RemoteSwitch{false, {}} : found->second;
    }
};

} // namespace anteroom::sync
