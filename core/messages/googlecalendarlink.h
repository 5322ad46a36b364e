// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/sessionfacts.h"

#include <QUrl>

namespace anteroom::messages {

/// The link behind "Add to Google Calendar": a form filled in beforehand, at calendar.google.com
/// (render?action=TEMPLATE). What is saved there is a copy that follows no change. Whatever the detail,
/// it is neutral and holds no join link, passcode or name, because addresses end up in histories and logs.
QUrl googleCalendarLink(const SessionFacts &facts);

} // namespace anteroom::messages
