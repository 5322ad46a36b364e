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

auto reader(const Context &context)
{
    return [context](const QSqlQuery &row) { return readPerson(context, row, 0); };
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
    m_context.db.run(u"UPDATE people SET sealed = ?, email_tag = ?,"
                     " changed = (SELECT coalesce(max(changed), 0) + 1 FROM people WHERE changed IS NOT NULL)"
                     " WHERE id = ?"_s,
                     {seal(m_context, person), m_context.vault.tag(domain::normalizedEmail(person.email).toUtf8()),
                      person.id.value});
}

std::optional<Person> PeopleStore::find(domain::PersonId id)
{
    return m_context.db.one(u"SELECT id, uuid, sealed FROM people WHERE id = ?"_s, {id.value}, reader(m_context));
}

std::optional<Person> PeopleStore::find(const QUuid &uuid)
{
    return m_context.db.one(u"SELECT id, uuid, sealed FROM people WHERE uuid = ?"_s, {uuid.toRfc4122()},
                            reader(m_context));
}

std::vector<Person> PeopleStore::withEmail(const QString &email)
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people WHERE email_tag = ? ORDER BY id"_s,
                            {m_context.vault.tag(domain::normalizedEmail(email).toUtf8())}, reader(m_context));
}

std::vector<Person> PeopleStore::all()
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people ORDER BY id"_s, {}, reader(m_context));
}

std::vector<Person> PeopleStore::between(domain::PersonId first, domain::PersonId last)
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people WHERE id BETWEEN ? AND ? ORDER BY id"_s,
                            {first.value, last.value}, reader(m_context));
}

std::vector<Person> PeopleStore::withIds(const std::vector<domain::PersonId> &ids)
{
    std::vector<Person> people;
    people.reserve(ids.size());
    for (const domain::PersonId id : ids) {
        if (std::optional<Person> person = find(id)) {
            people.push_back(*std::move(person));
        }
    }
    return people;
}

PeopleStore::Progress PeopleStore::progress()
{
    return m_context.db
        .one(u"SELECT (SELECT coalesce(max(id), 0) FROM people),"
             " (SELECT coalesce(max(changed), 0) FROM people WHERE changed IS NOT NULL)"_s,
             {},
             [](const QSqlQuery &row) {
                 return Progress{{row.value(0).toLongLong()}, row.value(1).toLongLong()};
             })
        .value_or(Progress());
}

std::vector<Person> PeopleStore::changedAfter(qint64 changes)
{
    return m_context.db.all(u"SELECT id, uuid, sealed FROM people WHERE changed > ? ORDER BY changed"_s, {changes},
                            reader(m_context));
}

Person readPerson(const Context &context, const QSqlQuery &row, int column)
{
    const QByteArray uuid = row.value(column + 1).toByteArray();
    const QJsonObject json = unsealJson(context, "people", uuid, "sealed", row.value(column + 2).toByteArray());
    Person person;
    person.id.value = row.value(column).toLongLong();
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
