// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "integrations/http/client.h"

#include <functional>

namespace anteroom::http {

/// Sends through another client, and tells what time the other side has (the header Date) by its answers over https.
/// What came over plain http, from this machine, is no word of anybody else's.
class WatchedClient : public Client
{
public:
    using DateHeard = std::function<void(base::Instant date)>;
    /// `inner` outlives it and its calls.
    WatchedClient(Client &inner, DateHeard heard) : m_inner(inner), m_heard(std::move(heard)) {}
    QCoro::Task<ports::Outcome<Reply>> send(Request request) override;

private:
    Client &m_inner;
    DateHeard m_heard;
};

} // namespace anteroom::http
