// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/security/permissions.h"
#include "core/service/practicesettings.h"
#include "core/store/store.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::service {

/// Who sits here.
struct Desk {
    security::Role role = security::Role::Admin;
    QUuid psychologist; ///< set when the role is psychologist
    /// How long its moves and cancellations wait for Undo; nothing: as long as desk.send-hold has it by default.
    std::optional<std::chrono::milliseconds> sendHold = {};
};

/// What the services work with. All of it outlives them.
struct ServiceContext {
    store::Store &store;
    const base::Clock &clock;
    base::Random &random;
    std::shared_ptr<const PracticeSettings> settings;
    Desk desk;
    std::function<void()> wake;        ///< tells the engine that something was committed; may be called from any thread
    std::chrono::milliseconds hold{0}; ///< how long moves and cancellations are held back for Undo
    /// Fetches a meeting's start link from its provider, by account and number there; may be called from any thread.
    std::function<QFuture<base::Result<base::Secret>>(domain::AccountId account, QString meetingId)> fetchStartLink =
        {};
    /// Tells the engine that a person wants what is due tried now, also where nobody answered so far; may be called
    /// from any thread.
    std::function<void()> tryNow = {};

    /// What time it is, by the clock.
    base::Instant now() const { return clock.now(); }
};

/// Whether the desk may do this with sessions of `psychologist`; an Error of kind NotAllowed if not.
base::Result<> checkAllowed(const ServiceContext &context, security::Action action, const QUuid &psychologist);
/// The same where no one session is concerned.
base::Result<> checkAllowed(const ServiceContext &context, security::Action action);
/// The same of a role, where there is no more to know.
base::Result<> checkAllowed(security::Role role, security::Action action);

/// Writes an audit row for a booking.
void audit(store::Tables &tables, const ServiceContext &context, const QString &action, domain::BookingId booking,
           const QString &detail = {});

} // namespace anteroom::service
