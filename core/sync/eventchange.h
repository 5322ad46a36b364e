// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/decision.h"
#include "core/domain/remoteobject.h"
#include "core/ports/calendarprovider.h"

namespace anteroom::sync {

// Tells what a person did to an event of ours from what we did to it ourselves. Pure.

/// Notes how the event stands after a write of ours, or after a change that concerns nobody: etag, when it was
/// changed, its shape, its start and the patient's answer.
void noteEvent(domain::RemoteObject &object, const ports::Event &event);

/// Notes how a person left the event, beside what is known of our last write; and takes that for the way it is to be.
void noteSeen(domain::RemoteObject &object, const ports::Event &event);
void acceptSeen(domain::RemoteObject &object);

/// What a person did since our last write. Nothing: the event is as we left it; the change is our own, or older than
/// our last write (a list may lag behind); or a call of ours is due or in flight, which finds out by itself.
/// `object`: done, or parked for an earlier decision. `booking`: as the last write said it.
std::optional<domain::EventChange> changeByPerson(const ports::Event &event, const domain::RemoteObject &object,
                                                  const domain::Booking &booking);

/// Whether the event is told of as it was before our last write: a list may lag behind.
bool isOlderThanOurs(const ports::Event &event, const domain::RemoteObject &object);

/// Whether the event's time is another one than after our last write; false when that is not known.
bool wasMovedSince(const ports::Event &event, const domain::RemoteObject &object);

} // namespace anteroom::sync
