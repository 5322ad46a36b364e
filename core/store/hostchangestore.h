// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/store/context.h"

#include <QString>

namespace anteroom::store {

/// How many meetings were made and changed for a Zoom user today, by UTC: Zoom allows so many a day. Counted before
/// each call, so that what Zoom may have counted is counted here.
class HostChangeStore
{
public:
    explicit HostChangeStore(const Context &context) : m_context(context) {}
    /// How many on the UTC day of `at`, for this user in this account.
    int count(domain::AccountId account, const QString &user, base::Instant at);
    /// That of the busiest host in any account.
    int most(base::Instant at);
    /// One more. What was counted on earlier days is forgotten.
    void add(domain::AccountId account, const QString &user, base::Instant at);
    /// One less: the call that was counted at `at` never came to Zoom, or was turned away before it counted.
    void takeBack(domain::AccountId account, const QString &user, base::Instant at);
    /// Zoom says that it is so many: another program changes meetings too. Never lowers the count.
    void raise(domain::AccountId account, const QString &user, base::Instant at, int count);

private:
    QByteArray hostTag(domain::AccountId account, const QString &user) const;
    Context m_context;
};

} // namespace anteroom::store
