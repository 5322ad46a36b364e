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

private:
    domain::Person read(const QSqlQuery &row) const;
    Context m_context;
};

} // namespace anteroom::store
