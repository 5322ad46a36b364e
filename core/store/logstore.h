// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/store/connection.h"

#include <QString>

#include <chrono>
#include <vector>

namespace anteroom::store {

/// One attempt at a remote.
struct SyncLogEntry {
    domain::BookingId booking; ///< none: it concerned no one session
    QString object;  ///< meeting, practice-event, psychologist-event, mail; zoom, google; zoom-token, google-token
    QString action;  ///< create, update, delete, look, send, refresh
    QString outcome; ///< done, or the failure's kind
    QString code;
    std::chrono::milliseconds took{0};
    base::Instant at;
    domain::AccountId account = {}; ///< none: that of the settings
    QString detail = {};            ///< of the failure; kept with the service's last one only
    bool isRetry = false;           ///< it followed a failed one; only counted
};

/// An account as logs and figures keep it.
inline QString accountText(domain::AccountId account)
{
    return account ? QString::number(account.value) : QString();
}

/// One thing that somebody did.
struct AuditEntry {
    base::Instant at;
    QString actor; ///< the role that acted
    QString action;
    QString subject; ///< "booking 12"; never a name
    QString detail;
};

/// What was tried at remotes (`sync_log`) and who did what (`audit_log`); both only grow.
class LogStore
{
public:
    explicit LogStore(Connection &db) : m_db(db) {}
    /// Records one attempt, and counts it for the practice's health.
    void add(const SyncLogEntry &entry);
    /// The attempts for one booking, the oldest first.
    std::vector<SyncLogEntry> attempts(domain::BookingId booking);
    /// Records one thing that somebody did.
    void add(const AuditEntry &entry);
    /// Forgets attempts from before `limit`, the oldest first, at most `most` of them; how many went.
    int removeBefore(base::Instant limit, int most);
    /// How many creates of a meeting for this booking ended unknown since then.
    int unknownCreates(domain::BookingId booking, base::Instant since);

private:
    Connection &m_db;
};

} // namespace anteroom::store
