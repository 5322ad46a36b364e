// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/permissions.h"

namespace anteroom::shell {

/// "Psychologist", "Reception", "Administration", translated.
QString roleName(security::Role role);

} // namespace anteroom::shell
