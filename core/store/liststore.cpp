// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/liststore.h"

#include "core/store/peoplestore.h"
#include "core/store/preflightstore.h"
#include "core/store/sealedjson.h"

#include <QHash>

#include <array>
#include <charconv>
#include <limits>
#include <string_view>

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::BookingId;
using domain::Message;
using domain::RemoteObject;

namespace {

// The columns that read() takes, in its order.
const QString sessionColumns =
    u"SELECT b.id, b.uuid, b.psychologist, b.start_ms, b.minutes, b.zone, b.session_type, b.modality, b.status,"
    " b.revision, b.sealed, p.id, p.uuid, p.sealed "_s;

const QString patientOfSession = u" LEFT JOIN people p ON p.id = (SELECT min(person) FROM booking_participants"
                                 " WHERE booking = b.id AND receives_messages = 1) "_s;

// The length of what BookingStore seals with most sessions: neither place nor reasons. That needs no unsealing.
constexpr std::string_view nothing = R"({"place":"","cancelReason":"","regenerateReason":"","overlapReason":""})";
constexpr qsizetype sealedNothing = 1 + 8 + 12 + qsizetype(nothing.size()) + 16; // see security::Vault::seal()

// As the index has them; an order by number would have to be made for each list anew.
const QString inOrder = u" ORDER BY b.start_ms, b.psychologist"_s;

// Looking at the sessions of which something is wrong first: they are few. Left alone SQLite takes the indexes of all
// that waits, in which each session to come has a reminder.
QString troubled()
{
    return u" FROM (SELECT booking FROM remote_objects WHERE state = 'parked'"
           " UNION SELECT booking FROM messages WHERE state = 'parked'"
           " UNION SELECT booking FROM remote_objects INDEXED BY remote_objects_failed"
           " WHERE not_before IS NOT NULL AND failure_code <> ''"
           " UNION SELECT booking FROM messages INDEXED BY messages_failed"
           " WHERE not_before IS NOT NULL AND failure_code <> ''"
           " UNION "_s +
           redLights() + u") t CROSS JOIN bookings b ON b.id = t.booking"_s;
}

// With a psychologist the index that begins with them is the shorter way. A bound that bounds nothing would still be
// compared with each session.
QString conditions(const SessionFilter &filter)
{
    QString sql = u" WHERE true"_s;
    if (filter.psychologist) {
        sql += u" AND b.psychologist = ?"_s;
    }
    if (filter.from) {
        sql += u" AND b.start_ms >= ?"_s;
    }
    if (filter.until) {
        sql += u" AND b.start_ms < ?"_s;
    }
    if (filter.status) {
        sql += u" AND b.status = ?"_s;
    }
    return sql;
}

QString select(const QString &columns, const SessionFilter &filter)
{
    return u"SELECT "_s + columns + (filter.inTroubleAt ? troubled() : u" FROM bookings b"_s) + conditions(filter) +
           inOrder;
}

QVariantList values(const SessionFilter &filter)
{
    QVariantList values;
    if (filter.inTroubleAt) {
        values.append(base::toMs(*filter.inTroubleAt)); // stands before the conditions
    }
    if (filter.psychologist) {
        values.append(filter.psychologist.value);
    }
    if (filter.from) {
        values.append(base::toMs(*filter.from));
    }
    if (filter.until) {
        values.append(base::toMs(*filter.until));
    }
    if (filter.status) {
        values.append(toText(*filter.status));
    }
    return values;
}

// A statement that gives the numbers in the column `id` of another as one value: to step from row to row through Qt
// takes twice as long. SQLite keeps the order of the other for group_concat().
QString packed(const QString &sql)
{
    return u"SELECT CAST(group_concat(id) AS BLOB) FROM ("_s + sql + u')';
}

// The index has them in order, and SQLite walks through it from its beginning: to ask for the order too would make it
// hand over each row twice.
QString packedByStart(const SessionFilter &filter)
{
    if (filter.psychologist || filter.inTroubleAt) {
        return packed(select(u"b.id"_s, filter));
    }
    return u"SELECT CAST(group_concat(b.id) AS BLOB) FROM bookings b INDEXED BY bookings_by_start"_s +
           conditions(filter);
}

std::vector<qint32> unpacked(const QByteArray &text)
{
    std::vector<qint32> numbers;
    numbers.reserve(size_t(text.size() / 2) + 1); // what is not used takes no memory
    const char *const end = text.constData() + text.size();
    for (const char *at = text.constData(); at < end; ++at) {
        qint32 number = 0;
        at = std::from_chars(at, end, number).ptr;
        numbers.push_back(number);
    }
    return numbers;
}

QString columnName(SessionColumn column)
{
    switch (column) {
    case SessionColumn::Psychologist:
        return u"b.psychologist"_s;
    case SessionColumn::Type:
        return u"b.session_type"_s;
    case SessionColumn::Modality:
        return u"b.modality"_s;
    case SessionColumn::Status:
        return u"b.status"_s;
    }
    return {};
}

// A list of numbers as one value; SQLite's json_each() makes rows of it (https://www.sqlite.org/json1.html).
QString jsonArray(const std::vector<BookingId> &ids)
{
    std::array<char, std::numeric_limits<qint64>::digits10 + 2> digits;
    QByteArray text;
    text.reserve(qsizetype(ids.size()) * 8 + 2);
    text += '[';
    for (const BookingId id : ids) {
        const char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), id.value).ptr;
        text.append(digits.data(), end - digits.data()).append(',');
    }
    if (!ids.empty()) {
        text.chop(1);
    }
    return QString::fromLatin1(text + ']');
}

