// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/reasons.h"
#include "core/sync/snapshot.h"

namespace anteroom::service {

/// Something that a session sends out or sets up, as a person follows it.
struct Delivery {
    /// What it is: a meeting, an event in the practice's or the psychologist's calendar, a mail.
    enum class Kind { Meeting, PracticeEvent, PsychologistEvent, Mail };
    /// Where it stands. Waiting: it will be done by itself. Held: it waits for Undo. Planned: a mail for later.
    enum class State { Done, Waiting, Held, Planned, NotNeeded, TooLate, Failed };

    Kind kind = Kind::Meeting;
    State state = State::Waiting;
    bool isRemoval = false;                                       ///< it is to go, or has gone
    domain::MessageStep step = domain::MessageStep::Confirmation; ///< of a mail
    QByteArray mail = {};                                         ///< Message::uuid of a mail; empty: not planned yet
    std::optional<base::Instant> at;                              ///< sent at, or due at
    std::optional<base::Instant> heldUntil = {};                  ///< while it is Held: how long
    domain::FailureNote failure;                                  ///< why it waits or failed; empty: nothing failed
    bool awaitsMeeting = false; ///< a mail with the link, which is planned once the meeting stands

    /// Whether a person should know: it failed, or waits because something failed.
    bool isTrouble() const { return state == State::Failed || (state == State::Waiting && !failure.isEmpty()); }
    friend bool operator==(const Delivery &, const Delivery &) = default;
};

/// The deliveries of a session, meeting first, then events, then mails in the order in which they were planned; what
/// was superseded is left out, and so is the removal of what never was there. While a meeting is still to be made, the
/// mail with its link that is owed to whoever was told without it comes last.
std::vector<Delivery> deliveriesOf(const std::vector<domain::RemoteObject> &objects,
                                   const std::vector<domain::Message> &messages, base::Instant now);

} // namespace anteroom::service
