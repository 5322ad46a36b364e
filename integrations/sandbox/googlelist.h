// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/googleevents.h"

namespace anteroom::sandbox {

/// GET …/events: privateExtendedProperty, iCalUID, timeMin, timeMax, showDeleted, maxResults with pageToken, and
/// syncToken (what changed since; 410 when it is none of ours).
HttpAnswer googleList(const GoogleEvents &events, const QString &calendar, const HttpRequest &request);

} // namespace anteroom::sandbox
