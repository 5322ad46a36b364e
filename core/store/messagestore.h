// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// One row per mail; address and bytes are sealed.
class MessageStore
{
public:
    explicit MessageStore(const Context &context) : m_context(context) {}
    /// Gives the message a number. `to` must be set.
    void insert(domain::Message &message);
    /// Writes what may change of a message, the bytes apart; the row is found by its number.
    void update(const domain::Message &message);
    /// Seals and keeps the bytes as they are about to be sent.
    void storeBytes(const domain::Message &message);
    /// The message with its bytes; nothing when there is none.
    std::optional<domain::Message> find(domain::MessageId id);
    /// In the order in which they were planned, without their bytes.
    std::vector<domain::Message> ofBooking(domain::BookingId booking);
    /// A print of a text that nobody can guess without the vault key; equal for equal texts.
    QByteArray printOf(const QByteArray &text) const;
    /// What needs a person.
    std::vector<domain::Message> parked();

private:
    domain::Message read(const QSqlQuery &row) const;
    Context m_context;
};

} // namespace anteroom::store
