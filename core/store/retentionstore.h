// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/store/context.h"

#include <QString>

#include <optional>
#include <vector>

namespace anteroom::store {

/// What was deleted in one go because its time was over.
struct RetentionProof {
    QString rule; ///< zoom-meetings-24h, links-30d, mails-30d, log-90d
    int count = 0;
    base::Instant at;
    base::Instant upTo; ///< what had ended, or was written, until then
    friend bool operator==(const RetentionProof &, const RetentionProof &) = default;
};

/// What is past its time, and the proof that it was deleted. "Ended" is the end of the session.
class RetentionStore
{
public:
    explicit RetentionStore(const Context &context) : m_context(context) {}
    /// Meetings known to stand at Zoom whose session had ended at `limit`, the oldest first.
    std::vector<domain::RemoteObjectId> standingMeetings(base::Instant limit, int most);
    /// Empties join link and passcode of at most `most` meetings whose session had ended at `limit`; how many.
    int emptyLinks(base::Instant limit, int most);
    /// Empties the bytes of at most `most` mails likewise; how many.
    int emptyMails(base::Instant limit, int most);
    /// Whether the log holds anything written until `limit`.
    bool hasLogBefore(base::Instant limit);
    /// Whether emptyLinks() or emptyMails() would find anything.
    bool hasFullBefore(base::Instant limit);

    /// Adds to the proof of this rule and time; 0 adds nothing.
    void prove(const RetentionProof &proof);
    /// The newest proofs, newest first.
    std::vector<RetentionProof> proofs(int most);

    /// Deleting pauses from `now` on, unless it does already.
    void pause(base::Instant now);
    /// It goes on.
    void goOn();
    /// Since when it pauses; nothing: it does not.
    std::optional<base::Instant> pausedSince();

private:
    void emptyLink(domain::RemoteObjectId id);

    Context m_context;
};

} // namespace anteroom::store
