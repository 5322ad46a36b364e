// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/service/servicecontext.h"

#include <atomic>

namespace anteroom::service {

/// One person as a search finds them.
struct PersonEntry {
    domain::PersonId id;
    QUuid uuid;
    QString name; ///< "Jo Doe"
    QString email;
    friend bool operator==(const PersonEntry &, const PersonEntry &) = default;
};

struct SessionMemory;

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

    /// People one of whose names, or whose address, begins with each word of `text` (words in any order, case and
    /// accents do not matter); those of whom a last name begins with one of the words first, then by name; at most
    /// `limit`. For an empty text everybody matches. An Error of kind NotAllowed: the desk may not see people.
    QFuture<base::Result<std::vector<PersonEntry>>> search(QString text, int limit);

    /// Who sits at the desk for which search() answers; an admin until somebody is named.
    void setRole(security::Role role) { m_role = role; }

    /// Which people match, and everybody's place in the order of last names, for AppointmentQuery. By number.
    struct Matches {
        std::vector<bool> isMatch; ///< by PersonId; empty: `text` was empty, so all
        std::vector<qint32> rank;  ///< by PersonId
    };
    /// See Matches. People match whose names or address contain each word of `text` anywhere.
    QFuture<base::Result<Matches>> matches(QString text);

    /// Somebody was entered or changed: look before the next answer.
    void invalidate();

    /// What BookingService::find() remembers between two calls.
    std::shared_ptr<SessionMemory> sessions() const { return m_sessions; }

private:
    struct Contents;
    /// Runs `ask(Contents &)` on the directory's thread, with everybody in it.
    template<typename Ask>
    auto answer(Ask ask);

    store::Store &m_store;
    std::shared_ptr<Contents> m_contents;
    std::shared_ptr<SessionMemory> m_sessions;
    std::atomic<security::Role> m_role = security::Role::Admin;
    base::Executor m_executor;
};

} // namespace anteroom::service
