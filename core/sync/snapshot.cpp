// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshot.h"

#include <algorithm>

namespace anteroom::sync {

namespace {

template<typename Items, typename Id>
auto findById(const Items &items, Id id) -> decltype(items.data())
{
    const auto it = std::find_if(items.begin(), items.end(), [id](const auto &item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

} // namespace

const domain::RemoteObject *Snapshot::wanted(domain::ObjectKind kind) const
{
    const domain::RemoteObject *found = nullptr;
    for (const domain::RemoteObject &candidate : objects) {
        if (candidate.kind == kind && candidate.wanted == domain::Wanted::Present &&
            (!found || candidate.generation > found->generation)) {
            found = &candidate;
        }
    }
    return found;
}

const domain::RemoteObject *Snapshot::object(domain::RemoteObjectId id) const
{
    return findById(objects, id);
}

const domain::Message *Snapshot::message(domain::MessageId id) const
{
    return findById(messages, id);
}

const domain::Person *Snapshot::recipient(domain::PersonId id) const
{
    return findById(recipients, id);
}

std::optional<Snapshot> loadSnapshot(store::Tables &tables, domain::BookingId booking)
{
    const std::optional<domain::Booking> found = tables.bookings.find(booking);
    const std::optional<store::Practice> practice = tables.practice.find();
    if (!found || !practice) {
        return std::nullopt;
    }
    Snapshot snapshot;
    snapshot.practice = practice->uuid;
    snapshot.booking = *found;
    snapshot.psychologist = tables.psychologists.find(found->psychologist).value_or(domain::Psychologist());
    for (const domain::Participant &participant : tables.bookings.participants(booking)) {
        const std::optional<domain::Person> person = tables.people.find(participant.person);
        if (person && participant.receivesMessages) {
            snapshot.recipients.push_back(*person);
        }
    }
    snapshot.objects = tables.objects.ofBooking(booking);
    snapshot.messages = tables.messages.ofBooking(booking);
    snapshot.decisions = tables.decisions.openOf(booking);
    snapshot.preflight = tables.preflights.find(booking);
    return snapshot;
}

} // namespace anteroom::sync
