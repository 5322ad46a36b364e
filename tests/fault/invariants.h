// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/world.h"

#include <QStringList>

namespace anteroom::fault {

/// When the world is judged. Healed: nothing goes wrong any more, but what a remote treated strangely (see WireWatch),
/// or wants a day of patience for, may still be open. Swept: a day later, after which nothing may.
enum class Moment { Healed, Swept };

/// What is wrong with a world at rest, by what must always hold. Empty: nothing.
QStringList violations(World &world, Moment moment = Moment::Swept);

/// What needs a person and would be shown to nobody, or without words. Holds at any time, however much goes wrong.
QStringList silences(World &world);

/// What is kept longer than it may be, by a program that deletes what is past its time every eight hours and could for
/// a day.
QStringList keptTooLong(World &world);

/// How the objects and mails of a session stand, for a failure's text.
QString statesOf(World &world, const QUuid &booking);

} // namespace anteroom::fault
