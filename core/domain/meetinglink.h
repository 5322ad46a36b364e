// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

namespace anteroom::domain {

/// The link of a video meeting, if it is one and nothing else, rebuilt from its parts; what goes to a browser is this
/// and never the text that came in. Taken are https links to zoom.us and its subdomains, without user and with port
/// 443 or none, whose path begins with /j/, /s/, /my/ or /w/. Refused (without repeating the link): everything that
/// a strict reading does not take, hosts with anything encoded in them, other schemes, backslashes, control
/// characters.
base::Result<QUrl> guardedMeetingLink(const QString &text);

} // namespace anteroom::domain
