// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httprequest.h"

#include <optional>

namespace anteroom::sandbox {

/// What a request to the Zoom look-alike is.
struct ZoomRoute {
    QString operation;    ///< create, get, … as faults name it
    QString pathTemplate; ///< "/users/{userId}/meetings"
    QString scope;        ///< the granular scope without ":admin"; empty: none
    QString id;           ///< the user or the meeting
};

/// Nothing when Zoom knows no such endpoint, or the look-alike does not.
std::optional<ZoomRoute> zoomRoute(const HttpRequest &request);

} // namespace anteroom::sandbox
