// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/sessionfacts.h"

#include <QString>

namespace anteroom::messages {

/// What a calendar shows of a session. Lines of the description are parted by "\n".
struct EventTexts {
    QString summary;
    QString description;
    QString location; ///< join link, place, or "By phone"
};

/// Whether a passcode may stand in a description. Inside the join link it always may.
enum class Passcode { Shown, Hidden };

/// The texts of an event. Full: "Therapy Session - <psychologist>" and the practice's template; Neutral:
/// "Appointment" without type, patient and passcode. What has no value leaves no line behind.
EventTexts eventTexts(const SessionFacts &facts, Passcode passcode = Passcode::Shown);

/// The place of a session in person: as booked, else the practice's address, on one line.
QString placeText(const SessionFacts &facts);

} // namespace anteroom::messages
