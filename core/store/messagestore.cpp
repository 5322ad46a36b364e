// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagestore.h"

#include "core/domain/person.h"
#include "core/store/sealedjson.h"

#include <QUuid>

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Message;

namespace {

// The columns that read() takes, in its order.
const QString selectMessage =
    u"SELECT id, uuid, booking, step, recipient, cause, state, attempts, unknowns, not_before, sent_at, carried_link,"
    " message_id, sealed_to, told_start, failure_kind, failure_code, failure_detail, told,"
    " (SELECT held_until FROM bookings WHERE bookings.id = messages.booking) FROM messages "_s;

QVariant toColumn(const std::optional<base::Instant> &instant)
{
    return instant ? QVariant(base::toMs(*instant)) : QVariant();
}

} // namespace

void MessageStore::insert(Message &message)
{
    const QByteArray uuid = m_context.random.uuid().toRfc4122();
    message.uuid = uuid;
    message.id.value = m_context.db.insert(
        u"INSERT INTO messages (uuid, booking, step, channel, recipient, recipient_tag, cause, state, attempts,"
        " unknowns, not_before, carried_link, message_id, sealed_to, failure_kind, failure_code, failure_detail)"
        " VALUES (?, ?, ?, 'mail', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {uuid, message.booking.value, toText(message.step), message.recipient.value,
         m_context.vault.tag(domain::normalizedEmail(message.to).toUtf8()), message.cause, toText(message.state),
         message.attempts, message.unknowns, toColumn(message.notBefore), int(message.carriedLink),
         message.messageIdHeader,
         m_context.vault.seal(message.to.toUtf8(), {"messages", uuid, "sealed_to"}, m_context.random),
         message.failure.kind, message.failure.code, message.failure.detail});
}

void MessageStore::update(const Message &message)
{
    m_context.db.run(u"UPDATE messages SET state = ?, attempts = ?, unknowns = ?, not_before = ?, sent_at = ?,"
                     " carried_link = ?, told_start = ?, told = ?, message_id = ?, failure_kind = ?,"
                     " failure_code = ?, failure_detail = ? WHERE id = ?"_s,
                     {toText(message.state), message.attempts, message.unknowns, toColumn(message.notBefore),
                      toColumn(message.sentAt), int(message.carriedLink), toColumn(message.toldStart), message.told,
                      message.messageIdHeader, message.failure.kind, message.failure.code, message.failure.detail,
                      message.id.value});
}

void MessageStore::storeBytes(const Message &message)
{
    m_context.db.run(u"UPDATE messages SET sealed_bytes = ? WHERE id = ?"_s,
                     {m_context.vault.seal(message.bytes, {"messages", message.uuid, "sealed_bytes"}, m_context.random),
                      message.id.value});
}

std::optional<Message> MessageStore::find(domain::MessageId id)
{
    std::optional<Message> message = m_context.db.one(selectMessage + u"WHERE id = ?"_s, {id.value},
                                                      [this](const QSqlQuery &row) { return read(row); });
    const std::optional<QByteArray> sealed =
        m_context.db.one(u"SELECT sealed_bytes FROM messages WHERE id = ? AND sealed_bytes IS NOT NULL"_s, {id.value},
                         [](const QSqlQuery &row) { return row.value(0).toByteArray(); });
    if (message && sealed) {
        message->bytes = unsealBytes(m_context, "messages", message->uuid, "sealed_bytes", *sealed);
    }
    return message;
}

std::vector<Message> MessageStore::ofBooking(domain::BookingId booking)
{
    return m_context.db.all(selectMessage + u"WHERE booking = ? ORDER BY id"_s, {booking.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Message> MessageStore::parked()
{
    return m_context.db.all(selectMessage + u"WHERE state = 'parked' ORDER BY booking, id"_s, {},
                            [this](const QSqlQuery &row) { return read(row); });
}

QByteArray MessageStore::printOf(const QByteArray &text) const
{
    return m_context.vault.tag(text);
}

Message MessageStore::read(const QSqlQuery &row) const
{
    Message message;
    message.id.value = row.value(0).toLongLong();
    message.uuid = row.value(1).toByteArray();
    message.booking.value = row.value(2).toLongLong();
    message.step = domain::messageStepFromText(row.value(3).toString()).value_or(domain::MessageStep::Confirmation);
    message.recipient.value = row.value(4).toLongLong();
    message.cause = row.value(5).toInt();
    message.state = domain::messageStateFromText(row.value(6).toString()).value_or(domain::MessageState::Parked);
    message.attempts = row.value(7).toInt();
    message.unknowns = row.value(8).toInt();
    if (!row.isNull(9)) {
        message.notBefore = base::fromMs(row.value(9).toLongLong());
    }
    if (!row.isNull(10)) {
        message.sentAt = base::fromMs(row.value(10).toLongLong());
    }
    message.carriedLink = row.value(11).toBool();
    message.messageIdHeader = row.value(12).toString();
    message.to =
        QString::fromUtf8(unsealBytes(m_context, "messages", message.uuid, "sealed_to", row.value(13).toByteArray()));
    if (!row.isNull(14)) {
        message.toldStart = base::fromMs(row.value(14).toLongLong());
    }
    message.told = row.value(18).toByteArray();
    if (!row.isNull(19)) {
        message.heldUntil = holdOf(message, base::fromMs(row.value(19).toLongLong()));
    }
    message.failure = {row.value(15).toString(), row.value(16).toString(), row.value(17).toString()};
    return message;
}

} // namespace anteroom::store
