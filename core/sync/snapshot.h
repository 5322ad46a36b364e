// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/decision.h"
#include "core/domain/message.h"
#include "core/domain/person.h"
#include "core/domain/preflight.h"
#include "core/domain/psychologist.h"
#include "core/domain/remoteobject.h"
#include "core/store/tables.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace anteroom::sync {

/// Everything about one booking, read in one transaction.
struct Snapshot {
    QUuid practice;
    domain::Booking booking;
    domain::Psychologist psychologist;
    std::vector<domain::Person> recipients; ///< those who receive messages, the patient first
    std::vector<domain::RemoteObject> objects;
    std::vector<domain::Message> messages;
    std::vector<domain::Decision> decisions = {}; ///< open ones about its events
    std::optional<domain::Preflight> preflight =
        {}; ///< what the last look before it found; nothing: none of it as it is

    /// The meeting that is wanted present, newest generation; null: none is.
    const domain::RemoteObject *meeting() const { return wanted(domain::ObjectKind::Meeting); }
    const domain::RemoteObject *wanted(domain::ObjectKind kind) const;
    const domain::RemoteObject *object(domain::RemoteObjectId id) const;
    const domain::Message *message(domain::MessageId id) const;
    const domain::Person *recipient(domain::PersonId id) const;
};

/// Reads a booking; nothing when there is none.
std::optional<Snapshot> loadSnapshot(store::Tables &tables, domain::BookingId booking);

} // namespace anteroom::sync
