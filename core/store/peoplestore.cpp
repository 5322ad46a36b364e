// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/peoplestore.h"

#include "core/store/sealedjson.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;
using domain::Person;

namespace {

QByteArray seal(const Context &context, const Person &person)
{
    return sealJson(context, "people", person.uuid.toRfc4122(), "sealed",
                    {{"first", person.firstName},
                     {"last", person.lastName},
                     {"email", person.email},
                     {"phone", person.phone},
                     {"zone", QString::fromLatin1(person.zone)},
                     {"locale", person.locale}});
}

} // namespace

void PeopleStore::insert(Person &person)
{
    if (person.uuid.isNull()) {
        person.uuid = m_context.random.uuid();
    }
    person.id.value = m_context.db.insert(u"INSERT INTO people (uuid, sealed, email_tag) VALUES (?, ?, ?)"_s,
                                          {person.uuid.toRfc4122(), seal(m_context, person),
                                           m_context.vault.tag(domain::normalizedEmail(person.email).toUtf8())});
}

void PeopleStore::update(const Person &person)
{
    m_context.db.run(u"UPDATE people SET sealed = ?, email_tag = ? WHERE id = ?"_s,
                     {seal(m_context, person), m_context.vault.tag(domain::normalizedEmail(person.email).toUtf8()),
                      person.id.value});
}

std::optional<Person> PeopleStore::find(domain::PersonId id)
{
    return m_context.db.one(u"SELECT id, uuid, sealed FROM people WHERE id = ?"_s, {id.value},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::optional<Person> PeopleStore::find(const QUuid &uuid)
{
    return m_context.db.one(u"SELECT id, uuid, sealed FROM people WHERE uuid = ?"_s, {uuid.toRfc4122()},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Person> PeopleStore::withEmail(const QString &email)
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people WHERE email_tag = ? ORDER BY id"_s,
                            {m_context.vault.tag(domain::normalizedEmail(email).toUtf8())},
                            [this](const QSqlQuery &row) { return read(row); });
}

std::vector<Person> PeopleStore::all()
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people ORDER BY id"_s, {},
                            [this](const QSqlQuery &row) { return read(row); });
}

Person PeopleStore::read(const QSqlQuery &row) const
{
    const QByteArray uuid = row.value(1).toByteArray();
    const QJsonObject json = unsealJson(m_context, "people", uuid, "sealed", row.value(2).toByteArray());
    Person person;
    person.id.value = row.value(0).toLongLong();
    person.uuid = QUuid::fromRfc4122(uuid);
    person.firstName = json[u"first"_s].toString();
    person.lastName = json[u"last"_s].toString();
    person.email = json[u"email"_s].toString();
    person.phone = json[u"phone"_s].toString();
    person.zone = json[u"zone"_s].toString().toLatin1();
    person.locale = json[u"locale"_s].toString();
    return person;
}

} // namespace anteroom::store
