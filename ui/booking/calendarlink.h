// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace anteroom::booking {

/// A link into Google Calendar's own pages, if it is one and nothing else: https, calendar.google.com without user and
/// with port 443 or none, a path below /calendar/. Refused without repeating the link.
base::Result<QUrl> guardedCalendarLink(const QString &text);

} // namespace anteroom::booking
