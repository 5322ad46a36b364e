// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/hostbudget.h"

#include "core/sync/stepcontext.h"

#include <map>

namespace anteroom::service {

std::vector<HostBudget> hostBudgets(store::Tables &tables, base::Instant now)
{
    std::vector<HostBudget> budgets;
    std::map<std::pair<domain::AccountId, QString>, std::size_t> places;
    for (const domain::Psychologist &psychologist : tables.psychologists.all()) {
        if (psychologist.zoomUser.isEmpty()) {
            continue;
        }
        const auto [place, isNew] =
            places.try_emplace({psychologist.zoomAccount, psychologist.zoomUser.toLower()}, budgets.size());
        if (isNew) {
            const int used = tables.hostChanges.count(psychologist.zoomAccount, psychologist.zoomUser, now);
            budgets.push_back({{}, used, sync::mostHostChanges, sync::nextUtcDay(now)});
        }
        budgets[place->second].psychologists.append(psychologist.name);
    }
    return budgets;
}

} // namespace anteroom::service
