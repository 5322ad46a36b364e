// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "core/ports/reasons.h"
#include "core/service/hostbudget.h"
#include "core/store/tables.h"
#include "core/sync/syncsettings.h"

#include <QJsonObject>

namespace anteroom::service {

/// How one service outside the house stands.
struct ServiceHealth {
    /// SwitchedOff, and NotSetUp for settings that cannot work, say nothing of the attempts before.
    enum class State { SwitchedOff, NotSetUp, Unused, Working, Failing, SignInNeeded };

    ports::Remote service = ports::Remote::Zoom;
    QString account; ///< its name; empty: that of the settings
    State state = State::Unused;
    QString words;                            ///< the state, a sentence for a person
    QString remedy;                           ///< what to do, a sentence; empty: nothing
    std::optional<base::Instant> lastSuccess; ///< nothing: none yet, like the others
    std::optional<base::Instant> lastAttempt;
    std::optional<base::Instant> lastFailure;
    domain::FailureNote failure;             ///< the last one, also when others succeeded since
    std::optional<base::Instant> staleSince; ///< what is there is no longer kept in line since then; nothing: it is

    // Of the last 24 hours, in whole hours.
    int attempts = 0;
    int succeeded = 0;
    int retries = 0;                      ///< attempts that followed a failed one
    std::chrono::milliseconds average{0}; ///< what an attempt took
    std::chrono::milliseconds p95{0};     ///< 95 of 100 attempts took at most this; to a fifth

    /// Whether a person must correct credentials or permissions.
    bool needsSignIn() const { return state == State::SignInNeeded; }
};

/// Something that a person in charge should know, or do.
struct Alert {
    QString code;        ///< rate-limit, calendar-failures, token-refresh, slow-meetings, retention-paused, strays; of
                         ///< what sessions wait for the failure's, google.sign-in-expired; fixed
    QString text;        ///< a sentence for a person
    QString remedy = {}; ///< what to do, a sentence; empty: nothing, or the text says it
    int sessions = 0;    ///< that wait for it
    QString cure = {};   ///< the verb that cures it, "connect google"; empty: none
    std::optional<base::Instant> at = {};      ///< when it was last so; nothing: it is so now
    bool isHour = false;                       ///< at is when the hour began in which it was so
    std::optional<ports::Remote> service = {}; ///< whom it is about; nothing: no one of them
};

/// How the practice's services stand.
struct Health {
    std::vector<ServiceHealth> services; ///< Zoom, Google, mail; each of its accounts when there are several
    std::vector<Alert> alerts;           ///< first what sessions wait for, one for each cause
    std::vector<HostBudget> hosts;       ///< of Zoom's limit, one per Zoom user
    std::optional<base::Instant> retentionPausedSince; ///< nothing: what is past its time is deleted
    std::vector<store::RetentionProof> deleted;        ///< what was deleted last, newest first
    std::vector<store::Stray> strays; ///< what carries our mark, should not be there, and is a person's to delete
};

/// Reads it, in a few milliseconds whatever the log holds.
Health readHealth(store::Tables &tables, const sync::SyncSettings &settings, base::Instant now);

/// {services: [{service, account, state, words, remedy, lastSuccess, lastAttempt, lastFailure, failure, staleSince,
/// signInRequired, last24h: {attempts, successRate, averageMs, p95Ms, retries}}],
/// retention: {pausedSince, deleted: [{rule, count, at, upTo}]}, strays: [{service, code, place, start, foundAt}]}.
/// Times in UTC; what there is not is null; successRate is between 0 and 1.
QJsonObject toJson(const Health &health);
/// {code, text, remedy, sessions, cure, at}; remedy, cure and at are null when there is none.
QJsonObject toJson(const Alert &alert);

/// "switched-off", "not-set-up", "unused", "working", "failing", "sign-in-needed".
QString toText(ServiceHealth::State state);

} // namespace anteroom::service
