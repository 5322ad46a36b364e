// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/fault.h"
#include "integrations/sandbox/httpconnection.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace anteroom::sandbox {

/// One request on its way through the faults: does what was asked, or not, at once or later, and lets the
/// answer leave whole, broken or not at all.
struct Exchange {
    QObject *owner = nullptr; ///< timers end with it, not with the connection
    QPointer<HttpConnection> connection;
    QString operation;
    std::function<HttpAnswer()> apply; ///< does what was asked and writes the state file
    std::optional<Fault> fault;
};

/// Runs it. Whatever was applied is in the state file before a byte of the answer leaves.
void run(Exchange exchange);

} // namespace anteroom::sandbox
