// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/service/servicecontext.h"

namespace anteroom::service {

/// One person as a search finds them.
struct PersonEntry {
    domain::PersonId id;
    QUuid uuid;
    QString name; ///< "Jo Doe"
    QString email;
    friend bool operator==(const PersonEntry &, const PersonEntry &) = default;
};

/// Everybody's names in memory, packed, for search as one types and for sorting by name: names at rest are sealed, so
/// SQL cannot search them. Built on a thread of its own when first asked for, kept up to date from then on, and wiped
/// when it goes. May be used from any thread.
class PeopleDirectory
{
public:
    explicit PeopleDirectory(store::Store &store);
    ~PeopleDirectory();
    PeopleDirectory(const PeopleDirectory &) = delete;
    PeopleDirectory &operator=(const PeopleDirectory &) = delete;

    /// People one of whose names, or whose address, begins with each word of `text` somewhere (words in any order,
    /// case and accents do not matter); those whose last name begins with it first, then by name; at most `limit`.
    QFuture<base::Result<std::vector<PersonEntry>>> search(QString text, int limit);

    /// Which people match, and everybody's place in the order of last names, for AppointmentQuery. By number.
    struct Matches {
        std::vector<bool> isMatch; ///< by PersonId; empty: `text` was empty, so all
        std::vector<qint32> rank;  ///< by PersonId
    };
    /// See Matches.
    QFuture<base::Result<Matches>> matches(QString text);

    /// Somebody was entered or changed: look before the next answer.
    void invalidate();

private:
    struct Index;
    base::Executor m_executor;
    store::Store &m_store;
    std::shared_ptr<Index> m_index;
};

} // namespace anteroom::service
