// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retentionjob.h"

#include "core/sync/pastmeeting.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::hours;

namespace {

constexpr hours meetingsAfter{24};
constexpr hours linksAfter = 30 * 24h;
constexpr hours logAfter = 90 * 24h;
constexpr int meetingsAtOnce = 200;
constexpr int linksAtOnce = 500; // each is sealed anew
constexpr int rowsAtOnce = 5000;

using Count = base::Result<int>;
using Rule = std::function<int(store::Tables &tables, base::Instant limit)>;

QFuture<base::Result<bool>> noteWhetherPaused(StepContext context, bool isTrusted)
{
    return context.store.write([isTrusted, now = context.now()](store::Tables &tables) -> base::Result<bool> {
        const bool waits = !tables.retention.standingMeetings(now - meetingsAfter, 1).empty() ||
                           tables.retention.hasFullBefore(now - linksAfter) ||
                           tables.retention.hasLogBefore(now - logAfter);
        if (isTrusted || !waits) {
            tables.retention.goOn();
        } else {
            tables.retention.pause(now);
        }
        return waits;
    });
}

// Applies the rule in small transactions until nothing is left. How much went.
QCoro::Task<int> apply(StepContext context, QString name, base::Instant now, hours after, int atOnce, Rule rule)
{
    int total = 0;
    for (int went = atOnce; went >= atOnce;) {
        QFuture<Count> deleting = context.store.write([=](store::Tables &tables) -> Count {
            const int count = rule(tables, now - after);
            tables.retention.prove({name, count, now, now - after});
            return count;
        });
        const Count count = co_await deleting;
        went = count.value_or(0);
        total += went;
    }
    co_return total;
}

QCoro::Task<int> deleteMeetings(StepContext context, base::Instant now)
{
    using Ids = base::Result<std::vector<domain::RemoteObjectId>>;
    QFuture<Ids> reading = context.store.read([now](store::Tables &tables) -> Ids {
        return tables.retention.standingMeetings(now - meetingsAfter, meetingsAtOnce);
    });
    const Ids ids = co_await reading;
    int total = 0;
    for (const domain::RemoteObjectId id : ids.value_or(std::vector<domain::RemoteObjectId>())) {
        const store::RetentionProof proof{u"zoom-meetings-24h"_s, 1, now, now - meetingsAfter};
        QCoro::Task<bool> deleting = deletePastMeeting(context, id, proof);
        const bool deleted = co_await deleting;
        total += deleted ? 1 : 0;
    }
    co_return total;
}

int emptyLinks(store::Tables &tables, base::Instant limit)
{
    return tables.retention.emptyLinks(limit, linksAtOnce);
}

int emptyMails(store::Tables &tables, base::Instant limit)
{
    return tables.retention.emptyMails(limit, linksAtOnce);
}

int deleteLog(store::Tables &tables, base::Instant limit)
{
    tables.health.removeBefore(limit);
    return tables.logs.removeBefore(limit, rowsAtOnce);
}

} // namespace

base::Instant RetentionJob::due(std::optional<base::Instant> last, base::Instant now) const
{
    if (!last) {
        return now;
    }
    return m_paused ? *last + 5min : *last + 1h;
}

QCoro::Task<> RetentionJob::run(StepContext context)
{
    const bool isTrusted = m_time->isTrusted();
    const base::Instant now = context.now(); // the same moment for all of it, however the clock is set meanwhile
    QFuture<base::Result<bool>> noting = noteWhetherPaused(context, isTrusted);
    const base::Result<bool> waits = co_await noting;
    m_paused = waits.value_or(true) && !isTrusted;
    if (!isTrusted || !waits.value_or(false)) {
        co_return;
    }
    const int meetings = co_await deleteMeetings(context, now);
    const int links = co_await apply(context, u"links-30d"_s, now, linksAfter, linksAtOnce, emptyLinks);
    const int mails = co_await apply(context, u"mails-30d"_s, now, linksAfter, linksAtOnce, emptyMails);
    const int attempts = co_await apply(context, u"log-90d"_s, now, logAfter, rowsAtOnce, deleteLog);
    if (meetings + links + mails + attempts > 0) {
        // What was deleted must not live on in the write-ahead log.
        QFuture<base::Result<>> checkpointing = context.store.database().checkpoint();
        co_await checkpointing;
    }
}

} // namespace anteroom::sync
