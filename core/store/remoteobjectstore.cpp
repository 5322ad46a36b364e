// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/remoteobjectstore.h"

#include "core/store/sealedjson.h"

#include <QJsonDocument>

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::RemoteObject;

namespace {

// The columns that read() takes, in its order.
const QString selectObject =
    u"SELECT id, booking, kind, generation, token, wanted, wanted_revision, state, sending, done, attempts, looks,"
    " slow_look, not_before, failure_kind, failure_code, failure_detail, etag, sealed, given,"
    " (SELECT held_until FROM bookings WHERE bookings.id = remote_objects.booking), going, account FROM remote_objects "_s;

QVariant toColumn(const std::optional<base::Instant> &instant)
{
    return instant ? QVariant(base::toMs(*instant)) : QVariant();
}

QVariant toColumn(domain::AccountId account)
{
    return account ? QVariant(account.value) : QVariant();
}

QString toColumn(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

void RemoteObjectStore::insert(RemoteObject &object)
{
    if (object.token.isEmpty()) {
        object.token = QString::fromLatin1(m_context.random.bytes(10).toHex());
    }
    if (object.identity.salt.isEmpty()) {
        object.identity.salt = m_context.random.bytes(16);
    }
    object.id.value = m_context.db.insert(
        u"INSERT INTO remote_objects (booking, kind, generation, token, wanted, wanted_revision, state, sending, done,"
        " attempts, looks, slow_look, not_before, failure_kind, failure_code, failure_detail, etag, sealed, given, "
        "going,"
        " account) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {object.booking.value,
         toText(object.kind),
         object.generation,
         object.token,
         toText(object.wanted),
         object.wantedRevision,
         toText(object.state),
         object.sendingPrint,
         object.donePrint,
         object.attempts,
         object.looks,
         int(object.slowLook),
         toColumn(object.notBefore),
         object.failure.kind,
         object.failure.code,
         object.failure.detail,
         object.etag,
         seal(object),
         toColumn(object.given),
         toText(object.going),
         toColumn(object.account)});
}

void RemoteObjectStore::update(const RemoteObject &object)
{
    m_context.db.run(u"UPDATE remote_objects SET wanted = ?, wanted_revision = ?, state = ?, sending = ?, done = ?,"
                     " attempts = ?, looks = ?, slow_look = ?, not_before = ?, failure_kind = ?, failure_code = ?,"
                     " failure_detail = ?, etag = ?, sealed = ?, given = ?, going = ?, account = ? WHERE id = ?"_s,
                     {toText(object.wanted), object.wantedRevision, toText(object.state), object.sendingPrint,
                      object.donePrint, object.attempts, object.looks, int(object.slowLook), toColumn(object.notBefore),
                      object.failure.kind, object.failure.code, object.failure.detail, object.etag, seal(object),
                      toColumn(object.given), toText(object.going), toColumn(object.account), object.id.value});
}

void RemoteObjectStore::remove(domain::RemoteObjectId id)
{
    m_context.db.run(u"DELETE FROM remote_objects WHERE id = ?"_s, {id.value});
}

std::optional<RemoteObject> RemoteObjectStore::find(domain::RemoteObjectId id)
{
    return m_context.db.one(selectObject + u"WHERE id = ?"_s, {id.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::optional<RemoteObject> RemoteObjectStore::findByToken(const QString &token)
{
    return m_context.db.one(selectObject + u"WHERE token = ?"_s, {token},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<RemoteObject> RemoteObjectStore::ofBooking(domain::BookingId booking)
{
    return m_context.db.all(selectObject + u"WHERE booking = ? ORDER BY id"_s, {booking.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<RemoteObject> RemoteObjectStore::kept(domain::BookingId booking)
{
    return m_context.db.all(selectObject + u"WHERE booking = ? AND wanted = 'absent' AND going = 'when-told'"
                                           " ORDER BY id"_s,
                            {booking.value}, [this](const QSqlQuery &row) { return read(row); });
}

std::vector<RemoteObject> RemoteObjectStore::eventsToCome(base::Instant now)
{
    return m_context.db.all(selectObject + u"WHERE kind <> 'meeting' AND wanted = 'present' AND length(done) > 0"
                                           " AND booking IN (SELECT id FROM bookings WHERE start_ms > ?"
                                           " AND status IN ('tentative', 'confirmed')) ORDER BY id"_s,
                            {base::toMs(now)}, [this](const QSqlQuery &row) { return read(row); });
}

std::vector<RemoteObject> RemoteObjectStore::parked()
{
    return m_context.db.all(selectObject + u"WHERE state = 'parked' ORDER BY booking, id"_s, {},
                            [this](const QSqlQuery &row) { return read(row); });
}

QByteArray RemoteObjectStore::seal(const RemoteObject &object) const
{
    return sealJson(m_context, "remote_objects", object.token.toLatin1(), "sealed",
                    {{"place", object.identity.place},
                     {"id", object.identity.remoteId},
                     {"link", object.identity.link},
                     {"passcode", object.identity.passcode},
                     {"salt", QString::fromLatin1(object.identity.salt.toHex())}});
}

RemoteObject RemoteObjectStore::read(const QSqlQuery &row) const
{
    RemoteObject object;
    object.id.value = row.value(0).toLongLong();
    object.booking.value = row.value(1).toLongLong();
    object.kind = domain::objectKindFromText(row.value(2).toString()).value_or(domain::ObjectKind::Meeting);
    object.generation = row.value(3).toInt();
    object.token = row.value(4).toString();
    object.wanted = domain::wantedFromText(row.value(5).toString()).value_or(domain::Wanted::Absent);
    object.wantedRevision = row.value(6).toInt();
    object.state = domain::objectStateFromText(row.value(7).toString()).value_or(domain::ObjectState::Parked);
    object.sendingPrint = row.value(8).toByteArray();
    object.donePrint = row.value(9).toByteArray();
    object.attempts = row.value(10).toInt();
    object.looks = row.value(11).toInt();
    object.slowLook = row.value(12).toBool();
    if (!row.isNull(13)) {
        object.notBefore = base::fromMs(row.value(13).toLongLong());
    }
    object.failure = {row.value(14).toString(), row.value(15).toString(), row.value(16).toString()};
    object.etag = row.value(17).toString();
    const QJsonObject json =
        unsealJson(m_context, "remote_objects", object.token.toLatin1(), "sealed", row.value(18).toByteArray());
    object.identity = {json[u"place"_s].toString(), json[u"id"_s].toString(), json[u"link"_s].toString(),
                       json[u"passcode"_s].toString(), QByteArray::fromHex(json[u"salt"_s].toString().toLatin1())};
    object.given = QJsonDocument::fromJson(row.value(19).toByteArray()).object();
    if (!row.isNull(20)) {
        object.heldUntil = holdOf(object, base::fromMs(row.value(20).toLongLong()));
    }
    object.going = domain::goingFromText(row.value(21).toString()).value_or(domain::Going::AtOnce);
    object.account.value = row.value(22).toLongLong();
    return object;
}

} // namespace anteroom::store
