// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/support/deskwindow.h"

#include <vector>

namespace anteroom::testing {

/// A state in which people meet the window.
struct Stage {
    const char *name;
    void (*play)(DeskWindow &desk); ///< brings a desk there that was not opened yet
};

/// Every view and panel, empty and filled, in line and in trouble.
const std::vector<Stage> &stages();

} // namespace anteroom::testing
