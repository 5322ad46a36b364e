// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/decisionstore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Decision;

namespace {

// The columns that read() takes, in its order.
const QString selectDecision =
    u"SELECT id, uuid, booking, object, change, start_ms, minutes, found_at, answered_at, answer FROM decisions "_s;

std::optional<base::Instant> instant(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(base::fromMs(row.value(column).toLongLong()));
}

Decision read(const QSqlQuery &row)
{
    Decision decision;
    decision.id.value = row.value(0).toLongLong();
    decision.uuid = QUuid::fromRfc4122(row.value(1).toByteArray());
    decision.booking.value = row.value(2).toLongLong();
    decision.object.value = row.value(3).toLongLong();
    decision.change = domain::eventChangeFromText(row.value(4).toString()).value_or(domain::EventChange::Edited);
    decision.start = instant(row, 5);
    decision.length = std::chrono::minutes(row.value(6).toInt());
    decision.foundAt = base::fromMs(row.value(7).toLongLong());
    decision.answeredAt = instant(row, 8);
    decision.answer = row.value(9).toString();
    return decision;
}

} // namespace

void DecisionStore::open(Decision decision)
{
    const QVariant start = decision.start ? QVariant(base::toMs(*decision.start)) : QVariant();
    const int minutes = int(decision.length.count());
    const int changed = m_context.db.run(u"UPDATE decisions SET change = ?, start_ms = ?, minutes = ?"
                                         " WHERE object = ? AND answered_at IS NULL"_s,
                                         {toText(decision.change), start, minutes, decision.object.value});
    if (changed == 0) {
        m_context.db.insert(
            u"INSERT INTO decisions (uuid, booking, object, change, start_ms, minutes, found_at, answer)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, '')"_s,
            {m_context.random.uuid().toRfc4122(), decision.booking.value, decision.object.value,
             toText(decision.change), start, minutes, base::toMs(decision.foundAt)});
    }
}

void DecisionStore::close(domain::RemoteObjectId object, const QString &answer, base::Instant now)
{
    m_context.db.run(u"UPDATE decisions SET answered_at = ?, answer = ? WHERE object = ? AND answered_at IS NULL"_s,
                     {base::toMs(now), answer, object.value});
}

void DecisionStore::setAnswer(domain::DecisionId id, const QString &answer)
{
    m_context.db.run(u"UPDATE decisions SET answer = ? WHERE id = ? AND answered_at IS NOT NULL"_s, {answer, id.value});
}

void DecisionStore::reopen(domain::RemoteObjectId object)
{
    m_context.db.run(u"UPDATE decisions SET answered_at = NULL, answer = ''"
                     " WHERE id = (SELECT max(id) FROM decisions WHERE object = ?)"_s,
                     {object.value});
}

std::optional<Decision> DecisionStore::find(const QUuid &uuid)
{
    return m_context.db.one(selectDecision + u"WHERE uuid = ?"_s, {uuid.toRfc4122()}, read);
}

std::vector<Decision> DecisionStore::openOf(domain::BookingId booking)
{
    return m_context.db.all(selectDecision + u"WHERE booking = ? AND answered_at IS NULL ORDER BY id"_s,
                            {booking.value}, read);
}

std::vector<Decision> DecisionStore::open()
{
    return m_context.db.all(selectDecision + u"WHERE answered_at IS NULL ORDER BY id"_s, {}, read);
}

} // namespace anteroom::store
