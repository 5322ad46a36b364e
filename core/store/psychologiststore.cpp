// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/psychologiststore.h"

#include "core/store/sealedjson.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Psychologist;

namespace {

// The columns that read() takes, in its order.
const QString selectPsychologist = u"SELECT id, uuid, sealed, zone, working_hours, zoom_account, google_account,"
                                   " zoom_enabled FROM psychologists "_s;

QVariant toColumn(domain::AccountId account)
{
    return account ? QVariant(account.value) : QVariant();
}

} // namespace

void PsychologistStore::insert(Psychologist &psychologist)
{
    if (psychologist.uuid.isNull()) {
        psychologist.uuid = m_context.random.uuid();
    }
    psychologist.id.value =
        m_context.db.insert(u"INSERT INTO psychologists (uuid, sealed, zone, working_hours, zoom_account,"
                            " google_account, zoom_enabled) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                            {psychologist.uuid.toRfc4122(), seal(psychologist), QString::fromLatin1(psychologist.zone),
                             psychologist.hours.toText(), toColumn(psychologist.zoomAccount),
                             toColumn(psychologist.googleAccount), int(psychologist.zoomEnabled)});
}

void PsychologistStore::update(const Psychologist &psychologist)
{
    m_context.db.run(u"UPDATE psychologists SET sealed = ?, zone = ?, working_hours = ?, zoom_account = ?,"
                     " google_account = ?, zoom_enabled = ? WHERE id = ?"_s,
                     {seal(psychologist), QString::fromLatin1(psychologist.zone), psychologist.hours.toText(),
                      toColumn(psychologist.zoomAccount), toColumn(psychologist.googleAccount),
                      int(psychologist.zoomEnabled), psychologist.id.value});
}

QByteArray PsychologistStore::seal(const Psychologist &psychologist) const
{
    return sealJson(m_context, "psychologists", psychologist.uuid.toRfc4122(), "sealed",
                    {{"name", psychologist.name},
                     {"email", psychologist.email},
                     {"zoomUser", psychologist.zoomUser},
                     {"calendar", psychologist.calendarId}});
}

std::optional<Psychologist> PsychologistStore::find(domain::PsychologistId id)
{
    return m_context.db.one(selectPsychologist + u"WHERE id = ?"_s, {id.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::optional<Psychologist> PsychologistStore::find(const QUuid &uuid)
{
    return m_context.db.one(selectPsychologist + u"WHERE uuid = ?"_s, {uuid.toRfc4122()},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Psychologist> PsychologistStore::all()
{
    return m_context.db.all(selectPsychologist + u"ORDER BY id"_s, {},
                            [this](const QSqlQuery &row) { return read(row); });
}

domain::WorkingHours PsychologistStore::hoursOf(const QString &text)
{
    const auto known = m_hours.constFind(text);
    if (known != m_hours.cend()) {
        return *known;
    }
    return *m_hours.insert(text, domain::WorkingHours::fromText(text).value_or(domain::WorkingHours()));
}

Psychologist PsychologistStore::read(const QSqlQuery &row)
{
    const QByteArray uuid = row.value(1).toByteArray();
    const QJsonObject json = unsealJson(m_context, "psychologists", uuid, "sealed", row.value(2).toByteArray());
    Psychologist psychologist;
    psychologist.id.value = row.value(0).toLongLong();
    psychologist.uuid = QUuid::fromRfc4122(uuid);
    psychologist.name = json[u"name"_s].toString();
    psychologist.email = json[u"email"_s].toString();
    psychologist.zoomUser = json[u"zoomUser"_s].toString();
    psychologist.calendarId = json[u"calendar"_s].toString();
    psychologist.zone = row.value(3).toString().toLatin1();
    psychologist.hours = hoursOf(row.value(4).toString());
    psychologist.zoomAccount.value = row.value(5).toLongLong();
    psychologist.googleAccount.value = row.value(6).toLongLong();
    psychologist.zoomEnabled = row.value(7).toBool();
    return psychologist;
}

} // namespace anteroom::store
