// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httprequest.h"

#include <optional>

namespace anteroom::sandbox {

/// What a request to the Google look-alike is.
struct GoogleRoute {
    QString operation;    ///< insert, get, … as faults name it
    QString pathTemplate; ///< "/calendars/{calendarId}/events"
    bool writes = false;
    QString calendar;
    QString event;
};

/// Nothing when the look-alike knows no such endpoint.
std::optional<GoogleRoute> googleRoute(const HttpRequest &request);

/// Whether one of a token's scopes allows the operation.
bool googleScopesAllow(const QStringList &scopes, const GoogleRoute &route);

} // namespace anteroom::sandbox
