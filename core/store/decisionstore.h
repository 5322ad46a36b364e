// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/decision.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// What people changed in calendars, open and answered. An object has at most one open decision.
class DecisionStore
{
public:
    explicit DecisionStore(const Context &context) : m_context(context) {}
    /// Opens it, or brings the object's open one up to date: it keeps its number and when it was found.
    void open(domain::Decision decision);
    /// Answers the object's open decision; nothing happens when there is none.
    void close(domain::RemoteObjectId object, const QString &answer, base::Instant now);
    /// Says by which choice an answered one was answered.
    void setAnswer(domain::DecisionId id, const QString &answer);
    /// The object's last decision is open again: what answered it was taken back.
    void reopen(domain::RemoteObjectId object);
    /// The decision with this id; nothing when there is none.
    std::optional<domain::Decision> find(const QUuid &uuid);
    /// The open ones of a booking, in the order in which they were found.
    std::vector<domain::Decision> openOf(domain::BookingId booking);
    /// Every open one, in the order in which they were found.
    std::vector<domain::Decision> open();

private:
    Context m_context;
};

} // namespace anteroom::store
