// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/world.h"

#include <QStringList>

namespace anteroom::fault {

/// What is wrong with a world at rest, by what must always hold. Empty: nothing.
QStringList violations(World &world);

/// How the objects and mails of a session stand, for a failure's text.
QString statesOf(World &world, const QUuid &booking);

} // namespace anteroom::fault
