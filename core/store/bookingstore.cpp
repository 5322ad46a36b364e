// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bookingstore.h"

#include "core/store/sealedjson.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Booking;

namespace {

// The columns that read() takes, in its order.
const QString selectBooking =
    u"SELECT b.id, b.uuid, b.psychologist, b.start_ms, b.minutes, b.zone, b.wall_time, b.session_type, b.modality,"
    " b.status, b.revision, b.uid, b.organizer, b.inviter, b.sequence, b.sealed, b.held_until FROM bookings b "_s;

// The longest session in milliseconds; lets the index on start bound the search for overlaps.
constexpr qint64 longestSession = 480 * 60000;

QVariant toColumn(const std::optional<base::Instant> &instant)
{
    return instant ? QVariant(base::toMs(*instant)) : QVariant();
}

} // namespace

void BookingStore::insert(Booking &booking)
{
    booking.id.value = m_context.db.insert(
        u"INSERT INTO bookings (uuid, psychologist, start_ms, minutes, zone, wall_time, session_type, modality,"
        " status, revision, uid, organizer, inviter, sequence, sealed, held_until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {booking.uuid.toRfc4122(), booking.psychologist.value, base::toMs(booking.start),
         qlonglong(booking.length.count()), QString::fromLatin1(booking.zone), booking.wallTime, booking.sessionType,
         toText(booking.modality), toText(booking.status), booking.revision, booking.uid, booking.organizer,
         toText(booking.inviter), booking.sequence, seal(booking), toColumn(booking.heldUntil)});
}

void BookingStore::update(const Booking &booking)
{
    m_context.db.run(u"UPDATE bookings SET psychologist = ?, start_ms = ?, minutes = ?, zone = ?, wall_time = ?,"
                     " session_type = ?, modality = ?, status = ?, revision = ?, organizer = ?, inviter = ?,"
                     " sequence = ?, sealed = ?, held_until = ? WHERE id = ?"_s,
                     {booking.psychologist.value, base::toMs(booking.start), qlonglong(booking.length.count()),
                      QString::fromLatin1(booking.zone), booking.wallTime, booking.sessionType,
                      toText(booking.modality), toText(booking.status), booking.revision, booking.organizer,
                      toText(booking.inviter), booking.sequence, seal(booking), toColumn(booking.heldUntil),
                      booking.id.value});
}

bool BookingStore::mayLeave(domain::BookingId id, base::Instant now)
{
    m_context.db.run(u"UPDATE bookings SET held_until = NULL WHERE id = ? AND held_until <= ?"_s,
                     {id.value, base::toMs(now)});
    return m_context.db
        .one(u"SELECT 1 FROM bookings WHERE id = ? AND held_until IS NULL"_s, {id.value},
             [](const QSqlQuery &) { return true; })
        .has_value();
}

