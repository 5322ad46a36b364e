// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace anteroom::fault {

/// One thing that people, or the world, do to a practice.
struct Deed {
    enum class Kind {
        Book,
        Move,
        Cancel,
        CancelAndBookAgain, ///< the same slot at once
        ChangeAddress,      ///< of the patient
        AnotherPsychologist,
        Retry,         ///< somebody presses Retry on all that needs a person
        Kill,          ///< the program dies
        MeetingGone,   ///< somebody deletes a meeting in Zoom's own pages
        TokensRevoked, ///< of Zoom and Google
        ClockForward,  ///< somebody sets the clock ten minutes ahead
        ClockBack,     ///< and back
        Trouble,       ///< from now on calls go wrong, `argument` in a hundred
        Calm,          ///< and no more
    };
    std::chrono::milliseconds pause{0}; ///< since the deed before
    Kind kind = Kind::Book;
    quint32 argument = 0; ///< chooses the session, the psychologist, the time
};

using Script = std::vector<Deed>;

/// A script of `deeds` deeds over some four hundred days; the same seed gives the same.
Script scriptOf(quint32 seed, int deeds);
QString describe(const Deed &deed);

} // namespace anteroom::fault
