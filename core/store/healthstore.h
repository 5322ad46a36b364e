// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remoteobject.h"
#include "core/store/logstore.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// How a service, or the way to its tokens, stands by its last attempts.
struct ServiceRecord {
    QString service;           ///< zoom, google, mail, zoom-token, google-token
    domain::AccountId account; ///< none: that of the settings
    base::Instant attemptedAt;
    std::optional<base::Instant> doneAt;       ///< nothing: it never succeeded
    std::optional<base::Instant> failingSince; ///< nothing: the last attempt was answered
    std::optional<base::Instant> failedAt;     ///< nothing: it never failed
    domain::FailureNote failure;               ///< the last one
};

/// Attempts of one kind that ended and took alike.
struct AttemptFigure {
    QString object; ///< as in SyncLogEntry, like account, action and outcome
    domain::AccountId account;
    QString action;
    QString outcome;
    std::chrono::milliseconds upTo{0}; ///< each took at most this
    int attempts = 0;
    int retries = 0;                    ///< those that followed a failed one
    std::chrono::milliseconds total{0}; ///< what they took together
    base::Instant lastHour;             ///< when the hour of the last one began
};

/// What is counted while attempts are logged: answers however many attempts there were.
class HealthStore
{
public:
    explicit HealthStore(Connection &db) : m_db(db) {}
    /// Counts one attempt; LogStore does it for each that it logs.
    void count(const SyncLogEntry &entry);
    /// All services that were ever called.
    std::vector<ServiceRecord> services();
    /// The attempts of the hour that holds `since`, and of all hours after it.
    std::vector<AttemptFigure> figures(base::Instant since);
    /// Forgets the counts of hours that had ended before `limit`; how many rows went.
    int removeBefore(base::Instant limit);

private:
    void countHour(const SyncLogEntry &entry);
    void noteState(const SyncLogEntry &entry, const QString &service);

    Connection &m_db;
};

/// "zoom", "google" or "mail": whose attempts these are.
QString serviceOf(const QString &object);

/// The bound under which a duration is counted: the next of 10, 12, 15, 20, 25, 30, 40, 50, 60, 80 ms and their tens.
std::chrono::milliseconds durationBound(std::chrono::milliseconds took);

} // namespace anteroom::store
