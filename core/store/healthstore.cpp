// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/healthstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

qint64 hourOf(base::Instant at)
{
    return std::chrono::floor<std::chrono::hours>(at.time_since_epoch()).count();
}

bool isToken(const QString &object)
{
    return object.endsWith(u"-token"_s);
}

// The service could not do its work, whatever was asked of it; other failures are answers to one question.
bool isOutage(const QString &outcome)
{
    return outcome == u"unreachable"_s || outcome == u"temporary"_s || outcome == u"rate-limited"_s ||
           outcome == u"unknown"_s || outcome == u"needs-sign-in"_s;
}

std::optional<base::Instant> instant(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(base::fromMs(row.value(column).toLongLong()));
}

} // namespace

QString serviceOf(const QString &object)
{
    if (object == u"mail"_s) {
        return object;
    }
    return object == u"meeting"_s || object.startsWith(u"zoom"_s) ? u"zoom"_s : u"google"_s;
}

milliseconds durationBound(milliseconds took)
{
    static constexpr qint64 steps[] = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80};
    for (qint64 ten = 1;; ten *= 10) {
        for (const qint64 step : steps) {
            if (took.count() <= step * ten) {
                return milliseconds(step * ten);
            }
        }
    }
}

void HealthStore::count(const SyncLogEntry &entry)
{
    countHour(entry);
    if (isToken(entry.object)) {
        noteState(entry, entry.object);
    }
    // A token alone does not show that the service works; without one it does not.
    if (!isToken(entry.object) || entry.outcome != u"done"_s) {
        noteState(entry, serviceOf(entry.object));
    }
}

void HealthStore::countHour(const SyncLogEntry &entry)
{
    const qint64 took = std::max<qint64>(entry.took.count(), 0);
    m_db.run(u"INSERT INTO sync_hours (hour, object, account, action, outcome, upto, attempts, retries, ms)"
             " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET attempts = attempts + 1,"
             " retries = retries + excluded.retries, ms = ms + excluded.ms"_s,
             {hourOf(entry.at), entry.object, accountText(entry.account), entry.action, entry.outcome,
              qlonglong(durationBound(milliseconds(took)).count()), int(entry.isRetry), took});
}

void HealthStore::noteState(const SyncLogEntry &entry, const QString &service)
{
    const bool done = entry.outcome == u"done"_s;
    const qint64 at = base::toMs(entry.at);
    const QVariant doneAt = done ? QVariant(at) : QVariant();
    const QVariant failedAt = done ? QVariant() : QVariant(at);
    const QVariant failing = isOutage(entry.outcome) ? QVariant(at) : QVariant();
    m_db.run(u"INSERT INTO service_state (service, account, attempted_at, done_at, failing_since, failed_at,"
             " failure_kind, failure_code, failure_detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
             " ON CONFLICT DO UPDATE SET attempted_at = excluded.attempted_at,"
             " done_at = coalesce(excluded.done_at, done_at),"
             " failing_since = CASE WHEN excluded.failing_since IS NULL THEN NULL"
             "  ELSE coalesce(failing_since, excluded.failing_since) END,"
             " failure_kind = CASE WHEN excluded.failed_at IS NULL THEN failure_kind ELSE excluded.failure_kind END,"
             " failure_code = CASE WHEN excluded.failed_at IS NULL THEN failure_code ELSE excluded.failure_code END,"
             " failure_detail = CASE WHEN excluded.failed_at IS NULL THEN failure_detail"
             "  ELSE excluded.failure_detail END,"
             " failed_at = coalesce(excluded.failed_at, failed_at)"_s,
             {service, accountText(entry.account), at, doneAt, failing, failedAt, done ? QString() : entry.outcome,
              done ? QString() : entry.code, done ? QString() : entry.detail});
}

std::vector<ServiceRecord> HealthStore::services()
{
    return m_db.all(u"SELECT service, account, attempted_at, done_at, failing_since, failed_at, failure_kind,"
                    " failure_code, failure_detail FROM service_state ORDER BY service, account"_s,
                    {}, [](const QSqlQuery &row) {
                        return ServiceRecord{
                            row.value(0).toString(),
                            {row.value(1).toLongLong()},
                            base::fromMs(row.value(2).toLongLong()),
                            instant(row, 3),
                            instant(row, 4),
                            instant(row, 5),
                            {row.value(6).toString(), row.value(7).toString(), row.value(8).toString()}};
                    });
}

std::vector<AttemptFigure> HealthStore::figures(base::Instant since)
{
    return m_db.all(u"SELECT object, account, action, outcome, upto, sum(attempts), sum(retries), sum(ms),"
                    " max(hour) FROM sync_hours WHERE hour >= ? GROUP BY object, account, action, outcome, upto"_s,
                    {hourOf(since)}, [](const QSqlQuery &row) {
                        return AttemptFigure{row.value(0).toString(),
                                             {row.value(1).toLongLong()},
                                             row.value(2).toString(),
                                             row.value(3).toString(),
                                             milliseconds(row.value(4).toLongLong()),
                                             row.value(5).toInt(),
                                             row.value(6).toInt(),
                                             milliseconds(row.value(7).toLongLong()),
                                             base::Instant(std::chrono::hours(row.value(8).toLongLong()))};
                    });
}

int HealthStore::removeBefore(base::Instant limit)
{
    return m_db.run(u"DELETE FROM sync_hours WHERE hour < ?"_s, {hourOf(limit)});
}

} // namespace anteroom::store
