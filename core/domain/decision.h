// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace anteroom::domain {

/// What a person did to an event of ours in the calendar's own pages.
enum class EventChange {
    Moved,   ///< another start or length
    Deleted, ///< taken away
    Edited,  ///< other words or another place, at the same time
};

/// What reception may do about it.
enum class Choice {
    Move,    ///< the session goes where the event went
    PutBack, ///< the event becomes again what the booking says
    Keep,    ///< an edited event stays as the person left it
    Cancel,  ///< the session is cancelled
};

/// An event that a person changed, and that waits for reception to say what is to become of the session. Anteroom
/// never decides by itself.
struct Decision {
    DecisionId id;
    QUuid uuid;
    BookingId booking;
    RemoteObjectId object;
    EventChange change = EventChange::Moved;
    std::optional<base::Instant> start; ///< where the event was moved to; nothing: not moved, or to a whole day
    std::chrono::minutes length{0};     ///< of the event that was moved
    base::Instant foundAt;
    std::optional<base::Instant> answeredAt; ///< nothing: open
    QString answer;                          ///< the choice, "overtaken" by another change, or "undone" by the person

    bool isOpen() const { return !answeredAt.has_value(); }
    /// Whether the choice makes sense: only what was moved to a time of day can be followed, only edits be kept.
    bool offers(Choice choice) const;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// The reason code of an object that waits for a decision about this change; ports/reasons.h has the words.
QString reasonCode(EventChange change);

/// The failure kind of whatever waits for a decision of a person.
inline QString needsDecision()
{
    return QStringLiteral("needs-decision");
}

// The words of the store and the command line; never translated.
QString toText(EventChange change);
QString toText(Choice choice);
std::optional<EventChange> eventChangeFromText(const QString &text);
std::optional<Choice> choiceFromText(const QString &text);

} // namespace anteroom::domain
