// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httprequest.h"
#include "integrations/sandbox/zoommeetings.h"

namespace anteroom::sandbox {

/// GET /users/{userId}/meetings: `type`, `page_size` (1 to 300, 30 when not given), `next_page_token` (good for 15
/// minutes; the last page's is empty).
HttpAnswer zoomListPage(const ZoomMeetings &meetings, const ZoomUser &host, const HttpRequest &request,
                        base::Instant now, std::chrono::milliseconds listLag);

} // namespace anteroom::sandbox
