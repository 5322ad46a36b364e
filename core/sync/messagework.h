// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/messageplan.h"
#include "core/messages/sessionfacts.h"
#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

namespace anteroom::sync {

/// The domain under which UIDs and Message-IDs are made for this address; "anteroom.invalid" while there is none.
QString mailDomain(const QString &address);

/// Plans the mails of a change for every recipient, writes them and brings `snapshot`, which holds the booking as it
/// is after the change, up to date with them. True: somebody was told before and will see a change, so the
/// booking's SEQUENCE must grow.
bool planMails(store::Tables &tables, Snapshot &snapshot, messages::Change change, base::Instant now,
               base::Instant notBefore);

/// What a change of one recipient's address wants: a cancellation to the old one, if anything went there, and
/// the present state to the new one. `snapshot` holds the recipient with the new address; the mail to it
/// waits until `notBefore`.
bool planNewAddress(store::Tables &tables, Snapshot &snapshot, const domain::Person &before, base::Instant now,
                    base::Instant notBefore);

/// The facts for one mail as it would be sent now. `date` is fixed with the first attempt.
messages::SessionFacts mailFacts(const Snapshot &snapshot, const domain::Message &message, const SyncSettings &settings,
                                 base::Instant now);

/// All that a mail with these facts says of the session, for comparing with what was said before.
QByteArray toldText(const Snapshot &snapshot, const domain::Message &message, const messages::SessionFacts &facts);

} // namespace anteroom::sync
