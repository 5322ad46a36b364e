// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/message.h"

#include <optional>
#include <vector>

namespace anteroom::messages {

/// What happened to a booking, as far as its mails care.
enum class Change {
    Booked,
    Confirmed,
    Rescheduled,  ///< another time, psychologist, modality or place
    Cancelled,    ///< or: this address is no longer the recipient's
    LinkChanged,  ///< a join link was recorded for the first time in this generation
    LinkReplaced, ///< the same meeting has another link or passcode than was told
};

/// What the plan looks at: one booking as it is after the change, and one recipient.
struct PlanInput {
    std::vector<domain::Message> existing; ///< all mails of this booking to this recipient
    domain::BookingStatus status = domain::BookingStatus::Confirmed;
    domain::Modality modality = domain::Modality::Video;
    base::Instant start;
    int revision = 1;
    base::Instant now;
    Change change = Change::Booked;
    int linkGeneration = 1;  ///< the meeting's generation whose link is the present one
    base::Instant notBefore; ///< earliest time for the new mail: waiting for the link, or the hold for Undo
};

/// A mail to be added as Pending.
struct NewMessage {
    domain::MessageStep step = domain::MessageStep::Confirmation;
    int cause = 1; ///< as domain::Message::cause
    base::Instant notBefore;
    friend bool operator==(const NewMessage &, const NewMessage &) = default;
};

/// What a change wants of one recipient's mails.
struct MessagePlan {
    std::vector<domain::MessageId> supersede; ///< to be set to Superseded
    std::vector<NewMessage> add;
    bool patientSees = false; ///< something went before, and this changes it: the booking's SEQUENCE grows
};

/// Whether the server has the mail or may have it: Sent, Sending, Unknown, or any state with an attempt
/// whose outcome is unknown ("maybe sent"). Who sets another state must keep Message::unknowns.
bool mayHaveGone(const domain::Message &message);

/// Plans the mails of a change. Of mails not yet sent only the latest truth goes: if nothing went before,
/// one confirmation (or tentative mail) of the present state, else one mail about the change. A
/// cancellation goes only if something went before. A link mail goes only if the mail that told of the
/// session went without the present link; an unsent one will carry it. A reminder is planned for 24 hours
/// before the start while that is still to come.
MessagePlan planMessages(const PlanInput &input);

/// What is to become of a Pending or Unknown mail when it falls due.
enum class DueVerdict {
    Send,
    Superseded, ///< a later mail to this recipient tells the present truth
    NotNeeded,  ///< the session is no longer active; or there is nothing to cancel
    TooLate,    ///< the session has begun; a cancellation may still go, for thirty days
};

/// Judges a mail before each attempt, since what was in flight when the plan was made may have failed
/// later. `ofRecipient` are all mails of the booking to the same recipient.
DueVerdict dueVerdict(const domain::Message &message, const std::vector<domain::Message> &ofRecipient,
                      domain::BookingStatus status, base::Instant start, base::Instant now);

/// When a mail may go at the earliest for the sake of another to the same recipient; nothing: at once. What may have
/// been lost goes first: "your link will follow" is not read after the link. Where the session, which begins at
/// `start`, is less than an hour away by then, nothing waits. `ofRecipient` as for dueVerdict().
std::optional<base::Instant> waitsForEarlier(const domain::Message &message,
                                             const std::vector<domain::Message> &ofRecipient, base::Instant start);

/// Whether a mail that tells of a session may still go: it is tentative or confirmed (else NotNeeded) and has not begun
/// (else TooLate).
DueVerdict sessionVerdict(domain::BookingStatus status, base::Instant start, base::Instant now);

} // namespace anteroom::messages
