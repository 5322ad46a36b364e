// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/decision.h"
#include "core/ports/calendarprovider.h"
#include "core/sync/snapshot.h"

#include <vector>

namespace anteroom::sync {

/// Notes what `events` of a calendar say of ours, within a write transaction: opens a decision for each that a person
/// changed, closes it when the person has undone that, and keeps etags and patients' answers up to date. Events
/// without our marker, and those of sessions that have begun or are cancelled, are left alone.
void noteChanges(store::Tables &tables, const QString &calendar, const std::vector<ports::Event> &events,
                 base::Instant now);

/// Opens a decision about the object, which is parked until it is taken. The caller writes the object; what is put
/// back later overwrites whatever stands in the calendar then.
void openDecision(store::Tables &tables, domain::RemoteObject &object, const ports::Event &event,
                  domain::EventChange change, base::Instant now);

/// Somebody says what the session is to be: its open decisions are answered, and their events are brought into line
/// with whatever is wanted next. Writes the decisions and brings `snapshot` up to date, whose objects the caller
/// writes.
void answerDecisions(store::Tables &tables, Snapshot &snapshot, const QString &answer, base::Instant now);

} // namespace anteroom::sync
