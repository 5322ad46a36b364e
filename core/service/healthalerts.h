// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"

namespace anteroom::service {

/// What alerts are made of.
struct AlertFacts {
    std::vector<Alert> signIn; ///< what sessions wait for
    std::vector<store::ServiceRecord> records;
    std::vector<store::AttemptFigure> figures; ///< of the last 24 hours
    int mostHostChanges = 0;                   ///< of one host today
    std::optional<base::Instant> retentionPausedSince;
    std::vector<store::Stray> strays; ///< things with our mark that are a person's to delete
    sync::SyncSettings settings;
    base::Instant now;
};

/// What a person in charge should know: what sessions wait for, that a rate limit is near, that the calendar failed
/// more than five times in 24 hours, that a token could not be renewed, that making a meeting took more than ten
/// seconds, and that deleting what is past its time has waited for an hour because nobody confirms the clock; and what
/// sweeps found and must not delete. Of services that are
/// switched on only. Pure.
std::vector<Alert> healthAlerts(const AlertFacts &facts);

} // namespace anteroom::service
