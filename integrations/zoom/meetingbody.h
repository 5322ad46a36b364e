// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/meetingprovider.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace anteroom::zoom {

// What is said to Zoom about a meeting and what it says back; pure. Field names and limits are those of
// Zoom's own OpenAPI file of March 2026.

/// The body of a create. Every setting that touches privacy is sent, also where our value is Zoom's
/// default: what is left out follows the host's own settings. End-to-end encryption excludes join before
/// host, recording and telephone.
QJsonObject createBody(const ports::MeetingSpec &spec);

/// The body of an update: the same. Without a passcode in the spec the meeting keeps its own.
QJsonObject updateBody(const ports::MeetingSpec &spec);

/// A meeting as a create or a get answers it. Nothing when its number or its join link is missing or not
/// usable. What the answer does not say is left out of `given`.
std::optional<ports::Meeting> readMeeting(const QJsonObject &answer);

/// One page of a host's list.
struct ListPage {
    std::vector<ports::ListedMeeting> meetings;
    QString nextPageToken; ///< empty: the last page
};

/// Nothing when the page is not one or an entry has no number: a meeting of ours might be among what we
/// cannot read.
std::optional<ListPage> readListPage(const QJsonObject &answer);

} // namespace anteroom::zoom
