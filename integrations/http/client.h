// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"
#include "integrations/http/message.h"

#include <qcorotask.h>

namespace anteroom::http {

/// Sends requests to remotes, each at most once. The seam for the network: HttpClient in the product, a simulated one
/// in tests.
class Client
{
public:
    virtual ~Client() = default;
    /// An answer (Reply), failed (nothing reached the remote, or it said so) or unknown (it may have acted). A GET is
    /// never unknown; it is Temporary instead.
    virtual QCoro::Task<ports::Outcome<Reply>> send(Request request) = 0;
};

} // namespace anteroom::http
