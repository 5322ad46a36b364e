// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QString>

namespace anteroom::sync {

/// A meeting passcode: ten characters of the set that every Zoom policy takes ([A-Za-z0-9@_*-]), with upper and
/// lower case, a digit and a special character, none of them easily misread, and no three in a row.
QString newPasscode(base::Random &random);

} // namespace anteroom::sync