std::optional<Booking> BookingStore::find(domain::BookingId id)
{
    return m_context.db.one(selectBooking + u"WHERE b.id = ?"_s, {id.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::optional<Booking> BookingStore::find(const QUuid &uuid)
{
    return m_context.db.one(selectBooking + u"WHERE b.uuid = ?"_s, {uuid.toRfc4122()},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Booking> BookingStore::busy(domain::PsychologistId psychologist, const domain::TimeRange &range,
                                        domain::BookingId except)
{
    // Mostly there is none, and Qt describes each column of a result to itself even when no row comes: ask for one.
    const std::vector<qint64> ids = m_context.db.all(
        u"SELECT id FROM bookings WHERE psychologist = ? AND start_ms > ? AND start_ms < ?"
        " AND start_ms + minutes * 60000 > ? AND status IN ('tentative', 'confirmed') AND id <> ? ORDER BY start_ms"_s,
        {psychologist.value, base::toMs(range.start) - longestSession, base::toMs(range.end), base::toMs(range.start),
         except.value},
        [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    std::vector<Booking> bookings;
    for (const qint64 id : ids) {
        bookings.push_back(*find(domain::BookingId{id}));
    }
    return bookings;
}

std::vector<Booking> BookingStore::startingBetween(base::Instant from, base::Instant until)
{
    return m_context.db.all(selectBooking + u"WHERE b.start_ms >= ? AND b.start_ms < ? ORDER BY b.start_ms, b.id"_s,
                            {base::toMs(from), base::toMs(until)}, [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Booking> BookingStore::upcomingOf(domain::PersonId person, base::Instant now)
{
    return m_context.db.all(selectBooking +
                                u"JOIN booking_participants p ON p.booking = b.id WHERE p.person = ?"
                                " AND b.start_ms + b.minutes * 60000 > ? AND b.status IN ('tentative', 'confirmed')"
                                " ORDER BY b.start_ms"_s,
                            {person.value, base::toMs(now)}, [this](const QSqlQuery &row) { return read(row); });
}

std::optional<domain::BookingId> BookingStore::latestOf(domain::PersonId person)
{
    return m_context.db.one(u"SELECT b.id FROM bookings b JOIN booking_participants p ON p.booking = b.id"
                            " WHERE p.person = ? AND b.status <> 'cancelled' ORDER BY b.start_ms DESC LIMIT 1"_s,
                            {person.value},
                            [](const QSqlQuery &row) { return domain::BookingId{row.value(0).toLongLong()}; });
}

void BookingStore::addParticipant(domain::BookingId booking, const domain::Participant &participant)
{
    m_context.db.run(
        u"INSERT INTO booking_participants (booking, person, role, receives_messages) VALUES (?, ?, ?, ?)"_s,
        {booking.value, participant.person.value, participant.role, int(participant.receivesMessages)});
}

std::vector<domain::Participant> BookingStore::participants(domain::BookingId booking)
{
    return m_context.db.all(
        u"SELECT person, role, receives_messages FROM booking_participants WHERE booking = ? ORDER BY person"_s,
        {booking.value}, [](const QSqlQuery &row) {
            return domain::Participant{{row.value(0).toLongLong()}, row.value(1).toString(), row.value(2).toBool()};
        });
}

QByteArray BookingStore::seal(const Booking &booking) const
{
    return sealJson(m_context, "bookings", booking.uuid.toRfc4122(), "sealed",
                    {{"place", booking.place},
                     {"cancelReason", booking.cancelReason},
                     {"regenerateReason", booking.regenerateReason},
                     {"overlapReason", booking.overlapReason}});
}

Booking BookingStore::read(const QSqlQuery &row) const
{
    Booking booking;
    const QByteArray uuid = row.value(1).toByteArray();
    booking.id.value = row.value(0).toLongLong();
    booking.uuid = QUuid::fromRfc4122(uuid);
    booking.psychologist.value = row.value(2).toLongLong();
    booking.start = base::fromMs(row.value(3).toLongLong());
    booking.length = std::chrono::minutes(row.value(4).toInt());
    booking.zone = row.value(5).toString().toLatin1();
    booking.wallTime = row.value(6).toString();
    booking.sessionType = row.value(7).toString();
    booking.modality = domain::modalityFromText(row.value(8).toString()).value_or(domain::Modality::Video);
    booking.status = domain::bookingStatusFromText(row.value(9).toString()).value_or(domain::BookingStatus::Confirmed);
    booking.revision = row.value(10).toInt();
    booking.uid = row.value(11).toString();
    booking.organizer = row.value(12).toString();
    booking.inviter = domain::inviterFromText(row.value(13).toString()).value_or(domain::Inviter::Mail);
    booking.sequence = row.value(14).toInt();
    const QJsonObject json = unsealJson(m_context, "bookings", uuid, "sealed", row.value(15).toByteArray());
    booking.place = json[u"place"_s].toString();
    booking.cancelReason = json[u"cancelReason"_s].toString();
    booking.regenerateReason = json[u"regenerateReason"_s].toString();
    booking.overlapReason = json[u"overlapReason"_s].toString();
    if (!row.isNull(16)) {
        booking.heldUntil = base::fromMs(row.value(16).toLongLong());
    }
    return booking;
}

} // namespace anteroom::store
