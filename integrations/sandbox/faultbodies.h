// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/fault.h"
#include "integrations/sandbox/httpanswer.h"

namespace anteroom::sandbox {

/// The answer of a fault of kind status: its own body, or, where it has none, the one that the remote most
/// likely sends with that status. `operation` matters for tokens, whose errors have another shape.
HttpAnswer statusAnswer(const Fault &fault, const QString &operation);

} // namespace anteroom::sandbox
