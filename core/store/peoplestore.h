// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// Patients, guardians and supervisors, sealed as a whole; found by number, by UUID, or by exact address.
class PeopleStore
{
public:
    explicit PeopleStore(const Context &context) : m_context(context) {}
    /// Gives the person a number, and a UUID if there is none yet.
    void insert(domain::Person &person);
    /// Writes what may change of a person; the row is found by its number.
    void update(const domain::Person &person);
    /// The person; nothing when there is none.
    std::optional<domain::Person> find(domain::PersonId id);
    std::optional<domain::Person> find(const QUuid &uuid);
    /// Everybody with this address; writings that differ only in case are the same.
    std::vector<domain::Person> withEmail(const QString &email);
    /// Everybody, unsealed: for building a directory in memory, not for lists.
    std::vector<domain::Person> all();
    /// Those with numbers in [first, last], by number.
    std::vector<domain::Person> between(domain::PersonId first, domain::PersonId last);
    /// These people, in this order; those that are not there are left out.
    std::vector<domain::Person> withIds(const std::vector<domain::PersonId> &ids);

    /// How far the table has come: what is the same in two of these did not change between.
    struct Progress {
        domain::PersonId last; ///< the highest number
        qint64 changes = 0;    ///< how many changes of people there were, as update() counts them
        friend bool operator==(const Progress &, const Progress &) = default;
    };
    /// How far it is now.
    Progress progress();
    /// Those who were changed after so many changes.
    std::vector<domain::Person> changedAfter(qint64 changes);

private:
    Context m_context;
};

/// The person in the columns id, uuid and sealed of `people`, of which `column` is the first.
domain::Person readPerson(const Context &context, const QSqlQuery &row, int column);

} // namespace anteroom::store
