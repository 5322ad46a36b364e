// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/meetingprovider.h"
#include "integrations/zoom/zoomapi.h"

namespace anteroom::zoom {

/// Zoom meetings of one account. Failure codes: zoom.* (see zoomerrors.h), net.* and http.*.
/// Besides those: zoom.user-missing (no host, or "me"), zoom.start-past (a create whose start has passed:
/// Zoom would make it "now"), zoom.list-endless. Must outlive its calls.
class ZoomMeetings : public ports::MeetingProvider
{
public:
    /// `pace`: the account's, as in ZoomApi. `heard` is told of each new token.
    ZoomMeetings(http::Client &http, ZoomConfig config, const base::Clock &clock, std::shared_ptr<CallPace> pace = {},
                 oauth::TokenHeard heard = {});

    QCoro::Task<ports::Outcome<ports::Meeting>> create(ports::MeetingSpec spec) override;
    QCoro::Task<ports::Outcome<ports::Meeting>> get(QString id) override;
    QCoro::Task<ports::Outcome<>> update(QString id, ports::MeetingSpec spec) override;
    /// Sends a second delete, after an end, when Zoom says that the meeting is running; nobody is mailed.
    QCoro::Task<ports::Outcome<>> remove(QString id) override;
    /// A meeting that is gone is success: it runs no more.
    QCoro::Task<ports::Outcome<>> end(QString id) override;
    /// From `start_url` of the meeting, which is good for two hours.
    QCoro::Task<ports::Outcome<base::Secret>> startLink(QString id) override;
    /// All pages, at most 50 of 300. Temporary when Zoom repeats a page or goes on without end.
    QCoro::Task<ports::Outcome<std::vector<ports::ListedMeeting>>> list(QString host) override;

private:
    QCoro::Task<ports::Outcome<>> deleteOnce(QString id);
    QCoro::Task<ports::Outcome<>> change(ApiCall call);

    ZoomApi m_api;
};

} // namespace anteroom::zoom
