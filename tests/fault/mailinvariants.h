// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/world.h"

#include <QStringList>

namespace anteroom::fault {

/// What is wrong with the mails of a session at rest: I5 (what is said to be sent arrived, no oftener than somebody was
/// unsure of it, each time the same, and the last one tells the truth) and I6 (its link is that of the meeting).
QStringList mailViolations(World &world, const sync::Snapshot &snapshot);

} // namespace anteroom::fault
