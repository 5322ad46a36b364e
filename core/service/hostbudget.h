// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

#include <QStringList>

#include <vector>

namespace anteroom::service {

/// How many of today's changes of meetings a Zoom user has used, by UTC.
struct HostBudget {
    QStringList psychologists; ///< who share the Zoom user
    int used = 0;
    int limit = 0;
    base::Instant resets; ///< when the count begins anew
};

/// Those of all Zoom users, in the order of the psychologists. In the caller's transaction.
std::vector<HostBudget> hostBudgets(store::Tables &tables, base::Instant now);

} // namespace anteroom::service
