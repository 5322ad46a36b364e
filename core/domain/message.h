// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/remoteobject.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace anteroom::domain {

/// What a mail is for.
enum class MessageStep {
    Tentative,    ///< a tentative session: link, no calendar object
    Confirmation, ///< the session is booked, or confirmed: link and calendar object
    Rescheduled,
    Cancelled,
    Link,     ///< the link follows, or a new link
    Reminder, ///< 24 hours before
};

enum class MessageState {
    Pending, ///< to be sent, from `notBefore` on
    Sending, ///< handed to the server; found without a living owner it is Unknown
    Unknown, ///< the server may have taken it: the same bytes go again, at most twice
    Sent,
    Superseded, ///< a later truth goes instead
    NotNeeded,  ///< decided when it was due: the session is cancelled, or has begun (`failure` says so)
    Parked,     ///< needs a person; `failure` says why
};

/// One mail to one recipient.
struct Message {
    MessageId id;
    QByteArray uuid; ///< 16 random bytes; ties the sealed columns to this row
    BookingId booking;
    MessageStep step = MessageStep::Confirmation;
    PersonId recipient;
    int cause = 1; ///< the revision (or, for Link, the meeting's generation) that it tells of; below zero: of what
                   ///< changed within a generation, counted down
    MessageState state = MessageState::Pending;
    int attempts = 0; ///< failed attempts
    int unknowns = 0; ///< attempts whose outcome is unknown
    std::optional<base::Instant> notBefore;
    /// The session's hold for Undo, if that is what the mail waits for; read with the mail, written with the booking.
    std::optional<base::Instant> heldUntil;
    std::optional<base::Instant> sentAt;
    bool carriedLink = false;               ///< the stored bytes hold a join link
    std::optional<base::Instant> toldStart; ///< the session's start that the mail tells of, once it is rendered
    QByteArray told;                        ///< keyed print of what the mail says of the session, once it is rendered
    QString messageIdHeader;                ///< fixed with the first attempt, without < >
    QByteArray bytes; ///< the mail as sent, sealed in the store; empty: not rendered yet, or not asked for
    QString to;       ///< address it was rendered for, sealed with the bytes
    FailureNote failure;
};

/// What the mail has to do with its session's hold: nothing when it was settled, or planned for later anyway.
std::optional<base::Instant> holdOf(const Message &message, const std::optional<base::Instant> &sessionHold);

QString toText(MessageStep step);
QString toText(MessageState state);
std::optional<MessageStep> messageStepFromText(const QString &text);
std::optional<MessageState> messageStateFromText(const QString &text);

} // namespace anteroom::domain
