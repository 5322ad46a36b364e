// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remoteobject.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// One row per thing at a remote; what is secret about it is sealed.
class RemoteObjectStore
{
public:
    explicit RemoteObjectStore(const Context &context) : m_context(context) {}
    /// Gives the object a number, and a token if there is none yet.
    void insert(domain::RemoteObject &object);
    /// Writes what may change of an object; the row is found by its number.
    void update(const domain::RemoteObject &object);
    /// Forgets an object of which nothing ever was at a remote.
    void remove(domain::RemoteObjectId id);
    /// The object; nothing when there is none.
    std::optional<domain::RemoteObject> find(domain::RemoteObjectId id);
    /// The object that a marker names.
    std::optional<domain::RemoteObject> findByToken(const QString &token);
    /// All generations, by kind and generation.
    std::vector<domain::RemoteObject> ofBooking(domain::BookingId booking);
    /// Those that stay until everybody is told of what takes their place, RemoteObject::isKept().
    std::vector<domain::RemoteObject> kept(domain::BookingId booking);
    /// The events that stand, as far as we know, of sessions that are to take place and begin after `now`.
    std::vector<domain::RemoteObject> eventsToCome(base::Instant now);
    /// What needs a person, oldest booking first.
    std::vector<domain::RemoteObject> parked();

private:
    domain::RemoteObject read(const QSqlQuery &row) const;
    QByteArray seal(const domain::RemoteObject &object) const;
    Context m_context;
};

} // namespace anteroom::store