std::optional<base::Instant> instant(const QSqlQuery &row, int column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? std::nullopt : std::optional(base::fromMs(value.toLongLong()));
}

Message readMessage(const QSqlQuery &row)
{
    Message message;
    message.id.value = row.value(0).toLongLong();
    message.booking.value = row.value(1).toLongLong();
    message.step = domain::messageStepFromText(row.value(2).toString()).value_or(domain::MessageStep::Confirmation);
    message.recipient.value = row.value(3).toLongLong();
    message.cause = row.value(4).toInt();
    message.state = domain::messageStateFromText(row.value(5).toString()).value_or(domain::MessageState::Parked);
    message.attempts = row.value(6).toInt();
    message.unknowns = row.value(7).toInt();
    message.notBefore = instant(row, 8);
    message.sentAt = instant(row, 9);
    message.failure = {row.value(10).toString(), row.value(11).toString(), row.value(12).toString()};
    message.heldUntil = holdOf(message, instant(row, 13));
    message.carriedLink = row.value(14).toBool();
    message.uuid = row.value(15).toByteArray();
    return message;
}

RemoteObject readObject(const Context &context, const QSqlQuery &row)
{
    RemoteObject object;
    object.id.value = row.value(0).toLongLong();
    object.booking.value = row.value(1).toLongLong();
    object.kind = domain::objectKindFromText(row.value(2).toString()).value_or(domain::ObjectKind::Meeting);
    object.generation = row.value(3).toInt();
    object.wanted = domain::wantedFromText(row.value(4).toString()).value_or(domain::Wanted::Absent);
    object.state = domain::objectStateFromText(row.value(5).toString()).value_or(domain::ObjectState::Parked);
    object.donePrint = row.value(6).toByteArray();
    object.attempts = row.value(7).toInt();
    object.notBefore = instant(row, 8);
    object.failure = {row.value(9).toString(), row.value(10).toString(), row.value(11).toString()};
    object.heldUntil = holdOf(object, instant(row, 14));
    if (object.kind == domain::ObjectKind::Meeting) {
        const QJsonObject json = unsealJson(context, "remote_objects", row.value(12).toString().toLatin1(), "sealed",
                                            row.value(13).toByteArray());
        object.identity = {json[u"place"_s].toString(),
                           json[u"id"_s].toString(),
                           json[u"link"_s].toString(),
                           json[u"passcode"_s].toString(),
                           {}};
    }
    return object;
}

} // namespace

std::vector<ListedSession> ListStore::sessions(const std::vector<BookingId> &ids)
{
    return m_context.db.all(sessionColumns +
                                u"FROM json_each(?) wanted CROSS JOIN bookings b ON b.id = wanted.value"_s +
                                patientOfSession + u"ORDER BY wanted.key"_s,
                            {jsonArray(ids)}, [this](const QSqlQuery &row) { return read(row); });
}

std::vector<ListedSession> ListStore::startingBetween(base::Instant from, base::Instant until)
{
    return m_context.db.all(sessionColumns + u"FROM bookings b"_s + patientOfSession +
                                u"WHERE b.start_ms >= ? AND b.start_ms < ?"_s + inOrder,
                            {base::toMs(from), base::toMs(until)}, [this](const QSqlQuery &row) { return read(row); });
}

std::vector<RemoteObject> ListStore::objectsOf(const std::vector<BookingId> &ids)
{
    return m_context.db.all(
        u"SELECT id, booking, kind, generation, wanted, state, done, attempts, not_before, failure_kind, failure_code,"
        " failure_detail, token, CASE kind WHEN 'meeting' THEN sealed END,"
        " CASE WHEN not_before IS NOT NULL THEN"
        "  (SELECT held_until FROM bookings WHERE bookings.id = remote_objects.booking) END FROM remote_objects"
        " WHERE booking IN (SELECT value FROM json_each(?)) ORDER BY booking, id"_s,
        {jsonArray(ids)}, [this](const QSqlQuery &row) { return readObject(m_context, row); });
}

