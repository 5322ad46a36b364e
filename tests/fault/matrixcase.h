// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/onefault.h"

#include <QStringList>

namespace anteroom::fault {

/// One case of the matrix: a session is booked, moved and cancelled while one kind of fault strikes at one step, and
/// the program may die beside it.
struct MatrixCase {
    Step step;
    size_t fault;
    Persistence persistence = Persistence::Once;
    CrashPoint crash = CrashPoint::None;
    Place place = {}; ///< where the step lies in the run without a crash; not needed for that run
};

/// What became of a case.
struct CaseResult {
    QStringList violations;
    bool struck = false;
    Place place;
    std::optional<CallResult> result; ///< of the call that was struck first
};

/// How many faults there are for a step.
size_t faultsOf(Step step);
/// The words of a case, for a failure's text.
QString describe(const MatrixCase &matrixCase);
/// The practice that cases of this step are played in.
Practice practiceFor(Step step);
/// Plays it in `world`, whose sessions before are forgotten.
CaseResult play(World &world, const MatrixCase &matrixCase);

} // namespace anteroom::fault
