// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/sessionfacts.h"

#include <QByteArray>

namespace anteroom::messages {

/// The session as an iCalendar object (RFC 5545, 5546): one VTIMEZONE, one VEVENT, CRLF, lines folded at
/// 75 octets. METHOD is facts.method, PUBLISH for None. A passcode is in it only as part of the join link.
/// Control characters and those that turn the reading direction are dropped from every value.
QByteArray calendarObject(const SessionFacts &facts);

/// "REQUEST", "CANCEL", "PUBLISH"; empty for None.
QByteArray methodText(CalendarMethod method);

} // namespace anteroom::messages