std::vector<Message> ListStore::messagesOf(const std::vector<BookingId> &ids)
{
    return m_context.db.all(
        u"SELECT id, booking, step, recipient, cause, state, attempts, unknowns, not_before,"
        " sent_at, failure_kind, failure_code, failure_detail,"
        " CASE WHEN not_before IS NOT NULL THEN"
        "  (SELECT held_until FROM bookings WHERE bookings.id = messages.booking) END, carried_link, uuid"
        " FROM messages"
        " WHERE booking IN (SELECT value FROM json_each(?)) ORDER BY booking, id"_s,
        {jsonArray(ids)}, readMessage);
}

std::vector<domain::Preflight> ListStore::preflightsOf(const std::vector<BookingId> &ids)
{
    // Only sessions of now and tomorrow were looked at: asking after each of a long list would take longer than all of
    // them.
    return m_context.db.all(u"SELECT p.booking, p.revision, p.at, p.checks FROM preflight p"
                            " JOIN bookings b ON b.id = p.booking AND b.revision = p.revision"
                            " WHERE +p.booking IN (SELECT value FROM json_each(?)) ORDER BY p.booking"_s,
                            {jsonArray(ids)}, [](const QSqlQuery &row) {
                                return domain::Preflight{{row.value(0).toLongLong()},
                                                         row.value(1).toInt(),
                                                         base::fromMs(row.value(2).toLongLong()),
                                                         domain::checksFromText(row.value(3).toString())};
                            });
}

std::vector<qint32> ListStore::byStart(const SessionFilter &filter)
{
    return m_context.db
        .one(packedByStart(filter), values(filter),
             [](const QSqlQuery &row) { return unpacked(row.value(0).toByteArray()); })
        .value_or(std::vector<qint32>());
}

KeyedSessions ListStore::withColumn(const SessionFilter &filter, SessionColumn column)
{
    KeyedSessions found;
    QHash<QString, quint32> places;
    const auto take = [&](const QSqlQuery &row) {
        const QString value = row.value(1).toString();
        auto place = places.constFind(value);
        if (place == places.constEnd()) {
            place = places.insert(value, quint32(found.keys.size()));
            found.keys.append(value);
        }
        found.key.push_back(*place);
        return qint32(row.value(0).toInt());
    };
    found.ids = m_context.db.all(select(u"b.id, "_s + columnName(column), filter), values(filter), take);
    return found;
}

void ListStore::addPatients(std::vector<qint32> &patientOf)
{
    // In falling order, so that the first person of a session is written last.
    const auto newcomers = m_context.db.one(
        u"SELECT CAST(group_concat(booking) AS BLOB), CAST(group_concat(person) AS BLOB) FROM ("
        "SELECT booking, person FROM booking_participants WHERE booking >= ? AND receives_messages = 1"
        " ORDER BY booking DESC, person DESC)"_s,
        {qint64(patientOf.size())}, [](const QSqlQuery &row) {
            return std::pair(unpacked(row.value(0).toByteArray()), unpacked(row.value(1).toByteArray()));
        });
    const auto &[bookings, people] = *newcomers;
    if (!bookings.empty()) {
        patientOf.resize(size_t(bookings.front()) + 1);
    }
    for (size_t i = 0; i < bookings.size(); ++i) {
        patientOf[size_t(bookings[i])] = people[i];
    }
}

qint64 ListStore::dataVersion()
{
    return m_context.db
        .one(u"PRAGMA data_version"_s, {}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); })
        .value_or(0);
}

ListedSession ListStore::read(const QSqlQuery &row) const
{
    ListedSession session;
    domain::Booking &booking = session.booking;
    const QByteArray uuid = row.value(1).toByteArray();
    booking.id.value = row.value(0).toLongLong();
    booking.uuid = QUuid::fromRfc4122(uuid);
    booking.psychologist.value = row.value(2).toLongLong();
    booking.start = base::fromMs(row.value(3).toLongLong());
    booking.length = std::chrono::minutes(row.value(4).toInt());
    booking.zone = row.value(5).toString().toLatin1();
    booking.sessionType = row.value(6).toString();
    booking.modality = domain::modalityFromText(row.value(7).toString()).value_or(domain::Modality::Video);
    booking.status = domain::bookingStatusFromText(row.value(8).toString()).value_or(domain::BookingStatus::Confirmed);
    booking.revision = row.value(9).toInt();
    const QByteArray sealed = row.value(10).toByteArray();
    if (sealed.size() != sealedNothing) {
        booking.place = unsealJson(m_context, "bookings", uuid, "sealed", sealed)[u"place"_s].toString();
    }
    if (!row.isNull(11)) {
        session.patient = readPerson(m_context, row, 11);
    }
    return session;
}

} // namespace anteroom::store
